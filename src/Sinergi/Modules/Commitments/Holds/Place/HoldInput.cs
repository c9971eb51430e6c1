using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Holds.Place;

/// <summary>What ends a hold.</summary>
public enum HoldEnd
{
    Day,
    Milestone,
}

/// <summary>What the letters say.</summary>
public sealed class HoldInput
{
    private const int MostYears = 5;

    public Guid Key { get; set; }

    [DateInput]
    public DateOnly? From { get; set; }
    public HoldEnd? End { get; set; }

    [DateInput]
    public DateOnly? Until { get; set; }
    public Guid? MilestoneId { get; set; }
    public string? NewMilestone { get; set; }
    public string? Number { get; set; }

    [DateInput]
    public DateOnly? LetterOn { get; set; }
    public IFormFile? File { get; set; }

    /// <summary>Both sides signed the one letter; otherwise there is one more.</summary>
    public bool? Together { get; set; }
    public string? AnswerNumber { get; set; }

    [DateInput]
    public DateOnly? AnswerOn { get; set; }
    public IFormFile? AnswerFile { get; set; }
    public string? Reason { get; set; }

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(From is null, nameof(From), "commitments.hold.from_missing");
        problems.Refuse(From > today, nameof(From), "commitments.hold.from_future");
        EndProblems(problems);
        LetterProblems(problems, today, (nameof(Number), Number), (nameof(LetterOn), LetterOn), (nameof(File), File));
        problems.Refuse(Together is null, nameof(Together), "commitments.hold.together_missing");
        if (Together is false)
        {
            LetterProblems(
                problems,
                today,
                (nameof(AnswerNumber), AnswerNumber),
                (nameof(AnswerOn), AnswerOn),
                (nameof(AnswerFile), AnswerFile)
            );
        }

        problems.Refuse(From < LetterOn || (Together is false && From < AnswerOn), nameof(From), "commitments.hold.before_letters");
        problems.Refuse(string.IsNullOrWhiteSpace(Reason), nameof(Reason), "commitments.hold.reason_missing");
        problems.Refuse(Reason?.Trim().Length > Limits.Sentence, nameof(Reason), "commitments.form.too_long", Limits.Sentence);
        return problems.All;
    }

    private void EndProblems(ProblemList problems)
    {
        problems.Refuse(End is null || !Enum.IsDefined(End.Value), nameof(End), "commitments.hold.end_missing");
        if (End is HoldEnd.Day)
        {
            problems.Refuse(Until is null, nameof(Until), "commitments.hold.until_missing");
            problems.Refuse(Until < From, nameof(Until), "commitments.hold.until_before");
            problems.Refuse(Until > From?.AddYears(MostYears), nameof(Until), "commitments.hold.until_far", MostYears);
        }

        if (End is HoldEnd.Milestone)
        {
            var named = !string.IsNullOrWhiteSpace(NewMilestone);
            problems.Refuse(MilestoneId is null && !named, nameof(MilestoneId), "commitments.hold.milestone_missing");
            problems.Refuse(MilestoneId is not null && named, nameof(NewMilestone), "commitments.form.milestone_both");
            problems.Refuse(NewMilestone?.Trim().Length > Limits.Name, nameof(NewMilestone), "commitments.form.too_long", Limits.Name);
        }
    }

    private static void LetterProblems(
        ProblemList problems,
        DateOnly today,
        (string Field, string? Text) number,
        (string Field, DateOnly? Day) on,
        (string Field, IFormFile? File) file
    )
    {
        problems.Refuse(string.IsNullOrWhiteSpace(number.Text), number.Field, "commitments.hold.number_missing");
        problems.Refuse(number.Text?.Trim().Length > Limits.Name, number.Field, "commitments.form.too_long", Limits.Name);
        problems.Refuse(on.Day is null, on.Field, "commitments.hold.letter_missing");
        problems.Refuse(on.Day > today, on.Field, "commitments.hold.letter_future");
        problems.Refuse(file.File is not { Length: > 0 }, file.Field, "commitments.hold.file_missing");
    }
}
