using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Upload;

/// <summary>What one says about a piece of evidence.</summary>
public sealed class EvidenceInput
{
    public Guid Key { get; set; }
    public IFormFile? File { get; set; }
    public string? Link { get; set; }
    public string? Description { get; set; }

    [DateInput]
    public DateOnly? CapturedOn { get; set; }
    public string? Place { get; set; }

    [DateInput]
    public DateOnly? PeriodFrom { get; set; }

    [DateInput]
    public DateOnly? PeriodUntil { get; set; }

    [DateInput]
    public DateOnly? ValidUntil { get; set; }
    public string? Amount { get; set; }

    /// <summary>Further commitments of the same record that it proves.</summary>
    public List<AlsoProves> Also { get; set; } = [];

    public bool HasLink => !string.IsNullOrWhiteSpace(Link);

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(File is not { Length: > 0 } && !HasLink, nameof(File), "evidence.form.nothing");
        problems.Refuse(HasLink && !IsWebAddress(Link!), nameof(Link), "evidence.form.link_wrong");
        problems.Refuse(Link?.Trim().Length > Limits.DefaultText, nameof(Link), "commitments.form.too_long", Limits.DefaultText);
        problems.Refuse(string.IsNullOrWhiteSpace(Description), nameof(Description), "evidence.form.description_missing");
        problems.Refuse(Description?.Trim().Length > Limits.Sentence, nameof(Description), "commitments.form.too_long", Limits.Sentence);
        problems.Refuse(CapturedOn is null, nameof(CapturedOn), "evidence.form.captured_missing");
        problems.Refuse(CapturedOn > today, nameof(CapturedOn), "evidence.form.captured_future");
        problems.Refuse(string.IsNullOrWhiteSpace(Place), nameof(Place), "evidence.form.place_missing");
        problems.Refuse(Place?.Trim().Length > Limits.Name, nameof(Place), "commitments.form.too_long", Limits.Name);
        problems.Refuse(PeriodUntil < PeriodFrom, nameof(PeriodUntil), "evidence.form.period_turned");
        problems.Refuse(
            !string.IsNullOrWhiteSpace(Amount) && WholeNumbers.Read(Amount) is null,
            nameof(Amount),
            "evidence.form.amount_wrong"
        );
        problems.Refuse(ValidUntil < CapturedOn, nameof(ValidUntil), "evidence.form.valid_turned");
        for (var i = 0; i < Also.Count; i++)
        {
            var wrong = Also[i].Chosen && !string.IsNullOrWhiteSpace(Also[i].Amount) && WholeNumbers.Read(Also[i].Amount) is null;
            problems.Refuse(wrong, $"{nameof(Also)}[{i}].{nameof(AlsoProves.Amount)}", "evidence.form.amount_wrong");
        }

        return problems.All;
    }

    // Only addresses that a browser opens as a page: "javascript:" and the like never become a link.
    private static bool IsWebAddress(string link) =>
        Uri.TryCreate(link.Trim(), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}

/// <summary>A further commitment that a piece of evidence proves.</summary>
public sealed class AlsoProves
{
    public Guid CommitmentId { get; set; }
    public bool Chosen { get; set; }
    public string? Amount { get; set; }
}
