using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Supports.Ask;

/// <summary>What was asked of whom.</summary>
public sealed class AskInput
{
    public Guid Key { get; set; }
    public SupportKind? Kind { get; set; }
    public string? What { get; set; }
    public Guid? AskedOfId { get; set; }
    public string? AskedOfName { get; set; }

    [DateInput]
    public DateOnly? AskedOn { get; set; }
    public string? Asked { get; set; }

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(Kind is null, nameof(Kind), "supports.form.kind_missing");
        problems.Refuse(string.IsNullOrWhiteSpace(What), nameof(What), "supports.form.what_missing");
        problems.Refuse(What?.Trim().Length > Limits.Sentence, nameof(What), "commitments.form.too_long", Limits.Sentence);
        problems.Refuse(AskedOfId is null && string.IsNullOrWhiteSpace(AskedOfName), nameof(AskedOfId), "supports.form.of_missing");
        problems.Refuse(AskedOfName?.Trim().Length > Limits.Name, nameof(AskedOfName), "commitments.form.too_long", Limits.Name);
        problems.Refuse(AskedOn is null, nameof(AskedOn), "supports.form.on_missing");
        problems.Refuse(AskedOn > today, nameof(AskedOn), "supports.refused.future");
        problems.Refuse(!string.IsNullOrWhiteSpace(Asked) && WholeNumbers.Read(Asked) is null, nameof(Asked), "supports.form.amount_wrong");
        return problems.All;
    }
}
