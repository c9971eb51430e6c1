using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Share;
using Sinergi.Platform.Data;

namespace Sinergi.Demonstration;

/// <summary>What a Kanwil promised for its units is shared among them; one unit has begun, so that its officer finds something to do.</summary>
internal sealed class DemoShares(DemoStage stage, DemoChain chain)
{
    private const string EachUnit = "2";
    private static readonly DemoCommitment Counsellors = new(
        "petugas konseling",
        "KANWIL-SIMULASI",
        new DateOnly(2026, 12, 31),
        24,
        "petugas"
    );

    /// <summary>The clauses of the agreement that all units signed; the second waits to be worded as a commitment.</summary>
    public static IReadOnlyList<NewPromise> Promises(Guid kanwil, Guid partner) =>
        [
            Promise(
                "Kanwil Simulasi Tengah",
                kanwil,
                "menugaskan 2 (dua) petugas konseling di setiap unit paling lambat 31 Desember 2026",
                "3"
            ),
            Promise("BNNP Simulasi", partner, "membekali petugas konseling di setiap unit sebelum mereka bertugas", "4"),
        ];

    public async Task BeginAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var whole = await chain.FormulateAsync(agreementId, Counsellors, cancellationToken);
        await stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var handler = services.GetRequiredService<ShareHandler>();
                var commitment = await services
                    .GetRequiredService<SinergiDb>()
                    .Set<Commitment>()
                    .AsNoTracking()
                    .SingleAsync(c => c.Id == whole, cancellationToken);
                var units = await handler.UnitsAsync(commitment, cancellationToken);
                if (units.Count == 0)
                {
                    // Taken up again after an interruption: every unit has its share.
                    return whole;
                }

                var input = new ShareInput
                {
                    Key = DemoStage.Key($"share {Counsellors.Words}"),
                    Rows =
                    [
                        .. units.Select(u => new ShareRow
                        {
                            OwnerId = u.Id,
                            Chosen = true,
                            Amount = EachUnit,
                        }),
                    ],
                    Each = EachUnit,
                };
                return DemoStage.Saved(await handler.HandleAsync(commitment, units, input, cancellationToken), Counsellors.Words);
            },
            cancellationToken
        );
        await ProveAsync(whole, cancellationToken);
    }

    /// <summary>Of two counsellors one is proved; the letter about the other waits for the partner to look at it.</summary>
    private async Task ProveAsync(Guid whole, CancellationToken cancellationToken)
    {
        var unit = await stage.InstitutionAsync(DemoPeople.UnitOfficer.Institution, cancellationToken);
        var share = await stage.AsProductAsync(services =>
            services
                .GetRequiredService<SinergiDb>()
                .Set<Commitment>()
                .Where(c => c.ShareOfId == whole && c.OwnerId == unit)
                .Select(c => c.Id)
                .SingleAsync(cancellationToken)
        );
        var first = await chain.UploadAsync(share, Letter("pertama", new DateOnly(2026, 2, 23)), cancellationToken);
        await chain.AcceptAsync(DemoPeople.Counsellor, first, cancellationToken);
        await chain.UploadAsync(share, Letter("kedua", new DateOnly(2026, 2, 27)), cancellationToken);
    }

    private static DemoEvidence Letter(string which, DateOnly on) =>
        new(
            DemoPeople.UnitOfficer,
            $"surat-tugas-konseling-{which}-simulasi.txt",
            $"Surat tugas (simulasi) petugas konseling {which}.",
            "Lapas Simulasi Anggrek",
            on,
            1
        );

    private static NewPromise Promise(string who, Guid institution, string text, string pasal) =>
        new(who, institution, text, PromiseStrength.Must, null, null, null, null, null, $"Pasal {pasal} ayat (1)", null);
}
