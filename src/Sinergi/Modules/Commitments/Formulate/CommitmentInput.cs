using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Formulate;

/// <summary>What one types to say who owes what until when; used when a commitment is written down and when it is changed.</summary>
public sealed class CommitmentInput
{
    public const int LongestGrace = 90;

    public Guid Key { get; set; }
    public Guid Revision { get; set; }
    public string? Statement { get; set; }
    public string? ClauseLabel { get; set; }
    public Guid? OwnerId { get; set; }
    public Guid? OwnerPostId { get; set; }
    public string? Beneficiary { get; set; }
    public MeasureKind Measure { get; set; }
    public string? Target { get; set; }
    public string? TargetUnit { get; set; }

    /// <summary>Directive or Agreed; a commitment that grows from a promise has its source.</summary>
    public CommitmentOrigin Origin { get; set; } = CommitmentOrigin.Agreed;
    public string? DirectedBy { get; set; }

    [DateInput]
    public DateOnly? DirectedOn { get; set; }
    public Timing Timing { get; set; }

    [DateInput]
    public DateOnly? DueOn { get; set; }
    public Recurrence Every { get; set; } = Recurrence.Semester;

    [DateInput]
    public DateOnly? FirstPeriod { get; set; }

    [DateInput]
    public DateOnly? RepeatUntil { get; set; }
    public string? DueDays { get; set; }
    public Guid? MilestoneId { get; set; }
    public string? NewMilestone { get; set; }

    [DateInput]
    public DateOnly? MilestonePlannedOn { get; set; }
    public string? DaysAfter { get; set; }
    public string? GraceDays { get; set; }
    public bool EndsAccess { get; set; }
    public string? Condition { get; set; }
    public string? LegalBasis { get; set; }
    public string? Consequence { get; set; }

    /// <summary>Owner, measure and date are agreed; otherwise it stays a draft.</summary>
    public bool Plan { get; set; }

    public static CommitmentInput Of(Commitment commitment) =>
        new()
        {
            Revision = commitment.Revision,
            Statement = commitment.Statement,
            ClauseLabel = commitment.ClauseLabel,
            OwnerId = commitment.OwnerId,
            OwnerPostId = commitment.OwnerPostId,
            Beneficiary = commitment.Beneficiary,
            Measure = commitment.Measure,
            Target = WholeNumbers.Write(commitment.Target),
            TargetUnit = commitment.TargetUnit,
            Timing =
                commitment.Every is not Recurrence.None ? Timing.Recurring
                : commitment.MilestoneId is not null ? Timing.AfterMilestone
                : Timing.Once,
            DueOn = commitment.DueOn,
            Every = commitment.Every is Recurrence.None ? Recurrence.Semester : commitment.Every,
            FirstPeriod = commitment.PeriodFrom,
            RepeatUntil = commitment.RepeatUntil,
            DueDays = WholeNumbers.Write(commitment.DueDays),
            MilestoneId = commitment.MilestoneId,
            DaysAfter = WholeNumbers.Write(commitment.DaysAfterMilestone),
            EndsAccess = commitment.EndsAccess,
            GraceDays = WholeNumbers.Write(commitment.GraceDays),
            Condition = commitment.Condition,
            LegalBasis = commitment.LegalBasis,
            Consequence = commitment.Consequence,
        };

