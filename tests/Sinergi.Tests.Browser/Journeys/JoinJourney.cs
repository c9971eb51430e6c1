using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Commitments.Share;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Jobs;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>
/// A unit that countersigns when the agreement has long begun: the office puts its sheet on file, the unit finds what it owes on its start page,
/// the office says how much where nobody could know, and the next period of what recurs has a share for it again.
/// </summary>
public sealed class JoinJourney(TheBrowser browser) : Journey(browser)
{
    private const string Subject = "Konseling simulasi di setiap unit";
    private const string Recurring = "Menyelenggarakan sesi konseling";
    private const string Differing = "Melatih petugas konseling";
    private const string Late = "Lapas Simulasi 03";
    private const string Signatory = "Sari Simulasi";
    private static readonly DateOnly SignedOn = new(2026, 1, 5);
    private static readonly DateOnly Joined = new(2026, 2, 27);
    private static readonly DateOnly NextQuarter = new(2026, 4, 3);

    private static readonly string[] OfficeMay =
    [
        AgreementPermissions.View,
        AgreementPermissions.Register,
        CommitmentPermissions.View,
        CommitmentPermissions.Formulate,
        DocumentPermissions.View,
    ];

    private static readonly string[] UnitMay = [AgreementPermissions.View, CommitmentPermissions.View, EvidencePermissions.Upload];

    private sealed record World(Institution Kanwil, Institution Bnnp, IReadOnlyList<Institution> Units);

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Unit_ThatCountersignsLater_FindsItsSharesAndHasThemInTheNextPeriodToo(Profile profile)
    {
        var product = await ProductAsync();
        var world = await WorldAsync(product);
        var officer = await GivenOfficerAsync(profile, world.Kanwil, OfficeMay);
        var agreement = await AgreeAsync(product, officer, world);
        // Opened after the agreement was registered, so that no list of its units has it.
        var late = await product.GivenInstitutionAsync(Late, InstitutionKind.Upt, world.Kanwil);
        var worker = await GivenOfficerAsync(profile, late, UnitMay);
        var (office, unit) = (await OpenAsync(profile, officer), await OpenAsync(profile, worker));

        await unit.GoAsync(AgreementLinks.List());
        await unit.SeeNothingOfAsync(Subject);
        await RecordSheetAsync(office);
        await FindShareAsync(unit);
        await SayHowMuchAsync(office);
        await unit.GoAsync("/");
        await unit.SeeAsync(unit.T["commitments.task.due", Differing]);

        product.Clock.Advance(TimeSpan.FromDays(NextQuarter.DayNumber - new DateOnly(2026, 3, 2).DayNumber));
        Assert.True(await product.Services.GetRequiredService<JobRunner>().RunAsync("commitments.periods", default));
        await SeeNextPeriodAsync(await OpenAsync(profile, worker), agreement);
    }

    private static async Task RecordSheetAsync(BrowserSession office)
    {
        await office.GoAsync(AgreementLinks.List());
        await office.FollowAsync(Subject);
        await office.FollowAsync(office.T["agreements.countersign.open"]);
        await office.SeeAsync(office.T["agreements.countersigning.count", 2, 2], "Lapas Simulasi 01");
        await office.ChooseAsync(office.T["agreements.countersign.unit"], Late);
        await office.FillDateAsync(office.T["agreements.countersign.signed"], SignedOn.AddDays(-1));
        await office.FillAsync(office.T["agreements.countersign.signatory_name"], Signatory);
        await office.FillAsync(office.T["agreements.countersign.signatory_title"], "Kepala Unit Simulasi");
        await AttachAsync(office);
        await office.PressAsync(office.T["agreements.countersign.submit"]);

        await office.SeeErrorAsync(office.T["agreements.countersign.before"]);
        Assert.Equal(Signatory, await office.ReadFieldAsync(office.T["agreements.countersign.signatory_name"]));
        await office.FillDateAsync(office.T["agreements.countersign.signed"], Joined);
        await AttachAsync(office);
        await office.PressAsync(office.T["agreements.countersign.submit"]);

        await office.SeeAsync(office.T["agreements.countersigning.count", 3, 3], office.T.ShortDay(Joined), Signatory);
    }

    /// <summary>What every unit owes alike is there at once; the rest waits for a number.</summary>
    private static async Task FindShareAsync(BrowserSession unit)
    {
        await unit.GoAsync("/");
        await unit.SeeNothingOfAsync(unit.T["commitments.task.due", Differing]);
        await unit.FollowAsync(unit.T["commitments.task.due", Recurring]);
        await unit.SeeHeadingAsync(Recurring);
        await unit.SeeAsync(
            unit.T["commitments.record.owed_since", unit.T.Day(Joined)],
            unit.T["commitments.record.measure_number", "0", "5", "sesi"]
        );
        await unit.FollowAsync(Subject);
        await unit.SeeHeadingAsync(Subject);
    }

