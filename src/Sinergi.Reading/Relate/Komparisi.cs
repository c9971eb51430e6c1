using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Relate;

/// <summary>The parties by their numbers, and where the text goes on.</summary>
internal sealed record KomparisiReading(IReadOnlyDictionary<PartySide, int> Sides, int End);

/// <summary>Reads the part of a naskah that names the parties: name, post, institution, "selanjutnya disebut PIHAK KESATU".</summary>
internal static class Komparisi
{
    private const string RuleName = "party.komparisi";
    private const int LongestGap = 60;
    private const int LongestKomparisi = 6000;
    private const int LongestForm = 600;

    /// <returns>For every side that the text defines, the index of the party; and where the komparisi ends.</returns>
    public static KomparisiReading AddTo(Roster roster, Recognition recognition)
    {
        var sides = new Dictionary<PartySide, int>();
        var plain = recognition.Document.Plain.Replace('\n', ' ');
        var opener = Rules.First("komparisi-openers", plain)?.Match;
        var from = opener?.Index ?? 0;
        from = Defined(roster, recognition, sides, "party-definitions", plain, from);
        if (sides.Count == 0)
        {
            from = ByHeading(roster, recognition, sides, opener?.Index ?? 0);
        }
        if (sides.Count == 0 && opener is not null)
        {
            from = Defined(roster, recognition, sides, "party-lines", recognition.Document.Plain, opener.Index + opener.Length);
        }
        return sides.Count > 0 ? new KomparisiReading(sides, from) : ByNickname(roster, recognition, plain);
    }

    /// <summary>Each party stands before the words that give it its number; gives where the last of them end.</summary>
    private static int Defined(
        Roster roster,
        Recognition recognition,
        Dictionary<PartySide, int> sides,
        string file,
        string plain,
        int from
    )
    {
        foreach (var match in Rules.Of(file).SelectMany(rule => rule.Matches(plain)).OrderBy(match => match.Index))
        {
            if (match.Index >= from && Side(match.Groups["side"].Value) is { } side && !sides.ContainsKey(side))
            {
                if (Add(roster, recognition, new TextSpan(from, match.Index), side) is { } index)
                {
                    sides[side] = index;
                }
                from = match.Index + match.Length;
            }
        }
        return from;
    }

    /// <summary>Forms in which the number stands before the name: a line "PIHAK I", then "Nama", "Jabatan", "Bertindak untuk".</summary>
    private static int ByHeading(Roster roster, Recognition recognition, Dictionary<PartySide, int> sides, int from)
    {
        var plain = recognition.Document.Plain;
        var headings = Rules.Of("party-headings").SelectMany(rule => rule.Matches(plain)).ToArray();
        // Where a name stands before the first number, the numbers stand below what they number.
        if (headings is [var top, ..] && top.Index > from && Rules.Occur("signer-fields", plain[from..top.Index]))
        {
            return 0;
        }
        var end = 0;
        for (var i = 0; i < headings.Length; i++)
        {
            var start = headings[i].Groups["side"].Index + headings[i].Groups["side"].Length;
            end = i + 1 < headings.Length ? headings[i + 1].Index : Math.Min(plain.Length, start + LongestForm);
            if (
                Side(headings[i].Groups["side"].Value) is { } side
                && !sides.ContainsKey(side)
                && Add(roster, recognition, new TextSpan(start, end), side) is { } index
            )
            {
                sides[side] = index;
            }
        }
        return end;
    }

    /// <summary>Parties that are called "Dinas" and "Pos", or "KEMENTERIAN" and "UNIVERSITAS", instead of by numbers; their order is their side.</summary>
    private static KomparisiReading ByNickname(Roster roster, Recognition recognition, string plain)
    {
        var from = Rules.First("komparisi-openers", plain)?.Match.Index ?? 0;
        var end = ClauseTree.Pasals(recognition.Document) is [var first, ..] && first.Span.Start > from ? first.Span.Start : plain.Length;
        end = Math.Min(end, from + LongestKomparisi);
        var parts = new List<TextSpan>();
        foreach (var match in Rules.Of("party-nicknames").SelectMany(rule => rule.Matches(plain)).OrderBy(match => match.Index))
        {
            if (match.Index < from || match.Index >= end || Rules.Occur("party-nickname-blocks", match.Groups["nick"].Value))
            {
                continue;
            }
            var part = new TextSpan(from, match.Index);
            from = match.Index + match.Length;
            if (recognition.MentionsIn(part).Any(mention => !mention.IsGeneric))
            {
                parts.Add(part);
            }
        }
        for (var i = 0; parts.Count > 1 && i < parts.Count && PartySide.First + i <= PartySide.Fifth; i++)
        {
            Add(roster, recognition, parts[i], PartySide.First + i);
        }
        return new KomparisiReading(new Dictionary<PartySide, int>(), 0);
    }

