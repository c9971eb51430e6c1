using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Documents;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>
/// One agreement of three parties and twelve units, by the officer who keeps it, a unit that owes a share, a partner that verifies and an auditor who
/// walks from the national account down to the evidence and back up to the clause.
/// </summary>
public sealed class WholeChainJourney(TheBrowser browser) : Journey(browser)
{
    private const string Subject = "Layanan konseling di dua belas unit (simulasi)";
    private const string Duty = "menyediakan dua belas ruang konseling, satu di setiap unit";
    private const string Proof = "Foto ruang konseling Lapas Simulasi 07";
    private const int Units = 12;
    private static readonly DateOnly Due = new(2026, 2, 27);

    private static readonly string[] OfficeMay =
    [
        AgreementPermissions.View,
        AgreementPermissions.Register,
        CommitmentPermissions.View,
        CommitmentPermissions.Formulate,
        EvidencePermissions.Upload,
        EvaluationPermissions.View,
        EvaluationPermissions.Assess,
        EvaluationPermissions.Reply,
    ];

    private static readonly string[] AuditorMay =
    [
        AgreementPermissions.View,
        AgreementPermissions.Bundle,
        CommitmentPermissions.View,
        EvaluationPermissions.View,
        EvaluationPermissions.Standing,
        DocumentPermissions.View,
    ];

    private sealed record Cast(
        BrowserSession Office,
        BrowserSession Unit,
        BrowserSession Partner,
        BrowserSession Auditor,
        string Agreement
    );

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Agreement_OfThreePartiesAndTwelveUnits_IsWalkedFromTheClauseToTheAccountAndBack(Profile profile)
    {
        var cast = await AssembleAsync(profile);

        var commitment = await ShareOutAsync(cast);
        await ProveAsync(cast.Unit);
        await VerifyAsync(cast.Partner);
        await EvaluateAsync(cast);
        await AuditDownAsync(cast.Auditor);
        await AuditUpAsync(cast, commitment);
    }

    private async Task<Cast> AssembleAsync(Profile profile)
    {
        var product = await ProductAsync();
        var centre = await product.GivenInstitutionAsync("Ditjen Simulasi", InstitutionKind.CentralOffice);
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Tengah", InstitutionKind.Kanwil, centre);
        List<Institution> units = [];
        for (var number = 1; number <= Units; number++)
        {
            units.Add(await product.GivenInstitutionAsync($"Lapas Simulasi {number:00}", InstitutionKind.Upt, kanwil));
        }

        var ombudsman = await product.GivenInstitutionAsync(
            "Ombudsman Simulasi",
            InstitutionKind.Partner,
            partnerKind: PartnerKind.Oversight
        );
        var bnnp = await product.GivenInstitutionAsync("BNNP Simulasi", InstitutionKind.Partner, partnerKind: PartnerKind.Narcotics);
        var officer = await GivenOfficerAsync(profile, kanwil, OfficeMay);
        var agreement = await product.ActAsync(officer, services => RegisterAsync(services, kanwil, ombudsman, bnnp));
        return new Cast(
            await OpenAsync(profile, officer),
            await OpenAsync(
                profile,
                await GivenOfficerAsync(
                    profile,
                    units[6],
                    AgreementPermissions.View,
                    CommitmentPermissions.View,
                    EvidencePermissions.Upload
                )
            ),
            await OpenAsync(
                profile,
                await GivenOfficerAsync(profile, bnnp, AgreementPermissions.View, CommitmentPermissions.View, EvidencePermissions.Verify)
            ),
            await OpenAsync(profile, await GivenOfficerAsync(profile, centre, AuditorMay)),
            AgreementLinks.Record(agreement)
        );
    }

