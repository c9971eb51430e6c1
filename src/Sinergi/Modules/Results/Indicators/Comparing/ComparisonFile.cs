using System.Globalization;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Access;
using Sinergi.Platform.Export;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Indicators.Comparing;

/// <summary>A comparison as a file: one row for each unit and period, with both numbers of a share and how the report stands.</summary>
internal static class ComparisonFile
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(IndicatorLinks.CompareFileRoute, WriteAsync)
            .WithMetadata(new RequirePermissionAttribute(IndicatorPermissions.View));

    private static async Task<IResult> WriteAsync(
        Guid id,
        string format,
        string? wilayah,
        string? urut,
        ComparisonReader reader,
        Texts t,
        CancellationToken cancellationToken
    )
    {
        var ask = ComparisonAsk.Of(id, wilayah, urut, null);
        if (!TableFile.Formats.Contains(format, StringComparer.Ordinal) || await AllAsync(ask, reader, cancellationToken) is not { } all)
        {
            return TypedResults.NotFound();
        }

        return await Of(all, t).AsAsync(format, cancellationToken) ?? (IResult)TypedResults.NotFound();
    }

    // As many units as may report, page after page.
    private static async Task<Comparison?> AllAsync(ComparisonAsk ask, ComparisonReader reader, CancellationToken cancellationToken)
    {
        if (await reader.OfAsync(ask, cancellationToken) is not { } first)
        {
            return null;
        }

        List<ComparedUnit> units = [.. first.Units];
        for (var next = first.Next; next is not null; )
        {
            if (await reader.OfAsync(ask with { Halaman = next }, cancellationToken) is not { } page)
            {
                break;
            }

            units.AddRange(page.Units);
            next = page.Next;
        }

        return first with
        {
            Units = units,
        };
    }

    public static TableFile Of(Comparison comparison, Texts t) =>
        new(
            $"sinergi-indikator-{comparison.Periods[^1].Period.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            [
                t["indicators.compare.title"],
                comparison.Latest.Title,
                comparison.Latest.Definition,
                comparison.Region?.Name ?? t["indicators.compare.everywhere"],
                t["indicators.compare.how"],
            ],
            [
                new("unit", t["indicators.unit"]),
                new("from", t["indicators.compare.from"]),
                new("until", t["indicators.compare.until"]),
                new("definition", t["indicators.version"]),
                new("state", t["indicators.state"]),
                new("numerator", t["indicators.compare.numerator"]),
                new("denominator", t["indicators.compare.denominator"]),
                new("percent", t["indicators.compare.percent"]),
                new("small_number", t["indicators.small_number"]),
                new("words", t["indicators.column.words"]),
                new("evidence", t["indicators.cite.count"]),
            ],
            [
                .. comparison.Units.SelectMany(unit =>
                    comparison.Periods.Select(p => Cells(unit.Name, unit.Reports.GetValueOrDefault(p.Period.Id), p, t))
                ),
                .. comparison.Periods.Select(p => Sums(p, t)),
            ]
        );

    private static object?[] Cells(string unit, ComparedReport? report, ComparedPeriod period, Texts t) =>
        [
            unit,
            .. Span(period),
            report is null ? t["indicators.compare.not_asked"] : ComparisonWords.StateOf(report, t),
            .. Numbers(report?.Figure, period, t),
            report?.Words,
            report is null ? null : (long)report.Cited,
        ];

    private static object?[] Sums(ComparedPeriod period, Texts t) =>
        [
            t["indicators.compare.sum"],
            .. Span(period),
            t["indicators.list.approved_of", Show.Number(period.Tally.Reported), Show.Number(period.Tally.Expected)],
            .. Numbers(period.Figure, period, t),
            null,
            null,
        ];

    private static object?[] Span(ComparedPeriod period) => [period.Period.From, period.Period.Until, (long)period.Version.Number];

    private static object?[] Numbers(Figure? figure, ComparedPeriod period, Texts t) =>
        figure is not { } told
            ? [null, null, null, null]
            :
            [
                Thousandths.ToDecimal(told.Numerator),
                told.IsShare ? Thousandths.ToDecimal(told.Denominator) : null,
                told.IsShare ? told.Value : null,
                told.IsSmall(period.SmallNumber) ? t["indicators.small_number"] : null,
            ];
}
