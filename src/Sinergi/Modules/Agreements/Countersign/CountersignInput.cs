using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Countersign;

/// <summary>What stands on the sheet with which a unit countersigns (lembar adesi).</summary>
public class CountersignInput
{
    public Guid Key { get; set; }
    public Guid? UnitId { get; set; }

    [DateInput]
    public DateOnly? SignedOn { get; set; }
    public string? Signatory { get; set; }
    public string? SignatoryTitle { get; set; }
    public IFormFile? File { get; set; }
    public string? Reason { get; set; }

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(UnitId is null, nameof(UnitId), "agreements.countersign.unit_missing");
        problems.Refuse(SignedOn is null, nameof(SignedOn), "agreements.countersign.signed_missing");
        problems.Refuse(SignedOn > today, nameof(SignedOn), "agreements.countersign.signed_future");
        problems.Refuse(string.IsNullOrWhiteSpace(Signatory), nameof(Signatory), "agreements.countersign.signatory_missing");
        problems.Refuse(Signatory?.Trim().Length > Limits.Name, nameof(Signatory), "agreements.error.tooLong", Limits.Name);
        problems.Refuse(string.IsNullOrWhiteSpace(SignatoryTitle), nameof(SignatoryTitle), "agreements.countersign.title_missing");
        problems.Refuse(SignatoryTitle?.Trim().Length > Limits.Name, nameof(SignatoryTitle), "agreements.error.tooLong", Limits.Name);
        problems.Refuse(File is not { Length: > 0 }, nameof(File), "agreements.countersign.file_missing");
        problems.Refuse(Reason?.Trim().Length > Limits.Sentence, nameof(Reason), "agreements.error.tooLong", Limits.Sentence);
        return problems.All;
    }
}
