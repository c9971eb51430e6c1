using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Simulation;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Simulation;

/// <summary>The product with five invented years on each database, filled once.</summary>
public sealed class SimulatedSites : IAsyncLifetime
{
    public static readonly SimulationPlan Plan = new(Units: 12, Agreements: 40, Seed: 7)
    {
        Years = 5,
        Commitments = 400,
        Values = 1_500,
    };

    private readonly ConcurrentDictionary<TestDatabase, Lazy<Task<SinergiHost>>> hosts = new();

    public Task<SinergiHost> OfAsync(TestDatabase database) =>
        hosts.GetOrAdd(database, new Lazy<Task<SinergiHost>>(() => FillAsync(database))).Value;

    public static Task<SimulationOutcome> SimulateAsync(
        SinergiHost host,
        SimulationPlan plan,
        bool force = false,
        IProgress<SimulationStep>? progress = null,
        CancellationToken cancellationToken = default
    ) =>
        host.UseAsync(services =>
            ActivatorUtilities.CreateInstance<Cli.Simulation>(services).FillAsync(plan, force, progress ?? new Silent(), cancellationToken)
        );

    /// <summary>An officer of the invented central office, who may do everything.</summary>
    public static async Task<SiteClient> OfficerAsync(SinergiHost host)
    {
        var centre = await host.QueryAsync(db => db.Set<Institution>().SingleAsync(i => i.Kind == InstitutionKind.CentralOffice));
        string[] all = [.. AllModules.List.SelectMany(module => module.Permissions).Distinct(StringComparer.Ordinal)];
        return await host.SignedInAsync(await host.GivenOfficerAsync(centre, all));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts.Values)
        {
            await (await host.Value).DisposeAsync();
        }
    }

    private static async Task<SinergiHost> FillAsync(TestDatabase database)
    {
        var host = await SinergiHost.StartAsync(database);
        var outcome = await SimulateAsync(host, Plan);
        return outcome.Match(_ => host, refused => throw new InvalidOperationException(refused.Why));
    }

    private sealed class Silent : IProgress<SimulationStep>
    {
        public void Report(SimulationStep value) { }
    }
}
