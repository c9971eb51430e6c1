using Microsoft.Playwright;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Documents;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>
/// The main job, end to end: a naskah is read, reviewed and registered; one of its duties becomes a commitment, gets evidence, which
/// another party verifies; it is evaluated, answered, fixed, delivered, followed up and closed; then the chain is walked back to the clause.
/// </summary>
public sealed class ChainJourney(TheBrowser browser) : Journey(browser)
{
    private const string Duty = "menyediakan ruang konseling di setiap unit paling lambat 30 Juni 2026";
    private const string Proof = "Daftar ruang konseling simulasi di 12 unit";
    private const string Mending = "mengumumkan jadwal konseling di setiap unit";
    private static readonly DateOnly Mended = new(2026, 3, 31);
    private static readonly DateOnly SignedOn = new(2026, 2, 2);
    private static readonly DateOnly Due = new(2026, 2, 27);
    private static readonly DateOnly Happened = new(2026, 2, 20);

    private static readonly string[] OfficeMay =
    [
        ReadingPermissions.Submit,
        ReadingPermissions.Review,
        DocumentPermissions.View,
        AgreementPermissions.View,
        AgreementPermissions.Register,
        CommitmentPermissions.View,
        CommitmentPermissions.Formulate,
        EvidencePermissions.Upload,
        EvaluationPermissions.View,
        EvaluationPermissions.Assess,
        EvaluationPermissions.Reply,
    ];

    private static readonly string[] PartnerMay =
    [
        AgreementPermissions.View,
        CommitmentPermissions.View,
        EvidencePermissions.Verify,
        EvaluationPermissions.View,
    ];

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Promise_FromTheDocumentToAFixedEvaluation_CanBeWalkedBothWays(Profile profile)
    {
        var (office, partner) = await OpenBothAsync(profile);

        await ReadAndRegisterAsync(office);
        var (agreement, title) = (office.Path, await office.HeadingAsync());
        await FormulateAsync(office);
        var commitment = office.Path;
        await ProveAsync(office);
        await VerifyAsync(partner, agreement);
        await EvaluateAsync(office, agreement);
        await FinishAsync(office, partner);
        await WalkBackAsync(office, agreement, title, commitment);
    }

    private async Task<(BrowserSession Office, BrowserSession Partner)> OpenBothAsync(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Tengah", InstitutionKind.Kanwil);
        await product.GivenInstitutionAsync("Ombudsman Perwakilan Simulasi", InstitutionKind.Partner, partnerKind: PartnerKind.Oversight);
        var bnnp = await product.GivenInstitutionAsync("BNNP Simulasi", InstitutionKind.Partner, partnerKind: PartnerKind.Narcotics);
        var office = await OpenAsync(profile, await GivenOfficerAsync(profile, kanwil, OfficeMay));
        var partner = await OpenAsync(profile, await GivenOfficerAsync(profile, bnnp, PartnerMay));
        return (office, partner);
    }

    private static async Task ReadAndRegisterAsync(BrowserSession office)
    {
        await office.GoAsync("/baca");
        await office.UploadAsync(
            office.T["reading.submit.files"],
            new FilePayload
            {
                Name = "naskah-simulasi.txt",
                MimeType = "text/plain",
                Buffer = await File.ReadAllBytesAsync(Repository.PathOf("src/Sinergi/Demonstration/Reports/06-naskah-pks-simulasi.txt")),
            }
        );
        await office.PressAsync(office.T["reading.submit.send"]);

        await office.SeeHeadingAsync(office.T["reading.review.title"]);
        await office.SeeAsync(Duty, office.T.Day(SignedOn));
        await office.PressAsync(await TextOfButtonAsync(office, "AcceptOpen"));
        await office.FollowAsync(await TextOfRegisterLinkAsync(office));
        await office.SeeHeadingAsync(office.T["reading.confirm.agreement"]);
        await office.PressAsync(office.T["reading.confirm.register"]);

        await office.SeeAsync(Duty, "SIM-01.HH.05.05 TAHUN 2026", office.T.Day(SignedOn));
    }

