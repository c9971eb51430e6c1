using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Commitments.Sops;

/// <summary>The word and the colour for how a version, or an answer to it, stands.</summary>
public static class SopTone
{
    public static string Key(SopState state, bool overdue) => overdue ? "sops.state.overdue" : $"sops.state.{state}";

    public static Tone Of(SopState state, bool overdue) =>
        state switch
        {
            _ when overdue => Tone.Bad,
            SopState.InForce => Tone.Ok,
            SopState.UnderApproval => Tone.Warn,
            SopState.Draft => Tone.Plain,
            _ => Tone.None,
        };

    public static Tone Of(SopAnswer answer) =>
        answer switch
        {
            SopAnswer.Approved => Tone.Ok,
            SopAnswer.Returned => Tone.Bad,
            SopAnswer.Awaited => Tone.Warn,
            _ => Tone.None,
        };
}
