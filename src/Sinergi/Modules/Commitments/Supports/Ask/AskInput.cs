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
        List<FieldProblem> problems = [];
        Refuse(Kind is null, nameof(Kind), "supports.form.kind_missing");
        Refuse(string.IsNullOrWhiteSpace(What), nameof(What), "supports.form.what_missing");
        Refuse(What?.Trim().Length > Limits.Sentence, nameof(What), "commitments.form.too_long", Limits.Sentence);
        Refuse(AskedOfId is null && string.IsNullOrWhiteSpace(AskedOfName), nameof(AskedOfId), "supports.form.of_missing");
        Refuse(AskedOfName?.Trim().Length > Limits.Name, nameof(AskedOfName), "commitments.form.too_long", Limits.Name);
        Refuse(AskedOn is null, nameof(AskedOn), "supports.form.on_missing");
        Refuse(AskedOn > today, nameof(AskedOn), "supports.refused.future");
        Refuse(!string.IsNullOrWhiteSpace(Asked) && WholeNumbers.Read(Asked) is null, nameof(Asked), "supports.form.amount_wrong");
        return problems;

        void Refuse(bool wrong, string field, string key, int? limit = null)
        {
            if (wrong)
            {
                problems.Add(new FieldProblem($"Input.{field}", key, limit is { } n ? [$"{n}"] : []));
            }
        }
    }
}
