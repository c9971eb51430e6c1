using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Lists;

/// <summary>A list with a filter that somebody keeps under a name: for themselves, or for all of the office in whose name it was kept.</summary>
[ScopedBy(nameof(InstitutionId))]
public sealed class SavedView : IVersioned
{
    public const int NameLength = 60;

    public required Guid Id { get; init; }

    /// <summary>Which list it is a view of: the code of a <see cref="SavedList"/>.</summary>
    [Classified(DataClass.Internal)]
    public required string List { get; init; }

    [Classified(DataClass.Internal)]
    public required string Name { get; set; }

    /// <summary>The filter as the list writes it into its address.</summary>
    [Classified(DataClass.Internal)]
    public required string Query { get; init; }

    /// <summary>Who keeps it. One for the office stays when its keeper goes.</summary>
    public required Guid PersonId { get; init; }
    public required Guid InstitutionId { get; init; }
    public required bool Shared { get; set; }
    public required DateTime SavedAt { get; init; }
    public Guid Revision { get; set; }
}

/// <summary>A list of which views can be kept.</summary>
/// <param name="Share">The permission to keep one for the own office, and to change such a one.</param>
public sealed record SavedList(string Code, string Share);

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.Property(v => v.List).HasMaxLength(Limits.Code);
        builder.Property(v => v.Name).HasMaxLength(SavedView.NameLength);
        builder.Property(v => v.Query).HasMaxLength(Limits.Sentence);
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.PersonId);
        builder.HasOne<Institution>().WithMany().HasForeignKey(v => v.InstitutionId);
        // Asked each time the list is shown.
        builder.HasIndex(v => new { v.InstitutionId, v.List });
    }
}
