using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Modules.Preparations.Drafts;
using Sinergi.Modules.Preparations.Open;
using Sinergi.Modules.Preparations.Reviews;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>An agreement that is being negotiated, with two versions of its text and a review, and some that are being signed.</summary>
internal sealed class ScreenPreparations(SinergiHost host)
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private readonly DemoStage stage = new(host.Services.GetRequiredService<IServiceScopeFactory>());

    public async Task<Dictionary<string, Screen>> AllAsync()
    {
        var id = await OpenAsync("Rehabilitasi warga binaan (simulasi)");
        await StandAtAsync(id, PreparationState.Negotiation);
        await UploadAsync(id, "Pasal 1. Konseling diberikan satu kali setiap bulan di setiap unit.");
        await UploadAsync(id, "Pasal 1. Konseling diberikan satu kali setiap pekan di setiap unit.");
        var review = await AskAsync(id);
        var ready = await ReadyAsync("Penyuluhan hukum (simulasi)");
        var signings = new ScreenSignings(host);
        var pdf = SignedPdf.Of("SIMULASI - naskah", "Kepala Kanwil Simulasi", "Kepala BNNP Simulasi");
        await signings.RecordAsync(ready, SigningMethod.Electronic, pdf, await signings.OpenAsync(ready));
        var planned = await ReadyAsync("Bantuan hukum (simulasi)");
        var signing = await ReadyAsync("Pembinaan kemandirian (simulasi)");
        var signers = await signings.OpenAsync(signing);
        await signings.RecordAsync(signing, SigningMethod.WetInk, Samples.Pdf("SIMULASI - pindaian naskah"), [signers[0]]);
        var ceremony = await signings.HoldAsync(signing);
        return new()
        {
            ["/kerja-sama/penyiapan/{id:guid}"] = new(PreparationLinks.Record(id)),
            ["/kerja-sama/penyiapan/{id:guid}/pihak"] = new(PreparationLinks.Parties(id)),
            ["/kerja-sama/penyiapan/{id:guid}/rencana"] = new(PreparationLinks.Plan(id)),
            ["/kerja-sama/penyiapan/{id:guid}/berkas"] = new(PreparationLinks.Papers(id)),
            ["/kerja-sama/penyiapan/{id:guid}/naskah"] = new(PreparationLinks.Drafts(id)),
            ["/kerja-sama/penyiapan/{id:guid}/naskah/banding"] = new(PreparationLinks.Compare(id, 1, 2)),
            ["/kerja-sama/penyiapan/{id:guid}/reviu"] = new(PreparationLinks.Reviews(id)),
            ["/kerja-sama/penyiapan/{id:guid}/reviu/{review:guid}"] = new(PreparationLinks.Review(id, review)),
            ["/kerja-sama/penyiapan/{id:guid}/langkah"] = new(PreparationLinks.Steps(id)),
            ["/kerja-sama/penyiapan/{id:guid}/persetujuan"] = new(PreparationLinks.Approve(id)),
            ["/kerja-sama/penyiapan/{id:guid}/tanda-tangan"] = new(PreparationLinks.Sign(signing)),
            ["/kerja-sama/penyiapan/{id:guid}/tanda-tangan/rencana"] = new(PreparationLinks.SigningPlan(planned)),
            ["/kerja-sama/penyiapan/{id:guid}/tanda-tangan/catat"] = new(PreparationLinks.RecordSignatures(signing)),
            ["/kerja-sama/penyiapan/{id:guid}/tanda-tangan/kuasa/{signer:guid}"] = new(PreparationLinks.Letter(signing, signers[1])),
            ["/kerja-sama/penyiapan/seremoni/{id:guid}"] = new(PreparationLinks.Ceremony(ceremony)),
            ["/kerja-sama/penyiapan/seremoni/{id:guid}/catat"] = new(PreparationLinks.RecordCeremony(ceremony)),
            ["/kerja-sama/penyiapan/{id:guid}/daftarkan"] = new(PreparationLinks.Register(ready)),
        };
    }

    private async Task<Guid> ReadyAsync(string title)
    {
        var id = await OpenAsync(title);
        await StandAtAsync(id, PreparationState.Signing);
        return id;
    }

    private Task<Guid> OpenAsync(string title) =>
        AsOfficerAsync(async services =>
        {
            using var content = new MemoryStream(Samples.Pdf($"SIMULASI - surat usulan {title}"));
            var input = new OpenInput
            {
                Key = NewId.Next(),
                Instrument = "PKS",
                Title = title,
                Partner = "BNNP Simulasi",
                LetterFrom = "BNNP Simulasi",
                LetterNumber = "B/12/II/2026",
                LetterOn = Today.AddDays(-20),
                File = new FormFile(content, 0, content.Length, nameof(OpenInput.File), "surat-simulasi.pdf"),
            };
            return DemoStage.Saved(await services.GetRequiredService<OpenHandler>().HandleAsync(input, null, default), "open");
        });

    /// <summary>As if all the steps before had been taken.</summary>
    private Task StandAtAsync(Guid id, PreparationState state) =>
        host.QueryAsync(db =>
            db.Set<Preparation>()
                .Where(p => p.Id == id)
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.State, state).SetProperty(x => x.StateSince, Today.AddDays(-12)))
        );

    private Task<Guid> UploadAsync(Guid id, string text) =>
        AsOfficerAsync(async services =>
        {
            using var content = new MemoryStream(Samples.Pdf(text));
            var input = new DraftInput
            {
                Key = NewId.Next(),
                File = new FormFile(content, 0, content.Length, nameof(DraftInput.File), "konsep-simulasi.pdf"),
            };
            var view = await services.GetRequiredService<PreparationReader>().FindAsync(id, default);
            return DemoStage.Saved(await services.GetRequiredService<DraftDesk>().UploadAsync(view!, input, default), "draft");
        });

    private async Task<Guid> AskAsync(Guid id)
    {
        await AsOfficerAsync(async services =>
        {
            var desk = services.GetRequiredService<ReviewDesk>();
            var view = await services.GetRequiredService<PreparationReader>().FindAsync(id, default);
            var input = new AskInput
            {
                Key = NewId.Next(),
                PostId = (await desk.ReviewersAsync(view!.Preparation, default))[0].PostId,
                Aspect = ReviewAspect.Legal,
                AnswerBy = Today.AddDays(7),
            };
            return DemoStage.Saved(await desk.AskAsync(id, input, default), "review");
        });
        return await host.QueryAsync(db => db.Set<PreparationReview>().Where(r => r.PreparationId == id).Select(r => r.Id).SingleAsync());
    }

    private Task<Guid> AsOfficerAsync(Func<IServiceProvider, Task<Guid>> act) =>
        stage.AsAsync(DemoPeople.KanwilOfficer, act, CancellationToken.None);
}
