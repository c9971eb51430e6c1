using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Family;

/// <summary>Which elder agreement this one belongs to, and how.</summary>
public sealed class TieInput
{
    public Guid Key { get; set; }
    public FamilyTie? Tie { get; set; }
    public Guid? ElderId { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(Tie is null, nameof(Tie), "agreements.family.tie_missing");
        problems.Refuse(ElderId is null, nameof(ElderId), "agreements.family.elder_missing");
        return problems.All;
    }
}

/// <summary>Why a tie was a mistake.</summary>
public sealed class UntieInput
{
    public Guid Key { get; set; }
    public string? Reason { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(string.IsNullOrWhiteSpace(Reason), nameof(Reason), "agreements.family.reason_missing");
        problems.Refuse(Reason?.Trim().Length > Limits.Sentence, nameof(Reason), "agreements.error.tooLong", Limits.Sentence);
        return problems.All;
    }
}
