using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Register;

/// <summary>Looks for the same agreement among those that the actor may see: candidates by index, then the rule.</summary>
public sealed class SimilarAgreements(SinergiDb db, IInstitutionNames institutions)
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
        var candidates = await CandidatesAsync(wanted, cancellationToken);
        var ids = candidates.Select(c => c.Id).ToList();
        var unclaimed = (
            await db.Set<UnclaimedNumber>().AsNoTracking().Where(n => ids.Contains(n.AgreementId)).ToListAsync(cancellationToken)
        ).ToLookup(n => n.AgreementId, n => n.FoldedNumber);
        foreach (var candidate in candidates)
        {
            if (SimilarityRule.Compare(wanted, LikenessOf(candidate, unclaimed[candidate.Id])) is { } because)
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
                || db.Set<UnclaimedNumber>().Any(n => n.AgreementId == a.Id && numbers.Contains(n.FoldedNumber))
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

    private static Likeness LikenessOf(Agreement agreement, IEnumerable<string> unclaimed) =>
        new(
            [.. agreement.Parties.Select(p => p.FoldedNumber).OfType<string>(), .. unclaimed],
            [.. agreement.Parties.Select(p => PartyKeys.Of(p.FoldedName, p.InstitutionId))],
            agreement.SignedOn,
            agreement.Subject
        );
}
