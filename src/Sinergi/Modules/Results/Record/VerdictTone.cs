using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Results.Record;

public static class VerdictTone
{
    public static Tone Of(CommitmentVerdict verdict) =>
        verdict switch
        {
            CommitmentVerdict.Met => Tone.Ok,
            CommitmentVerdict.PartlyMet => Tone.Warn,
            _ => Tone.Bad,
        };

    public static Tone Of(EvaluationState state) =>
        state switch
        {
            EvaluationState.Fixed or EvaluationState.Delivered or EvaluationState.Closed => Tone.Ok,
            EvaluationState.Scheduled => Tone.None,
            EvaluationState.AwaitingReply or EvaluationState.FollowUp => Tone.Warn,
            _ => Tone.Plain,
        };
}
