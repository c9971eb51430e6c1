using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sinergi.Bench.Asking;
using Sinergi.Bench.Report;
using Sinergi.Bench.Running;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;

namespace Sinergi.Bench.Register;

/// <summary>The pages of the register, each with its bare query.</summary>
internal static class AgreementQuestions
{
    private const int Several = 2_000;

    /// <summary>So many requests go by before the first question is asked again.</summary>
    private const int Years = 6;

    public static async Task<IReadOnlyList<Question>> AllAsync(
        BenchInstallation installation,
        BareSql sql,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var records = Mixing.Of(
            await installation.AskAsync(db =>
                db.Set<Agreement>().OrderBy(a => a.Id).Select(a => a.Id).Take(Several).ToListAsync(cancellationToken)
            )
        );
        var regions = await installation.AskAsync(db =>
            db.Set<Institution>()
                .Where(i => i.Kind == InstitutionKind.Kanwil)
                .OrderBy(i => i.Id)
                .Select(i => i.Id)
                .ToListAsync(cancellationToken)
        );
        return
        [
            List(sql, regions, today, cancellationToken),
            new(
                "record",
                i => AgreementLinks.Record(records[i % records.Count]),
                AgreementFigures.Record,
                i => RowsAsync("SELECT number FROM agreement_party WHERE agreement_id = @id", ("id", records[i % records.Count])),
                Budgets.Page
            ),
            new(
                "matrix",
                i => new AgreementFilter { Year = YearOf(i) }.At(AgreementLinks.Matrix),
                AgreementFigures.Matrix,
                i => RowsAsync(AgreementSql.Matrix(YearWhere(i)), ("year", YearOf(i) ?? 0)),
                Budgets.Dashboard
            ),
            new(
                "statistics",
                _ => AgreementLinks.Statistics(),
                AgreementFigures.Statistics,
                async _ =>
                    [
                        .. await sql.RowsAsync(AgreementSql.PerKind, cancellationToken),
                        .. await sql.RowsAsync(AgreementSql.PerYear, cancellationToken),
                    ],
                Budgets.Dashboard
            ),
            SearchQuestion.Of(sql, cancellationToken),
            // The whole register as one file: one person at a time, once a second.
            new(
                "export",
                _ => AgreementLinks.File("csv"),
                AgreementFigures.File,
                _ => sql.RowsAsync("SELECT id FROM agreement ORDER BY sort_on DESC, id DESC", cancellationToken),
                Budget: null,
                Rate: 1
            ),
        ];

        async Task<List<string>> RowsAsync(string query, params (string, object)[] parameters) =>
            [.. (await sql.RowsAsync(query, cancellationToken, parameters)).Order(StringComparer.Ordinal)];

        // All years together, then one after the other.
        int? YearOf(int i) => i % Years == 0 ? null : today.Year + 1 - (i % Years);

        string YearWhere(int i) => YearOf(i) is null ? "true" : "extract(year FROM signed_on) = @year";
    }

    private static Question List(BareSql sql, IReadOnlyList<Guid> regions, DateOnly today, CancellationToken cancellationToken)
    {
        (AgreementFilter Filter, string Where)[] filters =
        [
            (new AgreementFilter(), "true"),
            (new AgreementFilter { Kinds = [AgreementKind.Pks] }, "kind = 'Pks'"),
            (new AgreementFilter { Year = today.Year - 1 }, "extract(year FROM signed_on) = extract(year FROM @today::date) - 1"),
            (
                new AgreementFilter { Validity = ValidityChoice.Expired },
                "NOT term_unlimited AND term_end < @today AND (term_start IS NULL OR term_start <= term_end)"
            ),
            (
                new AgreementFilter { On = today },
                "term_start <= @today AND ((term_end IS NULL AND term_unlimited) OR (NOT term_unlimited AND term_end >= @today))"
            ),
            (
                new AgreementFilter { Unit = regions[0] },
                "EXISTS (SELECT 1 FROM scope_entry s WHERE s.institution_id = @region AND s.record_id = agreement.id)"
            ),
        ];
        return new Question(
            "list",
            i => filters[i % filters.Length].Filter.At(AgreementLinks.List()),
            AgreementFigures.List,
            async i =>
            {
                var where = filters[i % filters.Length].Where;
                (string, object)[] parameters = [("today", today), ("region", regions[0])];
                // The page counts no further; the question may stop there as well.
                var most = AgreementList.CountedUpTo.ToString(CultureInfo.InvariantCulture);
                return
                [
                    .. await sql.RowsAsync(
                        $"SELECT least(count(*), {most}) FROM (SELECT 1 FROM agreement WHERE {where} LIMIT {most} + 1) found",
                        cancellationToken,
                        parameters
                    ),
                    .. await sql.RowsAsync(
                        $"SELECT id FROM agreement WHERE {where} ORDER BY sort_on DESC, id DESC LIMIT 50",
                        cancellationToken,
                        parameters
                    ),
                ];
            },
            Budgets.Page
        );
    }
}
