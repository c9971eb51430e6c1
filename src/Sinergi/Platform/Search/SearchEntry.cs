using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Kernel.Text;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Search;

/// <summary>What the search box can find: one row per record, in its scope.</summary>
[ScopedBy(nameof(ScopeId))]
public sealed class SearchEntry
{
    public required Guid RecordId { get; init; }
    public required Guid ScopeId { get; init; }

    /// <summary>"agreement", "meeting", "commitment", …: groups the hits.</summary>
    [Classified(DataClass.Internal)]
    public required string Kind { get; init; }

    [Classified(DataClass.Internal)]
    public required string Title { get; set; }

    /// <summary>One line below the title.</summary>
    [Classified(DataClass.Internal)]
    public required string Line { get; set; }

    [Classified(DataClass.Internal)]
    public required string Path { get; set; }
}

/// <summary>
/// A stemmed word of a record. Both databases hold the same words in the same kind of table, so they give the same hits;
/// full-text engines of the two would not.
/// </summary>
public sealed class SearchTerm
{
    [Classified(DataClass.Internal)]
    public required string Term { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>1 when the word stands in the title, otherwise 0: hits with more of the query in their titles come first.</summary>
    public required int Weight { get; init; }
}

internal sealed class SearchEntryMapping : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.HasKey(e => e.RecordId);
        builder.Property(e => e.Kind).HasMaxLength(Limits.Code);
    }
}

internal sealed class SearchTermMapping : IEntityTypeConfiguration<SearchTerm>
{
    public void Configure(EntityTypeBuilder<SearchTerm> builder)
    {
        builder.HasKey(t => new { t.Term, t.RecordId });
        builder.Property(t => t.Term).HasMaxLength(SearchTerms.TermLength);
        builder.HasIndex(t => t.RecordId);
        // The order of the hits: the first ones are found without looking at all records that hold a common word.
        builder.HasIndex(t => new
        {
            t.Term,
            t.Weight,
            t.RecordId,
        });
    }
}