    private static async Task<Guid> RegisterAsync(IServiceProvider services, Institution kanwil, Institution ombudsman, Institution bnnp)
    {
        using var content = new MemoryStream(Samples.Pdf(Duty));
        var received = await services
            .GetRequiredService<IDocumentDesk>()
            .ReceiveAsync(content, "naskah-simulasi.pdf", kanwil.Id, DocumentClassification.Restricted, NewId.Random(), default);
        var document = Assert.IsType<ReceiveOutcome.Accepted>(received).DocumentId;
        NewParty Party(Institution institution, int side) => new(institution.Id, institution.Name, side, null, null, null, true, null);
        var told = new RegisterAgreement
        {
            FormKey = NewId.Random(),
            DocumentId = document,
            SourceTitle = "Naskah simulasi",
            Kind = AgreementKind.Pks,
            Subject = Subject,
            SignedOn = new DateOnly(2026, 2, 2),
            TermStart = new DateOnly(2026, 2, 2),
            TermEnd = new DateOnly(2028, 2, 1),
            Parties = [Party(kanwil, 1), Party(ombudsman, 2), Party(bnnp, 3)],
            Countersigners = [new NewCountersigners("Seluruh UPT", kanwil.Id, null)],
            Promises =
            [
                new NewPromise(
                    kanwil.Name,
                    kanwil.Id,
                    Duty,
                    PromiseStrength.Must,
                    "warga binaan",
                    "12",
                    "ruang",
                    null,
                    null,
                    "Pasal 4 (1)",
                    new Quote(document, Duty, 0, Duty.Length, "uji", 1)
                ),
            ],
        };
        var outcome = await services.GetRequiredService<IAgreementRegister>().RegisterAsync(told, default);
        return Assert.IsType<RegisterOutcome.Registered>(outcome).AgreementId;
    }

    /// <summary>The officer words the clause as a commitment and gives each unit its share.</summary>
    private static async Task<string> ShareOutAsync(Cast cast)
    {
        var office = cast.Office;
        await office.GoAsync(cast.Agreement);
        await office.SeeAsync(office.T["agreements.units.other", Units]);
        await office.FollowAsync(office.T["commitments.next.promise_action"]);
        await office.ChooseAsync(office.T["commitments.form.owner"], "Kanwil Simulasi Tengah");
        await office.ChooseAsync(office.T["commitments.form.measure"], office.T["commitments.measure.Number"]);
        await office.FillAsync(office.T["commitments.form.target"], $"{Units}");
        await office.FillAsync(office.T["commitments.form.unit"], "ruang");
        await office.FillDateAsync(office.T["commitments.form.due"], Due);
        await office.PressAsync(office.T["commitments.formulate.plan"]);
        await office.SeeHeadingAsync(Duty);
        var commitment = office.Path;
        await office.FollowAsync(office.T["commitments.share.title"]);
        for (var number = 1; number <= Units; number++)
        {
            await office.FillAsync($"Lapas Simulasi {number:00}", "1");
        }

        await office.PressAsync(office.T["commitments.share.submit"]);
        await office.SeeAsync(office.T["commitments.record.shared_of", "12", "12", "ruang"], "Lapas Simulasi 12");
        return commitment;
    }

    /// <summary>The unit finds its share on its start page.</summary>
    private static async Task ProveAsync(BrowserSession unit)
    {
        await unit.GoAsync("/");
        await unit.FollowAsync(unit.T["commitments.task.due", Duty]);
        await unit.SeeAsync(unit.T["commitments.record.share_of"]);
        await unit.FollowAsync(unit.T["commitments.next.upload_action"]);
        await unit.UploadAsync(
            unit.T["evidence.form.file"],
            new FilePayload
            {
                Name = "foto-simulasi.txt",
                MimeType = "text/plain",
                Buffer = "SIMULASI\nRuang konseling selesai.\n"u8.ToArray(),
            }
        );
        await unit.FillAsync(unit.T["evidence.description"], Proof);
        await unit.FillDateAsync(unit.T["evidence.captured"], new DateOnly(2026, 2, 20));
        await unit.FillAsync(unit.T["evidence.place"], "Lapas Simulasi 07");
        await unit.FillAsync(unit.T["evidence.form.amount", "ruang"], "1");
        await unit.PressAsync(unit.T["evidence.upload.submit"]);
        await unit.SeeAsync(unit.T["evidence.state.Waiting"]);
    }

