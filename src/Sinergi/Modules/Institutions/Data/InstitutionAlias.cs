using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Data;

/// <summary>A name under which an institution is recognised: its own, a former one, an imported or a confirmed one.</summary>
public sealed class InstitutionAlias
{
    public required Guid Id { get; init; }

    [NamesInstitution(Stays = true)]
    public required Guid InstitutionId { get; init; }
    public required AliasSource Source { get; set; }

    [Classified(DataClass.Public)]
    public required string Printed { get; set; }

    /// <summary>Folded, for choosing by hand.</summary>
    [Classified(DataClass.Public)]
    public required string Folded { get; set; }

    /// <summary>Equal for all ways to write the same name; one printed name may have several.</summary>
    [Classified(DataClass.Public)]
    public required string MatchKey { get; init; }

    /// <summary>Where the name was found.</summary>
    [Classified(DataClass.Internal)]
    public string? Note { get; set; }
}

public enum AliasSource
{
    Name,
    ShortName,
    FormerName,
    Imported,
    Entered,

    /// <summary>A person confirmed it when a source was read.</summary>
    Confirmed,
}

internal sealed class InstitutionAliasMapping : IEntityTypeConfiguration<InstitutionAlias>
{
    public void Configure(EntityTypeBuilder<InstitutionAlias> builder)
    {
        builder.Property(a => a.Printed).HasMaxLength(Limits.Name);
        builder.HasOne<Institution>().WithMany().HasForeignKey(a => a.InstitutionId);
        builder.HasIndex(a => new { a.InstitutionId, a.MatchKey }).IsUnique();
        builder.HasIndex(a => a.MatchKey);
    }
}
