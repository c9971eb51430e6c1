using System.Globalization;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Meetings.Arrange;

/// <summary>Who came for one participant.</summary>
public sealed class DelegationInput
{
    public const char Between = ';';
    public const int MostMembers = 40;

    public Guid ParticipantId { get; set; }
    public string? Head { get; set; }
    public string? HeadTitle { get; set; }

    /// <summary>One a line: the name, a semicolon, the post.</summary>
    public string? Members { get; set; }

    /// <summary>Those without a name, as the form holds the number.</summary>
    public string? Others { get; set; }

    public IReadOnlyList<(string Name, string Title)> Named =>
        [
            .. (Members ?? "")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => line.Split(Between, 2, StringSplitOptions.TrimEntries))
                .Select(parts => (parts[0], parts.Length > 1 ? parts[1] : "")),
        ];

    public int? Count => int.TryParse(Others, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}

public sealed class PointInput
{
    public string? Text { get; set; }
    public string? Outcome { get; set; }
}

/// <summary>Delegations, agenda and return visit of a meeting.</summary>
public sealed class ArrangeInput
{
    public const int MostPoints = 40;
    public const int MostOthers = 9_999;

    public Guid Key { get; set; }
    public Guid Revision { get; set; }
    public List<DelegationInput> Delegations { get; set; } = [];
    public List<PointInput> Points { get; set; } = [];

    /// <summary>When the visit is to be returned; any day of the month where only that is known.</summary>
    [DateInput]
    public DateOnly? ReturnOn { get; set; }
    public bool ReturnMonthOnly { get; set; }

    /// <summary>The earlier meeting that this one returns.</summary>
    public Guid? ReturnOfId { get; set; }

    public IEnumerable<PointInput> Told => Points.Where(p => !string.IsNullOrWhiteSpace(p.Text));

    public IReadOnlyList<FieldProblem> Problems(DateOnly? heldOn)
    {
        var problems = new List<FieldProblem>();
        void Refuse(bool wrong, string field, string key, params string[] arguments)
        {
            if (wrong)
            {
                problems.Add(new FieldProblem($"Input.{field}", key, arguments));
            }
        }

        foreach (var (i, delegation) in Delegations.Index())
        {
            var at = $"Delegations[{i}]";
            Refuse(delegation.Head?.Length > Limits.DefaultText, $"{at}.Head", "agreements.error.tooLong", $"{Limits.DefaultText}");
            Refuse(
                delegation.HeadTitle?.Length > Limits.DefaultText,
                $"{at}.HeadTitle",
                "agreements.error.tooLong",
                $"{Limits.DefaultText}"
            );
            Refuse(delegation.Named.Any(n => n.Title.Length == 0), $"{at}.Members", "meetings.arrange.post_missing");
            Refuse(
                delegation.Named.Any(n => Math.Max(n.Name.Length, n.Title.Length) > Limits.DefaultText),
                $"{at}.Members",
                "agreements.error.tooLong",
                $"{Limits.DefaultText}"
            );
            Refuse(
                delegation.Named.Count > DelegationInput.MostMembers,
                $"{at}.Members",
                "meetings.arrange.too_many",
                $"{DelegationInput.MostMembers}"
            );
            Refuse(
                !string.IsNullOrWhiteSpace(delegation.Others) && delegation.Count is null or > MostOthers,
                $"{at}.Others",
                "meetings.arrange.others_number"
            );
        }

        foreach (var (i, point) in Points.Index())
        {
            Refuse(point.Text?.Length > Limits.Sentence, $"Points[{i}].Text", "agreements.error.tooLong", $"{Limits.Sentence}");
            Refuse(point.Outcome?.Length > Limits.Sentence, $"Points[{i}].Outcome", "agreements.error.tooLong", $"{Limits.Sentence}");
            Refuse(
                string.IsNullOrWhiteSpace(point.Text) && !string.IsNullOrWhiteSpace(point.Outcome),
                $"Points[{i}].Text",
                "meetings.arrange.outcome_alone"
            );
        }

        Refuse(Points.Count > MostPoints, nameof(Points), "meetings.arrange.too_many", $"{MostPoints}");
        Refuse(heldOn is { } held && ReturnOn <= held, nameof(ReturnOn), "meetings.arrange.return_before");
        return problems;
    }

    /// <summary>The form as it stands now.</summary>
    public static ArrangeInput Of(Meeting meeting, IEnumerable<MeetingDelegate> members, IEnumerable<AgendaPoint> points)
    {
        var of = members.ToLookup(m => m.ParticipantId);
        return new ArrangeInput
        {
            Revision = meeting.Revision,
            Delegations =
            [
                .. meeting
                    .Participants.OrderBy(p => p.Position)
                    .Select(p => new DelegationInput
                    {
                        ParticipantId = p.Id,
                        Head = p.Representative,
                        HeadTitle = p.RepresentativeTitle,
                        Members = string.Join('\n', of[p.Id].OrderBy(m => m.Position).Select(m => $"{m.Name}{Between} {m.PostTitle}")),
                        Others = p.Others?.ToString(CultureInfo.InvariantCulture),
                    }),
            ],
            Points =
            [
                .. points.OrderBy(p => p.Position).Select(p => new PointInput { Text = p.Text, Outcome = p.Outcome }),
                new PointInput(),
            ],
            ReturnOn = meeting.ReturnOn,
            ReturnMonthOnly = meeting.ReturnMonthOnly,
            ReturnOfId = meeting.ReturnOfId,
        };
    }

    private const char Between = DelegationInput.Between;
}
