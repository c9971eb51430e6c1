using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Drop;

public sealed class DropInput
{
    public Guid Key { get; set; }
    public string? Number { get; set; }

    /// <summary>One for each party, in the order of the page.</summary>
    public List<SignatureInput> Signatures { get; set; } = [];
    public IFormFile? File { get; set; }
    public string? Reason { get; set; }

    /// <summary>What was typed stays beside its party, also when a party came or went in the meantime.</summary>
    public void Follow(IReadOnlyList<RecordParty> parties) =>
        Signatures = [.. parties.Select(p => Signatures.Find(s => s.Party == p.Name) ?? new SignatureInput { Party = p.Name })];

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(string.IsNullOrWhiteSpace(Number), nameof(Number), "commitments.drop.number_missing");
        problems.Refuse(Number?.Trim().Length > Limits.Name, nameof(Number), "commitments.form.too_long", Limits.Name);
        foreach (var (place, signature) in Signatures.Index())
        {
            problems.Refuse(signature.SignedOn > today, $"{nameof(Signatures)}[{place}].SignedOn", "commitments.drop.signed_future");
        }

        problems.Refuse(File is not { Length: > 0 }, nameof(File), "commitments.drop.file_missing");
        problems.Refuse(string.IsNullOrWhiteSpace(Reason), nameof(Reason), "commitments.drop.reason_missing");
        problems.Refuse(Reason?.Trim().Length > Limits.Sentence, nameof(Reason), "commitments.form.too_long", Limits.Sentence);
        return problems.All;
    }
}

public sealed class SignatureInput
{
    public string? Party { get; set; }

    [DateInput]
    public DateOnly? SignedOn { get; set; }
}
