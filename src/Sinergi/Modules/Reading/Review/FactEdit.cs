using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Reading.Review;

/// <summary>What a person may change about a fact; only the fields of its kind are shown.</summary>
public sealed class FactEdit
{
    public Guid Key { get; set; }
    public int Version { get; set; }
    public string? Value { get; set; }

    /// <summary>Words of the document that say what is added; only where a fact is new.</summary>
    public string? Quoted { get; set; }

    [DateInput]
    public DateOnly? Day { get; set; }
    public Guid? InstitutionId { get; set; }

    /// <summary>The printed name shall be known for the institution from now on.</summary>
    public bool LearnAlias { get; set; }

    /// <summary>The party that gave a number; empty: not stated.</summary>
    public string? Owner { get; set; }
    public string? Who { get; set; }
    public PromiseStrength Strength { get; set; }
    public string? Beneficiary { get; set; }
    public string? Target { get; set; }
    public string? TargetUnit { get; set; }
    public string? Deadline { get; set; }
    public string? Condition { get; set; }
    public string? Representative { get; set; }
    public string? RepresentativeTitle { get; set; }

    /// <summary>Null: the document does not say whether the party signed.</summary>
    public bool? PartySigned { get; set; }

    public static bool IsDay(FactKind kind) => kind is FactKind.Date or FactKind.TermStart or FactKind.TermEnd;

    public static bool HasInstitution(FactKind kind) => kind is FactKind.Party or FactKind.Promise or FactKind.Countersigners;

    public static bool HasSpeaker(FactKind kind) => kind is FactKind.Promise or FactKind.Ask;

    public static FactEdit Of(Fact fact) =>
        new()
        {
            Version = fact.Version,
            Value = IsDay(fact.Kind) ? null : fact.Value,
            Day = IsDay(fact.Kind) && fact.Value is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            InstitutionId = fact.InstitutionId,
            Owner = fact.Details.OwnerKey,
            Who = fact.Details.Who,
            Strength = fact.Details.Strength,
            Beneficiary = fact.Details.Beneficiary,
            Target = fact.Details.Target,
            TargetUnit = fact.Details.TargetUnit,
            Deadline = fact.Details.Deadline,
            Condition = fact.Details.Condition,
            Representative = fact.Details.Representative,
            RepresentativeTitle = fact.Details.RepresentativeTitle,
            PartySigned = fact.Details.Signed,
        };

    /// <summary>Field name → text key with its argument, for what cannot be kept.</summary>
    public IEnumerable<(string Field, string TextKey, int Limit)> Problems(Fact fact)
    {
        if (IsDay(fact.Kind) ? Day is null : string.IsNullOrWhiteSpace(Value))
        {
            yield return (IsDay(fact.Kind) ? nameof(Day) : nameof(Value), "reading.edit.empty", 0);
        }

        foreach (var (field, text, limit) in Texts(fact.Kind))
        {
            if (text?.Trim().Length > limit)
            {
                yield return (field, "reading.edit.too_long", limit);
            }
        }
    }

    /// <summary>The fact as edited; whoever edits a fact also accepts it.</summary>
    public Fact Apply(Fact fact) =>
        fact with
        {
            Value = IsDay(fact.Kind) ? Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Value!.Trim(),
            Proposed = fact.Proposed ?? fact.Value,
            Decision = FactDecision.Accepted,
            InstitutionId = HasInstitution(fact.Kind) ? InstitutionId : fact.InstitutionId,
            Details = Detailed(fact),
        };

    private FactDetails Detailed(Fact fact) =>
        fact.Kind switch
        {
            FactKind.Promise => fact.Details with
            {
                Who = Trimmed(Who),
                Strength = Strength,
                Beneficiary = Trimmed(Beneficiary),
                Target = Trimmed(Target),
                TargetUnit = Trimmed(TargetUnit),
                Deadline = Trimmed(Deadline),
                Condition = Trimmed(Condition),
            },
            FactKind.Ask => fact.Details with { Who = Trimmed(Who), Condition = Trimmed(Condition) },
            FactKind.Party => fact.Details with
            {
                Representative = Trimmed(Representative),
                RepresentativeTitle = Trimmed(RepresentativeTitle),
                Signed = PartySigned,
            },
            FactKind.Number => fact.Details with { OwnerKey = Trimmed(Owner) },
            // A date that a person has set is no longer inferred or worked out.
            _ when IsDay(fact.Kind) => fact.Details with { DateBasis = null, DerivedFrom = null, DerivedLength = null },
            _ => fact.Details,
        };

    private IEnumerable<(string Field, string? Text, int Limit)> Texts(FactKind kind) =>
        [
            (nameof(Value), Value, kind is FactKind.Party or FactKind.Number or FactKind.Countersigners ? Limits.Name : Limits.Sentence),
            (nameof(Quoted), Quoted, Limits.Sentence),
            (nameof(Who), Who, Limits.Name),
            (nameof(Beneficiary), Beneficiary, Limits.Name),
            (nameof(Target), Target, Limits.Name),
            (nameof(TargetUnit), TargetUnit, Limits.Name),
            (nameof(Deadline), Deadline, Limits.Name),
            (nameof(Condition), Condition, Limits.Sentence),
            (nameof(Representative), Representative, Limits.Name),
            (nameof(RepresentativeTitle), RepresentativeTitle, Limits.Name),
        ];

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
