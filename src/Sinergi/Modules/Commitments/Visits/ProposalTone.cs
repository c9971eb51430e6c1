using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Commitments.Visits;

/// <summary>The colour for how a proposal stands.</summary>
public static class ProposalTone
{
    public static Tone Of(ProposalState state) =>
        state switch
        {
            ProposalState.Accepted => Tone.Ok,
            ProposalState.Refused => Tone.Bad,
            _ => Tone.Warn,
        };
}
