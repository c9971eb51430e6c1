using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Recognise;

/// <summary>What follows the head of an institution's name.</summary>
/// <param name="Last">The last word that belongs to the name.</param>
/// <param name="Text">The tail in canonical spelling: "Sulteng" → "Sulawesi Tengah".</param>
/// <param name="IsImplied">The level was not written: a province is one without the word.</param>
internal sealed record Tail(int Last, string Text, string Level, bool IsImplied = false);

internal static class TailReader
{
    private const int LongestPlace = 3;
    private const int LongestName = 10;
    private static readonly HashSet<string> Levels = new(StringComparer.Ordinal) { "kota", "kabupaten", "kab" };
    private static readonly HashSet<string> ForeignConnectors = new(StringComparer.Ordinal) { "of", "for", "and", "the" };

    /// <param name="last">The last word of the head.</param>
    /// <param name="namesHolder">A person's name may follow without a comma, so an unknown place is taken to be one word.</param>
    /// <param name="isKnown">Whether the text uses a word as a place, or words as a name, elsewhere; null when that is not known yet.</param>
    public static Tail? Read(TokenLine line, int last, TailKind kind, bool namesHolder, Predicate<string>? isKnown = null) =>
        kind switch
        {
            TailKind.Region => ReadPlace(line, last, unknownWords: 0, null),
            TailKind.Place => ReadPlace(line, last, namesHolder ? 1 : LongestPlace, namesHolder ? isKnown : null),
            TailKind.Name => ReadName(line, last, isField: false, namesHolder, isKnown),
            TailKind.Field => ReadName(line, last, isField: true, namesHolder, null),
            _ => null,
        };

    private static Tail? ReadPlace(TokenLine line, int last, int unknownWords, Predicate<string>? isPlace)
    {
        var kept = new List<string>();
        var level = "";
        var at = line.Next(last);
        while (at >= 0 && line.Tokens[at].IsCapitalised && Institutions.Connectors.Contains(line.Folded(at)))
        {
            if (line.Longest(Institutions.Regions, at).Words > 0)
            {
                break;
            }
            var word = line.Folded(at);
            // "Kepala Dinas Pertanian I Wayan": a single "I" is a class only behind "Kelas".
            if (word.Length == 1 && !IsClass(line, at - 1))
            {
                break;
            }
            level = Levels.Contains(word) ? (word is "kota" ? "Kota " : "Kabupaten ") : level;
            // "Kelas II A" is "Kelas IIA".
            if (word is "a" or "b" && kept is [.., var grade] && grade.All(c => c is 'I'))
            {
                kept[^1] = grade + line.Tokens[at].Text;
            }
            else if (IsPartOfName(word))
            {
                kept.Add(Fold.Title(line.Tokens[at].Text));
            }
            at = line.Next(at);
        }
        if (at < 0)
        {
            return null;
        }
        var (region, words) = line.Longest(Institutions.Regions, at);
        if (region is not null && line.Tokens[at].IsCapitalised)
        {
            kept.Add(region.Name);
            // "Polres Bima Kota": the town of a police force, beside that of the regency.
            if (
                line.Next(line.Last(at, words)) is >= 0 and var city
                && line.Tokens[city].Text is "Kota" or "KOTA"
                && IsLastOfPlace(line, city)
            )
            {
                return new Tail(city, string.Join(' ', kept.Append("Kota")), level);
            }
            var isImplied = level.Length == 0 && region.IsProvince;
            return new Tail(line.Last(at, words), string.Join(' ', kept), isImplied ? "Provinsi " : level, isImplied);
        }
        // "Hibah Tanah untuk Lapas Baru": which one it is does not make a place.
        if (line.Folded(at) is "baru" or "lama" or "setempat" or "se" or "online" or "daring")
        {
            return null;
        }
        var place = Capitalised(line, at, Unambiguous(line, at, unknownWords));
        // "Kalapas Budi Santoso": after a post a word that nothing shows to be a place is a name.
        var isName =
            kept.Count == 0
            && level.Length == 0
            && place.Count > 0
            && isPlace?.Invoke(line.Folded(place[0])) == false
            && !IsBeforeTitle(line, place[^1]);
        return place.Count == 0 || isName
            ? null
            : new Tail(place[^1], string.Join(' ', kept.Concat(place.Select(i => Fold.Title(line.Tokens[i].Text)))), level);
    }