    private static async Task SayHowMuchAsync(BrowserSession office)
    {
        await office.GoAsync("/");
        await office.FollowAsync(office.T["commitments.task.amount", $"{Late}, {Differing}"]);
        await office.SeeAsync(Differing);
        await office.PressAsync(office.T["commitments.formulate.plan"]);
        await office.SeeErrorAsync(office.T["commitments.form.target_missing"]);
        await office.FillAsync(office.T["commitments.form.target"], "6");
        await office.PressAsync(office.T["commitments.formulate.plan"]);

        await office.SeeHeadingAsync(Differing);
        await office.FollowAsync(Differing, near: office.T["commitments.record.share_of"]);
        await office.SeeAsync("Lapas Simulasi 01", Late);
    }

    /// <summary>From the share of the new period to the whole, to the period before, and up to the agreement.</summary>
    private static async Task SeeNextPeriodAsync(BrowserSession unit, Guid agreement)
    {
        await unit.GoAsync("/");
        await unit.FollowAsync(unit.T["commitments.task.due", Recurring], near: unit.T.ShortDay(new DateOnly(2026, 7, 14)));
        await unit.SeeAsync(
            unit.T.ShortDay(new DateOnly(2026, 4, 1)),
            unit.T.ShortDay(new DateOnly(2026, 6, 30)),
            unit.T["process.commitments.period"]
        );
        await unit.FollowAsync(Recurring, near: unit.T["commitments.record.share_of"]);
        await unit.SeeAsync(unit.T["commitments.record.series"], Late, "Lapas Simulasi 02");
        await unit.FollowAsync($"{unit.T.ShortDay(new DateOnly(2026, 1, 1))} – {unit.T.ShortDay(new DateOnly(2026, 3, 31))}");
        await unit.SeeAsync(Late);
        await unit.FollowAsync(Subject);
        Assert.Equal(AgreementLinks.Record(agreement), unit.Path);
    }

    private static async Task<World> WorldAsync(SinergiHost product)
    {
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Tengah", InstitutionKind.Kanwil);
        var bnnp = await product.GivenInstitutionAsync("BNNP Simulasi", InstitutionKind.Partner, partnerKind: PartnerKind.Narcotics);
        List<Institution> units = [];
        foreach (var name in new[] { "Lapas Simulasi 01", "Lapas Simulasi 02" })
        {
            units.Add(await product.GivenInstitutionAsync(name, InstitutionKind.Upt, kanwil));
        }

        return new World(kanwil, bnnp, units);
    }

    /// <summary>Two units take part from the start; of one commitment they owe the same each quarter, of the other one more than the other.</summary>
    private static async Task<Guid> AgreeAsync(SinergiHost product, Officer officer, World world)
    {
        var agreement = await product.GivenAgreementAsync(
            officer,
            Subject,
            told =>
                told with
                {
                    SignedOn = SignedOn,
                    Countersigners = [new NewCountersigners("Seluruh UPT simulasi", world.Kanwil.Id, null)],
                },
            world.Kanwil,
            world.Bnnp
        );
        var each = Counted(Recurring, world.Kanwil, "sesi");
        (each.Timing, each.Every, each.FirstPeriod, each.DueDays) = (Timing.Recurring, Recurrence.Quarter, new DateOnly(2026, 1, 1), "14");
        var once = Counted(Differing, world.Kanwil, "petugas");
        once.DueOn = new DateOnly(2026, 6, 30);
        await ShareAsync(product, officer, await product.GivenCommitmentAsync(officer, agreement, each), world, "5", "5");
        await ShareAsync(product, officer, await product.GivenCommitmentAsync(officer, agreement, once), world, "5", "7");
        return agreement;
    }

    private static CommitmentInput Counted(string statement, Institution owner, string unit) =>
        new()
        {
            Statement = statement,
            OwnerId = owner.Id,
            Measure = MeasureKind.Number,
            Target = "20",
            TargetUnit = unit,
        };

    private static Task ShareAsync(SinergiHost product, Officer officer, Guid commitment, World world, params string[] amounts) =>
        product.ActAsync(
            officer,
            async services =>
            {
                var handler = services.GetRequiredService<ShareHandler>();
                var whole = await services.GetRequiredService<SinergiDb>().Set<Commitment>().SingleAsync(c => c.Id == commitment);
                var input = new ShareInput
                {
                    Key = NewId.Random(),
                    Rows = [.. amounts.Select((amount, at) => new ShareRow { OwnerId = world.Units[at].Id, Amount = amount })],
                };
                var outcome = await handler.HandleAsync(whole, await handler.UnitsAsync(whole, default), input, default);
                return DemoStage.Saved(outcome, "shares");
            }
        );

    private static Task AttachAsync(BrowserSession office) =>
        office.UploadAsync(office.T["agreements.countersign.file"], GivenRecords.Letter("adesi", "Lembar adesi simulasi"));
}
