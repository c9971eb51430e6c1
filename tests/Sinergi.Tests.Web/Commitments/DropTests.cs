using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Commitments;

/// <summary>Given up only by an addendum that every party has signed: told in the form, or known to the register.</summary>
[Collection(CommitmentCollection.Name)]
public sealed class DropTests(CommitmentSites sites)
{
    private const string Button = "Gugurkan komitmen";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Drop_WhilePartiesAreMissing_NamesThemAndWithAllOfThemStaysInTheHistory(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (_, promise) = await site.NewRecordAsync();
        var id = (await site.CommitAsync(promise.Id)).Id();
        using var kanwil = await site.AsAsync("kanwil");
        var form = await kanwil.GetAsync($"/komitmen/{id}/gugurkan");

        var bare = await form.PressAsync(Button, ("Input.Reason", "Tidak jadi"));
        Assert.Contains("Pilih berkas adendum yang ditandatangani.", bare.Errors);
        Assert.Contains("Isi tanggal tanda tangan Mitra Simulasi.", bare.Errors);
        Assert.Contains("Tidak jadi", bare.Html, StringComparison.Ordinal);
        var early = await bare.PressWithFileAsync(Button, File, [("Input.Number", "ADD-SIM-1"), .. Signed(0, site.Today.AddDays(1))]);
        Assert.Contains("Adendum belum ditandatangani pada tanggal itu. Periksa tanggalnya.", early.Errors);
        var missing = await early.PressWithFileAsync(Button, File, Signed(0, site.Today.AddDays(-3)));
        Assert.Contains(
            "Adendum ini belum tercatat ditandatangani oleh: Mitra Simulasi; Lembaga Tanpa Nama. Komitmen baru gugur bila semua pihak menandatangani.",
            missing.Errors
        );
        Assert.Contains("Isi tanggal tanda tangan Mitra Simulasi.", missing.Errors);
        Assert.Equal(CommitmentState.Planned, (await FindAsync(site, id)).State);

        var page = await missing.PressWithFileAsync(
            Button,
            File,
            [.. Signed(1, site.Today.AddDays(-1)), .. Signed(2, site.Today.AddDays(-2))]
        );

        Assert.Empty(page.Errors);
        var dropped = await FindAsync(site, id);
        Assert.Equal(
            (CommitmentState.Dropped, "ADD-SIM-1", site.Today.AddDays(-1)),
            (dropped.State, dropped.AddendumNumber, dropped.AddendumOn)
        );
        Assert.Contains("ditandatangani: Kanwil Simulasi, Mitra Simulasi, Lembaga Tanpa Nama", page.Text, StringComparison.Ordinal);
        var kept = await site.Host.QueryAsync(db =>
            db.Set<AddendumSignature>().Where(s => s.CommitmentId == id).OrderBy(s => s.SignedOn).ToListAsync()
        );
        Assert.Equal(["Kanwil Simulasi", "Lembaga Tanpa Nama", "Mitra Simulasi"], kept.Select(s => s.PartyName));
        Assert.All(kept, s => Assert.False(s.FromRegister));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Drop_WithAnAddendumOfTheRegister_TakesItsSignaturesAndAsksForTheOthers(TestDatabase database)
    {
        var site = await sites.OfAsync(database);
        var (record, promise) = await site.NewRecordAsync();
        var id = (await site.CommitAsync(promise.Id)).Id();
        var number = $"ADD-{NewId.Random():N}"[..20];
        await RegisterAddendumAsync(site, number, site.Today.AddDays(-4));
        await site.Host.QueryAsync(db =>
            db.Set<AgreementParty>()
                .Where(p => p.AgreementId == record.Id && p.InstitutionId == null)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.LeftFrom, site.Today))
        );
        using var kanwil = await site.AsAsync("kanwil");

        var form = await kanwil.GetAsync($"/komitmen/{id}/gugurkan");
        Assert.DoesNotContain("Lembaga Tanpa Nama", form.Text, StringComparison.Ordinal);
        var missing = await form.PressWithFileAsync(Button, File, [("Input.Number", number), ("Input.Reason", "Disepakati bersama")]);
        Assert.Contains("Isi tanggal tanda tangan Mitra Simulasi.", missing.Errors);
        Assert.DoesNotContain("Isi tanggal tanda tangan Kanwil Simulasi.", missing.Errors);
        var page = await missing.PressWithFileAsync(Button, File, Signed(1, site.Today.AddDays(-2)));

        Assert.Empty(page.Errors);
        Assert.Contains("menurut register", page.Text, StringComparison.Ordinal);
        var kept = await site.Host.QueryAsync(db =>
            db.Set<AddendumSignature>().Where(s => s.CommitmentId == id).OrderBy(s => s.SignedOn).ToListAsync()
        );
        Assert.Equal(
            [(site.Kanwil, site.Today.AddDays(-4), true), (site.Partner, site.Today.AddDays(-2), false)],
            kept.Select(s => (s.InstitutionId!.Value, s.SignedOn, s.FromRegister))
        );
    }

    private static (string Field, string Name, byte[] Bytes) File => ("Input.File", "adendum.pdf", Samples.Pdf("Adendum simulasi"));

    private static (string Name, string Value)[] Signed(int party, DateOnly day) =>
        CommitmentSteps.Date($"Input.Signatures[{party}].SignedOn", day);

    private static Task<Commitment> FindAsync(CommitmentSite site, Guid id) =>
        site.Host.QueryAsync(db => db.Set<Commitment>().AsNoTracking().SingleAsync(c => c.Id == id));

    // The partner is named in it, but no source says that it signed.
    private static async Task RegisterAddendumAsync(CommitmentSite site, string number, DateOnly signedOn)
    {
        var office = site.Person("kanwil");
        var outcome = await site.Host.ActAsync(
            office,
            services =>
                services
                    .GetRequiredService<IAgreementRegister>()
                    .RegisterAsync(
                        new RegisterAgreement
                        {
                            FormKey = NewId.Random(),
                            SourceTitle = "Adendum simulasi",
                            Kind = AgreementKind.Amendment,
                            Subject = "Adendum simulasi",
                            SignedOn = signedOn,
                            Parties =
                            [
                                new NewParty(site.Kanwil, "Kanwil Simulasi", 1, number, null, null, true, null),
                                new NewParty(site.Partner, "Mitra Simulasi", 2, null, null, null, null, null),
                            ],
                        },
                        default
                    )
        );
        Assert.IsType<RegisterOutcome.Registered>(outcome);
    }
}
