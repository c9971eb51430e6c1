using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Commitments.Proof;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Data;

namespace Sinergi.Demonstration;

/// <summary>A promise of the simulated agreement made into something that one can be held to.</summary>
/// <param name="Words">Words by which the promise is found.</param>
/// <param name="Owner">Code of the institution that owes it; null: a draft that nobody owns yet.</param>
/// <param name="EverySemesterFrom">First day of the first of its periods, when it recurs.</param>
/// <param name="Milestone">The event that its time runs from.</param>
internal sealed record DemoCommitment(
    string Words,
    string? Owner,
    DateOnly? DueOn,
    long? Target = null,
    string? Unit = null,
    DateOnly? EverySemesterFrom = null,
    string? Milestone = null
)
{
    public Timing Timing =>
        EverySemesterFrom is not null ? Timing.Recurring
        : Milestone is not null ? Timing.AfterMilestone
        : Timing.Once;

    public bool Complete => DueOn is not null || Timing is not Timing.Once;
}

/// <summary>What somebody shows for a commitment.</summary>
internal sealed record DemoEvidence(DemoPerson By, string File, string Description, string Place, DateOnly On, long? Amount = null);

/// <summary>From the clauses of the simulated agreement to commitments and their evidence; each step by the party whose step it is.</summary>
internal sealed class DemoChain(DemoStage stage)
{
    public static DemoCommitment Staff { get; } = new("24", "KANWIL-SIMULASI", new DateOnly(2026, 2, 27), 24, "petugas");
    public static DemoCommitment Supervision { get; } = new("pengawasan layanan", "SIM-OMBUDSMAN", new DateOnly(2026, 2, 27));
    private static readonly DemoCommitment Rehabilitation = new("rehabilitasi bagi", "SIM-BNNP", new DateOnly(2026, 12, 31), 120, "orang");
    private static readonly DemoCommitment Rooms = new(
        "ruang konseling",
        "KANWIL-SIMULASI",
        null,
        Milestone: "Gedung layanan simulasi selesai"
    );
    private static readonly DemoCommitment Reports = new(
        "laporan pelaksanaan",
        "SIM-BNNP",
        null,
        EverySemesterFrom: new DateOnly(2026, 2, 3)
    );
    private static readonly DemoCommitment Review = new("monitoring dan evaluasi", null, null);

    public async Task WalkAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        foreach (var draft in new[] { Rooms, Reports, Review })
        {
            await FormulateAsync(agreementId, draft, cancellationToken);
        }

        var staff = await FormulateAsync(agreementId, Staff, cancellationToken);
        var orders = await UploadAsync(
            staff,
            new DemoEvidence(
                DemoPeople.KanwilOfficer,
                "surat-tugas-simulasi.txt",
                "Surat tugas (simulasi) bagi 24 petugas pendamping rehabilitasi.",
                "Kota Simulasi",
                new DateOnly(2026, 2, 20),
                24
            ),
            cancellationToken
        );
        await AcceptAsync(DemoPeople.Counsellor, orders, cancellationToken);

        var supervision = await FormulateAsync(agreementId, Supervision, cancellationToken);
        await UploadAsync(
            supervision,
            new DemoEvidence(
                DemoPeople.Assistant,
                "laporan-pengawasan-simulasi.txt",
                "Laporan (simulasi) pengawasan layanan di Lapas Simulasi Anggrek.",
                "Lapas Simulasi Anggrek",
                new DateOnly(2026, 2, 25)
            ),
            cancellationToken
        );

