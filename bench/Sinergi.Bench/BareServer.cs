using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Sinergi.Bench;

/// <summary>As little as a web application can be; what the product costs more than this is its own.</summary>
internal static class BareServer
{
    public static async Task<int> RunAsync(string urls, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(urls);
        await using var app = builder.Build();
        app.MapGet("/{**path}", () => TypedResults.Text("bare"));
        await ((IHost)app).RunAsync(cancellationToken);
        return 0;
    }
}