    private static bool IsLastOfPlace(TokenLine line, int at) =>
        line.Next(at) is not (>= 0 and var next) || line.Longest(Institutions.Regions, next).Words == 0;

    private static bool IsClass(TokenLine line, int at) =>
        at >= 0 && (line.Folded(at) is "kelas" or "klas" || line.Folded(at).All(c => c is 'i' or 'a' or 'b'));

    /// <summary>"Kapolsek Amahai IPTU Budi": what stands before a rank is no name.</summary>
    private static bool IsBeforeTitle(TokenLine line, int last) => line.Next(last) is >= 0 and var next && IsTitle(line, next);

    /// <summary>"Kelas IIA" and "Narkotika" are part of the name; "RI", "Provinsi" and "Perwakilan" only lead to the place.</summary>
    private static bool IsPartOfName(string connector) =>
        connector is "kelas" or "klas" or "narkotika" or "perempuan" or "terbuka" or "pemuda" or "khusus" or "tpi" or "non" or "cabang"
        || connector.All(c => c is 'i' or 'a' or 'b');

    /// <summary>"Bupati Ogan Ilir, X": a comma or a small letter after the words shows that they all are the place.</summary>
    private static int Unambiguous(TokenLine line, int at, int unknownWords)
    {
        if (unknownWords != 1)
        {
            return unknownWords;
        }
        var words = Capitalised(line, at, LongestPlace + 1);
        return words.Count <= LongestPlace && words.Count > 0 && line.Next(words[^1]) < 0 ? words.Count : 1;
    }

    private static List<int> Capitalised(TokenLine line, int at, int most)
    {
        var words = new List<int>();
        while (at >= 0 && words.Count < most && IsNameWord(line, at) && line.Longest(Institutions.Heads, at).Words == 0)
        {
            words.Add(at);
            at = line.Next(at);
        }
        return words;
    }

