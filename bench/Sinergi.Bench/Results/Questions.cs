using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Bench.Asking;
using Sinergi.Bench.Report;
using Sinergi.Bench.Running;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Provisions;

namespace Sinergi.Bench.Results;

/// <summary>The pages of this measurement, each with its bare query.</summary>
internal static class Questions
{
    private const int Several = 2_000;

    public static async Task<IReadOnlyList<Question>> AllAsync(
        BenchInstallation installation,
        BareSql sql,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var commitments = Mixing.Of(
            await installation.AskAsync(db =>
                db.Set<Commitment>().OrderBy(c => c.Id).Select(c => c.Id).Take(Several).ToListAsync(cancellationToken)
            )
        );
        var regions = await installation.AskAsync(db =>
            db.Set<Institution>()
                .Where(i => i.Kind == InstitutionKind.Kanwil)
                .OrderBy(i => i.Id)
                .Select(i => i.Id)
                .ToListAsync(cancellationToken)
        );
        var periods = Mixing.Of(await PeriodsAsync(installation, cancellationToken));
        var idle = await installation.UseAsync(services =>
            services.GetRequiredService<ProvisionBook>().ValueAsync(CommitmentProvisions.Idle, today, cancellationToken)
        );
        return
        [
            .. Lists(sql, today, cancellationToken),
            new(
                "record",
                i => $"/komitmen/{commitments[i % commitments.Count]}",
                PageFigures.Record,
                async i =>
                    [
                        .. (await sql.RowsAsync(EvidenceOf, cancellationToken, ("id", commitments[i % commitments.Count]))).Order(
                            StringComparer.Ordinal
                        ),
                    ],
                Budgets.Page
            ),
            new(
                "matrix by region",
                i => $"/wawasan?menurut=wilayah{Year(i)}",
                PageFigures.Matrix,
                i => StandingAsync(StandingSql.ByRegion, i),
                Budgets.Dashboard
            ),
            new(
                "matrix by unit",
                i => $"/wawasan?menurut=wilayah&induk={regions[i % regions.Count]}{Year(i)}",
                PageFigures.Matrix,
                i => StandingAsync(StandingSql.ByUnit, i, ("region", regions[i % regions.Count])),
                Budgets.Dashboard
            ),
            new(
                "statistics",
                i => IndicatorLinks.Period(periods[i % periods.Count].Indicator, periods[i % periods.Count].Period),
                PageFigures.Period,
                async i => [.. (await sql.RowsAsync(SumOf, cancellationToken, ("id", periods[i % periods.Count].Period)))[0].Split('|')],
                Budgets.Dashboard
            ),
            SearchQuestion.Of(sql, cancellationToken),
            new(
                "export",
                i => $"/wawasan/unduh.csv?menurut=wilayah{Year(i)}",
                PageFigures.File,
                i => StandingAsync(StandingSql.ByRegionInFull, i),
                Budgets.Dashboard
            ),
        ];

        string Year(int i) => YearOf(i) is { } year ? $"&tahun={year}" : "";

        // All years, then one after the other.
        int? YearOf(int i) => i % 6 == 0 ? null : today.Year + 1 - (i % 6);

        async Task<List<string>> StandingAsync(string query, int i, params (string, object)[] more)
        {
            var year = YearOf(i);
            var until = year is { } y && new DateOnly(y, 12, 31) < today ? new DateOnly(y, 12, 31) : today;
            var rows = await sql.RowsAsync(
                query,
                cancellationToken,
                [
                    ("today", today),
                    ("from", year is { } first ? new DateOnly(first, 1, 1) : new DateOnly(1900, 1, 1)),
                    ("until", until),
                    ("idle", today.AddDays(-idle)),
                    .. more,
                ]
            );
            return [.. rows.Order(StringComparer.Ordinal)];
        }
    }

    private static IEnumerable<Question> Lists(BareSql sql, DateOnly today, CancellationToken cancellationToken)
    {
        (string Query, string Where)[] filters =
        [
            ("", "true"),
            ("?tenggat=terlambat", "state IN ('Planned', 'UnderWay') AND last_day < @today"),
            ("?keadaan=NoEvidence", "state = 'NoEvidence'"),
            ("?milik=kami", "owner_id IN (SELECT id FROM institution WHERE kind IN ('CentralOffice', 'Kanwil', 'Upt'))"),
            ("?tenggat=segera", "state IN ('Planned', 'UnderWay') AND last_day >= @today AND due_on <= @today + 30"),
            ("?keadaan=Met&keadaan=PartlyMet", "state IN ('Met', 'PartlyMet')"),
        ];
        yield return new Question(
            "list",
            i => $"/komitmen{filters[i % filters.Length].Query}",
            PageFigures.List,
            async i =>
            {
                var where = filters[i % filters.Length].Where;
                var count = await sql.RowsAsync($"SELECT count(*) FROM commitment WHERE {where}", cancellationToken, ("today", today));
                var ids = await sql.RowsAsync(
                    $"SELECT id FROM commitment WHERE {where} ORDER BY coalesce(due_on, DATE '9999-12-31'), id LIMIT 50",
                    cancellationToken,
                    ("today", today)
                );
                return [.. count, .. ids];
            },
            Budgets.Page
        );
    }

    private static Task<List<(Guid Indicator, Guid Period)>> PeriodsAsync(
        BenchInstallation installation,
        CancellationToken cancellationToken
    ) =>
        installation.AskAsync(async db =>
        {
            // A plain count, so that the figure on the page is the sum itself; with something to be summed.
            var found = await db.Set<IndicatorSummary>()
                .Where(s => s.InstitutionId == s.RecordId && s.Dimension == "" && s.Reported > 0)
                .Where(s => db.Set<Indicator>().Any(i => i.Id == s.IndicatorId && i.Measure == IndicatorMeasure.Count))
                .OrderByDescending(s => s.Expected)
                .ThenBy(s => s.PeriodId)
                .Take(Several)
                .Select(s => new { s.IndicatorId, s.PeriodId })
                .ToListAsync(cancellationToken);
            return found.ConvertAll(f => (f.IndicatorId, f.PeriodId));
        });

    private const string EvidenceOf = """
        SELECT DISTINCT u.evidence_id FROM evidence_use u JOIN commitment c ON c.id = u.commitment_id WHERE c.id = @id OR c.share_of_id = @id
        """;

    private const string SumOf = """
        SELECT (coalesce(sum(v.numerator), 0) / 1000)::bigint, count(r.received_on) || '/' || count(*)
        FROM indicator_report r LEFT JOIN indicator_value v ON v.id = r.approved_value_id
        WHERE r.period_id = @id
        """;
}
