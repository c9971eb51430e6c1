using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contacts;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Notifications.Mail;
using Sinergi.Testing.Mail;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>
/// A contact without an account, end to end: an officer sends a link, the contact opens it on a telephone with a code from a letter, shows a photo
/// and objects; an account holder of the partner accepts both, and the evidence waits for the other party.
/// </summary>
public sealed partial class VisitJourney(TheBrowser browser) : Journey(browser)
{
    private const string Duty = "Menyediakan konselor simulasi";
    private const string Who = "Narahubung Simulasi";
    private const string Email = "narahubung@simulasi.example";
    private const string Shown = "Konselor hadir di aula simulasi";
    private const string Objection = "Tenggatnya belum disepakati dengan kami";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private SmtpSink sink = null!;

    private static readonly string[] OfficeMay =
    [
        AgreementPermissions.View,
        AgreementPermissions.Register,
        AgreementPermissions.Correct,
        AgreementPermissions.SeeContacts,
        CommitmentPermissions.View,
        CommitmentPermissions.Formulate,
        EvidencePermissions.Verify,
        PartnerPermissions.Invite,
    ];

    private static readonly string[] PartnerMay =
    [
        AgreementPermissions.View,
        CommitmentPermissions.View,
        EvidencePermissions.Upload,
        PartnerPermissions.Accept,
    ];

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Contact_WithLinkAndCode_ProposesAndThePartyMakesItItsOwn(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Timur", InstitutionKind.Kanwil);
        var bnnp = await product.GivenInstitutionAsync("BNNP Simulasi", InstitutionKind.Partner, partnerKind: PartnerKind.Narcotics);
        var officer = await GivenOfficerAsync(profile, kanwil, OfficeMay);
        var holder = await GivenOfficerAsync(profile, bnnp, PartnerMay);
        var commitment = await product.ActAsync(officer, services => CommitAsync(services, kanwil, bnnp));
        var office = await OpenAsync(profile, officer);
        await SendAsync(office, commitment);

        var phone = await OpenAsync(profile);
        await EnterAsync(product, phone, await LinkAsync(product));
        await ProposeAsync(phone);

        await AcceptAsync(await OpenAsync(profile, holder), phone);
        await phone.GoAsync(VisitLinks.Base);
        await phone.SeeAsync(phone.T["evidence.state.Waiting"], phone.T["visits.state.Accepted"]);
        await office.GoAsync("/");
        await office.FollowAsync(office.T["evidence.task.verify", Duty]);
        await office.SeeHeadingAsync(Shown);
        await office.PressAsync(office.T["evidence.accept"]);
        await office.SeeAsync(office.T["evidence.state.Verified"]);
        await office.GoAsync(CommitmentLinks.Record(commitment));
        await office.SeeAsync(Objection, office.T["timeline.contact", "BNNP Simulasi"]);
    }

    private static async Task SendAsync(BrowserSession office, Guid commitment)
    {
        await office.GoAsync(CommitmentLinks.Record(commitment));
        await office.FollowAsync("Konseling simulasi", near: office.T["commitments.source"]);
        await office.FollowAsync(office.T["visits.links.manage"]);
        await office.PressAsync(office.T["visits.links.submit"]);
        await office.SeeErrorAsync(office.T["visits.links.contact_missing"]);
        await office.ChooseAsync(office.T["visits.links.to"], Who);
        await office.PressAsync(office.T["visits.links.submit"]);
        await office.SeeAsync(office.T["visits.links.sent"], office.T["visits.links.state.Open"]);
    }

    private async Task EnterAsync(SinergiHost product, BrowserSession phone, string link)
    {
        await phone.GoAsync(link);
        await phone.SeeNothingOfAsync(Duty, "Konseling simulasi");
        await phone.PressAsync(phone.T["visits.entry.send"]);
        await phone.FillAsync(phone.T["visits.entry.code"], "12");
        await phone.PressAsync(phone.T["visits.entry.enter"]);
        await phone.SeeErrorAsync(phone.T["visits.entry.code_shape"]);
        var letter = await LetterAsync(product, m => Code().IsMatch(m.Text));
        await phone.FillAsync(phone.T["visits.entry.code"], Code().Match(letter.Text).Value);
        await phone.PressAsync(phone.T["visits.entry.enter"]);
        await phone.SeeHeadingAsync("Konseling simulasi");
        await phone.SeeAsync(Duty);
    }

