using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Reading;

/// <summary>What the reader did not find, a person adds where the rest is reviewed.</summary>
public sealed class MissedTests
{
    private const string Report =
        "Kanwil Ditjenpas Jambi menandatangani PKS dengan BNNP Jambi di Aula Kanwil, Kamis (5/6/2025).\nMesin jahit: urusan BNNP,\nlima unit.";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Add_WhatTheReaderMissed_IsRegisteredWithTheWordsThatSayIt(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        var review = await ReadingSite.UploadAsync(client, ("berita.txt", ReadingSite.Text(Report)));
        var form = await review.FollowAsync("Komitmen");

        var refused = await form.Form()
            .Fill("Input.Quoted", "Mesin jahit: urusan BNNP, enam unit")
            .Fill("Input.Value", "Menyediakan mesin jahit")
            .Fill("Input.Target", "5")
            .Fill("Input.TargetUnit", "unit")
            .SubmitAsync();
        Assert.Contains("Kata-kata itu tidak ada dalam dokumen. Salin persis dari dokumen, atau kosongkan.", refused.Errors);
        var added = await refused.Form().Fill("Input.Quoted", "urusan BNNP, lima unit").SubmitAsync();

        Assert.Contains("Menyediakan mesin jahit", added.TextsOf(".s-fact__value"));
        Assert.Contains(added.TextsOf("mark"), m => m.Contains("urusan BNNP", StringComparison.Ordinal));
        review = await added.Form("form[action$='handler=AcceptOpen']").SubmitAsync();
        await (await client.GetAsync($"{review.Path.Split('#')[0]}/catatan/1")).Form("#daftarkan").SubmitAsync();
        var promise = await site.Host.QueryAsync(db => db.Set<Promise>().SingleAsync());
        var facts = await site.Host.UseAsync(s => s.GetRequiredService<IRecordFacts>().OfAsync(promise.RecordId, CancellationToken.None));
        Assert.Equal(("Menyediakan mesin jahit", "5"), (promise.Text, promise.Target));
        Assert.Equal("urusan BNNP,\nlima unit", facts.QuoteOf(promise.Id)?.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(form.Path)).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task AddRecord_WhereTheReaderFoundNone_IsFilledInByHandAndRegistered(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        var review = await ReadingSite.UploadAsync(client, ("catatan.txt", ReadingSite.Text("Catatan rapat internal tentang anggaran.")));
        Assert.Contains("Tidak ada kerja sama atau pertemuan yang ditemukan", review.Text, StringComparison.Ordinal);
        var path = review.Path.Split('#')[0];
        Assert.Contains("catatan.txt", (await client.GetAsync("/baca/antrean")).Text, StringComparison.Ordinal);

        review = await review.FormOf("Tambah kerja sama").SubmitAsync("Tambah kerja sama");
        foreach (var party in new[] { "Kanwil Simulasi", "Yayasan Simulasi" })
        {
            var add = await (await client.GetAsync(path)).FollowAsync("Pihak");
            review = await add.Form().Fill("Input.Value", party).Fill("Input.Representative", "Wakil Simulasi").SubmitAsync();
        }

        await (await client.GetAsync($"{path}/catatan/1")).Form("#daftarkan").SubmitAsync();
        var agreement = await site.Host.QueryAsync(db => db.Set<Agreement>().Include(a => a.Parties).SingleAsync());
        Assert.Equal(["Kanwil Simulasi", "Yayasan Simulasi"], agreement.Parties.OrderBy(p => p.Position).Select(p => p.PrintedName));
        Assert.All(agreement.Parties, p => Assert.Equal("Wakil Simulasi", p.Representative));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Meant_WhereANameIsAlmostKnown_IsProposedAndRemembered(TestDatabase database)
    {
        await using var site = await ReadingSite.StartAsync(database);
        var (_, client) = await site.OfficerAsync();
        var narcotics = await site.Host.GivenInstitutionAsync("Badan Narkotika Nasional Provinsi Jambi Simulasi", InstitutionKind.Partner);
        await site.Host.GivenInstitutionAsync("Kantor Wilayah Direktorat Jenderal Pemasyarakatan Bali Simulasi", InstitutionKind.Kanwil);
        var review = await ReadingSite.UploadAsync(client, ("berita.txt", ReadingSite.Text(Report)));
        Assert.Contains("Mungkin maksudnya Badan Narkotika Nasional Provinsi Jambi Simulasi?", review.Text, StringComparison.Ordinal);
        // An office of the same kind in another place is not meant.
        Assert.DoesNotContain("Mungkin maksudnya Kantor Wilayah", review.Text, StringComparison.Ordinal);

        var decided = await review.FormOf("Ya, dan ingat nama ini").SubmitAsync("Ya, dan ingat nama ini");

        Assert.Contains("dikenali sebagai Badan Narkotika Nasional Provinsi Jambi Simulasi", decided.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mungkin maksudnya", decided.Text, StringComparison.Ordinal);
        var known = await site.Host.UseAsync(s =>
            s.GetRequiredService<IInstitutionNames>().RecogniseAsync("BNNP Jambi", CancellationToken.None)
        );
        Assert.Equal(narcotics.Id, known?.Id);
    }
}
