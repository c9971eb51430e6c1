using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Publish;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>A copy of a piece of evidence that the public may see, prepared by one and decided by another.</summary>
internal sealed class ScreenCopies(SinergiHost host)
{
    private readonly DemoStage stage = new(host.Services.GetRequiredService<IServiceScopeFactory>());

    public async Task<Dictionary<string, Screen>> AllAsync()
    {
        var evidence = await host.QueryAsync(db => db.Set<Evidence>().FirstAsync(e => e.State == EvidenceState.Verified));
        var copy = await stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                using var content = new MemoryStream(Samples.Pdf("SIMULASI - salinan yang sudah ditutup"));
                var input = new CopyInput
                {
                    Key = NewId.Next(),
                    File = new FormFile(content, 0, content.Length, nameof(CopyInput.File), "salinan-simulasi.pdf"),
                    Covered = "Nama dan nomor petugas",
                    Caption = "Surat tugas bagi petugas pendamping (simulasi)",
                };
                var outcome = await services.GetRequiredService<PrepareHandler>().HandleAsync(evidence, input, CancellationToken.None);
                return DemoStage.Saved(outcome, "copy");
            },
            CancellationToken.None
        );
        await stage.AsAsync(
            DemoPeople.CentralOfficer,
            async services =>
            {
                var decision = new CopyDecision { Key = NewId.Next(), CopyId = copy };
                var handler = services.GetRequiredService<DecideCopyHandler>();
                var outcome = await handler.HandleAsync(evidence, CopyAction.Publish, decision, CancellationToken.None);
                return DemoStage.Saved(outcome, "publish");
            },
            CancellationToken.None
        );
        return new()
        {
            ["/bukti/{id:guid}/salinan"] = Screen.As(DemoPeople.CentralOfficer, CommitmentLinks.Copy(evidence.Id)),
            ["/umum/bukti/{id:guid}"] = new(CommitmentLinks.PublicCopy(copy)),
        };
    }
}
