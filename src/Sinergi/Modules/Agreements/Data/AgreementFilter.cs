using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>What a list of agreements is narrowed to; every part is optional. Bound from the address.</summary>
public sealed class AgreementFilter
{
    public string? Words { get; set; }
    public List<AgreementKind> Kinds { get; set; } = [];
    public Validity? Validity { get; set; }
    public PartnerKind? Partner { get; set; }
    public int? Year { get; set; }

    /// <summary>An institution below the actor's own: what it may see.</summary>
    public Guid? Unit { get; set; }

    public bool Any =>
        !string.IsNullOrWhiteSpace(Words)
        || Kinds.Count > 0
        || Validity is not null
        || Partner is not null
        || Year is not null
        || Unit is not null;

    /// <summary>Of a download: the same names as the filter panel writes; what cannot be read is no filter, as on the page.</summary>
    internal static AgreementFilter Of(IQueryCollection query) =>
        new()
        {
            Words = query["Query.Words"],
            Kinds = [.. query["Query.Kinds"].Select(One<AgreementKind>).OfType<AgreementKind>()],
            Validity = One<Validity>(query["Query.Validity"]),
            Partner = One<PartnerKind>(query["Query.Partner"]),
            Year = int.TryParse(query["Query.Year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            Unit = Guid.TryParse(query["Query.Unit"], out var unit) ? unit : null,
        };

    private static T? One<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    internal async Task<IQueryable<Agreement>> OfAsync(
        SinergiDb db,
        SearchIndex search,
        DateOnly today,
        TermLength notice,
        CancellationToken cancellationToken
    )
    {
        var found = await search.HoldingAsync(db.Set<Agreement>().AsNoTracking(), a => a.Id, Words, cancellationToken);
        if (Kinds.Count > 0)
        {
            found = found.Where(a => Kinds.Contains(a.Kind));
        }

        if (Validity is { } validity)
        {
            found = found.Where(ValidityQuery.Is(validity, today, notice));
        }

        if (Partner is { } partner)
        {
            found = found.Where(a =>
                a.Parties.Any(p => db.Set<Institution>().Any(i => i.Id == p.InstitutionId && i.PartnerKind == partner))
            );
        }

        if (Year is { } year and > 0 and < 9999)
        {
            var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            found = found.Where(a => a.SortOn >= from && a.SortOn <= until);
        }

        if (Unit is { } unit)
        {
            found = found.Where(a => db.ScopeEntries.Any(s => s.InstitutionId == unit && s.RecordId == a.Id));
        }

        return found;
    }
}
