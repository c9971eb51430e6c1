using Sinergi.Testing;

namespace Sinergi.Tests.Web.Institutions;

/// <summary>One running product on each database for all tests of a class; each test brings its own institutions.</summary>
public sealed class TwoHosts : IAsyncLifetime
{
    private readonly Dictionary<TestDatabase, SinergiHost> hosts = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var database in Enum.GetValues<TestDatabase>())
        {
            hosts[database] = await SinergiHost.StartAsync(database);
        }
    }

    public SinergiHost this[TestDatabase database] => hosts[database];

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts.Values)
        {
            await host.DisposeAsync();
        }
    }
}
