using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Documents;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>
/// A text is ready to be signed: the office writes down who signs, records the scan with the wet-ink signatures, two officers attest it, and
/// it becomes an agreement of the register.
/// </summary>
public sealed class SigningJourney(TheBrowser browser) : Journey(browser)
{
    private const string Title = "Rehabilitasi simulasi siap ditandatangani";
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly string[] OfficeMay =
    [
        .. PreparationPermissions.All,
        AgreementPermissions.View,
        AgreementPermissions.Register,
        DocumentPermissions.View,
    ];

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Office_SignsWithWetInkAndTwoWitnesses_UntilItIsRegistered(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Tanda Tangan", InstitutionKind.Kanwil);
        var partner = await product.GivenInstitutionAsync(
            "Lembaga Simulasi Tanda Tangan",
            InstitutionKind.Partner,
            partnerKind: PartnerKind.Narcotics
        );
        await ReadyAsync(product, kanwil, partner);
        var office = await OpenAsync(profile, await GivenOfficerAsync(profile, kanwil, OfficeMay));
        var witness = await OpenAsync(profile, await GivenOfficerAsync(profile, kanwil, OfficeMay));

        await PlanAsync(office);
        await RecordAsync(office);
        await AttestAsync(office);
        await office.SeeAsync(office.T["preparations.sign.attested_count", 1, 2]);
        await witness.GoAsync("/");
        await witness.FollowAsync(witness.T["preparations.task.attest", Title]);
        await AttestAsync(witness);
        await witness.SeeAsync(witness.T["preparations.sign.state.Signed"]);
        await RegisterAsync(office);
    }

    private static async Task PlanAsync(BrowserSession office)
    {
        await office.GoAsync(PreparationLinks.List());
        await office.FollowAsync(Title);
        await office.FollowAsync(office.T["preparations.ready.sign"]);
        await office.FollowAsync(office.T["preparations.sign.plan.write"]);
        for (var i = 1; i <= 2; i++)
        {
            await office.FillAsync(office.T["preparations.sign.name_of", i], $"Pejabat Simulasi {i}");
            await office.FillAsync(office.T["preparations.sign.title_of", i], "Kepala Kantor Simulasi");
        }

        await office.PressAsync(office.T["preparations.sign.plan.submit"]);
        await office.PressAsync(office.T["preparations.sign.open"]);
        await office.SeeAsync(office.T["preparations.sign.standing.Ready"]);
    }

    private static async Task RecordAsync(BrowserSession office)
    {
        await office.FollowAsync(office.T["preparations.sign.record.title"]);
        await office.PressAsync(office.T["preparations.sign.record.submit"]);
        await office.SeeErrorAsync(office.T["preparations.sign.method_missing"]);
        await office.ChooseAsync(office.T["preparations.sign.method"], office.T["preparations.sign.method.WetInk"]);
        for (var i = 1; i <= 2; i++)
        {
            await office.TickAsync($"Pejabat Simulasi {i}, Kepala Kantor Simulasi ({office.T["preparations.sign.group", 1]})");
        }

        await office.FillDateAsync(office.T["agreements.field.SignedOn"], Today);
        await office.FillAsync(office.T["agreements.field.Place"], "Palu");
        await office.FillAsync("Kanwil Simulasi Tanda Tangan", "W.7-HH-2026");
        await office.FillAsync("Lembaga Simulasi Tanda Tangan", "LS-9-2026");
        await office.UploadAsync(office.T["preparations.sign.file"], GivenRecords.Letter("naskah", "Naskah yang ditandatangani"));
        await office.PressAsync(office.T["preparations.sign.record.submit"]);
        await office.SeeAsync(office.T["preparations.sign.standing.Unattested"]);
    }

    private static Task AttestAsync(BrowserSession witness) =>
        witness.PressAsync(witness.T["preparations.sign.attest", witness.T.ShortDay(Today)]);

    private static async Task RegisterAsync(BrowserSession office)
    {
        await office.GoAsync(PreparationLinks.List());
        await office.FollowAsync(Title);
        await office.FollowAsync(office.T["preparations.ready.register"]);
        await office.SeeAsync("Pejabat Simulasi 1", "Palu");
        await office.PressAsync(office.T["preparations.register.submit"]);
        await office.SeeAsync(office.T["preparations.became"]);
    }

    /// <summary>As if all the steps before had been taken, which has a journey of its own.</summary>
    private static async Task ReadyAsync(SinergiHost product, Institution kanwil, Institution partner)
    {
        var at = product.Clock.UtcNow.UtcDateTime;
        await product.QueryAsync(async db =>
        {
            var instrument = await db.Set<Instrument>().SingleAsync(i => i.Code == "PKH");
            var preparation = new Preparation
            {
                Id = NewId.Next(),
                InnerId = NewId.Next(),
                InstrumentId = instrument.Id,
                InstrumentCode = instrument.Code,
                Title = Title,
                State = PreparationState.Signing,
                StateSince = Today,
                OfficeId = kanwil.Id,
                Zone = UnitTimeZone.Wib,
                OpenedAt = at,
                ChangedAt = at,
                LetterFrom = partner.Name,
                LetterNumber = "B/12/II/2026",
                LetterOn = Today.AddDays(-9),
                Subject = "Rehabilitasi warga binaan simulasi",
                Months = 24,
                PlanRevision = NewId.Next(),
            };
            db.Add(preparation);
            db.AddRange(new[] { kanwil, partner }.Select((party, i) => Party(preparation.Id, i, party)));
            db.AddRange(
                new[] { preparation.Id, preparation.InnerId }.Select(id => new ScopeEntry { InstitutionId = kanwil.Id, RecordId = id })
            );
            return await db.SaveChangesAsync();
        });
    }

    private static PreparationParty Party(Guid preparation, int position, Institution party) =>
        new()
        {
            Id = NewId.Next(),
            PreparationId = preparation,
            Position = position,
            Side = position + 1,
            InstitutionId = party.Id,
            PrintedName = party.Name,
            Internal = party.Internal,
            ContactName = "Sari Simulasi",
            ContactTitle = "Kepala Bidang",
        };
}
