using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Preparations.Sign;

/// <summary>A paper that came back with signatures.</summary>
public sealed class RecordInput
{
    public Guid Key { get; set; }
    public SigningMethod? Method { get; set; }

    [DateInput]
    public DateOnly? SignedOn { get; set; }
    public string? Place { get; set; }
    public UnitTimeZone? Zone { get; set; }

    /// <summary>Whose signatures it bears.</summary>
    public List<Guid> Signers { get; set; } = [];

    /// <summary>One row for each party, in their order.</summary>
    public List<NumberRow> Numbers { get; set; } = [];
    public IFormFile? File { get; set; }

    public static RecordInput Of(PreparationView view) =>
        new() { Zone = view.Preparation.Zone, Numbers = [.. view.Parties.Select(p => new NumberRow { Number = p.Number })] };

    /// <summary>Says whose rows they are; that never comes from the form.</summary>
    public void Label(PreparationView view)
    {
        foreach (var (row, party) in Numbers.Zip(view.Parties))
        {
            row.Party = party.PrintedName;
        }
    }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(Method is null, nameof(Method), "preparations.sign.method_missing");
        problems.Refuse(Signers.Count == 0, nameof(Signers), "preparations.sign.signers_missing");
        problems.Refuse(SignedOn is null, nameof(SignedOn), "preparations.register.signed_missing");
        problems.Refuse(string.IsNullOrWhiteSpace(Place), nameof(Place), "preparations.sign.place_missing");
        problems.Refuse(Place?.Trim().Length > Limits.Name, nameof(Place), "agreements.error.tooLong", Limits.Name);
        problems.Refuse(Zone is null, nameof(Zone), "preparations.sign.zone_missing");
        problems.Refuse(File is not { Length: > 0 }, nameof(File), "preparations.refused.signed_text");
        problems.Refuse(
            Method is SigningMethod.Electronic
                && File is { Length: > 0 }
                && !Path.GetExtension(File.FileName).Equals(".pdf", StringComparison.OrdinalIgnoreCase),
            nameof(File),
            "preparations.sign.pdf_only"
        );
        foreach (var (i, row) in Numbers.Index())
        {
            problems.Refuse(row.Number?.Trim().Length > Limits.Name, $"Numbers[{i}].Number", "agreements.error.tooLong", Limits.Name);
        }

        return problems.All;
    }
}

/// <summary>The number that a party gave the text.</summary>
public sealed class NumberRow
{
    [BindNever]
    public string Party { get; set; } = "";
    public string? Number { get; set; }
}

/// <summary>Somebody attests a scan.</summary>
public sealed class AttestInput
{
    public Guid Key { get; set; }
    public Guid SheetId { get; set; }
}

/// <summary>A signer will not sign, or the signing is taken back.</summary>
public sealed class StopInput
{
    public Guid Key { get; set; }
    public Guid? SignerId { get; set; }
    public string? Reason { get; set; }
}
