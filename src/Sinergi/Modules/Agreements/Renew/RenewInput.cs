using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Renew;

/// <summary>What the signed renewal says. Its parties and first day are those of the agreement that it renews.</summary>
public sealed class RenewInput
{
    public Guid Key { get; set; }

    [DateInput]
    public DateOnly? SignedOn { get; set; }
    public string? Place { get; set; }
    public int? Years { get; set; }
    public int? Months { get; set; }
    public string? Subject { get; set; }

    /// <summary>Fields of cooperation, one a line.</summary>
    public string? Fields { get; set; }

    /// <summary>One row for each party of the old agreement, in its order: number and who signed.</summary>
    public List<SignerInput> Parties { get; set; } = [];
    public IFormFile? File { get; set; }

    public static RenewInput Of(Agreement old, IEnumerable<string> fields) =>
        new()
        {
            Place = old.Place,
            Subject = old.Subject,
            Fields = string.Join('\n', fields),
            Parties = SignerInput.Of(old),
        };

    /// <summary>How long the new term is; null when what was typed is no length, or one that no agreement has.</summary>
    public TermLength? Length =>
        Years is null or (>= 0 and <= RenewalRules.MostYears) && Months is null or (>= 0 and <= RenewalRules.MostYears * 12)
            ? new TermLength(Years ?? 0, Months ?? 0)
            : null;

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(SignedOn is null, nameof(SignedOn), "agreements.renew.signed_missing");
        problems.Refuse(SignedOn > today, nameof(SignedOn), "agreements.error.signedInFuture");
        problems.Refuse(Length is null, nameof(Years), "agreements.renew.length_wrong", RenewalRules.MostYears);
        problems.Refuse(Length == TermLength.None, nameof(Years), "agreements.renew.length_missing");
        problems.Refuse(Subject?.Trim().Length > Limits.Sentence, nameof(Subject), "agreements.error.tooLong", Limits.Sentence);
        problems.Refuse(Place?.Trim().Length > Limits.DefaultText, nameof(Place), "agreements.error.tooLong", Limits.DefaultText);
        problems.Refuse(File is not { Length: > 0 }, nameof(File), "agreements.renew.file_missing");
        SignerInput.Check(Parties, problems);
        return problems.All;
    }
}
