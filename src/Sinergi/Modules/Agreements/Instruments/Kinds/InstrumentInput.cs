using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Instruments.Kinds;

/// <summary>An instrument as its form holds it. Clauses and papers are one a line; see <see cref="InstrumentLines"/>.</summary>
public sealed class InstrumentInput : EditionInput
{
    private const int MostDays = 3_650;

    public string? Name { get; set; }
    public string? NameEnglish { get; set; }
    public AgreementKind? CountsAs { get; set; }
    public List<DocumentStep> Steps { get; set; } = [];
    public List<string> HangsOn { get; set; } = [];
    public string? NoticeDays { get; set; }

    /// <summary>"90, 60, 30, 7".</summary>
    public string? ReminderDays { get; set; }
    public string? Clauses { get; set; }
    public string? Papers { get; set; }

    public static InstrumentInput Of(Instrument instrument, InstrumentLines lines)
    {
        var input = new InstrumentInput
        {
            Name = instrument.Name,
            NameEnglish = instrument.NameEnglish,
            CountsAs = instrument.CountsAs,
            Steps = [.. instrument.Steps],
            HangsOn = [.. instrument.HangsOn],
            NoticeDays = instrument.NoticeDays?.ToString(CultureInfo.InvariantCulture),
            ReminderDays = string.Join(", ", instrument.ReminderDays),
            Clauses = lines.Write(instrument.Clauses),
            Papers = lines.Write(instrument.Papers),
        };
        input.Fill(instrument);
        return input;
    }

    public IReadOnlyList<FieldProblem> Problems(InstrumentLines lines)
    {
        var problems = new ProblemList();
        problems.Refuse(!IsCode(Code), nameof(Code), "instruments.error.code");
        RequireName(problems, nameof(Name), Name);
        RequireName(problems, nameof(NameEnglish), NameEnglish);
        problems.Refuse(CountsAs is AgreementKind.NotStated, nameof(CountsAs), "instruments.error.counts_as");
        problems.Refuse(Steps.Count == 0, nameof(Steps), "instruments.error.steps");
        problems.Refuse(NoticeDays is not null && Days(NoticeDays) is not { Count: <= 1 }, nameof(NoticeDays), "instruments.error.days");
        problems.Refuse(Days(ReminderDays) is null, nameof(ReminderDays), "instruments.error.days");
        problems.Refuse(Clauses?.Length > Limits.LongText / 4, nameof(Clauses), "agreements.error.tooLong");
        problems.Refuse(Papers?.Length > Limits.LongText / 4, nameof(Papers), "agreements.error.tooLong");
        CheckEdition(problems);
        return
        [
            .. problems.All,
            .. lines.Clauses(Clauses).Wrong.Select(n => new FieldProblem("Input.Clauses", "instruments.error.line", $"{n}")),
            .. lines.Papers(Papers).Wrong.Select(n => new FieldProblem("Input.Papers", "instruments.error.line", $"{n}")),
        ];
    }

    /// <summary>To be called when there are no problems.</summary>
    public Instrument Write(EditionMark mark, int order, InstrumentLines lines) =>
        new()
        {
            Id = mark.Id,
            Number = mark.Number,
            Code = Code!,
            Order = order,
            Name = Name!.Trim(),
            NameEnglish = NameEnglish!.Trim(),
            CountsAs = CountsAs,
            Steps = [.. Steps.Distinct().Order()],
            HangsOn = [.. HangsOn.Distinct(StringComparer.Ordinal)],
            NoticeDays = Days(NoticeDays) is [var notice] ? notice : null,
            ReminderDays = Days(ReminderDays)!,
            Clauses = lines.Clauses(Clauses).Read,
            Papers = lines.Papers(Papers).Read,
            From = From!.Value,
            Source = Source!.Trim(),
            Certainty = Certainty!.Value,
            SetAt = mark.SetAt,
        };

    private static void RequireName(ProblemList problems, string field, string? name) =>
        problems.Refuse(string.IsNullOrWhiteSpace(name) || name.Trim().Length > Limits.Name, field, "instruments.error.name", Limits.Name);

    /// <summary>The longest first; null when something is no number of days.</summary>
    private static IReadOnlyList<int>? Days(string? typed)
    {
        var days = new List<int>();
        foreach (var part in (typed ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day is 0 or > MostDays)
            {
                return null;
            }

            days.Add(day);
        }

        return [.. days.Distinct().OrderDescending()];
    }
}
