using System.Text;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Reading;

/// <summary>A host with the stand-ins, and the few steps that every test of reading takes.</summary>
internal sealed class ReadingSite : IAsyncDisposable
{
    public required SinergiHost Host { get; init; }
    public required StandIns StandIns { get; init; }

    public static async Task<ReadingSite> StartAsync(TestDatabase database, params KeyValuePair<string, string?>[] settings)
    {
        var standIns = new StandIns();
        return new ReadingSite { Host = await SinergiHost.StartAsync(database, settings, standIns.AddTo), StandIns = standIns };
    }

    /// <summary>An officer of an institution of their own, with every permission of reading.</summary>
    public async Task<(Officer Officer, SiteClient Client)> OfficerAsync(string? institution = null)
    {
        var officer = await Host.GivenOfficerAsync(await Host.GivenInstitutionAsync(institution), [.. ReadingPermissions.All]);
        return (officer, await Host.SignedInAsync(officer));
    }

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
