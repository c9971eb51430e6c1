using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Backfill;

public enum ImportState
{
    /// <summary>Looked at; nothing is taken over yet.</summary>
    Uploaded,
    Waiting,
    Running,
    Done,

    /// <summary>It could not be carried out, for a reason that lies in the product.</summary>
    Failed,
}

/// <summary>A list that was handed in. Only who handed it in sees it; what was not taken over is kept for a day.</summary>
public sealed class AgreementImport
{
    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>The post in which it was handed in, and in which it is taken over.</summary>
    public required Guid PostId { get; init; }

    [Classified(DataClass.Internal)]
    public required string FileName { get; init; }

    /// <summary>Emptied when it has been taken over: what came in stands in the register.</summary>
    [Classified(DataClass.Internal)]
    public required byte[] Content { get; set; }

    [Classified(DataClass.Internal)]
    public required string Sha256 { get; init; }
    public required DateTime At { get; init; }
    public ImportState State { get; set; }

    /// <summary>Fingerprint of the plan that a person saw and wants done.</summary>
    [Classified(DataClass.Internal)]
    public string? Approved { get; set; }

    [Classified(DataClass.Internal)]
    public string? Reason { get; set; }

    /// <summary>Until when whoever carries it out holds it.</summary>
    public DateTime? LeaseUntil { get; set; }

    /// <summary>The plan was not carried out any more, because the register had changed.</summary>
    public bool Outdated { get; set; }
    public DateTime? FinishedAt { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Closed { get; set; }
    public int Unchanged { get; set; }

    public bool IsUnderWay => State is ImportState.Waiting or ImportState.Running;
}

/// <summary>From which row of which list an agreement was taken over; the same row is not taken over twice by one office.</summary>
[ScopedBy(nameof(AgreementId))]
public sealed class AgreementImportRow
{
    public required Guid AgreementId { get; init; }
    public required Guid ImportId { get; init; }
    public required int Line { get; init; }

    /// <summary>The office that took it over.</summary>
    public required Guid InstitutionId { get; init; }

    /// <summary>See <see cref="BackfillRow.Identity"/>.</summary>
    [Classified(DataClass.Internal)]
    public required string Identity { get; init; }

    /// <summary>See <see cref="BackfillRow.Content"/>.</summary>
    [Classified(DataClass.Internal)]
    public required string Content { get; set; }
}

internal sealed class AgreementImportMapping : IEntityTypeConfiguration<AgreementImport>
{
    public void Configure(EntityTypeBuilder<AgreementImport> builder)
    {
        builder.Property(i => i.FileName).HasMaxLength(Limits.Name);
        builder.Property(i => i.Sha256).HasMaxLength(Limits.Name);
        builder.Property(i => i.Approved).HasMaxLength(Limits.Name);
        builder.Property(i => i.Reason).HasMaxLength(Limits.Sentence);
        builder.Ignore(i => i.IsUnderWay);
        builder.HasIndex(i => new { i.State, i.At });
    }
}

internal sealed class AgreementImportRowMapping : IEntityTypeConfiguration<AgreementImportRow>
{
    public void Configure(EntityTypeBuilder<AgreementImportRow> builder)
    {
        builder.HasKey(r => r.AgreementId);
        builder.Property(r => r.Identity).HasMaxLength(Limits.Name);
        builder.Property(r => r.Content).HasMaxLength(Limits.Name);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(r => r.AgreementId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(r => r.InstitutionId);
        // Two who take over the same list at once meet here.
        builder.HasIndex(r => new { r.InstitutionId, r.Identity }).IsUnique();
        builder.HasIndex(r => r.Identity);
        builder.HasIndex(r => new { r.ImportId, r.Line });
    }
}
