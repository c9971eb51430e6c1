namespace Sinergi.Tests.Browser.Browsing;

/// <summary>
/// <c>IClassFixture&lt;SharedProduct&gt;</c>: one product for all tests of a class. Each of them brings its own people, institutions and
/// records, and looks for nothing else.
/// </summary>
public sealed class SharedProduct : IAsyncDisposable
{
    private SinergiHost? host;

    public static Task<SinergiHost> StartAsync(params KeyValuePair<string, string?>[] settings) =>
        SinergiHost.StartAsync(TestDatabase.Sqlite, [new("Sinergi:SimulatedData", "true"), .. settings]);

    public async Task<SinergiHost> ProductAsync() => host ??= await StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }
}
