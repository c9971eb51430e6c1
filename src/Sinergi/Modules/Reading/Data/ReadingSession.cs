using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Documents.Storage;

namespace Sinergi.Modules.Reading.Data;

public enum ReadingState
{
    Waiting,
    Running,
    Ready,
    Failed,
    Stopped,
}

/// <summary>The reading of one document: queued, read, reviewed. Visible to whoever may see the document.</summary>
[ScopedBy(nameof(DocumentId))]
public sealed class ReadingSession
{
    public required Guid Id { get; init; }
    public required Guid DocumentId { get; init; }

    /// <summary>In whose name it was handed in; its people review it.</summary>
    public required Guid InstitutionId { get; init; }

    public ReadingState State { get; set; }
    public int PagesDone { get; set; }

    /// <summary>Pages that must be recognised from pictures; zero while nobody knows.</summary>
    public int Pages { get; set; }

    /// <summary>Until when the process that reads holds the work; one that was killed loses it then.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>How often a process began and did not end it.</summary>
    public int Attempts { get; set; }

    /// <summary>Text key of why it could not be read.</summary>
    [Classified(DataClass.Internal)]
    public string? FailureKey { get; set; }

    [Classified(DataClass.Internal)]
    public string? FailureArgument { get; set; }

    /// <summary>Where the vault keeps the text that the facts point into.</summary>
    [Classified(DataClass.Secret)]
    public string? TextAddress { get; set; }

    /// <summary>Where the vault keeps the places of the words on the pictures of the pages; empty where no page is a picture.</summary>
    [Classified(DataClass.Secret)]
    public string? LayoutAddress { get; set; }

    /// <summary>What checking the whole document found, as JSON of text keys with arguments.</summary>
    [Classified(DataClass.Internal)]
    public string Findings { get; set; } = "[]";

    /// <summary>The text came from pictures: its letters are less certain.</summary>
    public bool UsedOcr { get; set; }
    public required DateTime SubmittedAt { get; init; }
    public Guid? SubmittedBy { get; init; }
    public DateTime? ReadAt { get; set; }
    public StoredDocument? Document { get; init; }
    public List<ReadingRecord> Records { get; } = [];
}

/// <summary>One agreement or meeting of a document, with the decisions on its facts and what became of it.</summary>
[ScopedBy(nameof(DocumentId))]
public sealed class ReadingRecord : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid SessionId { get; init; }
    public required Guid DocumentId { get; init; }

    /// <summary>Counted from 1, as on the page.</summary>
    public required int Position { get; init; }

    public required Agreements.Contracts.RecordKind Kind { get; init; }

    /// <summary>The facts with their decisions, as JSON: they are read and written together.</summary>
    [Classified(DataClass.Personal)]
    public required string Facts { get; set; }

    /// <summary>Who is registering it just now, and until when nobody else may.</summary>
    public Guid? ClaimedBy { get; set; }
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>The agreement or meeting that it became.</summary>
    public Guid? RegisteredId { get; set; }

    [Classified(DataClass.Internal)]
    public string? RegisteredPath { get; set; }

    public bool AsSource { get; set; }

    /// <summary>Someone said that this is no agreement or meeting to register.</summary>
    public bool Dismissed { get; set; }
    public Guid Revision { get; set; }

    public bool IsDecided => Dismissed || RegisteredId is not null;
}

internal sealed class ReadingSessionMapping : IEntityTypeConfiguration<ReadingSession>
{
    public void Configure(EntityTypeBuilder<ReadingSession> builder)
    {
        builder.Property(s => s.FailureKey).HasMaxLength(Limits.Code);
        builder.Property(s => s.TextAddress).HasMaxLength(ContentAddress.Length);
        builder.Property(s => s.LayoutAddress).HasMaxLength(ContentAddress.Length);
        builder.Property(s => s.Findings).HasMaxLength(Limits.LongText);
        builder.HasIndex(s => s.DocumentId).IsUnique();
        builder.HasIndex(s => new { s.State, s.SubmittedAt });
        builder.HasIndex(s => s.InstitutionId);
        builder.HasIndex(s => s.SubmittedBy);
        builder.HasOne(s => s.Document).WithMany().HasForeignKey(s => s.DocumentId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(s => s.InstitutionId);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.SubmittedBy);
        builder.HasMany(s => s.Records).WithOne().HasForeignKey(r => r.SessionId);
    }
}

internal sealed class ReadingRecordMapping : IEntityTypeConfiguration<ReadingRecord>
{
    public void Configure(EntityTypeBuilder<ReadingRecord> builder)
    {
        builder.Property(r => r.Facts).HasMaxLength(Limits.Json);
        builder.Ignore(r => r.IsDecided);
        builder.HasIndex(r => new { r.SessionId, r.Position }).IsUnique();
        builder.HasIndex(r => r.DocumentId);
        builder.HasOne<StoredDocument>().WithMany().HasForeignKey(r => r.DocumentId);
    }
}
