using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Preparations.Sign;

/// <summary>Who learns of a signing, and who has something to do because of it; inside the process that causes it.</summary>
public sealed class SigningNews(WorkTasks work, PreparationTasks tasks)
{
    public const string AttestKind = "preparations.attest";

    /// <summary>The parties of the group whose turn it now is. Nobody is asked before: who signs later learns of it when it is time.</summary>
    /// <param name="before">The group whose turn it was until now.</param>
    public async Task TurnAsync(PreparationAct on, Signing signing, int? before, CancellationToken cancellationToken)
    {
        if (signing.Order.Turn(signing.Signed) is not { } turn || turn == before)
        {
            return;
        }

        var parties = signing.Signers.Where(s => s.Group == turn).Select(s => s.PartyId).ToHashSet();
        await TellAsync(on, "preparations.notice.turn", $"{turn}", p => parties.Contains(p.Id), cancellationToken);
    }

    public Task CompleteAsync(PreparationAct on, CancellationToken cancellationToken) =>
        TellAsync(on, "preparations.notice.signed", "", _ => true, cancellationToken);

    /// <summary>The office finds the scan in its work list until two have attested it.</summary>
    public Task AskToAttestAsync(PreparationAct on, SignedSheet sheet, CancellationToken cancellationToken) =>
        work.OpenAsync(
            new NewTask(
                AttestKind,
                sheet.Id,
                on.Preparation.OfficeId,
                null,
                "preparations.task.attest",
                [StoredLine.Part(on.Preparation.Title)],
                PreparationLinks.Sign(on.Preparation.Id),
                PreparationPermissions.Answer,
                null
            ),
            on.Process.At,
            cancellationToken
        );

    public Task AttestedAsync(PreparationAct on, Guid sheetId, CancellationToken cancellationToken) =>
        work.CloseAsync(AttestKind, sheetId, on.Process.At, cancellationToken);

    public Task RefusedAsync(PreparationAct on, string party, CancellationToken cancellationToken) =>
        tasks.TellOfficeAsync(on.Preparation, "preparations.notice.refused", party, on.Process.At, cancellationToken);

    private async Task TellAsync(
        PreparationAct on,
        string textKey,
        string what,
        Func<Domain.PreparationParty, bool> whom,
        CancellationToken cancellationToken
    )
    {
        // A partner that was not let in sees no page, so it is told nothing.
        foreach (var party in on.Preparation.Parties.Where(p => (p.Internal || p.InvolvedAt is not null) && whom(p)))
        {
            await tasks.TellAsync(
                on.Preparation,
                party.InstitutionId!.Value,
                textKey,
                what,
                PreparationLinks.Sign(on.Preparation.Id),
                on.Process.At,
                cancellationToken
            );
        }
    }
}