        var rehabilitation = await FormulateAsync(agreementId, Rehabilitation, cancellationToken);
        await UploadAsync(
            rehabilitation,
            new DemoEvidence(
                DemoPeople.Counsellor,
                "daftar-hadir-simulasi.txt",
                "Rekap kehadiran (simulasi) rehabilitasi angkatan pertama.",
                "Lapas Narkotika Simulasi Teratai",
                new DateOnly(2026, 2, 26),
                32
            ),
            cancellationToken
        );
    }

    public Task<Guid> FormulateAsync(Guid agreementId, DemoCommitment wanted, CancellationToken cancellationToken) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var record =
                    await services.GetRequiredService<RecordSides>().FindAsync(agreementId, cancellationToken)
                    ?? throw DemoStage.Failed(wanted.Words, "the agreement is not there");
                var promise = await PromiseAsync(services, agreementId, wanted.Words, cancellationToken);
                var input = new CommitmentInput
                {
                    Key = DemoStage.Key($"commitment {wanted.Words}"),
                    Statement = promise.Text,
                    ClauseLabel = promise.ClauseLabel,
                    OwnerId = wanted.Owner is { } owner ? await stage.InstitutionAsync(owner, cancellationToken) : null,
                    Measure =
                        wanted.Target is not null ? MeasureKind.Number
                        : wanted.Owner is not null ? MeasureKind.YesNo
                        : MeasureKind.NotStated,
                    Target = WholeNumbers.Write(wanted.Target),
                    TargetUnit = wanted.Unit,
                    Timing = wanted.Timing,
                    DueOn = wanted.DueOn,
                    FirstPeriod = wanted.EverySemesterFrom,
                    NewMilestone = wanted.Milestone,
                    MilestonePlannedOn = wanted.Milestone is null ? null : new DateOnly(2026, 6, 30),
                    DaysAfter = wanted.Milestone is null ? null : "30",
                    Plan = wanted.Complete,
                };
                var outcome = await services
                    .GetRequiredService<FormulateHandler>()
                    .FormulateAsync(record, promise.Id, input, cancellationToken);
                return DemoStage.Saved(outcome, wanted.Words);
            },
            cancellationToken
        );

    private static async Task<PromiseView> PromiseAsync(
        IServiceProvider services,
        Guid agreementId,
        string words,
        CancellationToken cancellationToken
    )
    {
        foreach (var source in services.GetServices<IPromiseSource>())
        {
            var promises = await source.OfRecordAsync(agreementId, cancellationToken);
            if (promises.FirstOrDefault(p => p.Text.Contains(words, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }
        }

        throw DemoStage.Failed(words, "the agreement promises nothing like that");
    }

    public Task<Guid> UploadAsync(Guid commitmentId, DemoEvidence shown, CancellationToken cancellationToken) =>
        stage.AsAsync(
            shown.By,
            async services =>
            {
                var commitment = await services
                    .GetRequiredService<SinergiDb>()
                    .Set<Commitment>()
                    .AsNoTracking()
                    .SingleAsync(c => c.Id == commitmentId, cancellationToken);
                using var content = new MemoryStream(
                    System.Text.Encoding.UTF8.GetBytes($"SIMULASI – BUKAN DOKUMEN RESMI\n\n{shown.Description}\n")
                );
                var input = new EvidenceInput
                {
                    Key = DemoStage.Key($"evidence {shown.File}"),
                    File = new FormFile(content, 0, content.Length, nameof(EvidenceInput.File), shown.File),
                    Description = shown.Description,
                    CapturedOn = shown.On,
                    Place = shown.Place,
                    Amount = WholeNumbers.Write(shown.Amount),
                };
                var outcome = await services.GetRequiredService<UploadHandler>().HandleAsync(commitment, input, cancellationToken);
                return DemoStage.Saved(outcome, shown.File);
            },
            cancellationToken
        );

    public Task<Guid> AcceptAsync(DemoPerson verifier, Guid evidenceId, CancellationToken cancellationToken) =>
        stage.AsAsync(
            verifier,
            async services =>
            {
                var outcome = await services
                    .GetRequiredService<DecideHandler>()
                    .HandleAsync(evidenceId, EvidenceAction.Accept, null, DemoStage.Key($"accept {evidenceId}"), cancellationToken);
                return DemoStage.Saved(outcome, "accept");
            },
            cancellationToken
        );
}
