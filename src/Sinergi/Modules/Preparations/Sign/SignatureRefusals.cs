using Sinergi.Kernel.States;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Preparations.Sign;

/// <summary>What the table of signing refuses, beside the fields of the forms.</summary>
internal static class SignatureRefusals
{
    /// <summary>Takes the action where the table allows it; otherwise every reason why not.</summary>
    public static ChangeOutcome.Invalid? Enter(Signing signing, SigningAction action, SigningSituation situation, string field)
    {
        switch (SigningStates.Table.Try(signing.State, action, situation))
        {
            case TransitionOutcome<SigningState>.Allowed allowed:
                signing.State = allowed.To;
                return null;
            case TransitionOutcome<SigningState>.Refused refused:
                return Of(refused, signing.State, field);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public static ChangeOutcome.Invalid Of(TransitionOutcome<SigningState>.Refused refused, SigningState at, string field) =>
        new([
            .. refused.Reasons.Select(r =>
                r.Rule == Refusal.NoSuchTransition
                    ? new FieldProblem("", $"preparations.sign.refused.{at}")
                    : new FieldProblem(field, r.MessageKey, [.. r.Details.Values])
            ),
        ]);
}
