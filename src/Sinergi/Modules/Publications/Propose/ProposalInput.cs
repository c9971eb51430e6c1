using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Publications.Propose;

/// <summary>What of an agreement is to be public.</summary>
public sealed class ProposalInput
{
    public Guid Key { get; set; }
    public string? Title { get; set; }
    public List<PublicField> Shown { get; set; } = [];
    public string? Summary { get; set; }

    /// <summary>The redacted copy of the text; an agreement known only from reports has none.</summary>
    public IFormFile? File { get; set; }
    public string? Covered { get; set; }
    public Guid? OriginalId { get; set; }

    /// <summary>Nothing in the original has to be covered, so that it may be its own copy.</summary>
    public bool NothingCovered { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(string.IsNullOrWhiteSpace(Title), nameof(Title), "publications.propose.title_missing");
        problems.Refuse(Title?.Trim().Length > Limits.DefaultText, nameof(Title), "agreements.error.tooLong", Limits.DefaultText);
        problems.Refuse(
            Shown.Contains(PublicField.Summary) && string.IsNullOrWhiteSpace(Summary),
            nameof(Summary),
            "publications.propose.summary_missing"
        );
        problems.Refuse(Summary?.Trim().Length > Limits.Sentence, nameof(Summary), "agreements.error.tooLong", Limits.Sentence);
        problems.Refuse(
            File is { Length: > 0 } && string.IsNullOrWhiteSpace(Covered),
            nameof(Covered),
            "publications.propose.covered_missing"
        );
        problems.Refuse(Covered?.Trim().Length > Limits.Sentence, nameof(Covered), "agreements.error.tooLong", Limits.Sentence);
        return problems.All;
    }
}
