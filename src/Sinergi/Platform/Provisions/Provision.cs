using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Provisions;

/// <summary>
/// What a rule of the product counts with, as data (ketentuan): a whole number that holds from a day until the next one begins, with where it
/// comes from. Rows are only added: what held on a past day can always be told, and a slip is mended by another row for the same day.
/// </summary>
public sealed class Provision
{
    public required Guid Id { get; init; }

    /// <summary>Of its <see cref="ProvisionKind"/>.</summary>
    [Classified(DataClass.Public)]
    public required string Code { get; init; }

    public required int Value { get; init; }

    [Classified(DataClass.Public)]
    public required DateOnly From { get; init; }

    /// <summary>The rule, letter or decision it rests on.</summary>
    [Classified(DataClass.Public)]
    public required string Source { get; init; }

    public required ProvisionCertainty Certainty { get; init; }
    public required DateTime SetAt { get; init; }
}

/// <summary>How far the source of a provision can be trusted.</summary>
public enum ProvisionCertainty
{
    /// <summary>Read in the source itself.</summary>
    Verified,

    /// <summary>Told by a third party.</summary>
    Reported,

    /// <summary>General knowledge that nobody has confirmed.</summary>
    Recalled,

    /// <summary>A choice of this product, because no source says anything.</summary>
    Design,
}

/// <summary>A provision that a module counts with; its name, unit and meaning stand in the texts under "provision.CODE".</summary>
/// <param name="Least">What a person may enter at least, and at most: a guard against slips, not a rule.</param>
public sealed record ProvisionKind(string Code, int Least, int Most);

internal sealed class ProvisionMapping : IEntityTypeConfiguration<Provision>
{
    public void Configure(EntityTypeBuilder<Provision> builder)
    {
        builder.Property(p => p.Code).HasMaxLength(Limits.Code);
        builder.HasIndex(p => new { p.Code, p.From });
    }
}
