using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Meetings;

/// <summary>Kinds and field values of meetings in the reader's words.</summary>
internal static class MeetingWords
{
    public static string Kind(this Texts t, MeetingKind kind) => t[$"meetings.kind.{kind}"];

    public static string Side(this Texts t, SideState state) => t[$"meetings.minutes.state.{state}"];

    public static Tone Tone(this Texts t, SideState state) =>
        state switch
        {
            SideState.Accepted => Platform.Ui.TagHelpers.Tone.Ok,
            SideState.Disputed => Platform.Ui.TagHelpers.Tone.Bad,
            _ => Platform.Ui.TagHelpers.Tone.None,
        };

    public static string MeetingValue(this Texts t, string field, string value) =>
        field switch
        {
            FactFields.Kind => t.Kind(Enum.Parse<MeetingKind>(value)),
            MeetingFields.HeldOn => Show.Day(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => value,
        };
}
