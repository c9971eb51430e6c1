using Sinergi.Kernel.Text;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>
/// A cooperation agreement with any number of parties. What no source states stays null and is shown as "belum dinyatakan".
/// The state of the document, its validity, the countersigning and the evaluation are separate axes; validity is never stored.
/// </summary>
[ScopedBy(nameof(Id))]
public sealed class Agreement : IVersioned
{
    public required Guid Id { get; init; }
    public required DocumentState DocumentState { get; set; }
    public required AgreementKind Kind { get; set; }
    public required bool Renewal { get; set; }

    /// <summary>What one calls it: the subject, or else its parties.</summary>
    [Classified(DataClass.Internal)]
    public required string Title { get; set; }

    [Classified(DataClass.Internal)]
    public string? Subject { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? SignedOn
    {
        get;
        set
        {
            field = value;
            SortOn = value ?? DateOnly.MinValue;
        }
    }

    /// <summary>The date of signing for sorting; agreements without one come last.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly SortOn { get; private set; } = DateOnly.MinValue;

    /// <summary>How the year was found when the source does not print it.</summary>
    [Classified(DataClass.Internal)]
    public string? DateBasis { get; set; }

    [Classified(DataClass.Internal)]
    public string? Place { get; set; }

    /// <summary>Zone of the institution that put it on record; "today" for its validity.</summary>
    public required UnitTimeZone Zone { get; init; }

    /// <summary>Shared by all agreements signed in one ceremony.</summary>
    public Guid? SigningEventId { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? TermStart { get; set; }

    /// <summary>The last day in force.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? TermEnd { get; set; }

    [Classified(DataClass.Internal)]
    public string? TermText { get; set; }

    /// <summary>The text itself says that it has no end.</summary>
    public bool TermUnlimited { get; set; }

    /// <summary>First day of the latest suspension by letter.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? SuspendedFrom { get; set; }

    /// <summary>First day on which the latest suspension no longer holds; null while it lasts.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? SuspensionLiftedFrom { get; set; }

    [Classified(DataClass.Internal)]
    public DateOnly? TerminatedFrom { get; set; }

    /// <summary>First day of the successor that renews it; kept here, so that validity is a question to one row.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? RenewedFrom { get; set; }

    /// <summary>DITUTUP: nothing is open any more; closed for good.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? ClosedFrom { get; set; }

    /// <summary>The agreement on which it hangs: a MoU above its PKS, a PKS above its implementing arrangement or addendum.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Of an addendum: the how-manieth of the agreement that it changes; given once it is signed.</summary>
    public int? AddendumNumber { get; set; }

    /// <summary>While an addendum to it is being prepared nothing else may change it.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? AddendumSince { get; set; }

    /// <summary>The agreement that it renews.</summary>
    public Guid? PredecessorId { get; set; }

    public required Guid RegisteredById { get; init; }
    public required DateTime RegisteredAt { get; init; }
    public Guid Revision { get; set; }
    public List<AgreementParty> Parties { get; } = [];

    /// <param name="notice">How long before its end it counts as ending soon.</param>
    public Validity ValidityOn(DateOnly day, TermLength notice) => Term.On(day, notice);

    /// <summary>Whether it binds; whether it soon will not does not matter.</summary>
    public bool IsInForceOn(DateOnly day) => ValidityOn(day, TermLength.None) is Validity.InForce or Validity.EndingSoon;

    public ValidityFacts Term =>
        new()
        {
            Start = TermStart,
            End = TermEnd,
            StatedUnlimited = TermUnlimited,
            Suspensions = SuspendedFrom is { } from ? [new Suspension(from, SuspensionLiftedFrom)] : [],
            TerminatedFrom = TerminatedFrom,
            RenewedFrom = RenewedFrom,
            ClosedFrom = ClosedFrom,
        };

    /// <summary>To be called after a change of subject or parties.</summary>
    public void Retitle(string whenNamelessAndAlone)
    {
        var names = string.Join(" · ", Parties.OrderBy(p => p.Position).Take(4).Select(p => p.PrintedName));
        var title = Subject ?? (names.Length > 0 ? names : whenNamelessAndAlone);
        Title = Shorten.To(title, Limits.DefaultText);
    }
}

/// <summary>Axis A, the document. What was made elsewhere is recorded; the acts performed in Sinergi bring further states.</summary>
public enum DocumentState
{
    /// <summary>TERCATAT.</summary>
    Recorded,
}

/// <summary>One of any number of parties. A name that the tree does not know stays as printed and is a gap.</summary>
[ScopedBy(nameof(AgreementId))]
public sealed class AgreementParty
{
    public required Guid Id { get; init; }
    public required Guid AgreementId { get; init; }
    public required int Position { get; set; }

    /// <summary>Several parties can stand on one side.</summary>
    public required int Side { get; set; }

    [NamesInstitution(Once = true)]
    public Guid? InstitutionId { get; set; }

    [Classified(DataClass.Internal)]
    public required string PrintedName
    {
        get;
        set
        {
            field = value;
            FoldedName = PartyNames.Key(value);
        }
    }

    [Classified(DataClass.Internal)]
    public string FoldedName { get; private set; } = "";

    /// <summary>First day on which it is no longer a party; what it owes until then stays owed.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? LeftFrom { get; set; }

    /// <summary>The number that this party gave the agreement.</summary>
    [Classified(DataClass.Internal)]
    public string? Number
    {
        get;
        set
        {
            field = value;
            FoldedNumber = value is null ? null : AgreementNumber.Key(value);
        }
    }

    [Classified(DataClass.Internal)]
    public string? FoldedNumber { get; private set; }

    /// <summary>The official who stands for the party, named in the post.</summary>
    [Classified(DataClass.Internal)]
    public string? Representative { get; set; }

    [Classified(DataClass.Internal)]
    public string? RepresentativeTitle { get; set; }

    /// <summary>Attending is not signing: null when the source does not say.</summary>
    public bool? Signed { get; set; }
}

/// <summary>A number that the document prints without saying which party gave it (belum dinyatakan milik siapa).</summary>
[ScopedBy(nameof(AgreementId))]
public sealed class UnclaimedNumber
{
    public required Guid Id { get; init; }
    public required Guid AgreementId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Number { get; init; }

    /// <summary>See <see cref="AgreementNumber"/>.</summary>
    [Classified(DataClass.Internal)]
    public required string FoldedNumber { get; init; }
}

/// <summary>One spelling for numbers of agreements: "W.24-HH.04.02-4/2025" and "W24 - HH 04 02 - 4 / 2025" differ only in furniture.</summary>
public static class AgreementNumber
{
    public static string Key(string number)
    {
        var key = string.Join('-', TextFold.Tokens(number));
        return key.Length <= Limits.Name ? key : key[..Limits.Name];
    }
}

/// <summary>A field of cooperation (ruang lingkup) as a source names it; none when no source does.</summary>
[ScopedBy(nameof(AgreementId))]
public sealed class CooperationField
{
    public required Guid Id { get; init; }
    public required Guid AgreementId { get; init; }
    public required int Position { get; init; }

    [Classified(DataClass.Internal)]
    public required string Text
    {
        get;
        init
        {
            field = value;
            Terms = TermsOf(value);
        }
    }

    /// <summary>The words as they are searched by, each between spaces.</summary>
    [Classified(DataClass.Internal)]
    public string Terms { get; private set; } = "";

    public static string TermInside(string term) => $" {term} ";

    private static string TermsOf(string text)
    {
        var terms = TermInside(string.Join(' ', SearchTerms.Of(text)));
        return terms.Length <= Limits.Sentence ? terms : terms[..(terms.LastIndexOf(' ', Limits.Sentence - 1) + 1)];
    }
}

/// <summary>A law or rule on which it rests (dasar hukum), as a source names it.</summary>
[ScopedBy(nameof(AgreementId))]
public sealed class LegalBasis
{
    public required Guid Id { get; init; }
    public required Guid AgreementId { get; init; }
    public required int Position { get; init; }

    [Classified(DataClass.Internal)]
    public required string Text { get; init; }
}
