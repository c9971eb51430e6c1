using System.Globalization;
using Sinergi.Kernel.Text;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Meetings.Domain;

/// <summary>An audience or visit. Nothing is signed in it, and still things are promised.</summary>
[ScopedBy(nameof(Id))]
public sealed class Meeting : IVersioned
{
    public required Guid Id { get; init; }
    public required MeetingKind Kind { get; set; }

    /// <summary>What one calls it: the topic, or else who took part.</summary>
    [Classified(DataClass.Internal)]
    public required string Title { get; set; }

    [Classified(DataClass.Internal)]
    public string? Topic { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? HeldOn
    {
        get;
        set
        {
            field = value;
            SortOn = value ?? DateOnly.MinValue;
        }
    }

    /// <summary>The date for sorting; meetings without one come last.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly SortOn { get; private set; } = DateOnly.MinValue;

    /// <summary>How the year was found when the source does not print it.</summary>
    [Classified(DataClass.Internal)]
    public string? DateBasis { get; set; }

    [Classified(DataClass.Internal)]
    public string? Place { get; set; }

    /// <summary>The day on which the visit is to be returned; any day of the month where only that is known.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? ReturnOn { get; set; }
    public bool ReturnMonthOnly { get; set; }

    /// <summary>The earlier meeting that this one returns.</summary>
    public Guid? ReturnOfId { get; set; }

    /// <summary>The day by which the return visit is waited for.</summary>
    public DateOnly? ReturnDueOn =>
        ReturnOn is { } day && ReturnMonthOnly ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)) : ReturnOn;
    public required UnitTimeZone Zone { get; init; }
    public required Guid RegisteredById { get; init; }
    public required DateTime RegisteredAt { get; init; }
    public Guid Revision { get; set; }
    public List<MeetingParticipant> Participants { get; } = [];

    /// <summary>To be called after a change of topic or participants.</summary>
    public void Retitle(string whenNamelessAndAlone)
    {
        var names = string.Join(" · ", Participants.OrderBy(p => p.Position).Take(4).Select(p => p.PrintedName));
        var title = Topic ?? (names.Length > 0 ? names : whenNamelessAndAlone);
        Title = Shorten.To(title, Limits.DefaultText);
    }
}

[ScopedBy(nameof(MeetingId))]
public sealed class MeetingParticipant
{
    public required Guid Id { get; init; }
    public required Guid MeetingId { get; init; }
    public required int Position { get; init; }

    /// <summary>Hosts and guests stand on different sides.</summary>
    public required int Side { get; init; }

    [NamesInstitution(Once = true)]
    public Guid? InstitutionId { get; init; }

    [Classified(DataClass.Internal)]
    public required string PrintedName { get; init; }

    [Classified(DataClass.Internal)]
    public required string FoldedName { get; init; }

    /// <summary>Who came, named in the post.</summary>
    [Classified(DataClass.Internal)]
    public string? Representative { get; set; }

    [Classified(DataClass.Internal)]
    public string? RepresentativeTitle { get; set; }

    /// <summary>How many came besides those who are named.</summary>
    public int? Others { get; set; }
}

/// <summary>The fields of a meeting as canonical text, so that what sources state can be compared, kept and taken over.</summary>
public static class MeetingFields
{
    public const string Topic = "Topic";
    public const string HeldOn = "HeldOn";
    private const string IsoDay = "yyyy-MM-dd";

    public static Dictionary<string, string> Of(RegisterMeeting told)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { [FactFields.Kind] = told.Kind.ToString() };
        Put(Topic, told.Topic);
        Put(HeldOn, told.HeldOn?.ToString(IsoDay, CultureInfo.InvariantCulture));
        Put(FactFields.Place, told.Place);
        return fields;

        void Put(string field, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                fields[field] = value.Trim();
            }
        }
    }

    public static void Apply(Meeting meeting, string field, string value)
    {
        switch (field)
        {
            case FactFields.Kind:
                meeting.Kind = Enum.Parse<MeetingKind>(value);
                break;
            case Topic:
                meeting.Topic = value;
                break;
            case HeldOn:
                meeting.HeldOn = DateOnly.ParseExact(value, IsoDay, CultureInfo.InvariantCulture);
                break;
            case FactFields.Place:
                meeting.Place = value;
                break;
        }
    }
}
