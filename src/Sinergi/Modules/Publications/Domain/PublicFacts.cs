using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sinergi.Kernel.Text;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Modules.Publications.Domain;

/// <summary>What may be made public of an agreement besides its title, kind and parties. A closed list: what is not on it never is.</summary>
public enum PublicField
{
    SignedOn,
    Term,
    Numbers,
    Fields,
    Summary,
    Countersigned,
}

/// <param name="Name">Of the institution; null when the register does not know it as one.</param>
public sealed record PublicParty(string? Name, int Side, DateOnly? LeftFrom);

/// <summary>The term and what letters have done to it, as stated on the day of the edition.</summary>
public sealed record PublicTerm(
    DateOnly? Start,
    DateOnly? End,
    bool Unlimited,
    DateOnly? SuspendedFrom,
    DateOnly? SuspensionLiftedFrom,
    DateOnly? TerminatedFrom,
    DateOnly? RenewedFrom,
    DateOnly? ClosedFrom
)
{
    public static PublicTerm Of(ValidityFacts facts)
    {
        var suspension = facts.Suspensions.Count > 0 ? facts.Suspensions[^1] : null;
        return new(
            facts.Start,
            facts.End,
            facts.StatedUnlimited,
            suspension?.From,
            suspension?.LiftedFrom,
            facts.TerminatedFrom,
            facts.RenewedFrom,
            facts.ClosedFrom
        );
    }

    [JsonIgnore]
    public ValidityFacts Facts =>
        new()
        {
            Start = Start,
            End = End,
            StatedUnlimited = Unlimited,
            Suspensions = SuspendedFrom is { } from ? [new Suspension(from, SuspensionLiftedFrom)] : [],
            TerminatedFrom = TerminatedFrom,
            RenewedFrom = RenewedFrom,
            ClosedFrom = ClosedFrom,
        };
}

/// <summary>One edition of an agreement for the public: only this is ever shown, searched or handed out.</summary>
public sealed record PublicFacts
{
    private static readonly JsonSerializerOptions Format = new() { Converters = { new JsonStringEnumConverter() } };

    public required string Title { get; init; }
    public required AgreementKind Kind { get; init; }
    public bool Renewal { get; init; }
    public required IReadOnlyList<PublicParty> Parties { get; init; }

    /// <summary>Province of the first office of the service among the parties.</summary>
    public string? Region { get; init; }
    public UnitTimeZone Zone { get; init; }

    /// <summary>Of these it was decided that they are public; one that is public and empty is not stated in any source.</summary>
    public required IReadOnlyList<PublicField> Shown { get; init; }
    public DateOnly? SignedOn { get; init; }
    public PublicTerm? Term { get; init; }
    public IReadOnlyList<string> Numbers { get; init; } = [];
    public IReadOnlyList<string> Fields { get; init; } = [];
    public string? Summary { get; init; }
    public int UnitsSigned { get; init; }
    public int Units { get; init; }

    public bool Shows(PublicField field) => Shown.Contains(field);

    /// <summary>Validity by this edition on a day; null where the term is not public.</summary>
    public Validity? ValidityOn(DateOnly day) => Term?.Facts.On(day, TermLength.None);

    /// <summary>The words under which it is found, each between spaces: those of the edition and no others.</summary>
    public string Terms()
    {
        string?[] texts = [Title, Summary, Region, .. Parties.Select(p => p.Name), .. Numbers, .. Fields];
        return $" {string.Join(' ', SearchTerms.Of(string.Join(" \n ", texts.OfType<string>())))} ";
    }

    public string ToJson() => JsonSerializer.Serialize(this, Format);

    public static PublicFacts Read(string json) => JsonSerializer.Deserialize<PublicFacts>(json, Format)!;

    /// <param name="sheet">What the register states.</param>
    /// <param name="shown">What of it is to be public.</param>
    public static PublicFacts Of(AgreementSheet sheet, IReadOnlyCollection<PublicField> shown, string title, string? summary) =>
        new()
        {
            Title = title,
            Kind = sheet.Kind,
            Renewal = sheet.Renewal,
            Parties = [.. sheet.Parties.Select(p => new PublicParty(p.Institution, p.Side, p.LeftFrom))],
            Region = sheet.Parties.Where(p => p.Corrections).Select(p => p.Province).FirstOrDefault(p => p is not null),
            Zone = sheet.Zone,
            Shown = [.. shown.Distinct().Order()],
            SignedOn = shown.Contains(PublicField.SignedOn) ? sheet.SignedOn : null,
            Term = shown.Contains(PublicField.Term) ? PublicTerm.Of(sheet.Term) : null,
            Numbers = shown.Contains(PublicField.Numbers) ? sheet.Numbers : [],
            Fields = shown.Contains(PublicField.Fields) ? sheet.Fields : [],
            Summary = shown.Contains(PublicField.Summary) ? summary : null,
            UnitsSigned = shown.Contains(PublicField.Countersigned) ? sheet.UnitsSigned : 0,
            Units = shown.Contains(PublicField.Countersigned) ? sheet.Units : 0,
        };

    /// <summary>Tells whether the register still states what an edition shows: the same digest, the same facts. Also of the subject, from which the title came.</summary>
    public static string BasisOf(AgreementSheet sheet, IReadOnlyCollection<PublicField> shown) =>
        Convert.ToHexStringLower(
            SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Of(sheet, shown, sheet.Subject ?? "", summary: null).ToJson()))
        );
}
