using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Import;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>Columns of the list, in the order of the template. Those of a party are repeated with its number: "pihak 1", "sisi 1", …</summary>
public static class BackfillColumns
{
    public const string Id = "id";
    public const string Kind = "kind";
    public const string Renewal = "renewal";
    public const string Subject = "subject";
    public const string SignedOn = "signed_on";
    public const string DateBasis = "date_basis";
    public const string Place = "place";
    public const string TermStart = "term_start";
    public const string TermEnd = "term_end";
    public const string Unlimited = "unlimited";
    public const string TermText = "term_text";
    public const string Scopes = "scopes";
    public const string Source = "source";
    public const string Parent = "parent";
    public const string Predecessor = "predecessor";
    public const string TerminatedFrom = "terminated_from";
    public const string LetterNumber = "letter_number";
    public const string LetterOn = "letter_on";
    public const string ClosedFrom = "closed_from";
    public const string Party = "party";
    public const string Side = "side";
    public const string Number = "number";
    public const string Representative = "representative";
    public const string RepresentativeTitle = "representative_title";
    public const string Signed = "signed";

    /// <summary>Groups of party columns that a template has at least.</summary>
    public const int FewestParties = 2;

    /// <summary>Once for each agreement.</summary>
    public static IReadOnlyList<string> OfAgreement { get; } =
    [
        Id,
        Kind,
        Renewal,
        Subject,
        SignedOn,
        DateBasis,
        Place,
        TermStart,
        TermEnd,
        Unlimited,
        TermText,
        Scopes,
        Source,
        Parent,
        Predecessor,
        TerminatedFrom,
        LetterNumber,
        LetterOn,
        ClosedFrom,
    ];

    /// <summary>Once for each party.</summary>
    public static IReadOnlyList<string> OfParty { get; } = [Party, Side, Number, Representative, RepresentativeTitle, Signed];

    public static SheetWords Words { get; } = new("backfill-words.tsv");

    public static SheetColumns Known { get; } = new(Words, For(FewestParties), [], Find, Say);

    public static SheetLimits Limits { get; } =
        new(
            FileBytes: 20 * 1024 * 1024,
            Rows: 20_000,
            Columns: OfAgreement.Count + (PartyKeys.MostParties * OfParty.Count),
            CellLength: Platform.Data.Limits.LongText
        );

    /// <summary>All columns of a list whose agreements have at most so many parties.</summary>
    public static IReadOnlyList<string> For(int parties) =>
        [.. OfAgreement, .. Enumerable.Range(1, parties).SelectMany(place => OfParty.Select(column => At(column, place)))];

    /// <param name="place">Counted from 1.</param>
    public static string At(string column, int place) => string.Create(CultureInfo.InvariantCulture, $"{column} {place}");

    public static string Say(string column) =>
        Parted(column) is var (name, place) && place > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Words.SayHeader(name)} {place}")
            : Words.SayHeader(column);

    private static string? Find(string written)
    {
        var (name, place) = Parted(written);
        return Words.Header(name) is not { } column ? null
            : OfParty.Contains(column)
                ? place is >= 1 and <= PartyKeys.MostParties ? At(column, place)
                    : null
            : place == 0 ? column
            : null;
    }

    private static (string Name, int Place) Parted(string written)
    {
        var words = written.Trim();
        var at = words.LastIndexOf(' ');
        return at > 0 && int.TryParse(words.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (words[..at], place)
            : (words, 0);
    }
}
