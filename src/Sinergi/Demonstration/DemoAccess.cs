using Sinergi.Modules.Agreements.Contacts;
using Sinergi.Modules.Agreements.Grants;
using Sinergi.Modules.Institutions.Mandates;
using Sinergi.Platform.Access;

namespace Sinergi.Demonstration;

/// <summary>The two ways to the contacts of the simulated agreement: a grant for one partner, a mandate by law for an overseer.</summary>
internal sealed class DemoAccess(DemoStage stage)
{
    private const string MandateLaw = "Undang-Undang Nomor 37 Tahun 2008 tentang Ombudsman Republik Indonesia";

    public async Task OpenAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        await stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services => await ContactAsync(services, agreementId, cancellationToken),
            cancellationToken
        );
        await stage.AsAsync(DemoPeople.KanwilOfficer, services => GrantAsync(services, agreementId, cancellationToken), cancellationToken);
        await stage.AsAsync(DemoPeople.Administrator, services => MandateAsync(services, cancellationToken), cancellationToken);
    }

    private async Task<bool> ContactAsync(IServiceProvider services, Guid agreementId, CancellationToken cancellationToken)
    {
        var input = new ContactInput
        {
            Key = DemoStage.Key("contact"),
            Name = "Narahubung Simulasi",
            Title = "Petugas Kerja Sama",
            Institution = await stage.InstitutionAsync(DemoPeople.KanwilOfficer.Institution, cancellationToken),
            Phone = "0000-111222",
            Email = "kerjasama@simulasi.example",
        };
        var errors = await services.GetRequiredService<ContactBook>().AddAsync(agreementId, input, cancellationToken);
        return errors is { Count: 0 } ? true : throw DemoStage.Failed("contact", string.Join(", ", errors?.Keys ?? ["not found"]));
    }

    private async Task<bool> GrantAsync(IServiceProvider services, Guid agreementId, CancellationToken cancellationToken)
    {
        var grants = services.GetRequiredService<DataGrants>();
        var choices =
            await grants.ChoicesAsync(agreementId, cancellationToken) ?? throw DemoStage.Failed("grant", "the agreement is not there");
        var input = new GrantInput
        {
            Key = DemoStage.Key("grant"),
            Grantee = await stage.InstitutionAsync(DemoPeople.Counsellor.Institution, cancellationToken),
            Category = DataCategory.AgreementContacts,
            Purpose = "Menghubungi petugas pendamping rehabilitasi (simulasi).",
            LegalBasis = "Pasal 6 ayat (1) perjanjian simulasi SIM/002/PKS/II/2026",
            Units = [await stage.InstitutionAsync(DemoPeople.KanwilOfficer.Institution, cancellationToken)],
            Until = choices.LatestEnd,
        };
        var errors = await grants.GrantAsync(choices, input, cancellationToken);
        return errors.Any ? throw DemoStage.Failed("grant", string.Join(", ", errors.All.Keys)) : true;
    }

    private async Task<bool> MandateAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var outcome = await services
            .GetRequiredService<MandateDesk>()
            .CreateAsync(
                await stage.InstitutionAsync(DemoPeople.Assistant.Institution, cancellationToken),
                await stage.InstitutionAsync(DemoPeople.KanwilOfficer.Institution, cancellationToken),
                new MandateInput
                {
                    Key = DemoStage.Key("mandate"),
                    Category = DataCategory.AgreementContacts,
                    Law = MandateLaw,
                    From = new DateOnly(2026, 1, 5),
                },
                cancellationToken
            );
        return outcome.Match(
            _ => true,
            invalid => throw DemoStage.Failed("mandate", string.Join(", ", invalid.Errors)),
            _ => throw DemoStage.Failed("mandate", "not found")
        );
    }
}
