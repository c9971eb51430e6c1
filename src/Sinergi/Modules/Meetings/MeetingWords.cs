using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Meetings;

/// <summary>Kinds and field values of meetings in the reader's words.</summary>
internal static class MeetingWords
{
    public static string Kind(this Texts t, MeetingKind kind) => t[$"meetings.kind.{kind}"];

    public static string MeetingValue(this Texts t, string field, string value) =>
        field switch
        {
            FactFields.Kind => t.Kind(Enum.Parse<MeetingKind>(value)),
            MeetingFields.HeldOn => Show.Day(DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => value,
        };
}
