using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Halt;

/// <summary>What a letter says about an agreement.</summary>
public sealed class HaltInput
{
    public Guid Key { get; set; }
    public Domain.AgreementActKind? Kind { get; set; }
    public Guid? PartyId { get; set; }

    [DateInput]
    public DateOnly? From { get; set; }
    public string? LetterNumber { get; set; }

    [DateInput]
    public DateOnly? LetterOn { get; set; }

    /// <summary>The parties agreed to end it sooner than notice would, or the text allows it.</summary>
    public bool ShortNotice { get; set; }
    public IFormFile? File { get; set; }
    public string? Reason { get; set; }

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(Kind is null, nameof(Kind), "agreements.halt.kind_missing");
        problems.Refuse(Kind is Domain.AgreementActKind.PartyLeft && PartyId is null, nameof(PartyId), "agreements.halt.party_missing");
        CheckLetter(problems, today);
        problems.Refuse(File is not { Length: > 0 }, nameof(File), "agreements.halt.file_missing");
        problems.Refuse(string.IsNullOrWhiteSpace(Reason), nameof(Reason), "agreements.halt.reason_missing");
        problems.Refuse(Reason?.Trim().Length > Limits.Sentence, nameof(Reason), "agreements.error.tooLong", Limits.Sentence);
        return problems.All;
    }

    /// <summary>What is wrong with what is told of the letter, whether the letter itself is there or not.</summary>
    public IReadOnlyList<FieldProblem> LetterProblems(DateOnly today)
    {
        var problems = new ProblemList();
        CheckLetter(problems, today);
        return problems.All;
    }

    private void CheckLetter(ProblemList problems, DateOnly today)
    {
        problems.Refuse(From is null, nameof(From), "agreements.halt.from_missing");
        problems.Refuse(From > today.AddYears(1), nameof(From), "agreements.halt.from_far");
        problems.Refuse(string.IsNullOrWhiteSpace(LetterNumber), nameof(LetterNumber), "agreements.halt.number_missing");
        problems.Refuse(LetterNumber?.Trim().Length > Limits.Name, nameof(LetterNumber), "agreements.error.tooLong", Limits.Name);
        problems.Refuse(LetterOn is null, nameof(LetterOn), "agreements.halt.letter_missing");
        problems.Refuse(LetterOn > today, nameof(LetterOn), "agreements.halt.letter_future");
    }
}
