using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Meetings.Minutes;

/// <summary>A new version of the minutes.</summary>
public sealed class WriteInput
{
    public Guid Key { get; set; }

    /// <summary>The version that lay before the one who wrote; null for the first.</summary>
    public Guid? Read { get; set; }
    public string? Text { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(string.IsNullOrWhiteSpace(Text), nameof(Text), "meetings.minutes.refused.text");
        problems.Refuse(Text?.Trim().Length > Limits.LongText, nameof(Text), "agreements.error.tooLong", Limits.LongText);
        return problems.All;
    }
}

/// <summary>What a side says of the minutes that it has read.</summary>
public sealed class AnswerInput
{
    public Guid Key { get; set; }
    public Guid? Read { get; set; }
    public int? Side { get; set; }

    /// <summary>Accepted or not; null when nothing was chosen.</summary>
    public bool? Accepts { get; set; }
    public string? Objection { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new List<FieldProblem>();
        if (Accepts is null)
        {
            problems.Add(new FieldProblem("Answer.Accepts", "meetings.minutes.choose"));
        }

        if (Accepts == false && string.IsNullOrWhiteSpace(Objection))
        {
            problems.Add(new FieldProblem("Answer.Objection", "meetings.minutes.refused.text"));
        }

        if (Objection?.Trim().Length > Limits.Sentence)
        {
            problems.Add(new FieldProblem("Answer.Objection", "agreements.error.tooLong", $"{Limits.Sentence}"));
        }

        return problems;
    }
}
