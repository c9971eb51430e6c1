using Sinergi.Platform.Documents.Storage;
using Sinergi.Platform.Jobs;
using Sinergi.Reading.Tools;

namespace Sinergi.Platform.Documents;

/// <summary>
/// Removes what killed processes left behind: uploads half received, files in quarantine, folders of programs. They hold documents in the
/// clear. Runs at start and every hour; the age keeps it away from what other nodes are doing.
/// </summary>
public sealed class LeftoverSweep(Quarantine quarantine, DocumentVault vault, TimeProvider clock) : IProductJob
{
    private static readonly TimeSpan Age = TimeSpan.FromHours(1);

    public static string Code => "documents.sweep";

    public static string Schedule => "0 20 * * * ?";

    public Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var swept =
            quarantine.SweepLeftovers(Age, clock)
            + vault.SweepLeftovers(Age, clock)
            + ConfinedFolder.SweepLeftovers(Age, clock)
            + SweepUploads();
        return Task.FromResult(swept == 0 ? null : $"removed={swept}");
    }

    /// <summary>The server sets large uploads down in files while a request runs.</summary>
    private int SweepUploads()
    {
        var before = clock.GetUtcNow().UtcDateTime - Age;
        var leftovers = Directory
            .EnumerateFiles(Environment.GetEnvironmentVariable("ASPNETCORE_TEMP") ?? Path.GetTempPath(), "ASPNETCORE_*.tmp")
            .Where(file => File.GetLastWriteTimeUtc(file) < before)
            .ToList();
        leftovers.ForEach(File.Delete);
        return leftovers.Count;
    }

    /// <summary>The sweep at start, before the first request.</summary>
    internal sealed class AtStart(IServiceScopeFactory scopes) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LeftoverSweep>().RunAsync(cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