    private static async Task FormulateAsync(BrowserSession office)
    {
        await office.FollowAsync(office.T["commitments.next.promise_action"]);
        await office.SeeHeadingAsync(office.T["commitments.formulate.title"]);
        Assert.Equal(Duty, await office.ReadFieldAsync(office.T["commitments.form.statement"]));
        await office.ChooseAsync(office.T["commitments.form.owner"], "Kanwil Simulasi Tengah");
        await office.ChooseAsync(office.T["commitments.form.measure"], office.T["commitments.measure.Number"]);
        await office.FillAsync(office.T["commitments.form.target"], "12");
        await office.FillAsync(office.T["commitments.form.unit"], "ruang");
        await office.PressAsync(office.T["commitments.formulate.plan"]);
        await office.SeeErrorAsync(office.T["commitments.form.due_missing"]);
        await office.FillDateAsync(office.T["commitments.form.due"], Due);
        await office.PressAsync(office.T["commitments.formulate.plan"]);

        await office.SeeHeadingAsync(Duty);
        await office.SeeAsync(office.T["commitments.record.no_evidence"]);
    }

    private static async Task ProveAsync(BrowserSession office)
    {
        await office.FollowAsync(office.T["commitments.next.upload_action"]);
        await DescribeProofAsync(office, Proof);
        await office.FillAsync(office.T["evidence.form.amount", "ruang"], "12");
        await office.PressAsync(office.T["evidence.upload.submit"]);

        await office.SeeHeadingAsync(Proof);
        await office.SeeAsync(office.T["evidence.state.Waiting"]);
    }

    private static async Task DescribeProofAsync(BrowserSession office, string words)
    {
        await office.UploadAsync(
            office.T["evidence.form.file"],
            new FilePayload
            {
                Name = "daftar-ruang-simulasi.txt",
                MimeType = "text/plain",
                Buffer = "SIMULASI\nRuang konseling di 12 unit.\n"u8.ToArray(),
            }
        );
        await office.FillAsync(office.T["evidence.description"], words);
        await office.FillDateAsync(office.T["evidence.captured"], Happened);
        await office.FillAsync(office.T["evidence.place"], "Kota Simulasi");
    }

    /// <summary>The other party finds the task on its start page, not by an address somebody told it.</summary>
    private static async Task VerifyAsync(BrowserSession partner, string agreement)
    {
        await partner.GoAsync("/");
        await partner.FollowAsync(partner.T["evidence.task.verify", Duty]);
        await partner.SeeHeadingAsync(Proof);
        await partner.PressAsync(partner.T["evidence.accept"]);
        await partner.SeeAsync(partner.T["evidence.state.Verified"]);
        await partner.GoAsync(agreement);
        await partner.SeeAsync(Duty);
    }

    private static async Task EvaluateAsync(BrowserSession office, string agreement)
    {
        await office.GoAsync(agreement);
        await office.FollowAsync(office.T["evaluations.chain.label"], near: office.T["evaluations.chain.none"]);
        await office.SeeHeadingAsync(office.T["evaluations.start.title"]);
        await office.ChooseAsync(office.T["evaluations.start.kind"], office.T["evaluations.period.Semester"]);
        await office.FillDateAsync(office.T["evaluations.start.from"], SignedOn);
        await office.FillDateAsync(office.T["evaluations.start.until"], new DateOnly(2026, 2, 28));
        await office.PressAsync(office.T["evaluations.start.submit"]);
        await office.FollowAsync(office.T["evaluations.next.assess_action"]);
        await office.SeeAsync(office.T["evaluations.verdict.evidence", 1, 1]);
        await office.PressAsync(office.T["evaluations.assess.send", 14]);
        await office.FollowAsync(office.T["evaluations.next.reply_action"]);
        await office.ChooseAsync(office.T["evaluations.reply.question"], office.T["evaluations.reply.agree"]);
        await office.PressAsync(office.T["evaluations.reply.submit"]);
        await office.FollowAsync(office.T["evaluations.next.fix_action"]);
        await office.PressAsync(office.T["evaluations.fix.submit"]);

        await office.SeeAsync(office.T["evaluations.state.Fixed"], office.T["evaluations.verdict.Met"]);
    }

