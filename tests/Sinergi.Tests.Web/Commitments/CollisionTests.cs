using System.Net;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>Several people who do their work in the same moment: each is served, and nobody fills a form in twice.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class CollisionTests(CommitmentSites sites)
{
    private const int Colleagues = 5;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Evidence_UploadedAndVerifiedByManyAtOnce_IsAllKeptAndAllCounted(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var whole = (await site.CommitAsync(promise.Id, site.Kanwil)).Id();
        using var kanwil = await site.AsAsync("kanwil");
        var sharing = await kanwil.GetAsync($"/komitmen/{whole}/bagi");
        await sharing.PressAsync("Tetapkan bagian", ("Input.Rows[0].Chosen", "true"));
        var share = await site.Host.QueryAsync(db => db.Set<Commitment>().SingleAsync(c => c.ShareOfId == whole));

        var uploads = await AtOnceAsync(
            site,
            "kanwil",
            _ => $"/komitmen/{share.Id}/bukti/unggah",
            (form, i) => form.PressAsync("Unggah bukti", CommitmentSteps.Proof(site.Today.AddDays(-12), $"https://contoh.example/foto/{i}"))
        );

        Assert.All(uploads, page => Assert.Equal((HttpStatusCode.OK, 0), (page.Status, page.Errors.Count)));
        var pieces = uploads.Select(page => page.Id()).Distinct().ToList();
        Assert.Equal(Colleagues, pieces.Count);
        Assert.Equal(CommitmentState.UnderWay, (await FindAsync(site, whole)).State);

        var verified = await AtOnceAsync(
            site,
            "partner",
            i => $"/bukti/{pieces[i]}",
            (page, _) => page.PressAsync("Nyatakan terverifikasi")
        );

        Assert.All(verified, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Equal(
            (Colleagues, Colleagues),
            ((await FindAsync(site, share.Id)).VerifiedEvidence, (await FindAsync(site, whole)).VerifiedEvidence)
        );
    }

    private static Task<Commitment> FindAsync(CommitmentSite site, Guid id) =>
        site.Host.QueryAsync(db => db.Set<Commitment>().SingleAsync(c => c.Id == id));

    /// <summary>Everybody opens the page before anybody sends the form.</summary>
    private static async Task<IReadOnlyList<SitePage>> AtOnceAsync(
        CommitmentSite site,
        string who,
        Func<int, string> path,
        Func<SitePage, int, Task<SitePage>> send
    )
    {
        var visitors = new List<SiteClient>();
        try
        {
            var pages = new List<SitePage>();
            for (var i = 0; i < Colleagues; i++)
            {
                visitors.Add(await site.AsAsync(who));
                pages.Add(await visitors[i].GetAsync(path(i)));
            }

            return await Task.WhenAll(pages.Select((page, i) => Task.Run(() => send(page, i))));
        }
        finally
        {
            visitors.ForEach(v => v.Dispose());
        }
    }
}
