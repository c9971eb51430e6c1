using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Preparations.Open;

/// <summary>What is known on the day the letter comes.</summary>
public sealed class OpenInput
{
    public Guid Key { get; set; }

    /// <summary>Code of the instrument.</summary>
    public string? Instrument { get; set; }
    public string? Title { get; set; }

    /// <summary>The first partner, as one writes it; more are added later.</summary>
    public string? Partner { get; set; }
    public string? LetterFrom { get; set; }
    public string? LetterNumber { get; set; }

    [DateInput]
    public DateOnly? LetterOn { get; set; }
    public IFormFile? File { get; set; }
    public PreparationTie? Tie { get; set; }

    public IReadOnlyList<FieldProblem> Problems(DateOnly today)
    {
        var problems = new ProblemList();
        problems.Refuse(string.IsNullOrWhiteSpace(Instrument), nameof(Instrument), "preparations.open.instrument_missing");
        problems.Refuse(string.IsNullOrWhiteSpace(Title), nameof(Title), "preparations.open.title_missing");
        problems.Refuse(Title?.Trim().Length > Limits.DefaultText, nameof(Title), "agreements.error.tooLong", Limits.DefaultText);
        problems.Refuse(Partner?.Trim().Length > Limits.DefaultText, nameof(Partner), "agreements.error.tooLong", Limits.DefaultText);
        problems.Refuse(string.IsNullOrWhiteSpace(LetterFrom), nameof(LetterFrom), "preparations.open.from_missing");
        problems.Refuse(LetterFrom?.Trim().Length > Limits.DefaultText, nameof(LetterFrom), "agreements.error.tooLong", Limits.DefaultText);
        problems.Refuse(string.IsNullOrWhiteSpace(LetterNumber), nameof(LetterNumber), "preparations.open.number_missing");
        problems.Refuse(LetterNumber?.Trim().Length > Limits.Name, nameof(LetterNumber), "agreements.error.tooLong", Limits.Name);
        problems.Refuse(LetterOn is null, nameof(LetterOn), "preparations.open.date_missing");
        problems.Refuse(LetterOn > today, nameof(LetterOn), "preparations.open.date_future");
        problems.Refuse(File is not { Length: > 0 }, nameof(File), "preparations.open.file_missing");
        return problems.All;
    }
}
