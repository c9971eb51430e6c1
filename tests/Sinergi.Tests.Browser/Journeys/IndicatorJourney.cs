using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>An indicator is defined, a unit reports, its Kanwil sends back and then approves, and the figure stands with its arithmetic.</summary>
public sealed class IndicatorJourney(TheBrowser browser) : Journey(browser)
{
    private const string Title = "Peserta simulasi yang selesai";

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Figure_FromDefinitionToApproval_IsToldWithBothNumbers(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Tengah", InstitutionKind.Kanwil);
        var unit = await product.GivenInstitutionAsync("Lapas Simulasi Anggrek", InstitutionKind.Upt, kanwil);
        var definer = await GivenOfficerAsync(profile, kanwil, [AgreementPermissions.View, .. IndicatorPermissions.All]);
        var reporter = await GivenOfficerAsync(
            profile,
            unit,
            AgreementPermissions.View,
            IndicatorPermissions.View,
            IndicatorPermissions.Report
        );
        var agreement = await GivenAgreementAsync(product, await product.GivenOfficerAsync(kanwil, AgreementPermissions.Register), kanwil);
        var (office, worker) = (await OpenAsync(profile, definer), await OpenAsync(profile, reporter));

        await DefineAsync(office, agreement);
        await worker.GoAsync("/");
        await worker.FollowAsync(worker.T["indicators.task.report", Title, worker.T.ShortDay(new DateOnly(2026, 2, 10))]);
        await ReportAsync(worker, "9", "12");
        await JudgeAsync(office, sendBack: true);
        await worker.GoAsync("/");
        await worker.FollowAsync(worker.T["indicators.task.report", Title, worker.T.ShortDay(new DateOnly(2026, 2, 10))]);
        await worker.SeeAsync("Periksa penyebutnya");
        await ReportAsync(worker, "9", "10");
        await JudgeAsync(office, sendBack: false);

        await office.FollowAsync(Title);
        await office.SeeHeadingAsync(Title);
        await office.SeeAsync(office.T["indicators.small_number"], Told(office));
    }

    private static string Told(BrowserSession office) =>
        office.T["indicators.figure.share", "9", "10", office.T["indicators.title"] == "Indikator" ? "90,0 %" : "90.0%"];

    private static async Task DefineAsync(BrowserSession office, Guid agreement)
    {
        await office.GoAsync(AgreementLinks.Record(agreement));
        await office.FollowAsync(office.T["indicators.chain.label"], near: office.T["indicators.chain.none"]);
        await office.SeeHeadingAsync(office.T["indicators.define.title"]);
        await office.ChooseAsync(office.T["indicators.form.measure"], office.T["indicators.measure.Percentage"]);
        await office.FillAsync(office.T["indicators.form.title"], Title);
        await office.FillAsync(office.T["indicators.form.definition"], "Mengikuti seluruh sesi (simulasi).");
        await office.FillAsync(office.T["indicators.form.numerator"], "Selesai");
        await office.FillAsync(office.T["indicators.form.denominator"], "Mulai");
        await office.FillAsync(office.T["indicators.form.source"], "Register simulasi");
        await office.ChooseAsync(office.T["indicators.form.frequency"], office.T["indicators.frequency.Month"]);
        await office.FillDateAsync(office.T["indicators.form.from"], new DateOnly(2026, 1, 1));
        await office.FillDateAsync(office.T["indicators.form.until"], new DateOnly(2026, 1, 31));
        await office.PressAsync(office.T["indicators.define.submit"]);
        await office.SeeHeadingAsync(Title);
    }

    private static async Task ReportAsync(BrowserSession worker, string numerator, string denominator)
    {
        await worker.SeeHeadingAsync(worker.T["indicators.enter.title"]);
        await worker.FillAsync(worker.T["indicators.enter.cell", "Selesai", "Lapas Simulasi Anggrek"], numerator);
        await worker.FillAsync(worker.T["indicators.enter.cell", "Mulai", "Lapas Simulasi Anggrek"], denominator);
        await worker.PressAsync(worker.T["indicators.enter.submit"]);
        await worker.SeeAsync(worker.T["indicators.state.Submitted"]);
    }

    private static async Task JudgeAsync(BrowserSession office, bool sendBack)
    {
        await office.GoAsync(IndicatorLinks.Queue());
        await office.FollowAsync("Lapas Simulasi Anggrek");
        if (sendBack)
        {
            await office.FillAsync(office.T["indicators.return.reason"], "Periksa penyebutnya");
        }

        await office.PressAsync(office.T[sendBack ? "indicators.judge.return" : "indicators.judge.approve"]);
        await office.SeeAsync(office.T[sendBack ? "indicators.state.Returned" : "indicators.state.Approved"]);
    }

    private static Task<Guid> GivenAgreementAsync(SinergiHost product, Officer officer, Institution kanwil) =>
        product.ActAsync(
            officer,
            async services =>
            {
                var told = new RegisterAgreement
                {
                    FormKey = NewId.Random(),
                    SourceTitle = "Arsip simulasi",
                    Subject = "Rehabilitasi simulasi",
                    Parties = [new NewParty(kanwil.Id, kanwil.Name, 1, null, null, null, true, null)],
                    Countersigners = [new NewCountersigners("Seluruh UPT simulasi", kanwil.Id, null)],
                };
                var outcome = await services.GetRequiredService<IAgreementRegister>().RegisterAsync(told, CancellationToken.None);
                return Assert.IsType<RegisterOutcome.Registered>(outcome).AgreementId;
            }
        );
}
