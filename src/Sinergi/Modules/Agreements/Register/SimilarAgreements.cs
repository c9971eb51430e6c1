using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Register;

/// <summary>Looks for the same agreement among those that the actor may see: candidates by index, then the rule.</summary>
internal sealed class SimilarAgreements(SinergiDb db, IInstitutionNames institutions)
{
    private const int MostCandidates = 200;
    private const int MostShown = 5;

    public async Task<IReadOnlyList<SimilarAgreement>> FindAsync(SimilarQuery query, CancellationToken cancellationToken)
    {
        var wanted = new Likeness(
            [.. query.Numbers.Where(n => !string.IsNullOrWhiteSpace(n)).Select(AgreementNumber.Key).Where(n => n.Length > 0)],
            await PartyKeys.OfAsync(query.PartyNames, institutions, cancellationToken),
            query.SignedOn,
            string.IsNullOrWhiteSpace(query.Subject) ? null : query.Subject
        );
        var found = new List<SimilarAgreement>();
        foreach (var candidate in await CandidatesAsync(wanted, cancellationToken))
        {
            if (SimilarityRule.Compare(wanted, LikenessOf(candidate)) is { } because)
            {
                var record = new RecordRef(RecordKind.Agreement, candidate.Id, candidate.Title, AgreementLinks.Record(candidate.Id));
                found.Add(new SimilarAgreement(record, candidate.SignedOn, Why(because)));
            }
        }

        return [.. found.OrderBy(f => f.Why, StringComparer.Ordinal).Take(MostShown)];
    }

    public static string Why(SimilarBecause because) =>
        because == SimilarBecause.Number ? "agreements.similar.number" : "agreements.similar.partiesAndDate";

    private async Task<List<Agreement>> CandidatesAsync(Likeness wanted, CancellationToken cancellationToken)
    {
        var numbers = wanted.Numbers.ToList();
        var (names, ids) = PartyKeys.Split(wanted.Parties);
        var (from, until) = wanted.On is { } on
            ? (on.AddDays(-SimilarityRule.DaysApart), on.AddDays(SimilarityRule.DaysApart))
            : (DateOnly.MaxValue, DateOnly.MinValue);
        return await db.Set<Agreement>()
            .AsNoTracking()
            .Include(a => a.Parties)
            .Where(a =>
                a.Parties.Any(p => p.FoldedNumber != null && numbers.Contains(p.FoldedNumber))
                || (
                    a.SortOn >= from
                    && a.SortOn <= until
                    && a.Parties.Any(p => names.Contains(p.FoldedName) || (p.InstitutionId != null && ids.Contains(p.InstitutionId.Value)))
                )
            )
            .OrderBy(a => a.Id)
            .Take(MostCandidates)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
    }

    private static Likeness LikenessOf(Agreement agreement) =>
        new(
            [.. agreement.Parties.Select(p => p.FoldedNumber).OfType<string>()],
            [.. agreement.Parties.Select(p => PartyKeys.Of(p.FoldedName, p.InstitutionId))],
            agreement.SignedOn,
            agreement.Subject
        );
}