    private static async Task ProposeAsync(BrowserSession phone)
    {
        // What a camera gives: a picture of something.
        var photo = await phone.Page.ScreenshotAsync(new PageScreenshotOptions { Type = ScreenshotType.Jpeg });
        await phone.FollowAsync(phone.T["visits.prove.title"]);
        await phone.UploadAsync(
            phone.T["visits.prove.file"],
            new FilePayload
            {
                Name = "IMG_0001.jpg",
                MimeType = "image/jpeg",
                Buffer = photo,
            }
        );
        await phone.FillAsync(phone.T["evidence.description"], Shown);
        await phone.FillAsync(phone.T["evidence.place"], "Aula Simulasi");
        await phone.PressAsync(phone.T["visits.prove.submit"]);
        await phone.SeeAsync(phone.T["visits.home.thanks"], Shown, phone.T["visits.state.Waiting"]);

        await phone.FollowAsync(phone.T["visits.propose.title"]);
        await phone.ChooseAsync(phone.T["visits.propose.kind"], phone.T["visits.kind.Dispute"]);
        await phone.PressAsync(phone.T["visits.propose.submit"]);
        await phone.SeeErrorAsync(phone.T["visits.propose.words_missing"]);
        await phone.FillAsync(phone.T["visits.propose.words"], Objection);
        await phone.PressAsync(phone.T["visits.propose.submit"]);
        await phone.SeeAsync(phone.T["visits.home.thanks"], Objection);
    }

    private static async Task AcceptAsync(BrowserSession holder, BrowserSession phone)
    {
        foreach (var task in new[] { "visits.task.decide_evidence", "visits.task.decide" })
        {
            await holder.GoAsync("/");
            await holder.FollowAsync(holder.T[task, Duty]);
            await holder.SeeAsync(holder.T["timeline.contact", "BNNP Simulasi"]);
            await holder.PressAsync(holder.T["visits.decide.accept"]);
            await holder.SeeAsync(holder.T["visits.state.Accepted"]);
        }

        await phone.GoAsync(VisitLinks.Base);
    }

    private async Task<string> LinkAsync(SinergiHost product)
    {
        var letter = await LetterAsync(product, m => Link().IsMatch(m.Text));
        return Link().Match(letter.Text).Value;
    }

    private async Task<ReceivedMail> LetterAsync(SinergiHost product, Func<ReceivedMail, bool> fits)
    {
        await product.UseAsync(services => services.GetRequiredService<OutboxDrain>().RunAsync(CancellationToken.None));
        return await sink.WaitForMessageAsync(m => m.To.Contains(Email) && fits(m), Soon);
    }

    protected override async Task<SinergiHost> StartAsync()
    {
        sink = await SmtpSink.StartAsync();
        return await SharedProduct.StartAsync(
            new("Sinergi:Mail:Host", "127.0.0.1"),
            new("Sinergi:Mail:Port", sink.Port.ToString(CultureInfo.InvariantCulture)),
            new("Sinergi:Mail:UseTls", "false"),
            new("Sinergi:Mail:From", "sinergi@contoh.test")
        );
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await sink.DisposeAsync();
    }

    private static async Task<Guid> CommitAsync(IServiceProvider services, Institution office, Institution partner)
    {
        var told = new RegisterAgreement
        {
            FormKey = NewId.Random(),
            SourceTitle = "Arsip simulasi",
            Subject = "Konseling simulasi",
            Parties =
            [
                new NewParty(office.Id, office.Name, 1, null, null, null, true, null),
                new NewParty(partner.Id, partner.Name, 2, null, null, null, true, null),
            ],
        };
        var outcome = await services.GetRequiredService<IAgreementRegister>().RegisterAsync(told, CancellationToken.None);
        var agreement = Assert.IsType<RegisterOutcome.Registered>(outcome).AgreementId;
        var contact = new ContactInput
        {
            Key = NewId.Random(),
            Name = Who,
            Email = Email,
            Institution = partner.Id,
        };
        Assert.Empty((await services.GetRequiredService<ContactBook>().AddAsync(agreement, contact, CancellationToken.None))!);
        var record = await services.GetRequiredService<RecordSides>().FindAsync(agreement, CancellationToken.None);
        var input = new CommitmentInput
        {
            Key = NewId.Random(),
            Statement = Duty,
            OwnerId = partner.Id,
            Measure = MeasureKind.YesNo,
            DueOn = Today.AddDays(30),
            Plan = true,
        };
        return DemoStage.Saved(
            await services.GetRequiredService<FormulateHandler>().FormulateAsync(record!, null, input, CancellationToken.None),
            "commitment"
        );
    }

    [GeneratedRegex("(?<![0-9])[0-9]{6}(?![0-9])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<=http://[^/\s]+)/m/[A-Za-z0-9_-]{43}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
