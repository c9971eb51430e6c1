using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Facts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Agreements.Statistics;

/// <summary>So many agreements of one kind, signed in one year (null: not stated), with one validity.</summary>
public sealed record CountCell(AgreementKind Kind, int? Year, Validity Validity, int Count);

/// <summary>Counts of the register on a day, within the scope of whoever asks. Every other figure is a sum of these cells.</summary>
/// <param name="WithPartner">Agreements with a party whose kind of partner is known.</param>
public sealed record AgreementCounts(
    DateOnly On,
    IReadOnlyList<CountCell> Cells,
    IReadOnlyDictionary<PartnerKind, int> Partners,
    int WithPartner
)
{
    /// <summary>Why the kinds of partners do not add up to the total.</summary>
    public Reconciliation PartnerSum => new(Total, Partners.Values.Sum(), WithPartner);

    public int With(Validity validity) => Cells.Where(c => c.Validity == validity).Sum(c => c.Count);

    public int Total => Cells.Sum(c => c.Count);

    public IReadOnlyList<(AgreementKind Kind, int Count)> ByKind =>
        [.. Cells.GroupBy(c => c.Kind).Select(g => (g.Key, g.Sum(c => c.Count))).OrderByDescending(k => k.Item2).ThenBy(k => k.Key)];

    public IReadOnlyList<(int? Year, int Count)> ByYear =>
        [.. Cells.GroupBy(c => c.Year).Select(g => (g.Key, g.Sum(c => c.Count))).OrderByDescending(y => y.Key ?? int.MinValue)];

    public IReadOnlyList<(Validity Validity, int Count)> ByValidity =>
        [.. Cells.GroupBy(c => c.Validity).Select(g => (g.Key, g.Sum(c => c.Count))).OrderBy(v => v.Key)];

    /// <summary>How many of one kind were signed in one year; no kind means all kinds together.</summary>
    public int Signed(AgreementKind? kind, int year) =>
        Cells.Where(c => (kind is null || c.Kind == kind) && c.Year == year).Sum(c => c.Count);
}

/// <summary>A claim of a source, with the record that told it.</summary>
public sealed record ClaimRow(Guid RecordId, RecordKind RecordKind, ClaimView Claim);

public sealed class AgreementStatistics(
    SinergiDb db,
    RememberedFigures figures,
    ProvisionBook provisions,
    CurrentActor actor,
    TimeProvider clock
)
{
    private const int MostClaims = 50;

    public Task<AgreementCounts> CountAsync(CancellationToken cancellationToken)
    {
        var today = actor.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        return figures.GetAsync($"agreements {today:O}", cancel => CountAsync(today, cancel), cancellationToken);
    }

    private async Task<AgreementCounts> CountAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var cells = await CellsAsync(today, cancellationToken);
        // Two parties of one kind are one agreement with that kind.
        var known = db.Set<AgreementParty>()
            .Join(db.Set<Institution>(), p => p.InstitutionId, i => i.Id, (p, i) => new { p.AgreementId, i.PartnerKind })
            .Where(p => p.PartnerKind != null);
        var partners = await known
            .Distinct()
            .GroupBy(p => p.PartnerKind)
            .Select(g => new { Kind = g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var withPartner = await known.Select(p => p.AgreementId).Distinct().CountAsync(cancellationToken);
        return new AgreementCounts(today, cells, partners.ToDictionary(p => p.Kind!.Value, p => p.Count), withPartner);
    }

    /// <summary>What sources boast of, with what checking found; for the page that answers such sentences.</summary>
    public async Task<IReadOnlyList<ClaimRow>> ClaimsAsync(CancellationToken cancellationToken)
    {
        var claims = await db.Set<Claim>().AsNoTracking().OrderByDescending(c => c.Id).Take(MostClaims).ToListAsync(cancellationToken);
        return
        [
            .. claims.Select(c => new ClaimRow(
                c.RecordId,
                c.RecordKind,
                new ClaimView(c.Id, c.Speaker, c.Text, FindingsJson.Read(c.Findings))
            )),
        ];
    }

    /// <summary>One grouped query for the whole page: kind, year and validity together.</summary>
    private async Task<IReadOnlyList<CountCell>> CellsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var cells = await db.Set<Agreement>()
            .Select(ValidityQuery.Count(today, await provisions.NoticeAsync(today, cancellationToken)))
            .GroupBy(c => new
            {
                c.Kind,
                c.Year,
                c.Validity,
            })
            .Select(g => new
            {
                g.Key.Kind,
                g.Key.Year,
                g.Key.Validity,
                Count = g.Count(),
            })
            .ToListAsync(cancellationToken);
        return [.. cells.Select(c => new CountCell(c.Kind, c.Year, (Validity)c.Validity, c.Count))];
    }
}
