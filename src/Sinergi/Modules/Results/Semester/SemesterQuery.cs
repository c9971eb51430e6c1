using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Numbers;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Standing;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Semester;

/// <summary>All figures of one half-year of an office, or of everything that the reader may see.</summary>
/// <param name="Office">Null: everything in the reader's scope.</param>
public sealed record SemesterFigures(
    Institution? Office,
    CountPeriod Period,
    IReadOnlyList<KindCount> Agreements,
    StandingTable Offices,
    StandingTable Parties,
    StandingTable Themes,
    IReadOnlyList<FixedEvaluation> Evaluations,
    IReadOnlyList<IdleAgreement> Idle,
    IReadOnlyList<ActivityCount> Activities,
    IReadOnlyList<IndicatorReturn> Indicators
);

public sealed record FixedEvaluation(string Record, DateOnly From, DateOnly Until, DateOnly FixedOn, Ratio Met, EvaluationState State);

public sealed record IdleAgreement(string Title, DateOnly? Since);

/// <param name="Expected">Reports asked for.</param>
/// <param name="Reported">Reports approved.</param>
public sealed record IndicatorReturn(string Title, DateOnly From, DateOnly Until, long Expected, long Reported);

public sealed class SemesterQuery(
    SinergiDb db,
    StandingQuery standing,
    Evaluations evaluations,
    IAgreementCensus agreements,
    ICommitmentCensus commitments,
    IActivityCensus activities,
    CurrentActor current
)
{
    /// <summary>No list of a report is longer; the table says so where one is cut.</summary>
    public const int Most = 500;

    public DateOnly Today => standing.Today;

    /// <summary>The offices that a reader can choose: its own and those right below.</summary>
    public Task<List<Institution>> OfficesAsync(CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        return db.Set<Institution>()
            .AsNoTracking()
            .Where(i => !i.Closed && (i.Id == own || i.ParentId == own))
            .OrderByDescending(i => i.Id == own)
            .ThenBy(i => i.FoldedName)
            .Take(Most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Null for an office that the reader does not oversee.</summary>
    public async Task<SemesterFigures?> OfAsync(SemesterAsk ask, CancellationToken cancellationToken)
    {
        if (ask.Kantor is { } asked && !await db.IsWithinAsync(asked, current.Required.InstitutionId, cancellationToken))
        {
            return null;
        }

        var office = ask.Kantor is { } id
            ? await db.Set<Institution>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellationToken)
            : null;
        if (ask.Kantor is not null && office is null)
        {
            return null;
        }

        var period = ask.Period(Today);
        // A unit has nothing below it: its account is that of its agreements.
        var offices = await WholeAsync(
            ask.Standing(office?.Kind is InstitutionKind.Upt ? StandingView.Naskah : StandingView.Wilayah),
            cancellationToken
        );
        return new SemesterFigures(
            office,
            period,
            await agreements.PerKindAsync(ask.Kantor, Today, cancellationToken),
            offices,
            await WholeAsync(ask.Standing(StandingView.Pihak), cancellationToken),
            await WholeAsync(ask.Standing(StandingView.Tema), cancellationToken),
            await EvaluationsAsync(ask.Kantor, period, cancellationToken),
            await IdleAsync(ask.Kantor, offices.IdleDays, cancellationToken),
            await activities.PerKindAsync(ask.Kantor, period, cancellationToken),
            await IndicatorsAsync(ask.Kantor, period, cancellationToken)
        );
    }

    /// <summary>All pages of a view as one table; the sum is that of the view.</summary>
    private async Task<StandingTable> WholeAsync(StandingAsk ask, CancellationToken cancellationToken)
    {
        var table = (await standing.OfAsync(ask, cancellationToken))!;
        List<StandingRow> rows = [.. table.Rows];
        for (var next = table.Next; next is not null && rows.Count < Most; )
        {
            var page = (await standing.OfAsync(ask with { Halaman = next }, cancellationToken))!;
            rows.AddRange(page.Rows);
            next = page.Next;
        }

        return table with
        {
            Rows = rows,
        };
    }

    private async Task<IReadOnlyList<FixedEvaluation>> EvaluationsAsync(
        Guid? office,
        CountPeriod period,
        CancellationToken cancellationToken
    )
    {
        var zone = current.Required.Zone;
        var (from, until) = (zone.DayInUtc(period.From).From, zone.DayInUtc(period.Until).Until);
        var cycles = db.Set<EvaluationCycle>().AsNoTracking().Where(c => c.FixedAt >= from && c.FixedAt < until);
        if (office is { } id)
        {
            cycles = cycles.Where(c => db.ScopeEntries.Any(s => s.InstitutionId == id && s.RecordId == c.RecordId));
        }

        var found = await cycles
            .Include(c => c.Verdicts)
            .OrderBy(c => c.FixedAt)
            .ThenBy(c => c.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var sources = await evaluations.SourcesAsync([.. found.Select(c => c.RecordId).Distinct()], cancellationToken);
        return
        [
            .. found.Select(c => new FixedEvaluation(
                sources.GetValueOrDefault(c.RecordId)?.Title ?? "",
                c.From,
                c.Until,
                zone.DateAt(c.FixedAt!.Value),
                Score.Together(c.Verdicts),
                c.State
            )),
        ];
    }

    private async Task<IReadOnlyList<IdleAgreement>> IdleAsync(Guid? office, int days, CancellationToken cancellationToken)
    {
        var silent = commitments.SilentSince(agreements.InForceOn(Today), Today.AddDays(-days));
        if (office is { } id)
        {
            silent = silent.Where(a => db.ScopeEntries.Any(s => s.InstitutionId == id && s.RecordId == a.Id));
        }

        return await silent
            .OrderBy(a => a.Since)
            .ThenBy(a => a.Id)
            .Take(Most)
            .Select(a => new IdleAgreement(a.Title, a.Since))
            .ToListAsync(cancellationToken);
    }

    // The row of the office sums its units; without one, the row of the record sums everybody.
    private async Task<IReadOnlyList<IndicatorReturn>> IndicatorsAsync(
        Guid? office,
        CountPeriod period,
        CancellationToken cancellationToken
    ) =>
        await db.Set<IndicatorSummary>()
            .AsNoTracking()
            .Where(s => s.Dimension == "" && s.InstitutionId == (office ?? s.RecordId))
            .Join(
                db.Set<IndicatorPeriod>().Where(p => p.Until >= period.From && p.Until <= period.Until),
                s => s.PeriodId,
                p => p.Id,
                (s, p) => new { Sum = s, Period = p }
            )
            .Join(
                db.Set<IndicatorVersion>(),
                x => x.Period.VersionId,
                v => v.Id,
                (x, v) =>
                    new
                    {
                        v.Title,
                        x.Period.From,
                        x.Period.Until,
                        x.Sum.Expected,
                        x.Sum.Reported,
                    }
            )
            .OrderBy(x => x.Title)
            .ThenBy(x => x.Until)
            .Take(Most)
            .Select(x => new IndicatorReturn(x.Title, x.From, x.Until, x.Expected, x.Reported))
            .ToListAsync(cancellationToken);
}
