using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Papers;

/// <summary>A paper of a partner that an office has looked at. It never changes: a newer one of its kind takes its place.</summary>
public sealed class PartnerPaper : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid InstitutionId { get; init; }

    /// <summary>Code of its kind.</summary>
    [Classified(DataClass.Internal)]
    public required string Kind { get; init; }

    [Classified(DataClass.Internal)]
    public string? Number { get; init; }

    [Classified(DataClass.Internal)]
    public DateOnly? IssuedOn { get; init; }

    /// <summary>The last day on which it holds; null when it does not run out, or does not say.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? ValidUntil { get; init; }

    [Classified(DataClass.Internal)]
    public string? Note { get; init; }

    /// <summary>Who looked at it: the post, and the office that is reminded before it runs out.</summary>
    public required Guid CheckedByPostId { get; init; }
    public required Guid CheckedByInstitutionId { get; init; }
    public required DateTime CheckedAt { get; init; }

    /// <summary>Since when a newer one stands in its place.</summary>
    public DateTime? ReplacedAt { get; set; }

    /// <summary>When its end was told.</summary>
    public DateTime? RemindedAt { get; set; }
    public Guid Revision { get; set; }

    /// <summary>The first day on which it no longer holds has come.</summary>
    public bool HasLapsed(DateOnly today) => ValidUntil < today;
}

internal sealed class PartnerPaperMapping : IEntityTypeConfiguration<PartnerPaper>
{
    public void Configure(EntityTypeBuilder<PartnerPaper> builder)
    {
        builder.Property(p => p.Kind).HasMaxLength(Limits.Code);
        builder.Property(p => p.Number).HasMaxLength(Limits.Name);
        builder.HasOne<Institution>().WithMany().HasForeignKey(p => p.InstitutionId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(p => p.CheckedByInstitutionId);
        builder.HasIndex(p => new { p.ReplacedAt, p.ValidUntil });
    }
}
