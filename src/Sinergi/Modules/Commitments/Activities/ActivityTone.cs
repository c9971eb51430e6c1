using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Commitments.Activities;

/// <summary>The word and the colour for how an activity stands today.</summary>
public static class ActivityTone
{
    public static string Key(ActivityState state, bool unreported) =>
        unreported ? "activities.state.unreported" : $"activities.state.{state}";

    public static Tone Of(ActivityState state, bool unreported) =>
        state switch
        {
            _ when unreported => Tone.Bad,
            ActivityState.Held => Tone.Ok,
            ActivityState.Cancelled => Tone.None,
            _ => Tone.Plain,
        };
}
