using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Preparations.Reviews;

/// <summary>Who is asked, about what, until when.</summary>
public sealed class AskInput
{
    public Guid Key { get; set; }
    public Guid? PostId { get; set; }
    public ReviewAspect? Aspect { get; set; }

    [DateInput]
    public DateOnly? AnswerBy { get; set; }
    public string? Question { get; set; }

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(PostId is null, nameof(PostId), "preparations.review.post_missing");
        problems.Refuse(Aspect is null, nameof(Aspect), "preparations.review.aspect_missing");
        problems.Refuse(AnswerBy is null, nameof(AnswerBy), "preparations.review.date_missing");
        problems.Refuse(AnswerBy < today, nameof(AnswerBy), "preparations.review.date_past");
        problems.Refuse(AnswerBy > today.AddYears(1), nameof(AnswerBy), "preparations.review.date_far");
        problems.Refuse(Question?.Trim().Length > Limits.Sentence, nameof(Question), "agreements.error.tooLong", Limits.Sentence);
        return problems.All;
    }
}

/// <summary>What the reviewer says.</summary>
public sealed class AnswerInput
{
    public Guid Key { get; set; }
    public ReviewAnswer? Answer { get; set; }
    public string? Text { get; set; }
    public IFormFile? File { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(Answer is null, nameof(Answer), "preparations.review.answer_missing");
        problems.Refuse(
            Answer is ReviewAnswer.AgreeWithRemarks or ReviewAnswer.Object && string.IsNullOrWhiteSpace(Text),
            nameof(Text),
            "preparations.review.text_missing"
        );
        problems.Refuse(Text?.Trim().Length > Limits.LongText, nameof(Text), "agreements.error.tooLong", Limits.LongText);
        return problems.All;
    }
}

/// <summary>Why the office goes on without an answer.</summary>
public sealed class EscalateInput
{
    public Guid Key { get; set; }
    public string? Reason { get; set; }
}