    /// <summary>The result goes out with its paper, something follows from it, and the end waits until that is done.</summary>
    private static async Task FinishAsync(BrowserSession office, BrowserSession partner)
    {
        var evaluation = office.Path;
        await office.FollowAsync(office.T["evaluations.minutes.open"]);
        await office.SeeHeadingAsync(office.T["evaluations.minutes.title"]);
        var (name, record) = await office.DownloadAsync(office.T["evaluations.minutes.download"]);
        Assert.StartsWith("berita-acara-evaluasi-", name, StringComparison.Ordinal);
        Assert.Contains("1 dari 1 komitmen jatuh tempo", await PdfText.OfAsync(record), StringComparison.Ordinal);

        await office.GoAsync(evaluation);
        await office.FollowAsync(office.T["evaluations.deliver.title"]);
        await office.FillAsync(office.T["evaluations.deliver.number"], "W.24-1/2026");
        await office.FillDateAsync(office.T["evaluations.deliver.on"], new DateOnly(2026, 3, 1));
        await office.FillAsync(office.T["evaluations.deliver.to"], "Direktur Jenderal Pemasyarakatan");
        await office.PressAsync(office.T["evaluations.deliver.submit"]);
        await office.SeeAsync("W.24-1/2026");

        await office.FollowAsync(office.T["evaluations.follow_up_action"]);
        await office.FillAsync(office.T["commitments.form.statement"], Mending);
        await office.ChooseAsync(office.T["commitments.form.owner"], "Kanwil Simulasi Tengah");
        await office.ChooseAsync(office.T["commitments.form.measure"], office.T["commitments.measure.YesNo"]);
        await office.FillDateAsync(office.T["commitments.form.due"], Mended);
        await office.PressAsync(office.T["commitments.formulate.plan"]);
        await office.SeeHeadingAsync(Mending);
        var mending = office.Path;

        await office.GoAsync(evaluation);
        await office.FollowAsync(office.T["evaluations.follow_up.begin"]);
        await office.TickAsync(office.T["evaluations.follow_up.choice", Mending, "Kanwil Simulasi Tengah", office.T.ShortDay(Mended)]);
        await office.PressAsync(office.T["evaluations.follow_up.begin"]);
        await office.SeeAsync(office.T["evaluations.step.actions", 0, 1]);
        await office.FollowAsync(office.T["evaluations.next.follow_action"]);
        await office.SeeAsync(office.T["evaluations.close.open_hint"]);

        await office.GoAsync(mending);
        await office.FollowAsync(office.T["commitments.next.upload_action"]);
        await DescribeProofAsync(office, "Pengumuman jadwal simulasi");
        await office.PressAsync(office.T["evidence.upload.submit"]);
        await partner.GoAsync("/");
        await partner.FollowAsync(partner.T["evidence.task.verify", Mending]);
        await partner.PressAsync(partner.T["evidence.accept"]);

        await office.GoAsync(evaluation);
        await office.FollowAsync(office.T["evaluations.close.title"]);
        await office.PressAsync(office.T["evaluations.close.submit"]);
        await office.SeeAsync(office.T["evaluations.state.Closed"], office.T["evaluations.step.actions", 1, 1]);
    }

    private static async Task WalkBackAsync(BrowserSession office, string agreement, string title, string commitment)
    {
        await office.FollowAsync(Duty);
        Assert.Equal(commitment, office.Path);
        await office.FollowAsync(Proof);
        await office.SeeHeadingAsync(Proof);
        await office.FollowAsync(office.T["commitments.chain.commitment"], near: Duty);
        Assert.Equal(commitment, office.Path);
        await office.FollowAsync(title);
        Assert.Equal(agreement, office.Path);
        await office.SeeAsync("1/1");
    }

    // How many facts there are is the reader's business, not this journey's: the buttons are found by what they do.
    private static async Task<string> TextOfButtonAsync(BrowserSession office, string handler) =>
        (await office.Page.Locator($"form[action$='handler={handler}'] button").First.InnerTextAsync()).Trim();

    private static async Task<string> TextOfRegisterLinkAsync(BrowserSession office) =>
        (await office.Page.Locator("a.s-button[href*='/catatan/']").First.InnerTextAsync()).Trim();
}
