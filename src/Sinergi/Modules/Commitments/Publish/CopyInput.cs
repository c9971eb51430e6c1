using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Publish;

/// <summary>A copy for the public, as it is prepared.</summary>
public sealed class CopyInput
{
    public Guid Key { get; set; }
    public IFormFile? File { get; set; }
    public string? Covered { get; set; }
    public string? Caption { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(File is not { Length: > 0 }, nameof(File), "evidence.copy.file_missing");
        problems.Refuse(string.IsNullOrWhiteSpace(Covered), nameof(Covered), "evidence.copy.covered_missing");
        problems.Refuse(Covered?.Trim().Length > Limits.Sentence, nameof(Covered), "commitments.form.too_long", Limits.Sentence);
        problems.Refuse(string.IsNullOrWhiteSpace(Caption), nameof(Caption), "evidence.copy.caption_missing");
        problems.Refuse(Caption?.Trim().Length > Limits.DefaultText, nameof(Caption), "commitments.form.too_long", Limits.DefaultText);
        return problems.All;
    }
}

/// <summary>What somebody decides about a copy.</summary>
public sealed class CopyDecision
{
    public Guid Key { get; set; }
    public Guid CopyId { get; set; }
    public string? Reason { get; set; }
}
