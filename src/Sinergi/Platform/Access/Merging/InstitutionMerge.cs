using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access.Merging;

/// <summary>Two partners that turned out to be one. What was moved is written down row by row, so that it can be undone exactly.</summary>
public sealed class InstitutionMerge : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>The one that is closed and points to the other.</summary>
    [NamesInstitution(Stays = true)]
    public required Guid FromId { get; init; }

    [NamesInstitution(Stays = true)]
    public required Guid IntoId { get; init; }

    /// <summary>As they were called at the time.</summary>
    [Classified(DataClass.Public)]
    public required string FromName { get; init; }

    [Classified(DataClass.Public)]
    public required string IntoName { get; init; }
    public required DateTime MergedAt { get; init; }
    public DateTime? UndoneAt { get; set; }
    public Guid Revision { get; set; }
}

/// <summary>One row that named the merged institution and names the other one since.</summary>
public sealed class MergedRow
{
    public required Guid Id { get; init; }
    public required Guid MergeId { get; init; }

    /// <summary>Entity and property: "AgreementParty.InstitutionId".</summary>
    [Classified(DataClass.Internal)]
    public required string Column { get; init; }
    public required Guid RowId { get; init; }
}

/// <summary>One right to see a record that was given or taken by a merge.</summary>
public sealed class MergedScope
{
    public required Guid Id { get; init; }
    public required Guid MergeId { get; init; }

    [NamesInstitution(Stays = true)]
    public required Guid InstitutionId { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>Given to the successor or one above it; otherwise taken from the merged one.</summary>
    public required bool Given { get; init; }
}

internal sealed class InstitutionMergeMapping : IEntityTypeConfiguration<InstitutionMerge>
{
    public void Configure(EntityTypeBuilder<InstitutionMerge> builder)
    {
        builder.Property(m => m.FromName).HasMaxLength(Limits.Name);
        builder.Property(m => m.IntoName).HasMaxLength(Limits.Name);
        builder.HasOne<Institution>().WithMany().HasForeignKey(m => m.FromId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(m => m.IntoId);
    }
}

internal sealed class MergedRowMapping : IEntityTypeConfiguration<MergedRow>
{
    public void Configure(EntityTypeBuilder<MergedRow> builder)
    {
        builder.Property(r => r.Column).HasMaxLength(Limits.Name);
        builder.HasOne<InstitutionMerge>().WithMany().HasForeignKey(r => r.MergeId);
        builder.HasIndex(r => new { r.MergeId, r.Column });
    }
}

internal sealed class MergedScopeMapping : IEntityTypeConfiguration<MergedScope>
{
    public void Configure(EntityTypeBuilder<MergedScope> builder)
    {
        builder.HasOne<InstitutionMerge>().WithMany().HasForeignKey(s => s.MergeId);
        builder.HasIndex(s => new { s.MergeId, s.RecordId });
    }
}
