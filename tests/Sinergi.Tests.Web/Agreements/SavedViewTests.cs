using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Keep;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Lists;
using Sinergi.Platform.Privacy;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>Filters kept under a name: one's own are nobody else's, those of the office are the office's.</summary>
public sealed class SavedViewTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private const string Filtered = "/kerja-sama?Query.Kinds=Pks&Query.Validity=EndingSoon";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task View_Saved_StandsAboveTheListAndOpensItFiltered(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        // An office of its own: there the filter is not kept yet by anybody.
        using var clerk = await world.Host.SignedInAsync(await ClerkAsync(world, world.OtherKanwil));

        var form = await (await clerk.GetAsync(Filtered)).FollowAsync("Simpan tampilan ini");
        Assert.Contains("Akan berakhir · Perjanjian Kerja Sama", form.Text, StringComparison.Ordinal);
        Assert.Equal(["Tulis nama tampilan."], (await form.Form().SubmitAsync()).Errors);
        var list = await form.Form().Fill("Input.Name", "  PKS yang segera habis ").SubmitAsync();

        Assert.Equal(Filtered, list.Path);
        Assert.Equal("PKS yang segera habis", list.TextOf("nav[aria-label='Tampilan tersimpan'] a[aria-current=page]"));
        Assert.DoesNotContain("Simpan tampilan ini", list.Text, StringComparison.Ordinal);
        var opened = await (await clerk.GetAsync(AgreementLinks.List())).FollowAsync("PKS yang segera habis");
        Assert.Equal(Filtered, opened.Path);
        var again = await clerk.GetAsync(AgreementLinks.SaveView + Filtered[AgreementLinks.Base.Length..]);
        Assert.Equal(
            ["Nama itu sudah dipakai. Pilih nama lain."],
            (await again.Form().Fill("Input.Name", "pks YANG segera habis").SubmitAsync()).Errors
        );
        Assert.Equal(AgreementLinks.List(), (await clerk.GetAsync(AgreementLinks.SaveView)).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task View_OfOneself_IsNotThereForAnybodyElse(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var owner = await ClerkAsync(world);
        using var clerk = await world.Host.SignedInAsync(owner);
        await SaveAsync(clerk, "Hanya milik saya");
        var id = await IdAsync(world, "Hanya milik saya");

        foreach (var other in new[] { await ClerkAsync(world), world.OtherClerk, world.PartnerOfficer })
        {
            using var client = await world.Host.SignedInAsync(other);
            Assert.DoesNotContain("Hanya milik saya", (await client.GetAsync(AgreementLinks.List())).Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Hanya milik saya", (await client.GetAsync(AgreementLinks.Views)).Html, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(AgreementLinks.View(id))).Status);
            var (changed, deleted) = await world.Host.ActAsync(
                other,
                async services =>
                {
                    var views = services.GetRequiredService<SavedViews>();
                    var input = new SavedViewInput { Key = NewId.Random(), Name = "Direbut" };
                    return (
                        await views.ChangeAsync(RegisterViews.List, id, input, CancellationToken.None),
                        await views.DeleteAsync(RegisterViews.List, id, NewId.Random(), CancellationToken.None)
                    );
                }
            );
            Assert.IsType<ChangeOutcome.NotFound>(changed);
            Assert.False(deleted);
        }

        Assert.Equal("Ubah tampilan", (await clerk.GetAsync(AgreementLinks.View(id))).Title);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task View_ForTheOffice_IsOpenedByAllAndChangedByThoseWhoMay(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var clerk = await world.Host.SignedInAsync(await ClerkAsync(world));
        await SaveAsync(clerk, "Milik kantor", shared: true);
        var id = await IdAsync(world, "Milik kantor");
        using var reader = await world.Host.SignedInAsync(await world.Host.GivenOfficerAsync(world.Kanwil, AgreementPermissions.View));

        var list = await (await reader.GetAsync(AgreementLinks.List())).FollowAsync("Milik kantor");
        Assert.Equal(Filtered, list.Path);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(AgreementLinks.View(id))).Status);
        Assert.False((await reader.GetAsync(AgreementLinks.Views)).Has($"a[href='{AgreementLinks.View(id)}']"));
        Assert.False(
            (await reader.GetAsync(AgreementLinks.SaveView + Filtered[AgreementLinks.Base.Length..])).Has("[name='Input.Shared']")
        );

        using var colleague = await world.Host.SignedInAsync(await ClerkAsync(world));
        var edit = await colleague.GetAsync(AgreementLinks.View(id));
        var refused = await edit.Form().Untick("Input.Shared").SubmitAsync();
        Assert.Contains("hanya ia yang dapat menariknya", string.Join(' ', refused.Errors), StringComparison.Ordinal);
        await edit.Form().Fill("Input.Name", "Kantor kami").SubmitAsync();
        Assert.Contains("Kantor kami", (await reader.GetAsync(AgreementLinks.List())).Text, StringComparison.Ordinal);
        await (await colleague.GetAsync(AgreementLinks.View(id))).FormOf("Hapus tampilan ini").SubmitAsync();
        Assert.DoesNotContain("Kantor kami", (await reader.GetAsync(AgreementLinks.List())).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(AgreementLinks.View(id))).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task View_BeyondAsManyAsFit_IsRefusedWithTheWayOut(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var clerk = await world.Host.SignedInAsync(await ClerkAsync(world));
        for (var i = 0; i < SavedViews.Most; i++)
        {
            await SaveAsync(clerk, $"Tampilan {i}");
        }

        var refused = await SaveAsync(clerk, "Satu lagi");

        Assert.Equal([$"Paling banyak {SavedViews.Most} tampilan. Hapus dulu yang tidak dipakai."], refused.Errors);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Erasure_OfAPerson_TakesTheirOwnViewsAndLeavesThoseOfTheOffice(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var owner = await ClerkAsync(world);
        using (var clerk = await world.Host.SignedInAsync(owner))
        {
            await SaveAsync(clerk, "Sendiri, dihapus");
            await SaveAsync(clerk, "Kantor, tinggal", shared: true);
        }

        var names = await world.Host.UseAsync(async services =>
        {
            var told = new List<string>();
            foreach (var source in services.GetServices<ISubjectData>())
            {
                told.AddRange((await source.RowsAsync(owner.PersonId, CancellationToken.None)).OfType<SavedView>().Select(v => v.Name));
            }

            return told.Order().ToList();
        });
        await world.Host.UseAsync(services =>
            services
                .GetRequiredService<SubjectErasure>()
                .EraseAsync(owner.PersonId, NewId.Random(), "Permintaan sendiri", CancellationToken.None)
        );

        Assert.Equal(["Kantor, tinggal", "Sendiri, dihapus"], names);
        var left = await world.Host.QueryAsync(db =>
            db.Set<SavedView>().Where(v => v.PersonId == owner.PersonId).Select(v => v.Name).ToListAsync()
        );
        Assert.Equal(["Kantor, tinggal"], left);
    }

    private static Task<Officer> ClerkAsync(AgreementWorld world, Institution? office = null) =>
        world.Host.GivenOfficerAsync(office ?? world.Kanwil, AgreementPermissions.View, AgreementPermissions.ShareViews);

    private static async Task<SitePage> SaveAsync(SiteClient client, string name, bool shared = false)
    {
        var form = (await client.GetAsync(AgreementLinks.SaveView + Filtered[AgreementLinks.Base.Length..]))
            .Form()
            .Fill("Input.Name", name);
        return await (shared ? form.Tick("Input.Shared", "true") : form).SubmitAsync();
    }

    private static Task<Guid> IdAsync(AgreementWorld world, string name) =>
        world.Host.QueryAsync(db => db.Set<SavedView>().Where(v => v.Name == name).Select(v => v.Id).SingleAsync());
}
