using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Decide;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Modules.Publications.Propose;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Files;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>An agreement that anybody may read, and one whose publication waits for a decision.</summary>
internal sealed class ScreenPublications(SinergiHost host)
{
    private readonly DemoStage stage = new(host.Services.GetRequiredService<IServiceScopeFactory>());

    public async Task<Dictionary<string, Screen>> AllAsync()
    {
        const string Title = "Layanan rehabilitasi warga binaan (simulasi)";
        var shown = await RegisterAsync(Title);
        var edition = await ProposeAsync(shown, Title);
        await PublishAsync(shown, edition);
        var code = await host.QueryAsync(db => db.Set<Publication>().Where(p => p.Id == edition).Select(p => p.Code).SingleAsync());
        var waiting = await RegisterAsync("Penyuluhan hukum bagi warga binaan (simulasi)");
        await ProposeAsync(waiting, "Penyuluhan hukum bagi warga binaan (simulasi)");
        var silent = await RegisterAsync("Perpustakaan keliling (simulasi)");
        return new()
        {
            ["/kerja-sama/{id:guid}/publikasi"] = Screen.As(DemoPeople.CentralOfficer, PublicationLinks.Of(waiting)),
            ["/kerja-sama/{id:guid}/publikasi/usul"] = Screen.As(DemoPeople.KanwilOfficer, PublicationLinks.Propose(silent)),
            ["/kerja-sama/{id:guid}/publikasi/{publicationId:guid}/akhiri"] = Screen.As(
                DemoPeople.KanwilOfficer,
                PublicationLinks.End(shown, edition)
            ),
            ["/publik/kerja-sama/{code}/{**title}"] = new(PublicLinks.Agreement(code, Title)),
        };
    }

    private async Task<Guid> RegisterAsync(string subject)
    {
        var kanwil = await stage.InstitutionAsync("KANWIL-SIMULASI", default);
        var partner = await host.QueryAsync(db =>
            db.Set<Institution>().Where(i => i.Kind == InstitutionKind.Partner && i.Simulated).OrderBy(i => i.FoldedName).FirstAsync()
        );
        return await AsOfficerAsync(async services =>
        {
            var told = new RegisterAgreement
            {
                FormKey = NewId.Random(),
                SourceTitle = "Arsip simulasi",
                Kind = AgreementKind.Pks,
                Subject = subject,
                SignedOn = new DateOnly(2025, 6, 5),
                TermStart = new DateOnly(2025, 6, 5),
                TermEnd = new DateOnly(2027, 6, 4),
                Parties =
                [
                    new NewParty(kanwil, "Kanwil Simulasi", 1, null, null, null, true, null),
                    new NewParty(partner.Id, partner.Name, 2, null, null, null, true, null),
                ],
            };
            return (
                (RegisterOutcome.Registered)await services.GetRequiredService<IAgreementRegister>().RegisterAsync(told, default)
            ).AgreementId;
        });
    }

    private Task<Guid> ProposeAsync(Guid agreement, string title) =>
        AsOfficerAsync(async services =>
        {
            using var content = new MemoryStream(Samples.Pdf("SIMULASI - naskah yang sudah ditutup"));
            var input = new ProposalInput
            {
                Key = NewId.Next(),
                Title = title,
                Shown = [.. Enum.GetValues<PublicField>()],
                Summary = "Konseling bagi warga binaan, dua kali sebulan di setiap unit.",
                File = new FormFile(content, 0, content.Length, nameof(ProposalInput.File), "salinan-simulasi.pdf"),
                Covered = "Nama narahubung dan tanda tangan",
            };
            return DemoStage.Saved(await services.GetRequiredService<ProposeHandler>().HandleAsync(agreement, input, default), "edition");
        });

    private Task<Guid> PublishAsync(Guid agreement, Guid edition) =>
        stage.AsAsync(
            DemoPeople.CentralOfficer,
            async services =>
            {
                var input = new DecisionInput { Key = NewId.Next(), PublicationId = edition };
                var handler = services.GetRequiredService<DecideHandler>();
                var outcome = await handler.HandleAsync(agreement, PublicationAction.Publish, input, default);
                return DemoStage.Saved(outcome, "publication");
            },
            CancellationToken.None
        );

    private Task<Guid> AsOfficerAsync(Func<IServiceProvider, Task<Guid>> act) =>
        stage.AsAsync(DemoPeople.KanwilOfficer, act, CancellationToken.None);
}