    private static Tail? ReadName(TokenLine line, int last, bool isField, bool namesHolder, Predicate<string>? isName)
    {
        // "Plt. Kepala Dinas Kholidah": a field of work is known, so this is a name.
        if (isField && namesHolder && line.Next(last) is >= 0 and var first && !IsFieldWord(line, first))
        {
            return null;
        }
        Tail? known = null;
        var words = new List<string>();
        var hasTitle = false;
        var end = last;
        for (var at = line.Next(last); at >= 0 && words.Count < LongestName; at = line.Next(at))
        {
            if (line.Tokens[at].IsCapitalised && line.Longest(Institutions.Regions, at) is ({ } region, var count))
            {
                end = line.Last(at, count);
                words.Add(isField ? region.Name : Printed(line, at, count));
                var after = line.Next(end);
                if (
                    isField
                    || after < 0
                    || !IsNameWord(line, after)
                    || (namesHolder && !IsBranch(line, after) && !EndsBeforeName(line, after))
                )
                {
                    return new Tail(end, Joined(words), "");
                }
                // "CV Cahaya Belu Perkasa": a place in the middle of a name does not end it.
                at = end;
                continue;
            }
            var isNumber = char.IsDigit(line.Tokens[at].Text[0]) && (words.Count == 0 || words[^1] is "Negeri" || line.IsSlashed(at));
            var isTitled =
                !isField && words.Count <= 2 && IsTitle(line, at) && words.All(word => Institutions.Titles.Contains(Fold.Name(word)));
            hasTitle |= isTitled;
            // "Kerja" ends a name before "Sama", not in "Tenaga Kerja".
            var isWork = isField && line.Folded(at) is "kerja" && line.Tokens[at].IsCapitalised && words is [.., "Tenaga" or "Latihan"];
            if ((isNumber || isTitled || isWork || IsNameWord(line, at)) && !(isField && line.Longest(Institutions.Heads, at).Words > 0))
            {
                words.Add(Fold.Title(line.Tokens[at].Text));
                end = at;
                if (line.IsSlashed(at))
                {
                    words[^1] += "/";
                }
                if (namesHolder && isName?.Invoke(Fold.Name(string.Join(' ', words))) == true)
                {
                    // "Ketua PKBM Tunas Mekar Sri Lestari": the text names "PKBM Tunas Mekar" elsewhere, so the rest is a person.
                    known = new Tail(end, string.Join(' ', words), "");
                }
            }
            else if (IsJoint(line, at, isField))
            {
                words.Add(line.Tokens[at].Text.ToLowerInvariant());
            }
            else
            {
                break;
            }
            while (isField && line.Next(at) < 0 && (LastOverComma(line, at) ?? OverComma(line, at)) is { } over)
            {
                words[^1] += ",";
                if (over > at + 1)
                {
                    // ", dan Olahraga" closes the list.
                    words.Add("dan");
                }
                words.Add(Fold.Title(line.Tokens[over].Text));
                (at, end) = (over, over);
            }
        }
        // "Direktur Bank Cendana Flobamora, Contoh Pertama": the comma shows that the longer name is the institution.
        return known is not null && (hasTitle || known.Last == end || !EndsBeforeName(line, end)) && !IsBeforeWhole(line, known.Last)
                ? known
            // "Direktur RSUD dr. Contoh" names the director, unless the text knows a hospital of this name.
            : end == last || (hasTitle && namesHolder) ? null
            : new Tail(end, Joined(words), "");
    }

    /// <summary>The last field of a list that has had a comma before: ", dan Olahraga".</summary>
    private static int? LastOverComma(TokenLine line, int at) =>
        line.IsBeforeComma(at)
        && line.Folded(at + 1) is "dan"
        && line.Next(at + 1) is >= 0 and var last
        && line.Tokens[last].IsCapitalised
        && Institutions.OfficeWords.Contains(line.Folded(last))
        && line.Longest(Institutions.Heads, last).Words == 0
        && at >= 2
        && line.IsBeforeComma(at - 1)
            ? last
            : null;

    /// <summary>Whether a list of fields of work goes on behind a word: ", Pemberdayaan Perempuan dan …", "dan Tenaga Kerja".</summary>
    public static bool HasMoreFields(TokenLine line, int at) =>
        OverComma(line, at) is not null
        || (
            line.Next(at) is >= 0 and var joint
            && line.Folded(joint) is "dan"
            && line.Next(joint) is >= 0 and var field
            && line.Tokens[field].IsCapitalised
            && Institutions.OfficeWords.Contains(line.Folded(field))
            && line.Longest(Institutions.Heads, field).Words == 0
            && line.Longest(Institutions.PostWords, field).Words == 0
        );

