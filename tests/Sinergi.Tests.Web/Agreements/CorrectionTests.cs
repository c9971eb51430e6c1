using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Agreements;

public sealed class CorrectionTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Correct_TwoAtOnce_SecondSeesBothVersionsAndLosesNothing(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Sebelum diubah", world.ThreeParties));
        using var client = await world.Host.SignedInAsync(world.Clerk);
        var mine = (await client.GetAsync(AgreementLinks.Correct(id))).Form();
        var theirs = (await client.GetAsync(AgreementLinks.Correct(id))).Form();
        await theirs.Fill("Input.Place", "Aula Orang Lain").Fill("Input.Reason", "salah ketik").SubmitAsync();

        var conflict = await mine.Fill("Input.Place", "Aula Saya").Fill("Input.Reason", "perbaikan saya").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Aula Orang Lain", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Aula Saya", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("perbaikan saya", conflict.Form()["Input.Reason"]);
        var saved = await conflict.Form().SubmitAsync();
        Assert.Equal(AgreementLinks.Record(id), saved.Path);
        Assert.Contains("perbaikan saya", saved.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Aula Saya",
            await world.Host.QueryAsync(db => db.Set<Agreement>().Where(a => a.Id == id).Select(a => a.Place).SingleAsync())
        );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Correct_PartyTakenAway_NoLongerSeesTheAgreement(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Pihak keliru", world.ThreeParties));
        using var partner = await world.Host.SignedInAsync(world.PartnerOfficer);
        Assert.Equal(HttpStatusCode.OK, (await partner.GetAsync(AgreementLinks.Record(id))).Status);
        using var client = await world.Host.SignedInAsync(world.Clerk);

        var record = await (await client.GetAsync(AgreementLinks.Correct(id)))
            .Form()
            .Fill("Input.Parties[2].Name", "")
            .Fill("Input.Reason", "bukan pihak")
            .SubmitAsync();

        Assert.Equal(AgreementLinks.Record(id), record.Path);
        Assert.Equal(HttpStatusCode.NotFound, (await partner.GetAsync(AgreementLinks.Record(id))).Status);
        Assert.Equal(2, await world.Host.QueryAsync(db => db.Set<AgreementParty>().CountAsync(p => p.AgreementId == id)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Correct_WithoutReason_IsRefused(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await world.RegisterAsync(AgreementWorld.Told("Tanpa alasan", world.ThreeParties));
        using var client = await world.Host.SignedInAsync(world.Clerk);

        var page = await (await client.GetAsync(AgreementLinks.Correct(id))).Form().Fill("Input.Place", "Lain").SubmitAsync();

        Assert.Equal(["Isi dahulu bagian ini."], page.Errors);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Statistics_UnlikeKinds_AreRefusedAndTheClaimGetsBothFindings(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        using var client = await world.Host.SignedInAsync(world.Clerk);

        var unlike = await client.GetAsync(
            $"{AgreementLinks.Statistics()}?Compare.EarlierKind=Pks&Compare.EarlierYear=2024&Compare.LaterKind=any&Compare.LaterYear=2025"
        );
        Assert.Contains("Jenis naskahnya berbeda", unlike.Text, StringComparison.Ordinal);
        var claim = await client.GetAsync(
            $"{AgreementLinks.Statistics()}?Claim.Earlier=17&Claim.EarlierUnit=PKS&Claim.Later=43&Claim.LaterUnit=naskah&Claim.Percent=250"
        );
        Assert.Contains("43 terhadap 17 = ×2,53, naik 152,9%, bukan 250%", claim.Text, StringComparison.Ordinal);
        Assert.Contains("Satuan tidak sejenis: naskah dan PKS", claim.Text, StringComparison.Ordinal);
        // The card says once what it is for; its fields are one group for those who listen.
        Assert.Single(claim.TextsOf("#periksa h2, #periksa legend"), "Periksa klaim kenaikan");
        Assert.Equal("Periksa klaim kenaikan", claim.Document.QuerySelector("#periksa [role=group]")?.GetAttribute("aria-label"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ValidityQuery_EveryShapeOfTerm_SaysWhatTheKernelSays(TestDatabase database)
    {
        var world = await AgreementWorld.StartAsync(database);
        await using var _ = world.Host;
        var day = AgreementWorld.Today;
        DateOnly?[] points =
        [
            null,
            day.AddDays(-400),
            day.AddDays(-1),
            day,
            day.AddDays(1),
            day.AddMonths(3),
            day.AddMonths(3).AddDays(1),
            day.AddYears(2),
        ];
        var outcome = await world.Host.ActAsync(
            world.Clerk,
            async services =>
            {
                var db = services.GetRequiredService<SinergiDb>();
                foreach (var start in points)
                {
                    foreach (var end in points)
                    {
                        foreach (var unlimited in new[] { false, true })
                        {
                            db.Add(Shape(world, start, end, unlimited));
                            db.Add(Shape(world, start, end, unlimited, suspended: day));
                            db.Add(Shape(world, start, end, unlimited, suspended: day.AddDays(-9), lifted: day));
                            db.Add(Shape(world, start, end, unlimited, suspended: day.AddDays(1)));
                            db.Add(Shape(world, start, end, unlimited, suspended: day.AddDays(-9), lifted: day.AddDays(1)));
                            db.Add(Shape(world, start, end, unlimited, suspended: day.AddDays(-9), terminated: day));
                            db.Add(Shape(world, start, end, unlimited, terminated: day.AddDays(1)));
                            db.Add(Shape(world, start, end, unlimited, renewed: day));
                            db.Add(Shape(world, start, end, unlimited, renewed: day.AddDays(1)));
                            db.Add(Shape(world, start, end, unlimited, terminated: day, renewed: day));
                            db.Add(Shape(world, start, end, unlimited, terminated: day, renewed: day, closed: day));
                            db.Add(Shape(world, start, end, unlimited, closed: day.AddDays(1)));
                        }
                    }
                }

                await db.SaveChangesAsync();
                return true;
            }
        );

        Assert.True(outcome);
        await world.Host.UseAsync(async services =>
        {
            var db = services.GetRequiredService<SinergiDb>();
            var all = await db.Set<Agreement>().AsNoTracking().ToListAsync();
            Assert.Equal(points.Length * points.Length * 2 * 12, all.Count);
            var notice = TermLength.OfMonths(3);
            foreach (var validity in Enum.GetValues<Validity>())
            {
                var expected = all.Where(a => a.ValidityOn(day, notice) == validity).Select(a => a.Id).Order();
                var found = await db.Set<Agreement>().Where(ValidityQuery.Is(validity, day, notice)).Select(a => a.Id).ToListAsync();
                Assert.Equal(expected, found.Order());
            }

            var binding = await db.Set<Agreement>().Where(ValidityQuery.Binds(day)).Select(a => a.Id).ToListAsync();
            Assert.Equal(all.Where(a => a.IsInForceOn(day)).Select(a => a.Id).Order(), binding.Order());
            var counted = await db.Set<Agreement>()
                .Select(ValidityQuery.Count(day, notice))
                .GroupBy(c => c.Validity)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToListAsync();
            Assert.All(counted, c => Assert.Equal(all.Count(a => a.ValidityOn(day, notice) == (Validity)c.Key), c.Count));
        });
    }

    private static Agreement Shape(
        AgreementWorld world,
        DateOnly? start,
        DateOnly? end,
        bool unlimited,
        DateOnly? suspended = null,
        DateOnly? lifted = null,
        DateOnly? terminated = null,
        DateOnly? renewed = null,
        DateOnly? closed = null
    ) =>
        new()
        {
            Id = Kernel.NewId.Next(),
            DocumentState = DocumentState.Recorded,
            Kind = AgreementKind.Pks,
            Renewal = false,
            Title = "Bentuk",
            Zone = UnitTimeZone.Wib,
            TermStart = start,
            TermEnd = end,
            TermUnlimited = unlimited,
            SuspendedFrom = suspended,
            SuspensionLiftedFrom = lifted,
            TerminatedFrom = terminated,
            RenewedFrom = renewed,
            ClosedFrom = closed,
            RegisteredById = world.Kanwil.Id,
            RegisteredAt = world.Host.Clock.UtcNow.UtcDateTime,
        };
}
