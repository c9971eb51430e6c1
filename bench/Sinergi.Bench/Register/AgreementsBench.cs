using Sinergi.Bench.Asking;
using Sinergi.Bench.Running;
using Sinergi.Kernel.Time;

namespace Sinergi.Bench.Register;

/// <param name="Adesi">Rows of countersigning units in the data set.</param>
internal sealed record AgreementsBenchOptions(
    DirectoryInfo Program,
    FileInfo? Json,
    TimeSpan Length,
    int Rate,
    int Agreements,
    int Units,
    int Adesi
) : BenchOptions(Program, Json, Length, Rate, Agreements, Units);

/// <summary>The register of the country with the lists of units that countersign.</summary>
internal static class AgreementsBench
{
    public static Task<int> RunAsync(AgreementsBenchOptions options, CancellationToken cancellationToken) =>
        AskingBench.RunAsync(
            options,
            "agreements",
            ["--adesi", $"{options.Adesi}"],
            site => MeasureAsync(site, cancellationToken),
            cancellationToken
        );

    private static async Task MeasureAsync(AskingSite site, CancellationToken cancellationToken)
    {
        var today = UnitTimeZone.Wib.DateAt(TimeProvider.System.GetUtcNow().UtcDateTime);
        var questions = await AgreementQuestions.AllAsync(site.Installation, site.Sql, today, cancellationToken);
        await site.Comparing.RunAsync(questions, cancellationToken);
        // Last, because it makes the register larger.
        site.Report.Add(await new RegisterImport(site).RunAsync(cancellationToken));
        site.Report.Note("Totals of the matrix, the statistics and the counts of lists are remembered until something is written.");
    }
}
