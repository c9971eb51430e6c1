using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Definitions;
using Sinergi.Modules.Results.Indicators.Entry;
using Sinergi.Modules.Results.Indicators.Judging;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>
/// A figure and what it rests on: a unit cites the evidence for its report and takes back what it cited by mistake, its Kanwil looks at the evidence
/// before it approves, then compares the units over two months, takes the table away as a file and goes from a figure back to its evidence.
/// </summary>
public sealed class FigureProofJourney(TheBrowser browser) : Journey(browser)
{
    private const string Title = "Peserta simulasi yang selesai";
    private const string Piece = "Daftar hadir konseling simulasi";
    private const string Mistaken = "Foto kegiatan lain simulasi";
    private const string Page = "Halaman 3, tabel 2";
    private const string First = "Lapas Simulasi Anggrek";
    private const string Second = "Rutan Simulasi Bakung";
    private static readonly DateOnly January = new(2026, 1, 1);
    private static readonly DateOnly February = new(2026, 2, 1);

    private static readonly string[] OfficeMay =
    [
        AgreementPermissions.View,
        AgreementPermissions.Register,
        CommitmentPermissions.View,
        CommitmentPermissions.Formulate,
        .. IndicatorPermissions.All,
    ];

    private static readonly string[] UnitMay =
    [
        AgreementPermissions.View,
        CommitmentPermissions.View,
        EvidencePermissions.Upload,
        IndicatorPermissions.View,
        IndicatorPermissions.Report,
    ];

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Figure_WithItsEvidence_IsApprovedComparedAndTakenAway(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Tengah", InstitutionKind.Kanwil);
        var one = await product.GivenInstitutionAsync(First, InstitutionKind.Upt, kanwil);
        var other = await product.GivenInstitutionAsync(Second, InstitutionKind.Upt, kanwil);
        var officer = await GivenOfficerAsync(profile, kanwil, OfficeMay);
        var (worker, colleague) = (await GivenOfficerAsync(profile, one, UnitMay), await product.GivenOfficerAsync(other, UnitMay));
        var agreement = await product.GivenAgreementAsync(
            officer,
            "Konseling simulasi",
            told => told with { Countersigners = [new NewCountersigners("Seluruh UPT simulasi", kanwil.Id, null)] },
            kanwil
        );
        var duty = await product.GivenCommitmentAsync(officer, agreement, GivenRecords.Duty("Konseling simulasi", one, new(2026, 4, 30)));
        await UploadAsync(product, worker, duty, Piece);
        await UploadAsync(product, worker, duty, Mistaken);
        await MeasureAsync(product, officer, agreement);
        await ReportAsync(product, worker, officer, February, "10", "90");
        await ReportAsync(product, colleague, officer, January, "50", "100");
        await ReportAsync(product, colleague, officer, February, "60", "100");

        await CiteAsync(await OpenAsync(profile, worker));
        var office = await OpenAsync(profile, officer);
        await ApproveAsync(office);
        await CompareAsync(office);
    }

    private static async Task CiteAsync(BrowserSession unit)
    {
        await unit.GoAsync("/");
        await unit.FollowAsync(unit.T["indicators.task.report", Title, unit.T.ShortDay(new DateOnly(2026, 2, 10))]);
        await unit.FollowAsync(unit.T["indicators.cite.title"]);
        await unit.SeeHeadingAsync(unit.T["indicators.cite.title"]);
        await unit.FillAsync(unit.T["indicators.cite.note"], Page);
        await unit.PressAsync(unit.T["indicators.cite.submit"]);
        await unit.SeeErrorAsync(unit.T["indicators.cite.choose_missing"]);
        Assert.Equal(Page, await unit.ReadFieldAsync(unit.T["indicators.cite.note"]));
        await unit.ChooseAsync(unit.T["indicators.cite.choose"], Piece);
        await unit.ChooseAsync(unit.T["indicators.cite.choose"], Mistaken);
        await unit.PressAsync(unit.T["indicators.cite.submit"]);
        await unit.SeeAsync(Piece, Page, unit.T["indicators.cite.worth.Unverified"]);

        await unit.ChooseAsync(unit.T["indicators.cite.which"], Mistaken);
        await unit.PressAsync(unit.T["indicators.cite.take_back_submit"]);
        await unit.SeeErrorAsync(unit.T["indicators.cite.reason_missing"]);
        await unit.FillAsync(unit.T["indicators.cite.reason"], "Foto itu dari kegiatan lain");
        await unit.PressAsync(unit.T["indicators.cite.take_back_submit"]);
        await unit.SeeAsync("Foto itu dari kegiatan lain");

        await unit.FollowAsync(unit.T["indicators.cite.back"]);
        await unit.SeeHeadingAsync(unit.T["indicators.report.title", First]);
        await unit.SeeAsync(Piece);
        await unit.SeeNothingOfAsync(Mistaken);
        await unit.FollowAsync(unit.T["indicators.enter.unit"]);
        var month = unit.T["indicators.span", unit.T.ShortDay(January), unit.T.ShortDay(February.AddDays(-1))];
        await unit.FillAsync(unit.T["indicators.enter.cell", "Selesai", month], "9");
        await unit.FillAsync(unit.T["indicators.enter.cell", "Mulai", month], "10");
        await unit.PressAsync(unit.T["indicators.enter.submit"]);
        await unit.SeeAsync(unit.T["indicators.state.Submitted"]);
    }

