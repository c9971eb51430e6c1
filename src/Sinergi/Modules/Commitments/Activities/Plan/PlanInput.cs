using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Activities.Plan;

/// <summary>What one says to plan an activity.</summary>
public sealed class PlanInput
{
    public const int FirstRows = 3;
    public const int MostRows = 40;
    public const int MostPeople = 100_000;

    public Guid Key { get; set; }
    public Guid? KindId { get; set; }
    public string? Title { get; set; }

    [DateInput]
    public DateOnly? PlannedOn { get; set; }
    public string? StartsAt { get; set; }
    public string? EndsAt { get; set; }
    public string? Place { get; set; }
    public Guid? PlaceInstitutionId { get; set; }
    public List<Guid> Hosts { get; set; } = [];
    public List<DelegationInput> Delegations { get; set; } = [];
    public List<Guid> Commitments { get; set; } = [];

    /// <summary>The delegations that were filled in.</summary>
    public IEnumerable<(int Row, DelegationInput Told)> Filled =>
        Delegations.Index().Where(d => d.Item.InstitutionId is not null || !string.IsNullOrWhiteSpace(d.Item.People));

    /// <summary>Empty rows to write into.</summary>
    public void Grow(int rows)
    {
        var wanted = Math.Min(Delegations.Count + rows, MostRows);
        while (Delegations.Count < wanted)
        {
            Delegations.Add(new DelegationInput());
        }
    }

    /// <summary>Problems that can be seen without looking anything up.</summary>
    public IReadOnlyList<FieldProblem> Problems()
    {
        var found = new ActivityProblems();
        found.When(KindId is null, nameof(KindId), "activities.form.kind_missing");
        found.Text(nameof(Title), Title, Limits.DefaultText, "activities.form.title_missing");
        found.Day(nameof(PlannedOn), PlannedOn, "activities.form.day_missing");
        found.Times(StartsAt, EndsAt);
        found.Text(nameof(Place), Place, Limits.Name, "activities.form.place_missing");
        found.When(Hosts.Count == 0, nameof(Hosts), "activities.form.host_missing");
        found.When(Delegations.Count > MostRows, nameof(Delegations), "activities.form.too_many_rows", $"{MostRows}");
        foreach (var (row, told) in Filled)
        {
            var people = WholeNumbers.Read(told.People);
            found.When(told.InstitutionId is null, $"Delegations[{row}].InstitutionId", "activities.form.delegation_missing");
            found.When(
                !string.IsNullOrWhiteSpace(told.People) && people is not (>= 0 and <= MostPeople),
                $"Delegations[{row}].People",
                "activities.form.people_wrong",
                $"{MostPeople}"
            );
            found.When(
                told.InstitutionId is { } one && Delegations.Take(row).Any(d => d.InstitutionId == one),
                $"Delegations[{row}].InstitutionId",
                "activities.form.delegation_twice"
            );
        }

        return found.All;
    }
}

public sealed class DelegationInput
{
    public Guid? InstitutionId { get; set; }
    public string? People { get; set; }
}

/// <summary>Collects what is wrong with a form on activities.</summary>
internal sealed class ActivityProblems
{
    private readonly List<FieldProblem> all = [];

    public IReadOnlyList<FieldProblem> All => all;

    public void When(bool wrong, string field, string textKey, params string[] arguments)
    {
        if (wrong)
        {
            all.Add(new FieldProblem($"Input.{field}", textKey, arguments));
        }
    }

    /// <summary>A text that must be there, when <paramref name="missing"/> says so, and fits its column.</summary>
    public void Text(string field, string? text, int limit, string? missing = null)
    {
        When(missing is not null && string.IsNullOrWhiteSpace(text), field, missing ?? "");
        When(text?.Trim().Length > limit, field, "commitments.form.too_long", $"{limit}");
    }

    public void Day(string field, DateOnly? day, string missing)
    {
        When(day is null, field, missing);
        When(day is { Year: < 2000 or > 2100 }, field, "activities.form.day_far");
    }

    public void Times(string? startsAt, string? endsAt)
    {
        var (start, end) = (DayTimes.Read(startsAt), DayTimes.Read(endsAt));
        When(!string.IsNullOrWhiteSpace(startsAt) && start is null, "StartsAt", "activities.form.time_wrong");
        When(!string.IsNullOrWhiteSpace(endsAt) && end is null, "EndsAt", "activities.form.time_wrong");
        When(end <= start, "EndsAt", "activities.form.times_turned");
    }
}
