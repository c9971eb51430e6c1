using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Commitments.Supports;

public static class SupportTone
{
    public static Tone Of(SupportState state) =>
        state switch
        {
            SupportState.Received => Tone.Ok,
            SupportState.PartlyReceived or SupportState.Promised => Tone.Warn,
            SupportState.Declined => Tone.Bad,
            SupportState.Withdrawn => Tone.None,
            _ => Tone.Plain,
        };
}