    /// <summary>Whoever judges goes to the evidence first, and from there back to the report.</summary>
    private static async Task ApproveAsync(BrowserSession office)
    {
        await office.GoAsync(IndicatorLinks.List());
        await office.FollowAsync(office.T["indicators.queue.title"]);
        await office.FollowAsync(First);
        await office.SeeAsync(Page);
        await office.FollowAsync(Piece);
        await office.SeeHeadingAsync(Piece);
        await office.FollowAsync(First, near: office.T["evidence.cited"]);
        await office.SeeHeadingAsync(office.T["indicators.report.title", First]);
        await office.PressAsync(office.T["indicators.judge.approve"]);
        await office.SeeAsync(office.T["indicators.state.Approved"]);
    }

    private static async Task CompareAsync(BrowserSession office)
    {
        await office.FollowAsync(Title);
        await office.FollowAsync(office.T["indicators.compare.title"]);
        await office.SeeHeadingAsync(office.T["indicators.compare.title"]);
        // 59 of 110, and not the mean of 90 and 50 percent.
        await office.SeeAsync(First, Second, Share(office, 9, 10, "90.0"), Share(office, 59, 110, "53.6"), Share(office, 129, 300, "43.0"));
        if (office.Profile == Profile.PhoneNoScript)
        {
            await office.UnfoldAsync(office.T["ui.filter"]);
        }

        await office.ChooseAsync(office.T["indicators.compare.order"], office.T["indicators.compare.order.Nilai"]);
        await office.PressAsync(office.T["ui.filter.apply"]);
        var rows = await office.Page.Locator("tbody th").AllInnerTextsAsync();
        Assert.Equal([Second, First, office.T["indicators.compare.sum"]], rows.Select(r => r.Trim()));

        var (name, file) = await office.DownloadAsync(office.T["standing.file.csv"]);
        Assert.Equal("sinergi-indikator-2026-02-28.csv", name);
        var lines = Encoding.UTF8.GetString(file).Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        Assert.Contains(
            $"{First},2026-01-01,2026-01-31,1,{office.T["indicators.state.Approved"]},9,10,90,{office.T["indicators.small_number"]},,1",
            lines
        );
        await office.FollowAsync(Share(office, 9, 10, "90.0"));
        await office.SeeHeadingAsync(office.T["indicators.report.title", First]);
        await office.FollowAsync(Piece);
        await office.SeeHeadingAsync(Piece);
    }

    private static string Share(BrowserSession reader, int part, int whole, string percent) =>
        reader.T[
            "indicators.figure.share",
            $"{part}",
            $"{whole}",
            reader.Profile.Language() == "en" ? $"{percent}%" : $"{percent.Replace('.', ',')} %"
        ];

    private static Task<Guid> UploadAsync(SinergiHost product, Officer worker, Guid duty, string description) =>
        product.ActAsync(
            worker,
            async services =>
            {
                var commitment = await services.GetRequiredService<SinergiDb>().Set<Commitment>().SingleAsync(c => c.Id == duty);
                var input = new EvidenceInput
                {
                    Key = NewId.Random(),
                    Link = "https://contoh.go.id/bukti",
                    Description = description,
                    CapturedOn = new DateOnly(2026, 1, 20),
                    Place = "Aula simulasi",
                };
                return DemoStage.Saved(
                    await services.GetRequiredService<UploadHandler>().HandleAsync(commitment, input, default),
                    description
                );
            }
        );

    private static Task<Guid> MeasureAsync(SinergiHost product, Officer officer, Guid agreement) =>
        product.ActAsync(
            officer,
            async services =>
            {
                var circle = services.GetRequiredService<IndicatorCircle>();
                var takers = await circle.TakersAsync(agreement, default);
                var input = new DefineInput
                {
                    Key = NewId.Random(),
                    Title = Title,
                    Measure = IndicatorMeasure.Percentage,
                    Frequency = IndicatorFrequency.Month,
                    Unit = "orang",
                    AddsPeriods = true,
                    Definition = "Mengikuti seluruh sesi (simulasi).",
                    NumeratorMeans = "Selesai",
                    DenominatorMeans = "Mulai",
                    Source = "Register simulasi",
                    From = January,
                    Until = new DateOnly(2026, 12, 31),
                    Reporters = [.. takers.Where(t => t.Name is First or Second).Select(t => t.Id)],
                };
                var record = await circle.RecordAsync(agreement, default);
                return DemoStage.Saved(await services.GetRequiredService<DefineHandler>().HandleAsync(record!, input, default), Title);
            }
        );

    /// <summary>What a unit reported for a month, and the Kanwil has approved.</summary>
    private static async Task ReportAsync(SinergiHost product, Officer worker, Officer officer, DateOnly month, params string[] cells)
    {
        var report = await product.QueryAsync(db =>
            db.Set<IndicatorReport>()
                .Where(r => r.UnitId == worker.InstitutionId)
                .Where(r => db.Set<IndicatorPeriod>().Any(p => p.Id == r.PeriodId && p.From == month))
                .SingleAsync()
        );
        await product.ActAsync(
            worker,
            async services =>
            {
                var row = new RowInput
                {
                    ReportId = report.Id,
                    Revision = report.Revision,
                    Cells = [.. cells],
                };
                var input = new GridInput
                {
                    Key = NewId.Random(),
                    Rows = [row],
                    Submit = true,
                };
                var outcome = await services.GetRequiredService<EnterHandler>().HandleAsync(report.IndicatorId, input, default);
                return DemoStage.Saved(outcome, "report");
            }
        );
        await product.ActAsync(
            officer,
            async services =>
            {
                var file = await services.GetRequiredService<IndicatorBook>().ReportAsync(report.Id, default);
                var input = new JudgeInput { Key = NewId.Random(), Revision = file!.Report.Revision };
                return DemoStage.Saved(
                    await services.GetRequiredService<JudgeHandler>().ApproveAsync(report.Id, input, default),
                    "approval"
                );
            }
        );
    }
}