    /// <summary>Problems that can be seen without looking anything up.</summary>
    public IReadOnlyList<FieldProblem> Problems()
    {
        List<FieldProblem> problems = [];
        if (string.IsNullOrWhiteSpace(Statement))
        {
            problems.Add(new FieldProblem("Input.Statement", "commitments.form.statement_missing"));
        }

        TooLong(nameof(Statement), Statement, Limits.DefaultText);
        TooLong(nameof(ClauseLabel), ClauseLabel, Limits.Code);
        TooLong(nameof(Beneficiary), Beneficiary, Limits.Name);
        TooLong(nameof(TargetUnit), TargetUnit, Limits.Code);
        TooLong(nameof(DirectedBy), DirectedBy, Limits.Name);
        TooLong(nameof(NewMilestone), NewMilestone, Limits.Name);
        TooLong(nameof(Condition), Condition, Limits.DefaultText);
        TooLong(nameof(LegalBasis), LegalBasis, Limits.DefaultText);
        TooLong(nameof(Consequence), Consequence, Limits.DefaultText);
        if (!Enum.IsDefined(Measure))
        {
            problems.Add(new FieldProblem("Input.Measure", "commitments.form.measure_unknown"));
        }

        if (Measure is MeasureKind.Number && WholeNumbers.Read(Target) is not > 0)
        {
            problems.Add(new FieldProblem("Input.Target", "commitments.form.target_missing"));
        }

        if (Measure is MeasureKind.Number && string.IsNullOrWhiteSpace(TargetUnit))
        {
            problems.Add(new FieldProblem("Input.TargetUnit", "commitments.form.unit_missing"));
        }

        if (!string.IsNullOrWhiteSpace(GraceDays) && WholeNumbers.Read(GraceDays) is not (>= 0 and <= LongestGrace))
        {
            problems.Add(new FieldProblem("Input.GraceDays", "commitments.form.grace_wrong", $"{LongestGrace}"));
        }

        problems.AddRange(TimingRules.Problems(this));

        return problems;

        void TooLong(string field, string? text, int limit)
        {
            if (text?.Trim().Length > limit)
            {
                problems.Add(new FieldProblem($"Input.{field}", "commitments.form.too_long", $"{limit}"));
            }
        }
    }

    /// <summary>What is still missing before anyone can be held to it, at the fields where it is typed.</summary>
    public IEnumerable<FieldProblem> MissingToPlan()
    {
        if (OwnerId is null)
        {
            yield return new FieldProblem("Input.OwnerId", "commitments.form.owner_missing");
        }

        if (Measure is MeasureKind.NotStated)
        {
            yield return new FieldProblem("Input.Measure", "commitments.form.measure_missing");
        }

        foreach (var problem in TimingRules.MissingToPlan(this))
        {
            yield return problem;
        }
    }

    public bool Directed(Guid? promiseId) => promiseId is null && Origin is CommitmentOrigin.Directive;

    /// <summary>Problems of what has no promise behind it.</summary>
    public IEnumerable<FieldProblem> OriginProblems(DateOnly today)
    {
        if (Origin is not (CommitmentOrigin.Directive or CommitmentOrigin.Agreed))
        {
            yield return new FieldProblem("Input.Origin", "commitments.form.origin_missing");
        }

        if (Origin is CommitmentOrigin.Directive && string.IsNullOrWhiteSpace(DirectedBy))
        {
            yield return new FieldProblem("Input.DirectedBy", "commitments.form.directed_by_missing");
        }

        if (Origin is CommitmentOrigin.Directive && DirectedOn > today)
        {
            yield return new FieldProblem("Input.DirectedOn", "commitments.form.directed_future");
        }
    }

    /// <summary>Writes the checked values onto the commitment.</summary>
    public void WriteTo(Commitment commitment)
    {
        commitment.Statement = Statement!.Trim();
        commitment.ClauseLabel = Tidy(ClauseLabel);
        commitment.OwnerId = OwnerId;
        commitment.OwnerPostId = OwnerPostId;
        commitment.Beneficiary = Tidy(Beneficiary);
        commitment.Measure = Measure;
        commitment.Target = Measure is MeasureKind.Number ? WholeNumbers.Read(Target) : null;
        commitment.TargetUnit = Measure is MeasureKind.Number ? Tidy(TargetUnit) : null;
        commitment.EndsAccess = EndsAccess;
        TimingRules.Write(this, commitment);
        commitment.Condition = Tidy(Condition);
        commitment.LegalBasis = Tidy(LegalBasis);
        commitment.Consequence = Tidy(Consequence);
    }

    public static CommitmentTerms Terms(Commitment commitment) =>
        new(
            commitment.Statement,
            commitment.OwnerId,
            commitment.OwnerPostId,
            commitment.Measure is MeasureKind.Number
                ? $"{WholeNumbers.Write(commitment.Target)} {commitment.TargetUnit}"
                : commitment.Measure.ToString(),
            commitment.DueOn,
            commitment.GraceDays,
            commitment.Condition
        );

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
