using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Sign;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Preparations.Register;

/// <summary>What signing has not told: from when on it holds, and numbers that were given later.</summary>
public sealed class RegisterInput
{
    public Guid Key { get; set; }

    [DateInput]
    public DateOnly? TermStart { get; set; }

    /// <summary>One row for each party, in their order.</summary>
    public List<NumberRow> Parties { get; set; } = [];

    public static RegisterInput Of(PreparationView view) =>
        new() { Parties = [.. view.Parties.Select(p => new NumberRow { Number = p.Number })] };

    /// <summary>Says whose rows they are; that never comes from the form.</summary>
    public void Label(PreparationView view)
    {
        foreach (var (row, party) in Parties.Zip(view.Parties))
        {
            row.Party = party.PrintedName;
        }
    }

    /// <param name="numbered">The instrument has a step in which each party numbers the text.</param>
    public IReadOnlyList<FieldProblem> Problems(bool numbered)
    {
        var problems = new ProblemList();
        foreach (var (row, party) in Parties.Index())
        {
            var at = $"Parties[{row}].Number";
            problems.Refuse(numbered && string.IsNullOrWhiteSpace(party.Number), at, "preparations.register.number_missing");
            problems.Refuse(party.Number?.Trim().Length > Limits.Name, at, "agreements.error.tooLong", Limits.Name);
        }

        return problems.All;
    }

    public static bool IsNumbered(PreparationView view) => view.Instrument.Steps.Contains(DocumentStep.Numbering);
}
