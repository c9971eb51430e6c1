using Microsoft.AspNetCore.WebUtilities;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Publications.Public;

public enum InForceChoice
{
    Yes,
    No,
}

/// <summary>What the public list is narrowed to; every part is optional. Bound from the address.</summary>
public sealed record PublicFilter
{
    private const string Prefix = "Query.";

    /// <summary>In the title, the names of the parties, the themes and whatever else of an edition is public.</summary>
    public string? Words { get; set; }
    public AgreementKind? Kind { get; set; }
    public string? Region { get; set; }
    public int? Year { get; set; }
    public InForceChoice? InForce { get; set; }

    public bool Any =>
        !string.IsNullOrWhiteSpace(Words) || Kind is not null || !string.IsNullOrEmpty(Region) || Year is not null || InForce is not null;

    public IQueryable<PublicAgreement> Narrow(IQueryable<PublicAgreement> all, DateOnly today)
    {
        var words = Words is { Length: > Limits.Name } ? Words[..Limits.Name] : Words ?? "";
        var found = SearchTerms.Of(words).Select(term => $" {term} ").Aggregate(all, (few, term) => few.Where(p => p.Terms.Contains(term)));
        if (Kind is { } kind)
        {
            found = found.Where(p => p.Kind == kind);
        }

        if (!string.IsNullOrEmpty(Region))
        {
            found = found.Where(p => p.Region == Region);
        }

        if (Year is { } year)
        {
            var (first, last) = year is > 1 and < 9999
                ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
                : (DateOnly.MaxValue, DateOnly.MinValue);
            found = found.Where(p => p.SortOn >= first && p.SortOn <= last);
        }

        return InForce switch
        {
            InForceChoice.Yes => found.Where(p =>
                p.BindsFrom <= today && p.BindsUntil >= today && (p.RestsFrom == null || p.RestsFrom > today || p.RestsUntil < today)
            ),
            InForceChoice.No => found.Where(p =>
                p.BindsFrom == null
                || p.BindsFrom > today
                || p.BindsUntil < today
                || (p.RestsFrom != null && p.RestsFrom <= today && p.RestsUntil >= today)
            ),
            _ => found,
        };
    }

    /// <summary>The list so narrowed, from a place on.</summary>
    public string At(string? place)
    {
        Dictionary<string, string?> parts = new()
        {
            [$"{Prefix}{nameof(Words)}"] = string.IsNullOrWhiteSpace(Words) ? null : Words,
            [$"{Prefix}{nameof(Kind)}"] = Kind?.ToString(),
            [$"{Prefix}{nameof(Region)}"] = string.IsNullOrEmpty(Region) ? null : Region,
            [$"{Prefix}{nameof(Year)}"] = Year is { } year ? $"{year}" : null,
            [$"{Prefix}{nameof(InForce)}"] = InForce?.ToString(),
            ["at"] = place,
        };
        return PublicLinks.Here(QueryHelpers.AddQueryString(PublicLinks.List, parts.Where(p => p.Value is not null)));
    }
}
