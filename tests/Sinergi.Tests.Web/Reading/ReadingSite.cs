using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Reading;

/// <summary>A host, and the few steps that every test of reading takes.</summary>
internal sealed class ReadingSite : IAsyncDisposable
{
    public required SinergiHost Host { get; init; }

    public static async Task<ReadingSite> StartAsync(TestDatabase database, params KeyValuePair<string, string?>[] settings) =>
        new() { Host = await SinergiHost.StartAsync(database, settings) };

    /// <summary>An officer of an institution of their own, who may read documents and see what becomes of them.</summary>
    public async Task<(Officer Officer, SiteClient Client)> OfficerAsync(string? institution = null)
    {
        var officer = await Host.GivenOfficerAsync(await Host.GivenInstitutionAsync(institution), Permissions);
        return (officer, await Host.SignedInAsync(officer));
    }

    public static string[] Permissions { get; } = [.. ReadingPermissions.All, AgreementPermissions.View, MeetingPermissions.View];

    /// <summary>The institution answers to one more name from now on.</summary>
    public Task LearnAsync(Guid institutionId, string printedName) =>
        Host.UseAsync(async services =>
        {
            await services.GetRequiredService<IInstitutionAliases>().LearnAsync(institutionId, printedName, CancellationToken.None);
            await services.GetDb().SaveChangesAsync();
        });

    public static async Task<SitePage> UploadAsync(SiteClient client, params (string Name, byte[] Content)[] files)
    {
        var form = (await client.GetAsync("/baca")).Form();
        foreach (var (name, content) in files)
        {
            form.Attach("Files", name, content);
        }

        return await form.SubmitAsync();
    }

    public static byte[] Report(string prefix)
    {
        var folder = Path.Combine(Repository.Root, "src", "Sinergi", "Demonstration", "Reports");
        return File.ReadAllBytes(Directory.EnumerateFiles(folder, prefix + "*").Single());
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
