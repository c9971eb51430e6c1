using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Modules.Commitments.Sops.Answer;
using Sinergi.Modules.Commitments.Sops.PutForward;
using Sinergi.Modules.Commitments.Sops.Sheet;
using Sinergi.Modules.Commitments.Sops.Write;
using Sinergi.Platform.Data;

namespace Sinergi.Demonstration;

/// <summary>An SOP of the simulated agreement, written by its first party.</summary>
internal sealed record DemoSop(string Title, string Number, string Subject, string Text);

/// <summary>
/// SOPs of the simulated agreement: one in force whose second version two of three parties have approved, and one that is still written.
/// </summary>
internal sealed class DemoSops(DemoStage stage)
{
    public static DemoSop Referral { get; } =
        new(
            "Rujukan layanan rehabilitasi (simulasi)",
            "SOP-SIM-01/2026",
            "Dari unit ke BNNP Simulasi dan kembali, dengan batas hari tiap langkah",
            "Simulasi, bukan SOP resmi.\n1. Petugas unit menulis rujukan pada hari penilaian.\n"
                + "2. BNNP Simulasi menjawab paling lambat tujuh hari kerja.\n3. Unit mengantar dan mencatat serah terima."
        );

    public static DemoSop Complaints { get; } =
        new(
            "Penerusan pengaduan layanan (simulasi)",
            "SOP-SIM-02/2026",
            "Dari unit ke Ombudsman Simulasi, tanpa membuka nama pelapor",
            "Simulasi, bukan SOP resmi.\n1. Unit mencatat pengaduan.\n2. Ombudsman Simulasi menerima ringkasannya."
        );

    // Far ahead, so that the demonstration stays as it is for a while.
    private static readonly DateOnly ReviewBy = new(2028, 2, 1);

    public async Task WriteAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var referral = await BeginAsync(agreementId, Referral, "rehabilitasi bagi", cancellationToken);
        await PutForwardAsync(referral, 1, cancellationToken);
        foreach (var party in new[] { DemoPeople.KanwilOfficer, DemoPeople.Assistant, DemoPeople.Counsellor })
        {
            await ApproveAsync(referral, 1, party, cancellationToken);
        }

        await ReadAsync(referral, DemoPeople.Counsellor, cancellationToken);
        await SecondVersionAsync(referral, cancellationToken);
        await PutForwardAsync(referral, 2, cancellationToken);
        await ApproveAsync(referral, 2, DemoPeople.KanwilOfficer, cancellationToken);
        await ApproveAsync(referral, 2, DemoPeople.Counsellor, cancellationToken);
        await BeginAsync(agreementId, Complaints, null, cancellationToken);
    }

    /// <param name="serves">Words by which the commitment that it serves is found.</param>
    private async Task<Guid> BeginAsync(Guid agreementId, DemoSop wanted, string? serves, CancellationToken cancellationToken)
    {
        var owner = await stage.InstitutionAsync(DemoPeople.KanwilOfficer.Institution, cancellationToken);
        return await stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var record =
                    await services.GetRequiredService<RecordSides>().FindAsync(agreementId, cancellationToken)
                    ?? throw DemoStage.Failed(wanted.Title, "the agreement is not there");
                var served = serves is null
                    ? []
                    : await services
                        .GetRequiredService<SinergiDb>()
                        .Set<Commitment>()
                        .Where(c => c.RecordId == agreementId && c.Statement.Contains(serves))
                        .Select(c => c.Id)
                        .ToListAsync(cancellationToken);
                var input = new NewSopInput
                {
                    Key = DemoStage.Key($"sop {wanted.Title}"),
                    Title = wanted.Title,
                    Number = wanted.Number,
                    Subject = wanted.Subject,
                    OwnerId = owner,
                    Commitments = served,
                    Text = wanted.Text,
                    Dated = new DateOnly(2026, 2, 9),
                    ReviewBy = ReviewBy,
                };
                return DemoStage.Saved(
                    await services.GetRequiredService<WriteHandler>().BeginAsync(record, input, cancellationToken),
                    wanted.Title
                );
            },
            cancellationToken
        );
    }

    private Task<Guid> SecondVersionAsync(Guid sopId, CancellationToken cancellationToken) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var sop = await FindAsync(services, sopId, cancellationToken);
                if (sop.Latest.Number > 1)
                {
                    return sop.Id;
                }

                var readers = await services.GetRequiredService<SopBook>().ReadersAsync(sop.Latest.Id, cancellationToken);
                var input = DraftInput.Of(sop, readers, new DateOnly(2026, 3, 2));
                input.Key = DemoStage.Key($"second version {sopId}");
                input.ReviewBy = ReviewBy;
                input.Changes = "Simulasi: batas jawaban dipercepat dari tujuh menjadi tiga hari kerja.";
                input.Text = Referral.Text.Replace("tujuh", "tiga", StringComparison.Ordinal);
                return DemoStage.Saved(
                    await services.GetRequiredService<WriteHandler>().DraftAsync(sop, input, cancellationToken),
                    "second version"
                );
            },
            cancellationToken
        );

    private Task<Guid> PutForwardAsync(Guid sopId, int version, CancellationToken cancellationToken) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var sop = await FindAsync(services, sopId, cancellationToken);
                var input = new PutForwardInput { Key = DemoStage.Key($"put forward {sopId} {version}"), Seen = sop.Revision };
                return DemoStage.Saved(
                    await services.GetRequiredService<PutForwardHandler>().HandleAsync(sopId, input, cancellationToken),
                    "put forward"
                );
            },
            cancellationToken
        );

    private async Task<Guid> ApproveAsync(Guid sopId, int number, DemoPerson by, CancellationToken cancellationToken)
    {
        var party = await stage.InstitutionAsync(by.Institution, cancellationToken);
        return await stage.AsAsync(
            by,
            async services =>
            {
                var version = (await FindAsync(services, sopId, cancellationToken)).Versions.Single(v => v.Number == number);
                var input = new AnswerInput
                {
                    Key = DemoStage.Key($"approve {sopId} {number} {by.Email}"),
                    VersionId = version.Id,
                    Round = version.Round,
                    PartyId = party,
                    Approve = true,
                };
                return DemoStage.Saved(
                    await services.GetRequiredService<AnswerHandler>().HandleAsync(sopId, input, cancellationToken),
                    "approve"
                );
            },
            cancellationToken
        );
    }

    private Task<Guid> ReadAsync(Guid sopId, DemoPerson by, CancellationToken cancellationToken) =>
        stage.AsAsync(
            by,
            async services =>
            {
                var sop = await FindAsync(services, sopId, cancellationToken);
                var input = new ReadInput { Key = DemoStage.Key($"read {sopId} {by.Email}"), VersionId = sop.InForce!.Id };
                return DemoStage.Saved(await services.GetRequiredService<ReadHandler>().HandleAsync(sop, input, cancellationToken), "read");
            },
            cancellationToken
        );

    private static async Task<Sop> FindAsync(IServiceProvider services, Guid sopId, CancellationToken cancellationToken) =>
        await services.GetRequiredService<SopBook>().FindAsync(sopId, cancellationToken)
        ?? throw DemoStage.Failed($"{sopId}", "the SOP is not there");
}
