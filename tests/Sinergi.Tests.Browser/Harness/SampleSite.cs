using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sinergi.Tests.Browser.Harness;

/// <summary>Pages made up by a test, with faults on purpose: the checks must find them, or a clean run would say nothing.</summary>
internal sealed class SampleSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private SampleSite(WebApplication app) => this.app = app;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Serves these bodies, each as a whole page in the language of the browser; a form sent to "/sent" is told back.</summary>
    public static async Task<SampleSite> StartAsync(IReadOnlyDictionary<string, string> bodies, string? policy = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        foreach (var (path, body) in bodies)
        {
            app.MapGet(path, (HttpContext context) => Page(context, body, policy));
        }

        app.MapGet("/favicon.ico", () => Results.NoContent());
        app.MapPost("/sent", async (HttpRequest form) => Page(form.HttpContext, Told(await form.ReadFormAsync()), policy));
        app.MapGet("/late.svg", LateImageAsync);
        await app.StartAsync();
        return new SampleSite(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static IResult Page(HttpContext context, string body, string? policy)
    {
        if (policy is not null)
        {
            context.Response.Headers.ContentSecurityPolicy = policy;
        }

        var language = context.Request.Cookies["sinergi-language"]?.Contains("en-GB", StringComparison.Ordinal) == true ? "en" : "id";
        return Results.Content(
            $$"""
            <!doctype html>
            <html lang="{{language}}">
            <head>
              <meta charset="utf-8"><title>Contoh</title><meta name="viewport" content="width=device-width, initial-scale=1">
              <style>input, select, textarea, button, a, summary { min-height: 24px }</style>
            </head>
            <body><header><a href="/">Sinergi</a></header><main><h1>Contoh</h1>{{body}}</main></body>
            </html>
            """,
            "text/html; charset=utf-8"
        );
    }

    /// <summary>Comes after the words around it have been painted, and is taller than the page was told.</summary>
    private static async Task<IResult> LateImageAsync()
    {
        await Task.Delay(TimeSpan.FromMilliseconds(400));
        return Results.Text("<svg xmlns='http://www.w3.org/2000/svg' width='300' height='300'/>", "image/svg+xml");
    }

    private static string Told(IFormCollection form)
    {
        var fields = form.SelectMany(field => field.Value.Select(value => $"<li>{field.Key}={value}</li>"));
        var files = form.Files.Select(file => $"<li>{file.Name}={file.FileName} ({file.Length})</li>");
        return $"<ul>{string.Concat(fields)}{string.Concat(files)}</ul>";
    }
}
