using Microsoft.EntityFrameworkCore;
using Sinergi.Bench.Asking;
using Sinergi.Bench.Report;
using Sinergi.Bench.Running;
using Sinergi.Modules.Agreements.Domain;

namespace Sinergi.Bench.Web;

/// <summary>Pages that are asked for again and again, each time another one of their kind.</summary>
/// <param name="Path">The address of the n-th request.</param>
/// <param name="Rate">Requests a second when it is not the rate of the run.</param>
/// <param name="Budget">What p99 may be at most, in ms.</param>
internal sealed record Workload(string Name, Func<int, string> Path, int? Rate = null, double? Budget = null)
{
    private const int Records = 2_000;

    private static readonly string[] Filters =
    [
        "",
        "?Query.Validity=InForce",
        "?Query.Validity=Expired",
        "?Query.Kinds=Pks",
        "?Query.Kinds=Mou",
        "?Query.Words=pelayanan",
    ];

    public static async Task<IReadOnlyList<Workload>> AllAsync(BenchInstallation installation, CancellationToken cancellationToken)
    {
        var records = Mixing.Of(
            await installation.AskAsync(db =>
                db.Set<Agreement>().OrderBy(a => a.Id).Select(a => a.Id).Take(Records).ToListAsync(cancellationToken)
            )
        );
        return
        [
            new("list", i => $"/kerja-sama{Filters[i % Filters.Length]}", Budget: Budgets.Page),
            new("record", i => $"/kerja-sama/{records[i % records.Count]}", Budget: Budgets.Page),
            new("statistics", _ => "/kerja-sama/statistik", Budget: Budgets.Dashboard),
            new("search", SoughtWords.Path, Budget: Budgets.Search),
            // The whole register as one file: one person at a time, once a second.
            new("export", _ => "/kerja-sama/daftar.csv", Rate: 1),
        ];
    }
}
