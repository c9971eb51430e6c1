using System.Globalization;
using Sinergi.Kernel.Numbers;
using Sinergi.Modules.Results.Standing;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Export;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Semester;

/// <summary>Puts the figures of a half-year into the sentences and tables of its report, in the language that is spoken now.</summary>
public sealed class SemesterTables(SinergiOptions options, Texts t)
{
    public Report Of(SemesterAsk ask, SemesterFigures figures)
    {
        var office = figures.Office?.Name ?? t["semester.everything"];
        var half = t[$"standing.semester.{ask.Semester}"];
        var total = figures.Offices.Total;
        return new Report(
            string.Create(CultureInfo.InvariantCulture, $"laporan-semester-{ask.Tahun}-{ask.Semester}"),
            t["semester.report", half, ask.Tahun],
            [
                t["semester.office", office],
                t["semester.span", Show.Day(figures.Period.From), Show.Day(figures.Period.Until)],
                t["semester.cut_off", Show.Day(figures.Period.Today)],
                total.Count.Due == 0
                    ? t["semester.nothing_due"]
                    : t["semester.headline", Show.Number(total.Count.Met), Show.Number(total.Count.Due), ShareOf(total.Met)],
            ],
            [
                Agreements(figures),
                Commitments("komitmen-unit", ask.Standing(StandingView.Wilayah), figures.Offices),
                Commitments("komitmen-pihak", ask.Standing(StandingView.Pihak), figures.Parties),
                Commitments("komitmen-tema", ask.Standing(StandingView.Tema), figures.Themes),
                Evaluations(figures),
                Idle(figures),
                Activities(figures),
                Indicators(figures),
            ],
            [
                t["standing.definition"],
                t["standing.definition_idle", figures.Offices.IdleDays],
                t["evaluations.score.definition.1"],
                t["semester.definition_validity"],
                t["semester.definition_indicators"],
            ],
            options.SimulatedData || figures.Office is { Simulated: true } ? t["paper.simulated"] : null
        );
    }

    private string ShareOf(Ratio ratio) => ratio.Percent() is { } percent ? Show.Percent(percent) : t["semester.no_share"];

    private ReportTable Agreements(SemesterFigures figures) =>
        Table(
            "kerja-sama",
            "semester.agreements",
            "semester.agreements_note",
            [new("kind", t["semester.kind"]), new("validity", t["semester.validity"]), new("count", t["semester.count"])],
            [
                .. figures.Agreements.Select(a =>
                    (IReadOnlyList<object?>)[t[$"agreements.kind.{a.Kind}"], t[$"agreements.validity.{a.Validity}"], a.Count]
                ),
                [t["standing.total"], null, figures.Agreements.Sum(a => a.Count)],
            ]
        );

    // The very columns and cells of the account of signed against real, and the share beside its two numbers.
    private ReportTable Commitments(string code, StandingAsk ask, StandingTable table)
    {
        var file = StandingFile.Of(ask, table, t);
        var shares = table.Rows.Append(table.Total).Select(row => ShareOf(row.Met));
        return new ReportTable(
            code,
            t["semester.commitments", t[$"standing.by.{ask.Menurut}"]],
            table.Rows.Count >= SemesterQuery.Most ? t["semester.cut", SemesterQuery.Most] : null,
            t["standing.none"],
            [.. file.Columns, new TableColumn("share", t["evaluations.share"])],
            [.. file.Rows.Zip(shares, (row, share) => (IReadOnlyList<object?>)[.. row, share])]
        );
    }

    private ReportTable Evaluations(SemesterFigures figures) =>
        Table(
            "evaluasi",
            "semester.evaluations",
            "semester.evaluations_note",
            [
                new("record", t["commitments.source"]),
                new("from", t["semester.from"]),
                new("until", t["semester.until"]),
                new("fixed_on", t["semester.fixed_on"]),
                new("met", t["evaluations.met"]),
                new("due", t["evaluations.due"]),
                new("share", t["evaluations.share"]),
                new("state", t["commitments.list.state"]),
            ],
            [
                .. figures.Evaluations.Select(e =>
                    (IReadOnlyList<object?>)
                        [
                            e.Record,
                            e.From,
                            e.Until,
                            e.FixedOn,
                            e.Met.Numerator,
                            e.Met.Denominator,
                            ShareOf(e.Met),
                            t[$"evaluations.state.{e.State}"],
                        ]
                ),
            ]
        );

    private ReportTable Idle(SemesterFigures figures) =>
        Table(
            "tidur",
            "semester.idle",
            "semester.idle_note",
            [new("title", t["commitments.source"]), new("since", t["semester.since"])],
            [.. figures.Idle.Select(a => (IReadOnlyList<object?>)[a.Title, a.Since])]
        );

    private ReportTable Activities(SemesterFigures figures) =>
        Table(
            "kegiatan",
            "semester.activities",
            "semester.activities_note",
            [
                new("kind", t["semester.kind"]),
                new("planned", t["semester.planned"]),
                new("held", t["semester.held"]),
                new("cancelled", t["semester.cancelled"]),
                new("unreported", t["semester.unreported"]),
            ],
            [.. figures.Activities.Select(a => (IReadOnlyList<object?>)[a.Kind, a.Planned, a.Held, a.Cancelled, a.Unreported])]
        );

    private ReportTable Indicators(SemesterFigures figures) =>
        Table(
            "indikator",
            "semester.indicators",
            "semester.indicators_note",
            [
                new("title", t["evaluations.minutes.indicator"]),
                new("from", t["semester.from"]),
                new("until", t["semester.until"]),
                new("expected", t["semester.expected"]),
                new("reported", t["semester.reported"]),
                new("share", t["semester.completeness"]),
            ],
            [
                .. figures.Indicators.Select(i =>
                    (IReadOnlyList<object?>)[i.Title, i.From, i.Until, i.Expected, i.Reported, ShareOf(new Ratio(i.Reported, i.Expected))]
                ),
            ]
        );

    private ReportTable Table(
        string code,
        string title,
        string note,
        IReadOnlyList<TableColumn> columns,
        IReadOnlyList<IReadOnlyList<object?>> rows
    ) =>
        new(
            code,
            t[title],
            rows.Count >= SemesterQuery.Most ? $"{t[note]} {t["semester.cut", SemesterQuery.Most]}" : t[note],
            t["semester.none"],
            columns,
            rows
        );
}
