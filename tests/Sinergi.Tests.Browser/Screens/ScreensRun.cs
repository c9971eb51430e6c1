using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Platform.Notifications;
using Sinergi.Testing.Mail;
using Sinergi.Tests.Browser.Browsing;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>`./sinergi screens DIR`: not a test of the suite, but a run over all pages that fails on one that is not reached.</summary>
public sealed class ScreensRun(TheBrowser browser)
{
    private const string FolderVariable = "SINERGI_SCREENS";

    /// <summary>Only pages whose address begins with this.</summary>
    private const string BeginningVariable = "SINERGI_SCREENS_BEGINNING";

    [Fact(Explicit = true)]
    public async Task EveryPage_AtBothWidthsInBothLanguages_IsReached()
    {
        var folder =
            Environment.GetEnvironmentVariable(FolderVariable)
            ?? throw new InvalidOperationException($"{FolderVariable} names no folder; start this by `./sinergi screens DIR`.");
        Directory.CreateDirectory(folder);
        var letters = new KeptLetters();
        await using var host = await SinergiHost.StartAsync(
            TestDatabase.Sqlite,
            [new("Sinergi:SimulatedData", "true")],
            builder => builder.Services.AddSingleton<IMailQueue>(letters)
        );
        var accounts = await new DemoLoader(host.Services).LoadAsync(Console.Error.WriteLine, CancellationToken.None);
        var people = await ScreenPeople.OfAsync(host, accounts);
        var samples = await ScreenRoutes.AllAsync(host, people, letters);
        await using var shooter = new Shooter(browser.Browser, host, folder);
        var shots = new List<(string Route, IReadOnlyList<string> Files)>();
        var missed = new List<string>();
        var beginning = Environment.GetEnvironmentVariable(BeginningVariable) ?? "";
        foreach (var page in PageList.Of(host).Where(p => p.Route.StartsWith(beginning, StringComparison.Ordinal)))
        {
            var screen = samples.GetValueOrDefault(page.Route) ?? (page.HasParameters ? null : new Screen(page.Route));
            if (screen is null)
            {
                missed.Add($"{page.Route}: no sample in ScreenRoutes");
                continue;
            }

            var (who, found) = people.For(page, screen);
            if (!found)
            {
                missed.Add($"{page.Route}: nobody of the demonstration may open it");
                continue;
            }

            var (files, failure) = await shooter.ShootAsync(FileName(page.Route), screen, who);
            shots.Add((page.Route, files));
            if (failure is not null)
            {
                missed.Add(failure);
            }
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), Overview(shots));
        Assert.True(missed.Count == 0, $"{missed.Count} pages were not reached:\n{string.Join('\n', missed)}");
    }

    private static string FileName(string route)
    {
        var name = new StringBuilder();
        foreach (var letter in route.Replace(":guid", "", StringComparison.Ordinal).Replace(":int", "", StringComparison.Ordinal))
        {
            name.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        }

        var tidy = string.Join('-', name.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
        return tidy.Length == 0 ? "beranda" : tidy;
    }

    /// <summary>All pictures on one page, for whoever looks at them.</summary>
    private static string Overview(IEnumerable<(string Route, IReadOnlyList<string> Files)> shots)
    {
        var html = new StringBuilder(
            "<!doctype html><meta charset=utf-8><title>Sinergi</title><style>body{font:14px sans-serif}img{height:320px;border:1px solid #ccc;margin:4px;vertical-align:top}</style>"
        );
        foreach (var (route, files) in shots)
        {
            html.Append("<h2>").Append(System.Net.WebUtility.HtmlEncode(route)).Append("</h2>");
            foreach (var file in files)
            {
                html.Append("<a href=\"").Append(file).Append("\"><img loading=lazy alt=\"\" src=\"").Append(file).Append("\"></a>");
            }
        }

        return html.ToString();
    }
}
