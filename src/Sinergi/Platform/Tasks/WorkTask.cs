using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Tasks;

/// <summary>Something that waits for an institution, or for one of its people: a row of the work list.</summary>
[ScopedBy(nameof(InstitutionId))]
public sealed class WorkTask
{
    public required Guid Id { get; init; }

    /// <summary>What kind of work, e.g. "evidence.verify"; with record and institution it says whether the same task is open already.</summary>
    [Classified(DataClass.Internal)]
    public required string Kind { get; init; }

    public required Guid RecordId { get; init; }

    [NamesInstitution]
    public required Guid InstitutionId { get; init; }

    /// <summary>Who is to do it; empty: anyone of the institution.</summary>
    public Guid? PersonId { get; set; }

    [Classified(DataClass.Internal)]
    public required string TextKey { get; init; }

    /// <summary>Arguments of the text, as JSON; no personal data.</summary>
    [Classified(DataClass.Internal)]
    public required string TextArguments { get; init; }

    /// <summary>Where the work is done.</summary>
    [Classified(DataClass.Internal)]
    public required string Path { get; init; }

    /// <summary>What one must be allowed to do in order to do the task; to everyone else its line says nothing, because the line names the record.</summary>
    [Classified(DataClass.Internal)]
    public required string Permission { get; init; }

    [Classified(DataClass.Internal)]
    public DateOnly? DueOn { get; set; }
    public required DateTime OpenedAt { get; init; }
    public DateTime? DoneAt { get; set; }

    /// <summary>How far up the ladder its being late has been told; 0: to nobody.</summary>
    public int Step { get; set; }
}

internal sealed class WorkTaskMapping : IEntityTypeConfiguration<WorkTask>
{
    public void Configure(EntityTypeBuilder<WorkTask> builder)
    {
        builder.Property(t => t.Kind).HasMaxLength(Limits.Code);
        builder.Property(t => t.TextKey).HasMaxLength(Limits.Code);
        builder.Property(t => t.Permission).HasMaxLength(Limits.Code);
        builder.Property(t => t.TextArguments).HasMaxLength(Limits.Sentence);
        builder.HasIndex(t => new
        {
            t.InstitutionId,
            t.DoneAt,
            t.DueOn,
        });
        builder.HasIndex(t => new { t.RecordId, t.Kind });
        builder.HasIndex(t => t.PersonId);
    }
}
