using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Commitments.List;

/// <summary>The word and the colour for how a commitment stands today.</summary>
public static class CommitmentTone
{
    public static string Key(Commitment commitment, DateOnly today) =>
        commitment.OnHoldOn(today) ? "commitments.state.on_hold"
        : commitment.LateOn(today) ? "commitments.state.late"
        : commitment.NeedsWording ? "commitments.state.needs_wording"
        : $"commitments.state.{commitment.State}";

    public static Tone Of(Commitment commitment, DateOnly today) =>
        commitment.State switch
        {
            _ when commitment.OnHoldOn(today) => Tone.None,
            _ when commitment.LateOn(today) => Tone.Bad,
            CommitmentState.Met => Tone.Ok,
            CommitmentState.PartlyMet => Tone.Warn,
            CommitmentState.NotMet or CommitmentState.NoEvidence => Tone.Bad,
            CommitmentState.Draft => Tone.Warn,
            CommitmentState.Dropped => Tone.None,
            _ => Tone.Plain,
        };

    public static Tone Of(EvidenceState state) =>
        state switch
        {
            EvidenceState.Verified => Tone.Ok,
            EvidenceState.Waiting => Tone.Warn,
            EvidenceState.Refused => Tone.Bad,
            _ => Tone.None,
        };
}
