using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Countersign.Stop;

public enum StopKind
{
    Withdrawn,
    Replaced,
}

/// <summary>What a letter says about one unit that takes part.</summary>
public sealed class StopInput
{
    public Guid Key { get; set; }
    public StopKind? Kind { get; set; }
    public Guid? SuccessorId { get; set; }

    [DateInput]
    public DateOnly? From { get; set; }
    public string? LetterNumber { get; set; }
    public IFormFile? File { get; set; }
    public string? Reason { get; set; }

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(Kind is null, nameof(Kind), "agreements.adesi.stop_kind_missing");
        problems.Refuse(Kind is StopKind.Replaced && SuccessorId is null, nameof(SuccessorId), "agreements.adesi.successor_missing");
        problems.Refuse(From is null, nameof(From), "agreements.adesi.stop_from_missing");
        problems.Refuse(From > today, nameof(From), "agreements.adesi.stop_from_future");
        problems.Refuse(string.IsNullOrWhiteSpace(LetterNumber), nameof(LetterNumber), "agreements.halt.number_missing");
        problems.Refuse(LetterNumber?.Trim().Length > Limits.Name, nameof(LetterNumber), "agreements.error.tooLong", Limits.Name);
        problems.Refuse(File is not { Length: > 0 }, nameof(File), "agreements.adesi.refused.letter");
        problems.Refuse(string.IsNullOrWhiteSpace(Reason), nameof(Reason), "agreements.halt.reason_missing");
        problems.Refuse(Reason?.Trim().Length > Limits.Sentence, nameof(Reason), "agreements.error.tooLong", Limits.Sentence);
        return problems.All;
    }
}
