using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Commitments.Sops;

/// <summary>Tells at the field of a form which rule stood against a step.</summary>
internal static class SopRefusals
{
    public static ChangeOutcome.Invalid Of(TransitionOutcome<SopState>.Refused refused)
    {
        var first = refused.Reasons[0];
        var field =
            first.Rule == SopStates.NeedsAReason.Rule ? "Input.Reason"
            : first.Rule == SopStates.ReviewLiesAhead.Rule ? "Input.ReviewBy"
            : "";
        return ChangeOutcome.Refuse(field, first.Rule == Refusal.NoSuchTransition ? "sops.refused.over" : first.MessageKey);
    }
}
