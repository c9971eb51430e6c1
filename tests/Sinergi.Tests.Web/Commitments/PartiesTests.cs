using System.Net;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Localisation;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>The work list by party: of whom something is asked, as those see it who wait for it.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class PartiesTests(CommitmentSites sites)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Parties_CountWhatEachOwesInTheReadersScope_AndFindOneByItsName(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (party, _) = await OwingAsync(site, "Yayasan Pelita Simulasi");
        using var kanwil = await site.AsAsync("kanwil");
        using var outsider = await site.AsAsync("outsider");

        var found = await kanwil.GetAsync($"{CommitmentLinks.PartiesPath}?nama=pelita");

        var day = site.Today.AddDays(-10);
        Assert.Equal(
            [party.ShortName, "1", Show.ShortDay(day), "0", "1"],
            found.Document.QuerySelectorAll("tbody tr").Single().QuerySelectorAll("td").Select(c => c.TextContent.Trim())
        );
        Assert.Contains(
            "Tidak ada pihak dengan nama itu",
            (await kanwil.GetAsync("/komitmen/pihak?nama=tiada")).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Pelita", (await outsider.GetAsync(CommitmentLinks.PartiesPath)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await outsider.GetAsync(CommitmentLinks.Party(party.Id))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Party_ShowsWhatIsLateTheWordsToRemindItAndTheEvidenceItHasToLookAt(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (party, commitment) = await OwingAsync(site, "Yayasan Suluh Simulasi");
        using var kanwil = await site.AsAsync("kanwil");

        var page = await kanwil.GetAsync(CommitmentLinks.Party(party.Id));

        Assert.Equal($"/komitmen/{commitment}", page.Link("Menyediakan ruang konseling"));
        Assert.Contains("10 hari", page.Text, StringComparison.Ordinal);
        var message = page.Document.QuerySelector("textarea")!.TextContent;
        Assert.Contains("Yth. Yayasan Suluh Simulasi", message, StringComparison.Ordinal);
        Assert.Contains("- Menyediakan ruang konseling (tenggat ", message, StringComparison.Ordinal);
        Assert.EndsWith(CommitmentLinks.Party(party.Id), message, StringComparison.Ordinal);
        Assert.DoesNotContain("Bukti yang menunggu diperiksa pihak ini", page.Text, StringComparison.Ordinal);

        var ours = await site.CommitAsync((await site.NewRecordAsync(with: party.Id)).Promise.Id);
        var evidence = await site.ProveAsync(ours.Id());
        var waiting = await kanwil.GetAsync(CommitmentLinks.Party(party.Id));
        Assert.Equal($"/bukti/{evidence.Id()}", waiting.Link("Ruang konseling dipakai"));
    }

    /// <summary>A partner of its own, with one commitment that fell due ten days ago.</summary>
    private static async Task<(Institution Party, Guid Commitment)> OwingAsync(CommitmentSite site, string name)
    {
        var party = await site.Host.GivenInstitutionAsync(name, InstitutionKind.Partner, null);
        var (_, promise) = await site.NewRecordAsync(with: party.Id);
        return (party, (await site.CommitAsync(promise.Id, party.Id)).Id());
    }
}
