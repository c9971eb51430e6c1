using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Sign;

/// <summary>The ways back to the plan: a signer refuses, or the office takes the signing back. What came in stays to be read, and counts no more.</summary>
public sealed class SigningStop(PreparationActs acts, Signings signings, SigningNews news)
{
    public Task<ChangeOutcome> RefuseAsync(Guid id, StopInput input, CancellationToken cancellationToken) =>
        RunAsync(
            PreparationProcesses.RefuseToSign,
            id,
            input,
            "Refuse",
            async (on, signing, reason) =>
            {
                if (signing.Signers.Find(s => s.Id == input.SignerId) is not { } signer || !MaySpeakFor(on.Preparation, signer))
                {
                    return ChangeOutcome.Refuse("", "preparations.draft.not_your_party");
                }

                if (signer.SheetId is not null)
                {
                    return ChangeOutcome.Refuse("", "preparations.sign.refused.signed_by_them");
                }

                if (Enter(on, signing, SigningAction.Refuse, reason, "Refuse.Reason") is { } refused)
                {
                    return refused;
                }

                await TakeBackAsync(on, signing, reason, cancellationToken);
                signer.RefusedBecause = reason;
                var party = on.Preparation.Parties.First(p => p.Id == signer.PartyId).PrintedName;
                on.Process.Record(new SigningRefused(id, signer.Id, party));
                await news.RefusedAsync(on, party, cancellationToken);
                return null;
            },
            cancellationToken
        );

    public Task<ChangeOutcome> TakeBackAsync(Guid id, StopInput input, CancellationToken cancellationToken) =>
        RunAsync(
            PreparationProcesses.TakeSigningBack,
            id,
            input,
            "TakeBack",
            async (on, signing, reason) =>
            {
                if (Enter(on, signing, SigningAction.TakeBack, reason, "TakeBack.Reason") is { } refused)
                {
                    return refused;
                }

                var sheets = await TakeBackAsync(on, signing, reason, cancellationToken);
                on.Process.Record(new SigningTakenBack(id, sheets));
                return null;
            },
            cancellationToken
        );

    /// <summary>The preparation goes on, back or to its end: nobody is asked to sign or to attest any more.</summary>
    public async Task LeaveAsync(PreparationAct on, CancellationToken cancellationToken)
    {
        if (await signings.StoredAsync(on.Preparation.Id, cancellationToken) is not { } signing)
        {
            return;
        }

        if (signing.State is SigningState.Open)
        {
            signing.State = SigningState.Planned;
        }

        foreach (var sheet in signing.Sheets.Where(s => s.State is SheetState.Waiting))
        {
            await news.AttestedAsync(on, sheet.Id, cancellationToken);
        }
    }

    /// <summary>Its own party, or the office that leads it all.</summary>
    public bool MaySpeakFor(Preparation preparation, Signer signer) =>
        signings.RoleOf(preparation) switch
        {
            SigningRole.Keeper => true,
            SigningRole.Party => preparation.Parties.Exists(p => p.Id == signer.PartyId && acts.IsOwn(p)),
            _ => false,
        };

    private Task<ChangeOutcome> RunAsync(
        ProcessKind kind,
        Guid id,
        StopInput input,
        string form,
        Func<PreparationAct, Signing, string?, Task<ChangeOutcome.Invalid?>> act,
        CancellationToken cancellationToken
    )
    {
        var reason = string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim();
        return reason?.Length > Limits.Sentence
            ? Task.FromResult<ChangeOutcome>(ChangeOutcome.Refuse($"{form}.Reason", "agreements.error.tooLong", $"{Limits.Sentence}"))
            : acts.RunAsync(
                kind,
                id,
                input.Key,
                reason,
                async on =>
                    on.Preparation.State is PreparationState.Signing && await signings.StoredAsync(id, cancellationToken) is { } signing
                        ? await act(on, signing, reason)
                        : ChangeOutcome.Refuse("", "preparations.sign.refused.not_planned"),
                cancellationToken
            );
    }

    private ChangeOutcome.Invalid? Enter(PreparationAct on, Signing signing, SigningAction action, string? reason, string field) =>
        SignatureRefusals.Enter(
            signing,
            action,
            new SigningSituation(signings.RoleOf(on.Preparation)) { HasReason = reason is not null },
            field
        );

    private async Task<int> TakeBackAsync(PreparationAct on, Signing signing, string? reason, CancellationToken cancellationToken)
    {
        var sheets = signing.Sheets.FindAll(s => s.State is SheetState.Waiting or SheetState.Taken);
        foreach (var sheet in sheets)
        {
            (sheet.State, sheet.TakenBackBecause) = (SheetState.TakenBack, reason);
            await news.AttestedAsync(on, sheet.Id, cancellationToken);
        }

        signing.Signers.ForEach(s => s.SheetId = null);
        return sheets.Count;
    }
}
