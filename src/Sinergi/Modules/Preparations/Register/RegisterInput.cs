using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Preparations.Register;

/// <summary>What only the signed text says; the rest is known from its preparation.</summary>
public sealed class RegisterInput
{
    public Guid Key { get; set; }

    [DateInput]
    public DateOnly? SignedOn { get; set; }
    public string? Place { get; set; }

    [DateInput]
    public DateOnly? TermStart { get; set; }

    /// <summary>One row for each party, in their order.</summary>
    public List<SignerRow> Parties { get; set; } = [];
    public IFormFile? File { get; set; }

    public static RegisterInput Of(PreparationView view) => new() { Parties = [.. view.Parties.Select(_ => new SignerRow())] };

    /// <summary>Says whose rows they are; that never comes from the form.</summary>
    public void Label(PreparationView view)
    {
        foreach (var (row, party) in Parties.Zip(view.Parties))
        {
            row.Party = party.PrintedName;
        }
    }

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(SignedOn is null, nameof(SignedOn), "preparations.register.signed_missing");
        problems.Refuse(SignedOn > today, nameof(SignedOn), "agreements.error.signedInFuture");
        problems.Refuse(Place?.Trim().Length > Limits.DefaultText, nameof(Place), "agreements.error.tooLong", Limits.DefaultText);
        problems.Refuse(TermStart < SignedOn, nameof(TermStart), "preparations.register.start_before");
        problems.Refuse(File is not { Length: > 0 }, nameof(File), "preparations.refused.signed_text");
        foreach (var (row, party) in Parties.Index())
        {
            problems.Refuse(party.Number?.Trim().Length > Limits.Name, $"Parties[{row}].Number", "agreements.error.tooLong", Limits.Name);
            problems.Refuse(
                party.Representative?.Trim().Length > Limits.Name,
                $"Parties[{row}].Representative",
                "agreements.error.tooLong",
                Limits.Name
            );
            problems.Refuse(party.Title?.Trim().Length > Limits.Name, $"Parties[{row}].Title", "agreements.error.tooLong", Limits.Name);
        }

        return problems.All;
    }
}

/// <summary>The number that a party gave the text, and who signed for it.</summary>
public sealed class SignerRow
{
    [BindNever]
    public string Party { get; set; } = "";
    public string? Number { get; set; }
    public string? Representative { get; set; }
    public string? Title { get; set; }
}
