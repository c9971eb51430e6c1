using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Relate;

/// <summary>A number as printed, with the words before it that say whose it is.</summary>
internal sealed record PrintedNumber(string Value, string? Label, Evidence Evidence);

/// <summary>
/// Whose number is whose: by what stands before it ("Nomor PIHAK KESATU", "Nomor Diskominfo"), else by a part that names an office ("BNNP",
/// "PAS", "Kominfo"). Where that fits no party, or two, or two numbers fit the same, nobody is said to have given it.
/// </summary>
internal sealed class NumberOwners(Roster roster, IReadOnlyDictionary<PartySide, int> sides)
{
    private const int ShortestCode = 3;

    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal) { "dan", "di", "ke", "untuk", "bagi", "dengan" };

    public IReadOnlyList<DocumentNumber> Of(IReadOnlyList<PrintedNumber> numbers)
    {
        var labelled = numbers.Select(ByLabel).ToArray();
        var coded = numbers.Select((number, i) => labelled[i] ?? (number.Label is null ? ByCode(number.Value) : null)).ToArray();
        return
        [
            .. numbers.Select(
                (number, i) =>
                {
                    var isAlone = coded.Count(owner => owner == coded[i]) == 1;
                    return new DocumentNumber(number.Value, labelled[i] ?? (isAlone ? coded[i] : null), number.Evidence);
                }
            ),
        ];
    }

    private int? ByLabel(PrintedNumber number)
    {
        if (number.Label is not { } label)
        {
            return null;
        }
        var last = label.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1];
        if (label.StartsWith("pihak", StringComparison.OrdinalIgnoreCase) && Komparisi.Side(last) is { } side)
        {
            return sides.TryGetValue(side, out var index) ? index : null;
        }
        var known = InstitutionRecogniser.Find(Document.From(label)) is [var mention, ..] ? roster.IndexOf(mention.Key) : -1;
        return known >= 0 ? known : Only(party => IsIn(Fold.Name(label), party)) ?? ByCode(label);
    }

    private int? ByCode(string number)
    {
        var rules = Rules.Of("number-codes").Where(rule => rule.Occurs(number)).ToArray();
        var parts = Fold.Name(number).Split(' ').Where(part => part.Length >= ShortestCode && part.All(char.IsLetter)).ToArray();
        return Only(party =>
            rules.Any(rule => rule.Attribute.Split(';').Any(words => IsIn(words, party)))
            || parts.Any(part => IsIn(part, party) || Initials(party).Contains(part, StringComparer.Ordinal))
        );
    }

    /// <summary>The one party of which it is true.</summary>
    private int? Only(Predicate<int> fits)
    {
        var fitting = Enumerable.Range(0, roster.Count).Where(party => fits(party)).Take(2).ToArray();
        return fitting.Length == 1 ? fitting[0] : null;
    }

    private bool IsIn(string words, int party) => Names(party).Any(name => $" {name} ".Contains($" {words} ", StringComparison.Ordinal));

    private IEnumerable<string> Initials(int party) =>
        Names(party).Select(name => string.Concat(name.Split(' ').Where(word => !Joints.Contains(word)).Select(word => word[0])));

    private IEnumerable<string> Names(int party) => [Fold.Name(roster.NameOf(party)), Fold.Name(roster.CanonicalOf(party))];
}