    public static PartySide? Side(string words) =>
        (words.StartsWith("ke ", StringComparison.OrdinalIgnoreCase) ? words[3..] : words).ToLowerInvariant() switch
        {
            "pertama" or "kesatu" or "i" or "1" or "kei" or "ke-i" or "ke-1" => PartySide.First,
            "kedua" or "ii" or "2" or "keii" or "ke-ii" or "ke-2" => PartySide.Second,
            "ketiga" or "iii" or "3" or "keiii" or "ke-iii" or "ke-3" => PartySide.Third,
            "keempat" or "iv" or "4" or "keiv" or "ke-iv" or "ke-4" => PartySide.Fourth,
            "kelima" or "v" or "5" or "kev" or "ke-v" or "ke-5" => PartySide.Fifth,
            _ => null,
        };

    private static int? Add(Roster roster, Recognition recognition, TextSpan span, PartySide side)
    {
        // The lines between the cells of a table say nothing.
        var text = recognition.Document.Plain[span.Start..span.End].Replace('\n', ' ').Replace('|', ' ');
        var person = Person(recognition, span, text);
        var onBehalf = Rules.First("on-behalf", text) is var (_, match) ? span.Start + match.Index : span.Start;
        var mentions = recognition.MentionsIn(span).Where(mention => !mention.IsGeneric).ToArray();
        var mention = mentions.FirstOrDefault(mention => mention.Span.Start >= onBehalf) ?? mentions.FirstOrDefault();
        if (mention is not null)
        {
            return roster.Add(mention, RuleName, 0.95, side, person);
        }
        return Rules.First("on-behalf", text) is var (_, named) && named.Groups["name"] is { Success: true, Length: > 0 } name
            ? roster.Add(
                Fold.Words(name.Value),
                new TextSpan(span.Start + name.Index, span.Start + name.Index + name.Length),
                InstitutionKind.Other,
                RuleName,
                side,
                person
            )
            : null;
    }

    private static Person? Person(Recognition recognition, TextSpan span, string text)
    {
        foreach (var rule in Rules.Of("komparisi-names"))
        {
            if (rule.Last(text) is { } match && Named(recognition, span, text, match.Groups["name"].Index, rule.Name) is { } person)
            {
                return person;
            }
        }
        return recognition.People.FirstOrDefault(named => span.Contains(named.Span))?.Person is { } known
            ? known with
            {
                Name = Fold.PersonName(known.Name),
            }
            : null;
    }

    private static Person? Named(Recognition recognition, TextSpan span, string text, int at, string rule)
    {
        var position = Position(text) ?? Post(recognition, span);
        var person = PersonRecogniser.NameAt(recognition.Document, span.Start + at, span.End, position, rule);
        return person is null ? null : person with { Name = Fold.PersonName(person.Name) };
    }

    private static string? Post(Recognition recognition, TextSpan span) =>
        recognition.MentionsIn(span).FirstOrDefault(mention => mention.Post is not null) is { } holder
            ? recognition.Document.Words(holder.Whole)
            : null;

    /// <summary>Who acts for an institution that is named before him: "MUSEUM X, diwakili oleh Contoh Pertama, S.S., Kepala Museum".</summary>
    public static Person? Represented(Document document, Mention mention, Sentence sentence)
    {
        var after = document.Plain[mention.Span.End..Math.Min(sentence.Span.End, mention.Span.End + LongestGap)].Replace('\n', ' ');
        if (Rules.First("represented", after) is not var (rule, match))
        {
            return null;
        }
        var at = mention.Span.End + match.Groups["name"].Index;
        var position = Rules.First("represented-posts", document.Plain[at..sentence.Span.End].Replace('\n', ' ')) is var (_, post)
            ? Fold.Words(post.Groups["post"].Value)
            : null;
        return PersonRecogniser.NameAt(document, at, sentence.Span.End, position, rule.Name) is { } person
            ? person with
            {
                Name = Fold.PersonName(person.Name),
            }
            : null;
    }

    private static string? Position(string text) =>
        Rules.First("komparisi-posts", text) is var (_, match) ? Fold.Words(match.Groups["post"].Value).TrimEnd(',', ';') : null;
}
