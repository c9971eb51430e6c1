using Sinergi.Modules.Commitments.Activities.Plan;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Activities.Report;

/// <summary>What one says of an activity that took place; also when a report is corrected.</summary>
public sealed class ReportInput
{
    public const int MostFiles = 10;
    private const int LongestDays = 14;

    public Guid Key { get; set; }
    public Guid Revision { get; set; }

    [DateInput]
    public DateOnly? HeldOn { get; set; }
    public string? DoneBy { get; set; }
    public string? Account { get; set; }
    public string? Minutes { get; set; }
    public string? Cost { get; set; }
    public Guid? CostBearerId { get; set; }
    public List<PresentInput> Present { get; set; } = [];

    /// <summary>How much of each counted commitment that is served was done; asked the first time only.</summary>
    public List<AmountInput> Amounts { get; set; } = [];
    public List<IFormFile> Photos { get; set; } = [];
    public IFormFile? MinutesFile { get; set; }
    public IFormFile? ListFile { get; set; }

    /// <summary>Why a report is corrected; not asked the first time.</summary>
    public string? Reason { get; set; }

    /// <summary>The files that hold something, each with its kind.</summary>
    public IReadOnlyList<(string Field, ActivityDocumentKind Kind, IFormFile File)> Files =>
        [
            .. Photos.Where(f => f.Length > 0).Select(f => (nameof(Photos), ActivityDocumentKind.Photo, f)),
            .. One(nameof(MinutesFile), ActivityDocumentKind.Minutes, MinutesFile),
            .. One(nameof(ListFile), ActivityDocumentKind.AttendanceList, ListFile),
        ];

    /// <param name="listed">What the closed attendance list says, as a proposal; null while it is open.</param>
    public static ReportInput Of(Activity activity, IReadOnlyDictionary<Guid, int>? listed) =>
        new()
        {
            Revision = activity.Revision,
            HeldOn = activity.HeldOn ?? activity.PlannedOn,
            DoneBy = activity.DoneBy,
            Account = activity.Account,
            Minutes = WholeNumbers.Write(activity.ActualMinutes),
            Cost = WholeNumbers.Write(activity.Cost),
            CostBearerId = activity.CostBearerId,
            Present =
            [
                .. activity.Delegations.Select(d => new PresentInput
                {
                    InstitutionId = d.InstitutionId,
                    People = WholeNumbers.Write(d.Present ?? (listed?.TryGetValue(d.InstitutionId, out var on) == true ? on : null)),
                }),
            ],
        };

    public IReadOnlyList<FieldProblem> Problems(Activity activity)
    {
        var found = new ActivityProblems();
        found.Day(nameof(HeldOn), HeldOn, "activities.form.held_missing");
        found.Text(nameof(DoneBy), DoneBy, Limits.Name, "activities.form.done_by_missing");
        found.Text(nameof(Account), Account, Limits.LongText, "activities.form.account_missing");
        found.When(Wrong(Minutes, LongestDays * 24 * 60), nameof(Minutes), "activities.form.minutes_wrong");
        found.When(Wrong(Cost, long.MaxValue), nameof(Cost), "activities.form.cost_wrong");
        found.When(WholeNumbers.Read(Cost) > 0 && CostBearerId is null, nameof(CostBearerId), "activities.form.bearer_missing");
        foreach (var (row, told) in Present.Index())
        {
            found.When(
                Wrong(told.People, PlanInput.MostPeople),
                $"Present[{row}].People",
                "activities.form.people_wrong",
                $"{PlanInput.MostPeople}"
            );
            found.When(
                activity.Delegations.TrueForAll(d => d.InstitutionId != told.InstitutionId),
                $"Present[{row}].People",
                "activities.form.not_party"
            );
        }

        foreach (var (row, told) in Amounts.Index())
        {
            found.When(Wrong(told.Amount, long.MaxValue), $"Amounts[{row}].Amount", "activities.form.amount_wrong");
        }

        found.When(Files.Count > MostFiles, nameof(Photos), "activities.form.too_many_files", $"{MostFiles}");
        var correcting = activity.State is ActivityState.Held;
        found.Text(nameof(Reason), Reason, Limits.Sentence, correcting ? ActivityStates.ChangingNeedsAReason.MessageKey : null);
        return found.All;
    }

    /// <summary>Writes the checked values onto the activity.</summary>
    public void WriteTo(Activity activity)
    {
        activity.HeldOn = HeldOn;
        activity.DoneBy = DoneBy!.Trim();
        activity.Account = Account!.Trim();
        activity.ActualMinutes = (int?)WholeNumbers.Read(Minutes);
        activity.Cost = WholeNumbers.Read(Cost);
        activity.CostBearerId = CostBearerId;
        foreach (var told in Present)
        {
            var delegation = activity.Delegations.Find(d => d.InstitutionId == told.InstitutionId);
            delegation!.Present = (int?)WholeNumbers.Read(told.People);
        }
    }

    public static ActivityReportTerms Terms(Activity activity) =>
        new(
            activity.HeldOn,
            activity.DoneBy,
            activity.ActualMinutes,
            activity.Cost,
            activity.CostBearerId,
            activity.Account,
            activity.PresentPeople,
            [
                .. activity
                    .Delegations.OrderBy(d => d.InstitutionId)
                    .Select(d => $"{d.InstitutionId}: {WholeNumbers.Write(d.Present) ?? "?"}"),
            ]
        );

    private static bool Wrong(string? typed, long most) =>
        !string.IsNullOrWhiteSpace(typed) && !(WholeNumbers.Read(typed) is { } number && number <= most);

    private static IEnumerable<(string Field, ActivityDocumentKind Kind, IFormFile File)> One(
        string field,
        ActivityDocumentKind kind,
        IFormFile? file
    ) => file is { Length: > 0 } ? [(field, kind, file)] : [];
}

public sealed class PresentInput
{
    public Guid InstitutionId { get; set; }
    public string? People { get; set; }
}

public sealed class AmountInput
{
    public Guid CommitmentId { get; set; }
    public string? Amount { get; set; }
}
