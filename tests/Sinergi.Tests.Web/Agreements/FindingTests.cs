using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Record;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>Each filter of the register finds what it says and nothing else, within the scope of whoever asks.</summary>
public sealed class FindingTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private static readonly DateOnly Today = AgreementWorld.Today;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_WithEachFilter_HoldsThoseOnly(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var mark = $"saring{NewId.Random():N}"[..14];
        await RegisterAsync("Baru", a => a with { TermStart = new(2026, 2, 1), SignedOn = new(2026, 2, 1) });
        await RegisterAsync("Lama", a => a with { SignedOn = new(2024, 1, 10), TermStart = new(2024, 1, 10), TermEnd = new(2026, 4, 1) });
        await RegisterAsync("Usai", a => a with { SignedOn = new(2020, 1, 1), TermStart = new(2020, 1, 1), TermEnd = new(2022, 1, 1) });
        await RegisterAsync(
            "Tema",
            a =>
                a with
                {
                    TermEnd = new(2029, 1, 1),
                    Parties = [AgreementWorld.Party(world.Bnnp, 1), AgreementWorld.Party(world.Kanwil, 2)],
                    Scopes = [new("Penyusunan kurikulum bersama", null), new("Pelayanan kesehatan jiwa", null)],
                }
        );
        var bare = await RegisterAsync(
            "Kosong",
            a =>
                new()
                {
                    FormKey = a.FormKey,
                    SourceTitle = a.SourceTitle,
                    Subject = a.Subject,
                }
        );
        using var clerk = await world.Host.SignedInAsync(world.Clerk);
        (string Query, string[] Found)[] cases =
        [
            ("", ["Baru", "Tema", "Lama", "Usai", "Kosong"]),
            ("SignedFrom=2024-01-10", ["Baru", "Tema", "Lama"]),
            ("SignedUntil=2024-01-10", ["Lama", "Usai"]),
            ("SignedFrom=2020-01-02&Query.SignedUntil=2025-06-05", ["Tema", "Lama"]),
            ("SignedUntil=2019-01-01", []),
            ("On=2021-06-01", ["Usai"]),
            ("On=2026-03-02", ["Baru", "Tema", "Lama"]),
            ("On=2026-04-02&Query.Validity=Expired", ["Lama", "Usai"]),
            ("Validity=Binding", ["Baru", "Tema", "Lama"]),
            ("Validity=EndingSoon", ["Lama"]),
            ("Validity=InForce", ["Baru", "Tema"]),
            ("EndsUntil=2026-04-01", ["Lama"]),
            ("EndsUntil=2028-12-31", ["Baru", "Lama"]),
            ("EndsUntil=2026-03-31", []),
            ("Idle=true", ["Tema", "Lama"]),
            ("Idle=true&Query.EndsUntil=2026-12-31", ["Lama"]),
            ("Theme=menyusun+kurikulum", ["Tema"]),
            ("Theme=kurikulum+jiwa", []),
            ("Theme=kesehatan&Query.Kinds=Mou", []),
            ("Side=First", ["Tema"]),
            ("Side=Second", ["Baru", "Lama", "Usai"]),
            ("Side=Second&Query.Partner=Oversight", ["Baru", "Lama", "Usai"]),
            ("Side=Second&Query.Partner=Narcotics", []),
            ("Side=Further&Query.Partner=Narcotics", ["Baru", "Lama", "Usai"]),
            ("Partner=Narcotics", ["Baru", "Tema", "Lama", "Usai"]),
            ("Gaps=SignedOn", ["Kosong"]),
            ("Gaps=Fields&Query.Gaps=Term", ["Kosong"]),
            ("Gaps=Fields", ["Baru", "Lama", "Usai", "Kosong"]),
            ($"Unit={world.Kanwil.Id}", ["Baru", "Tema", "Lama", "Usai", "Kosong"]),
            ($"Unit={world.OtherKanwil.Id}", []),
            ("Year=2024", ["Lama"]),
        ];
        foreach (var (query, found) in cases)
        {
            var page = await clerk.GetAsync($"{AgreementLinks.List()}?Query.Words={mark}&Query.{query}");
            Assert.Equal((query, string.Join(' ', found)), (query, string.Join(' ', Titles(page).Select(t => t.Split(' ')[0]))));
        }

        await world.Host.UseAsync(async services =>
        {
            var lively = await services.GetDb().Set<Modules.Agreements.Domain.Agreement>().SingleAsync(a => a.Title == $"Lama {mark}");
            services
                .GetDb()
                .Add(
                    new RecordPulse
                    {
                        RecordId = lively.Id,
                        LastOn = Today.AddDays(-10),
                        Sign = SignOfLife.Activity,
                    }
                );
            await services.GetDb().SaveChangesAsync();
        });
        Assert.Equal([$"Tema {mark}"], Titles(await clerk.GetAsync($"{AgreementLinks.List()}?Query.Words={mark}&Query.Idle=true")));
        await GapsAreThoseOfThePageAsync(world, bare);

        Task<Guid> RegisterAsync(string name, Func<RegisterAgreement, RegisterAgreement> told) =>
            world.RegisterAsync(told(AgreementWorld.Told($"{name} {mark}", world.ThreeParties)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_WithAFilter_ShowsItsPartsAndOnePressRemovesOne(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        await world.RegisterAsync(AgreementWorld.Told("Keping saringan", world.ThreeParties));
        using var clerk = await world.Host.SignedInAsync(world.Clerk);

        var page = await clerk.GetAsync(
            $"{AgreementLinks.List()}?Query.Words=keping&Query.On=2025-12-31&Query.Kinds=Pks&Query.Kinds=Mou&Query.Idle=false&Query.Theme="
        );

        Assert.Equal(
            ["Kata: keping ✕", "Berlaku pada 31 Des 2025 ✕", "Perjanjian Kerja Sama ✕", "Nota Kesepahaman ✕", "Hapus semua saringan"],
            page.TextsOf("ul.s-chosen li")
        );
        Assert.True(page.Has("details.govuk-details[open]"));
        var less = await page.FollowAsync("ul.s-chosen li:nth-child(3) a");
        Assert.Equal("/kerja-sama?Query.Words=keping&Query.Kinds=Mou&Query.On=2025-12-31", less.Path);
        var one = await (await less.FollowAsync("ul.s-chosen li:nth-child(3) a")).FollowAsync("ul.s-chosen li:nth-child(2) a");
        Assert.Equal(["Keping saringan"], Titles(one));
        Assert.False(one.Has("details.govuk-details[open]"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task List_OfADayThatCannotBe_SaysSoAndFiltersNothingByIt(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        await world.RegisterAsync(AgreementWorld.Told("Hari mustahil", world.ThreeParties));
        using var clerk = await world.Host.SignedInAsync(world.Clerk);

        var page = await clerk.GetAsync($"{AgreementLinks.List()}?Query.Words=mustahil&Query.On=2025-02-30");

        Assert.Equal(["Hari mustahil"], Titles(page));
        Assert.True(page.Has(".govuk-error-message"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Units_OfAPartner_AreTheRegionsOfTheService(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Wilayah mitra", world.ThreeParties));
        using var partner = await world.Host.SignedInAsync(world.PartnerOfficer);

        var page = await partner.GetAsync($"{AgreementLinks.List()}?Query.Words=wilayah+mitra&Query.Unit={world.Kanwil.Id}");
        var other = await partner.GetAsync($"{AgreementLinks.List()}?Query.Words=wilayah+mitra&Query.Unit={world.OtherKanwil.Id}");

        Assert.Contains(world.Kanwil.ShortName, page.TextsOf("select[name='Query.Unit'] option"));
        Assert.True(page.Has($"main a[href='{AgreementLinks.Record(id)}']"));
        Assert.Empty(Titles(other));
    }

    private static IReadOnlyList<string> Titles(SitePage page) => page.TextsOf("tbody td:first-child > a");

    private static async Task GapsAreThoseOfThePageAsync(AgreementWorld world, Guid id)
    {
        var complete = await world.RegisterAsync(
            AgreementWorld.Told("Lengkap", AgreementWorld.Party(world.Kanwil, 1, "W.1-UJI/2025"), AgreementWorld.Party(world.Bnnp, 2)) with
            {
                Scopes = [new("Pembinaan", null)],
            }
        );
        var half = await world.RegisterAsync(
            AgreementWorld.Told("Separuh", new NewParty(null, "Belum dikenal", 1, null, null, null, null, null)) with
            {
                Place = null,
                UnclaimedNumbers = ["7/UJI/2025"],
            }
        );
        var keys = new Dictionary<SourceGap, string>
        {
            [SourceGap.Kind] = "kind",
            [SourceGap.Number] = "number",
            [SourceGap.Subject] = "subject",
            [SourceGap.SignedOn] = "signed_on",
            [SourceGap.Place] = "place",
            [SourceGap.Institution] = "institution",
            [SourceGap.Term] = "term",
            [SourceGap.Fields] = "fields",
        };
        foreach (var record in new[] { id, complete, half })
        {
            await world.Host.ActAsync(
                world.Clerk,
                async services =>
                {
                    var view = await services.GetRequiredService<AgreementReader>().FindAsync(record, CancellationToken.None);
                    var shown = AgreementGaps.Of(view!).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
                    foreach (var gap in Enum.GetValues<SourceGap>())
                    {
                        var found = await services
                            .GetRequiredService<AgreementFinder>()
                            .FindAsync(new AgreementFilter { Gaps = [gap] }, CancellationToken.None);
                        Assert.Equal(
                            (gap, shown.Contains($"agreements.gap.{keys[gap]}")),
                            (gap, await found.AnyAsync(a => a.Id == record))
                        );
                    }

                    return true;
                }
            );
        }
    }
}
