using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Register;
using Sinergi.Modules.Agreements.Renew;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Addenda;

/// <summary>Why an addendum is begun, or why it does not come.</summary>
public sealed class AddendumReasonInput
{
    public Guid Key { get; set; }
    public string? Reason { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(string.IsNullOrWhiteSpace(Reason), nameof(Reason), "agreements.addendum.reason_missing");
        problems.Refuse(Reason?.Trim().Length > Limits.Sentence, nameof(Reason), "agreements.error.tooLong", Limits.Sentence);
        return problems.All;
    }
}

/// <summary>What a signed addendum says. Its parties are those of the agreement that it changes.</summary>
public sealed class SignAddendumInput
{
    public Guid Key { get; set; }

    [DateInput]
    public DateOnly? SignedOn { get; set; }
    public string? Place { get; set; }

    /// <summary>What changes, in the words of the addendum.</summary>
    public string? What { get; set; }

    /// <summary>The new last day in force; empty where the term stays.</summary>
    [DateInput]
    public DateOnly? NewEnd { get; set; }
    public string? NewSubject { get; set; }

    /// <summary>Fields of cooperation that are added, one a line.</summary>
    public string? MoreFields { get; set; }

    /// <summary>One row for each party, in its order: number and who signed.</summary>
    public List<SignerInput> Parties { get; set; } = [];
    public IFormFile? File { get; set; }

    public static SignAddendumInput Of(Agreement agreement) => new() { Parties = SignerInput.Of(agreement) };

    public AddendumChanges Changes =>
        new(NewEnd, FieldValues.Trimmed(NewSubject), [.. RegisterByHand.Scopes(MoreFields).Select(s => s.Text)]);

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(SignedOn is null, nameof(SignedOn), "agreements.renew.signed_missing");
        problems.Refuse(SignedOn > today, nameof(SignedOn), "agreements.error.signedInFuture");
        problems.Refuse(string.IsNullOrWhiteSpace(What), nameof(What), "agreements.addendum.what_missing");
        problems.Refuse(What?.Trim().Length > Limits.Sentence, nameof(What), "agreements.error.tooLong", Limits.Sentence);
        problems.Refuse(NewSubject?.Trim().Length > Limits.Sentence, nameof(NewSubject), "agreements.error.tooLong", Limits.Sentence);
        problems.Refuse(Place?.Trim().Length > Limits.DefaultText, nameof(Place), "agreements.error.tooLong", Limits.DefaultText);
        problems.Refuse(File is not { Length: > 0 }, nameof(File), "agreements.addendum.file_missing");
        SignerInput.Check(Parties, problems);
        return problems.All;
    }
}