    private static async Task VerifyAsync(BrowserSession partner)
    {
        await partner.GoAsync("/");
        await partner.FollowAsync(partner.T["evidence.task.verify", Duty]);
        await partner.SeeHeadingAsync(Proof);
        await partner.PressAsync(partner.T["evidence.accept"]);
        await partner.SeeAsync(partner.T["evidence.state.Verified"]);
    }

    private static async Task EvaluateAsync(Cast cast)
    {
        var office = cast.Office;
        await office.GoAsync(cast.Agreement);
        await office.FollowAsync(office.T["evaluations.chain.label"], near: office.T["evaluations.chain.none"]);
        await office.ChooseAsync(office.T["evaluations.start.kind"], office.T["evaluations.period.Semester"]);
        await office.FillDateAsync(office.T["evaluations.start.from"], new DateOnly(2026, 2, 2));
        await office.FillDateAsync(office.T["evaluations.start.until"], new DateOnly(2026, 2, 28));
        await office.PressAsync(office.T["evaluations.start.submit"]);
        await office.FollowAsync(office.T["evaluations.next.assess_action"]);
        await office.PressAsync(office.T["evaluations.assess.send", 14]);
        await office.FollowAsync(office.T["evaluations.next.reply_action"]);
        await office.ChooseAsync(office.T["evaluations.reply.question"], office.T["evaluations.reply.agree"]);
        await office.PressAsync(office.T["evaluations.reply.submit"]);
        await office.SeeAsync("Lapas Simulasi 07", "Lapas Simulasi 12");
    }

    /// <summary>From the whole service down to one photograph in one unit.</summary>
    private static async Task AuditDownAsync(BrowserSession auditor)
    {
        await auditor.GoAsync(StandingLinks.Page);
        await auditor.SeeAsync(auditor.T["standing.everything"], "Kanwil Simulasi Tengah");
        await auditor.FollowAsync("Kanwil Simulasi Tengah");
        await auditor.SeeAsync("Lapas Simulasi 07");
        await auditor.FollowAsync(auditor.T["standing.by.Naskah"]);
        await auditor.FollowAsync(Subject);
        await auditor.SeeHeadingAsync(auditor.T["commitments.title"]);
        await auditor.FollowAsync(Duty, near: "Lapas Simulasi 07");
        await auditor.FollowAsync(Proof);
        await auditor.SeeHeadingAsync(Proof);
        await auditor.SeeAsync(auditor.T["evidence.state.Verified"]);
    }

    /// <summary>From the photograph back up to the clause, and out with everything that proves it.</summary>
    private static async Task AuditUpAsync(Cast cast, string commitment)
    {
        var auditor = cast.Auditor;
        await auditor.FollowAsync(auditor.T["commitments.chain.commitment"], near: Duty);
        await auditor.SeeAsync(auditor.T["commitments.record.share_of"]);
        await auditor.FollowAsync(Duty, near: auditor.T["commitments.record.share_of"]);
        Assert.Equal(commitment, auditor.Path);
        await auditor.SeeAsync("Lapas Simulasi 01", "Lapas Simulasi 12");
        await auditor.FollowAsync(Subject);
        Assert.Equal(cast.Agreement, auditor.Path);
        await auditor.SeeAsync(Duty);
        await auditor.FollowAsync(auditor.T["bundle.open"]);
        await auditor.SeeHeadingAsync(auditor.T["bundle.title"]);
        await auditor.SeeAsync(auditor.T["bundle.inside.digests"], auditor.T["bundle.check_hint"]);
    }
}
