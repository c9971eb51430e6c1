using System.Globalization;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Export;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Standing;

/// <summary>What the page shows, as a file: the same rows, the same sums, with what was counted and until when.</summary>
internal static class StandingFile
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(StandingLinks.FileRoute, WriteAsync).WithMetadata(new RequirePermissionAttribute(EvaluationPermissions.Standing));

    private static async Task<IResult> WriteAsync(string format, HttpContext context, StandingQuery query, Texts t)
    {
        var ask = AskOf(context.Request.Query);
        return
            await query.OfAsync(ask, context.RequestAborted) is { } table
            && await Of(ask, table, t).AsAsync(format, context.RequestAborted) is { } file
            ? file
            : TypedResults.NotFound();
    }

    public static TableFile Of(StandingAsk ask, StandingTable table, Texts t) =>
        new(
            $"sinergi-{ask.Menurut.ToString().ToLowerInvariant()}-{table.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            [
                t["standing.title"],
                string.Join(" › ", table.Under.Select(u => u.Name).DefaultIfEmpty(t["standing.everything"])),
                ask.Lead(table.Today, t),
                t["standing.definition"],
            ],
            [
                new("group", t[$"standing.by.{ask.Menurut}"]),
                new("agreements_in_force", t["standing.in_force"]),
                new("agreements_idle", t["standing.idle"]),
                new("commitments", t["standing.committed"]),
                new("drafts", t["standing.draft"]),
                new("due", t["standing.due"]),
                new("proven", t["standing.proven"]),
                new("met", t["standing.met"]),
                new("partly_met", t["standing.partly"]),
                new("not_met", t["standing.not_met"]),
                new("no_evidence", t["standing.no_evidence"]),
                new("not_judged", t["standing.unjudged"]),
                new("late", t["standing.late"]),
                new("on_hold", t["standing.on_hold"]),
            ],
            [.. table.Rows.Append(table.Total).Select(Cells)]
        );

    private static object?[] Cells(StandingRow row)
    {
        var c = row.Count;
        return
        [
            row.Name,
            row.InForce,
            row.Silent,
            c.Committed,
            c.Draft,
            c.Due,
            c.Proven,
            c.Met,
            c.PartlyMet,
            c.NotMet,
            c.NoEvidence,
            c.Unjudged,
            c.Late,
            c.OnHold,
        ];
    }

    // The same names as the page's address; what cannot be read is not asked for, as there.
    internal static StandingAsk AskOf(IQueryCollection query) =>
        new StandingAsk(
            Enum.TryParse<StandingView>(query["menurut"], ignoreCase: true, out var view) && Enum.IsDefined(view)
                ? view
                : StandingView.Wilayah,
            Guid.TryParse(query["induk"], out var under) ? under : null,
            int.TryParse(query["tahun"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && StandingYears.Known(year)
                ? year
                : null,
            query["halaman"],
            query["semester"] == "1" ? 1
                : query["semester"] == "2" ? 2
                : null
        ).Sound();
}

/// <summary>Years that can be asked for.</summary>
internal static class StandingYears
{
    private const int First = 2015;

    public static bool Known(int year) => year is >= First and <= 2100;

    public static IEnumerable<int> UpTo(DateOnly today) => Enumerable.Range(today.Year - 4, 6).Reverse();
}
