using System.Globalization;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Instruments.Rules;

/// <summary>A row of the decision table as its form holds it; what is left empty applies to any.</summary>
public sealed class RuleInput : EditionInput
{
    private const int MostMonths = 600;

    public string? Instrument { get; set; }
    public OfficeLevel? Level { get; set; }
    public PartnerKind? Partner { get; set; }
    public PartnerSignatory? PartnerSigner { get; set; }
    public string? MoreThanMonths { get; set; }
    public string? AtMostMonths { get; set; }
    public bool? Budget { get; set; }
    public bool? Assets { get; set; }
    public bool? People { get; set; }
    public bool? PersonalData { get; set; }
    public bool? BindsUnits { get; set; }
    public Signatory? Signer { get; set; }
    public bool AsksDecision { get; set; }
    public bool PowerOfAttorney { get; set; }
    public Signatory? HigherApproval { get; set; }
    public bool Parliament { get; set; }
    public string? Warning { get; set; }
    public string? WarningEnglish { get; set; }
    public string? Annexes { get; set; }
    public string? AnnexesEnglish { get; set; }
    public string? Reason { get; set; }
    public string? ReasonEnglish { get; set; }

    public static RuleInput Of(SigningRule rule)
    {
        var input = new RuleInput
        {
            Instrument = rule.Instrument,
            Level = rule.Level,
            Partner = rule.Partner,
            PartnerSigner = rule.PartnerSigner,
            MoreThanMonths = rule.MoreThanMonths?.ToString(CultureInfo.InvariantCulture),
            AtMostMonths = rule.AtMostMonths?.ToString(CultureInfo.InvariantCulture),
            Budget = rule.Budget,
            Assets = rule.Assets,
            People = rule.People,
            PersonalData = rule.PersonalData,
            BindsUnits = rule.BindsUnits,
            Signer = rule.Signer,
            AsksDecision = rule.AsksDecision,
            PowerOfAttorney = rule.PowerOfAttorney,
            HigherApproval = rule.HigherApproval,
            Parliament = rule.Parliament,
            Warning = rule.Warning,
            WarningEnglish = rule.WarningEnglish,
            Annexes = rule.Annexes,
            AnnexesEnglish = rule.AnnexesEnglish,
            Reason = rule.Reason,
            ReasonEnglish = rule.ReasonEnglish,
        };
        input.Fill(rule);
        return input;
    }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(!IsCode(Code), nameof(Code), "instruments.error.code");
        problems.Refuse(IsWrong(MoreThanMonths), nameof(MoreThanMonths), "instruments.error.months", MostMonths);
        problems.Refuse(IsWrong(AtMostMonths), nameof(AtMostMonths), "instruments.error.months", MostMonths);
        problems.Refuse(Months(AtMostMonths) <= Months(MoreThanMonths), nameof(AtMostMonths), "authority.error.months_order");
        problems.Refuse(AsksDecision && Signer is not null, nameof(Signer), "authority.error.ask_or_signer");
        problems.Refuse(HigherApproval is Signatory.SameRank, nameof(HigherApproval), "authority.error.approval");
        foreach (
            var (field, text) in new[]
            {
                (nameof(Warning), Warning),
                (nameof(WarningEnglish), WarningEnglish),
                (nameof(Annexes), Annexes),
                (nameof(AnnexesEnglish), AnnexesEnglish),
            }
        )
        {
            problems.Refuse(text?.Length > Limits.Sentence, field, "agreements.error.tooLong");
        }

        foreach (var (field, text) in new[] { (nameof(Reason), Reason), (nameof(ReasonEnglish), ReasonEnglish) })
        {
            problems.Refuse(string.IsNullOrWhiteSpace(text), field, "authority.error.reason");
            problems.Refuse(text?.Length > Limits.Sentence, field, "agreements.error.tooLong");
        }

        CheckEdition(problems);
        return problems.All;
    }

    /// <summary>To be called when there are no problems.</summary>
    public SigningRule Write(EditionMark mark, int order) =>
        new()
        {
            Id = mark.Id,
            Number = mark.Number,
            Code = Code!,
            Order = order,
            Instrument = Trimmed(Instrument),
            Level = Level,
            Partner = Partner,
            PartnerSigner = PartnerSigner,
            MoreThanMonths = Months(MoreThanMonths),
            AtMostMonths = Months(AtMostMonths),
            Budget = Budget,
            Assets = Assets,
            People = People,
            PersonalData = PersonalData,
            BindsUnits = BindsUnits,
            Signer = Signer,
            AsksDecision = AsksDecision,
            PowerOfAttorney = PowerOfAttorney,
            HigherApproval = HigherApproval,
            Parliament = Parliament,
            Warning = Trimmed(Warning),
            WarningEnglish = Trimmed(WarningEnglish),
            Annexes = Trimmed(Annexes),
            AnnexesEnglish = Trimmed(AnnexesEnglish),
            Reason = Reason!.Trim(),
            ReasonEnglish = ReasonEnglish!.Trim(),
            From = From!.Value,
            Source = Source!.Trim(),
            Certainty = Certainty!.Value,
            SetAt = mark.SetAt,
        };

    private static string? Trimmed(string? text) => Domain.FieldValues.Trimmed(text)?.ReplaceLineEndings("\n");

    private static bool IsWrong(string? typed) => !string.IsNullOrWhiteSpace(typed) && Months(typed) is null;

    private static int? Months(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= MostMonths
            ? months
            : null;
}
