using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Commitments;

namespace Sinergi.Tests.Web.Agreements;

/// <summary>Reminders before the end of an agreement, and the notice that ending it sooner takes.</summary>
public sealed class EndingTests(AgreementWorlds worlds) : IClassFixture<AgreementWorlds>
{
    private static readonly DateOnly Today = AgreementWorld.Today;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task ComesNear_OnceForEachDayOfItsInstrument_UntilItIsRenewed(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var far = await RegisterAsync(world, "Masih jauh", Today.AddDays(91));
        // Sixty days and ninety have passed unseen: told once.
        var near = await RegisterAsync(world, "Sudah dekat", Today.AddDays(45));

        await WatchAsync(world);
        await WatchAsync(world);

        Assert.Empty(await TasksAsync(world, far));
        var task = Assert.Single(await TasksAsync(world, near));
        // Notice of a PKS takes 60 days: that day has passed, so the end itself is the day to decide by.
        Assert.Equal((Today.AddDays(45), null), (task.DueOn!.Value, task.DoneAt));
        Assert.Equal(60, await StepAsync(world, near));
        using var clerk = await world.Host.SignedInAsync(world.Clerk);
        var told = (await clerk.GetAsync("/pemberitahuan")).Text;
        Assert.Single(Occurrences(told, "Sudah dekat"));
        Assert.Contains("Berakhir 16 Apr 2026", told, StringComparison.Ordinal);
        using var partner = await world.Host.SignedInAsync(world.PartnerOfficer);
        Assert.Contains("Sudah dekat", (await partner.GetAsync("/pemberitahuan")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "45 hari lagi",
            (await clerk.GetAsync(AgreementLinks.Record(near))).TextOf(".moj-timeline"),
            StringComparison.Ordinal
        );

        await FamilyTests.RenewAsync(clerk, near, ("Input.Years", "1"));
        Assert.All(await TasksAsync(world, near), t => Assert.NotNull(t.DoneAt));
        await WatchAsync(world);
        Assert.All(await TasksAsync(world, near), t => Assert.NotNull(t.DoneAt));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task EndThatIsCorrected_IsAskedForAnewOnlyWhereItIsNear(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await RegisterAsync(world, "Salah baca akhirnya", Today.AddDays(20));
        await WatchAsync(world);
        using var clerk = await world.Host.SignedInAsync(world.Clerk);

        await CorrectEndAsync(Today.AddDays(400));
        Assert.NotNull(Assert.Single(await TasksAsync(world, id)).DoneAt);
        await WatchAsync(world);
        Assert.Single(await TasksAsync(world, id));
        await CorrectEndAsync(Today.AddDays(75));
        await WatchAsync(world);

        var open = Assert.Single(await TasksAsync(world, id), t => t.DoneAt is null);
        Assert.Equal(Today.AddDays(15), open.DueOn);
        Assert.Equal(90, await StepAsync(world, id));

        async Task CorrectEndAsync(DateOnly end) =>
            Assert.Empty(
                (
                    await (await clerk.GetAsync(AgreementLinks.Correct(id)))
                        .Form()
                        .FillDate("Input.TermEnd", end)
                        .Fill("Input.Reason", "salah baca")
                        .SubmitAsync()
                ).Errors
            );
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Termination_BeforeNoticeIsOver_AsksForThePartiesConsent(TestDatabase database)
    {
        var world = await worlds.OnAsync(database);
        var id = await RegisterAsync(world, "Diakhiri lebih cepat", Today.AddDays(300));
        using var clerk = await world.Host.SignedInAsync(world.Clerk);
        Assert.Contains(
            "Pemberitahuan perpanjangan atau pengakhiran paling lambat Rabu, 28 Oktober 2026",
            (await clerk.GetAsync(AgreementLinks.Record(id))).Text,
            StringComparison.Ordinal
        );

        var soon = await EndAsync(Today.AddDays(10), consent: false);
        Assert.Equal(
            [
                "Masa pemberitahuan baru selesai pada Jumat, 1 Mei 2026. Ubah tanggalnya, atau tandai bahwa naskah atau para pihak menyepakati lebih cepat.",
            ],
            soon.Errors
        );
        Assert.Equal("W.9-2026", soon.FormOf("Catat surat ini")["Input.LetterNumber"]);
        var agreed = await EndAsync(Today.AddDays(10), consent: true);

        Assert.Empty(agreed.Errors);
        Assert.Contains("Lebih cepat dari masa pemberitahuan", agreed.TextOf("main table"), StringComparison.Ordinal);
        var late = await RegisterAsync(world, "Diakhiri tepat waktu", Today.AddDays(300));
        id = late;
        Assert.Empty((await EndAsync(Today.AddDays(60), consent: false)).Errors);

        async Task<SitePage> EndAsync(DateOnly from, bool consent) =>
            await (await clerk.GetAsync(AgreementLinks.Halt(id))).PressWithFileAsync(
                "Catat surat ini",
                ("Input.File", "surat.pdf", Samples.Pdf("Surat simulasi pengakhiran")),
                [
                    ("Input.Kind", nameof(AgreementActKind.Terminated)),
                    ("Input.LetterNumber", "W.9-2026"),
                    ("Input.Reason", "Menurut surat simulasi"),
                    .. consent ? new[] { ("Input.ShortNotice", "true") } : [],
                    .. CommitmentSteps.Date("Input.From", from),
                    .. CommitmentSteps.Date("Input.LetterOn", Today),
                ]
            );
    }

    private static Task<Guid> RegisterAsync(AgreementWorld world, string subject, DateOnly end) =>
        world.RegisterAsync(AgreementWorld.Told(subject, world.ThreeParties) with { TermEnd = end });

    private static async Task WatchAsync(AgreementWorld world) =>
        Assert.True(await world.Host.Services.GetRequiredService<JobRunner>().RunAsync("agreements.ending", CancellationToken.None));

    private static Task<List<WorkTask>> TasksAsync(AgreementWorld world, Guid id) =>
        world.Host.QueryAsync(db =>
            db.Set<WorkTask>().AsNoTracking().Where(t => t.RecordId == id && t.Kind == "agreements.ending").ToListAsync()
        );

    private static Task<int> StepAsync(AgreementWorld world, Guid id) =>
        world.Host.QueryAsync(db => db.Set<EndingReminder>().Where(r => r.AgreementId == id).Select(r => r.DaysBefore).SingleAsync());

    private static IEnumerable<int> Occurrences(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
