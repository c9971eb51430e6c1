using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contacts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Notifications;
using Sinergi.Testing;
using Sinergi.Testing.Mail;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments.Visits;

/// <summary>One host for each database whose letters can be read.</summary>
public sealed class VisitSites : IAsyncDisposable
{
    private readonly Dictionary<TestDatabase, VisitSite> sites = [];

    internal async Task<VisitSite> OfAsync(TestDatabase database)
    {
        if (!sites.TryGetValue(database, out var site))
        {
            site = await VisitSite.StartAsync(database);
            sites[database] = site;
        }

        // The limit on attempts is that of one address within a minute, and all tests come from the same one.
        site.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values)
        {
            await site.Host.DisposeAsync();
        }
    }
}

/// <summary>An agreement with a commitment of the partner, and a contact of the partner who was sent a link.</summary>
/// <param name="Path">Of the link.</param>
internal sealed record Invited(Guid Agreement, string Subject, Guid Commitment, string Contact, string Email, string Path);

internal sealed partial class VisitSite
{
    private readonly KeptLetters letters;

    private VisitSite(CommitmentSite site, KeptLetters letters) => (Site, this.letters) = (site, letters);

    public CommitmentSite Site { get; }
    public SinergiHost Host => Site.Host;

    public static async Task<VisitSite> StartAsync(TestDatabase database)
    {
        var letters = new KeptLetters();
        return new VisitSite(
            await CommitmentSite.StartAsync(database, builder => builder.Services.AddSingleton<IMailQueue>(letters)),
            letters
        );
    }

    /// <summary>What was written to an address, oldest first.</summary>
    public IReadOnlyList<string> LettersTo(string email) => letters.To(email);

    /// <summary>The code of the latest letter.</summary>
    public string CodeFor(string email) => Code().Match(LettersTo(email)[^1]).Value;

    public static string Other(string code) => code == "000000" ? "000001" : "000000";

    /// <param name="with">Another partner than the usual one.</param>
    public async Task<Invited> InviteAsync(Guid? with = null)
    {
        var (record, promise) = await Site.NewRecordAsync(with: with);
        var commitment = (await Site.CommitAsync(promise.Id, with ?? Site.Partner)).Id();
        var (name, email) = await GivenContactAsync(record.Id, with ?? Site.Partner);
        return new Invited(record.Id, record.Title, commitment, name, email, await SendLinkAsync(record.Id, name));
    }

    public async Task<(string Name, string Email)> GivenContactAsync(Guid agreement, Guid institution)
    {
        var mark = $"{NewId.Random():N}"[..8];
        var input = new ContactInput
        {
            Key = NewId.Random(),
            Name = $"Narahubung {mark}",
            Email = $"{mark}@contoh.example",
            Institution = institution,
        };
        var problems = await Host.ActAsync(
            Site.Person("kanwil"),
            services => services.GetRequiredService<ContactBook>().AddAsync(agreement, input, CancellationToken.None)
        );
        Assert.Empty(problems!);
        return (input.Name, input.Email);
    }

    /// <summary>The Kanwil officer sends a link from the page; what comes back is its path.</summary>
    public async Task<string> SendLinkAsync(Guid agreement, string contact)
    {
        using var officer = await Site.AsAsync("kanwil");
        var form = await officer.GetAsync($"/kerja-sama/{agreement}/tautan-mitra");
        var id = await Host.QueryAsync(db => db.Set<ContactPerson>().Where(c => c.Name == contact).Select(c => c.Id).SingleAsync());
        var sent = await form.FormOf("Kirim tautan").Choose("Input.ContactId", $"{id}").SubmitAsync("Kirim tautan");
        Assert.Empty(sent.Errors);
        return new Uri(Address().Match(sent.TextOf("#tautan-mitra")).Value).PathAndQuery;
    }

    /// <summary>A telephone on which the code has been entered.</summary>
    public async Task<SiteClient> EnteredAsync(Invited invited)
    {
        var phone = Host.Visitor();
        var home = await EnterAsync(phone, invited);
        Assert.Equal((invited.Subject, "/m"), (home.Title, home.Path));
        return phone;
    }

    public async Task<SitePage> EnterAsync(SiteClient phone, Invited invited)
    {
        var asked = await (await phone.GetAsync(invited.Path)).PressAsync("Kirim kode ke surel saya");
        return await asked.PressAsync("Masuk", ("Input.Code", CodeFor(invited.Email)));
    }

    public async Task RevokeAsync(Invited invited)
    {
        using var officer = await Site.AsAsync("kanwil");
        var page = await officer.GetAsync($"/kerja-sama/{invited.Agreement}/tautan-mitra");
        var link = page.Document.QuerySelectorAll("#Revoking_LinkId option")[^1].GetAttribute("value")!;
        var revoked = await page.PressAsync("Cabut tautan ini", ("Revoking.LinkId", link), ("Revoking.Reason", "Ponselnya hilang"));
        Assert.Contains("Ponselnya hilang", revoked.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("[0-9]{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"http://\S+/m/\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