    /// <summary>"Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten X": a list of fields closed by "dan" is one name.</summary>
    private static int? OverComma(TokenLine line, int at)
    {
        if (!line.IsBeforeComma(at) || !Institutions.OfficeWords.Contains(line.Folded(at + 1)) || !line.Tokens[at + 1].IsCapitalised)
        {
            return null;
        }
        for (var next = at + 1; next < Math.Min(line.Tokens.Count - 1, at + LongestName); next++)
        {
            if (line.Folded(next) is "dan")
            {
                return IsFieldWord(line, next + 1) ? at + 1 : null;
            }
            if (!line.Tokens[next].IsCapitalised || line.Longest(Institutions.Heads, next).Words > 0)
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>"Dekan Fakultas Hukum Universitas Contoh, Dr. X": the whole that the part belongs to is no person.</summary>
    private static bool IsBeforeWhole(TokenLine line, int last) =>
        line.Next(last) is >= 0 and var next && line.Longest(Institutions.Heads, next).Value is { Kind: Facts.InstitutionKind.University };

    private static bool IsFieldWord(TokenLine line, int at) =>
        Institutions.OfficeWords.Contains(line.Folded(at))
        || Institutions.Connectors.Contains(line.Folded(at))
        || line.Longest(Institutions.Regions, at).Words > 0
        || line.Longest(Institutions.Heads, at).Words > 0
        || (line.Tokens[at].Text.Length > 1 && line.Tokens[at].Text.All(c => !char.IsLower(c)));

    private static string Joined(IEnumerable<string> words) => string.Join(' ', words).Replace("/ ", "/", StringComparison.Ordinal);

    /// <summary>"Gereja Protestan Maluku Jemaat Ternate": a part of what is named before.</summary>
    private static bool IsBranch(TokenLine line, int at) =>
        line.Folded(at) is "jemaat" or "klasis" or "paroki" or "cabang" or "ranting" or "wilayah" or "unit";

    /// <summary>"Ketua Klasis GPM Kota Ambon Timur, Pendeta X": where a name follows the comma, all before it is the institution.</summary>
    private static bool EndsBeforeName(TokenLine line, int at)
    {
        var last = at;
        while (line.Next(last) is >= 0 and var next && IsNameWord(line, next))
        {
            last = next;
        }
        return line.Next(last) < 0
            && line.IsBeforeComma(last)
            && line.Tokens[last + 1].IsCapitalised
            && !Institutions.Degrees.Contains(line.Folded(last + 1).Replace(" ", "", StringComparison.Ordinal))
            && line.Tokens[last + 1].Text.Length > 2
            && line.Longest(Institutions.PostWords, last + 1).Words == 0
            && line.Longest(Institutions.Heads, last + 1).Words == 0;
    }

    /// <summary>A proper name keeps the region as it writes it: "Bank Sulteng" is no Bank of the province.</summary>
    private static string Printed(TokenLine line, int at, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(i => Fold.Title(line.Tokens[line.Skip(at, i)].Text)));

    private static bool IsNameWord(TokenLine line, int at) =>
        line.Tokens[at].IsCapitalised && !Institutions.NameStops.Contains(line.Folded(at)) && !IsTitle(line, at) && !IsWith(line, at);

    /// <summary>"Koperasi Maju Bersama" is a name, "Lapas Palu Bersama Dinas Kesehatan" are two.</summary>
    private static bool IsWith(TokenLine line, int at) =>
        line.Folded(at) is "bersama" && line.Next(at) is >= 0 and var next && line.Longest(Institutions.Heads, next).Words > 0;

    /// <summary>A title has a name behind it; "Panti Kasih Ibu" has none.</summary>
    private static bool IsTitle(TokenLine line, int at) =>
        Institutions.Titles.Contains(line.Folded(at))
        && line.Next(at) is >= 0 and var next
        && line.Tokens[next].IsCapitalised
        && line.Folded(next) is not ("pertiwi" or "kota" or "bumi");

    private static bool IsJoint(TokenLine line, int at, bool isField)
    {
        var after = line.Next(at);
        return after >= 0
            && IsNameWord(line, after)
            && (ForeignConnectors.Contains(line.Folded(at)) || (line.Folded(at) is "dan" && (isField || IsStudy(line, at))))
            && line.Longest(Institutions.Heads, after).Words == 0
            && line.Longest(Institutions.PostWords, after).Words == 0;
    }

    /// <summary>"Fakultas Keguruan dan Ilmu Pendidikan": what is taught may have two names.</summary>
    private static bool IsStudy(TokenLine line, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - 4) && line.Next(back) == back + 1; back--)
        {
            if (line.Folded(back) is "fakultas" or "studi" or "jurusan" or "prodi" or "departemen")
            {
                return true;
            }
        }
        return false;
    }
}
