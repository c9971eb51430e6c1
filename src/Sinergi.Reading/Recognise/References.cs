using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Recognise;

/// <summary>
/// Lets short names refer to the one institution they can mean: "Kanwil Ditjenpas" and "Kanwil" to the one Kanwil that the text names in full,
/// "Dinas Sosial" to the one Dinas Sosial with its place, "BLK" to the one "UPTD Balai Latihan Kerja". Where two fit, it refers to none.
/// </summary>
internal static class References
{
    /// <summary>A text with more institutions than this is a directory; nothing in it is "the" one. It also bounds the work.</summary>
    private const int Most = 300;

    private const int JustBefore = 160;

    /// <param name="isInTitle">Names in a headline run together with its words, so that the text itself comes first.</param>
    public static IReadOnlyList<Mention> Resolve(IReadOnlyList<Mention> mentions, Predicate<Mention> isInTitle)
    {
        var fullest = mentions
            .Where(mention => !mention.IsGeneric)
            .GroupBy(mention => mention.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Fullest(group), StringComparer.Ordinal);
        var inText = mentions
            .Where(mention => !mention.IsGeneric && !isInTitle(mention))
            .Select(mention => mention.Key)
            .ToHashSet(StringComparer.Ordinal);
        var all = fullest
            .Values.Where(mention => mention.Canonical != mention.Stem)
            .Take(Most + 1)
            .Select(mention => new Known(
                mention,
                InstitutionRecogniser.Comparable(mention.Canonical),
                InstitutionRecogniser.Comparable(mention.Stem)
            ))
            .ToArray();
        Known[] known = inText.Count == 0 ? all : [.. all.Where(other => inText.Contains(other.Mention.Key))];
        var meant = new Dictionary<(string, bool), Mention?>();
        return [.. mentions.Select((mention, i) => Referred(mention, LastNamed(mentions, i)))];

        Mention Referred(Mention mention, Mention? near)
        {
            if (near is not null && fullest.TryGetValue(near.Key, out var named))
            {
                return mention with { Canonical = named.Canonical, Key = named.Key, Kind = named.Kind, IsGeneric = false };
            }
            if (!meant.TryGetValue((mention.Canonical, mention.IsGeneric), out var other))
            {
                other = all.Length > Most ? null : Meant(mention, known) ?? Meant(mention, all) ?? RunOn(mention, known, inText);
                // What a short name stands for may be short itself: "Damkar" for "Damkar Nabire", which has a longer name.
                other = other is null ? null : Meant(other, known) ?? other;
                other ??= fullest.GetValueOrDefault(mention.Key);
                meant[(mention.Canonical, mention.IsGeneric)] = other;
            }
            return other is null || (mention.IsGeneric && other.IsGeneric)
                ? mention
                : mention with
                {
                    Canonical = other.Canonical,
                    Key = other.Key,
                    Kind = other.Kind,
                    IsGeneric = false,
                };
        }
    }

    /// <summary>The longest way to write it, and of these the one with the fewest capitals.</summary>
    private static Mention Fullest(IEnumerable<Mention> mentions) =>
        mentions
            // "Kabupaten/Kota" says less than either.
            .OrderBy(mention =>
                mention.Canonical.Contains('/', StringComparison.Ordinal)
                && mention.Canonical.Contains("Kabupaten/", StringComparison.Ordinal)
            )
            .ThenByDescending(mention => Fold.Name(mention.Canonical).Length)
            .ThenBy(mention => mention.Canonical.Count(char.IsUpper))
            .First();

    /// <summary>"Lapas Narkotika X bersama BNN Y; keduanya diwakili Kalapas …": the one office of the kind that was named just before.</summary>
    private static Mention? LastNamed(IReadOnlyList<Mention> mentions, int index)
    {
        var holder = mentions[index];
        if (holder is not { IsGeneric: true, Internal: true, Post: not null })
        {
            return null;
        }
        Mention? named = null;
        for (var i = index - 1; i >= 0 && mentions[i].Span.End > holder.Span.Start - JustBefore; i--)
        {
            var other = mentions[i];
            if (
                other is not { IsGeneric: false, Internal: true }
                || !$"{other.Stem} ".StartsWith($"{holder.Stem} ", StringComparison.Ordinal)
            )
            {
                continue;
            }
            if (named is not null && named.Key != other.Key)
            {
                return null;
            }
            named = other;
        }
        return named;
    }

    private sealed record Known(Mention Mention, string Name, string Stem)
    {
        private readonly string words = $" {Name} ";

        /// <param name="part">With a blank at each end.</param>
        public bool Holds(string part) => words.Contains(part, StringComparison.Ordinal);
    }

    private static Mention? Meant(Mention mention, Known[] known)
    {
        if (mention.Stem.Contains(';', StringComparison.Ordinal))
        {
            var kinds = mention.Stem.Split(';');
            return Only(known, other => kinds.Any(kind => other.Name == kind || StartsWith(other.Name, kind)));
        }
        var stem = InstitutionRecogniser.Comparable(mention.Stem);
        var inside = $" {stem} ";
        if (mention.IsGeneric)
        {
            return Only(known, other => other.Stem == stem)
                ?? Only(known, other => StartsWith(other.Stem, stem))
                ?? Only(known, other => other.Holds(inside))
                ?? (IsGovernment(mention) ? Only(known, other => IsGovernment(other.Mention)) : null);
        }
        // "Ombudsman" alone is the national body unless the text speaks of one regional office of it.
        if (mention.Canonical == mention.Stem)
        {
            return mention.Internal ? null : Only(known, other => other.Stem == stem) ?? Only(known, other => other.Holds(inside));
        }
        var name = InstitutionRecogniser.Comparable(mention.Canonical);
        return mention.Internal ? null
            : IsPlace(name, stem) ? MoreFields(mention, name, stem, known)
            : Only(known, other => other.Mention.Key != mention.Key && (StartsWith(other.Name, name) || IsWithoutForm(other.Name, name)))
                ?? (
                    name.Contains(' ', StringComparison.Ordinal)
                        ? Only(
                            known,
                            other => other.Mention.Key != mention.Key && !IsPartOf(other.Mention, mention) && other.Holds($" {name} ")
                        )
                        : null
                )
                ?? MoreFields(mention, name, stem, known);
    }

    /// <summary>"Bank Cendana Bereskan Modal Petenun": a headline writes its verb like a name; the text knows one that begins so.</summary>
    private static Mention? RunOn(Mention mention, Known[] known, HashSet<string> inText)
    {
        var stem = InstitutionRecogniser.Comparable(mention.Stem);
        var name = InstitutionRecogniser.Comparable(mention.Canonical);
        if (mention.IsGeneric || inText.Contains(mention.Key) || !StartsWith(name, stem))
        {
            return null;
        }
        var begin = $"{stem} {name[(stem.Length + 1)..].Split(' ')[0]}";
        return Only(known, other => other.Name == begin || StartsWith(other.Name, begin));
    }

    /// <summary>"Universitas X" is not short for its Fakultas Y.</summary>
    private static bool IsPartOf(Mention part, Mention whole) =>
        whole.Kind == Facts.InstitutionKind.University
        && whole.Stem != part.Stem
        && part.Canonical.EndsWith(whole.Canonical, StringComparison.OrdinalIgnoreCase);

    private static Mention? Only(Known[] known, Predicate<Known> fits) =>
        known.Where(other => fits(other)).Take(2).ToArray() is [var only] ? only.Mention : null;

    private static bool StartsWith(string name, string start) =>
        name.Length > start.Length && name[start.Length] == ' ' && name.StartsWith(start, StringComparison.Ordinal);

    /// <summary>"Bank Contoh" is "PT Bank Contoh": one word, the legal form, is left out.</summary>
    private static bool IsWithoutForm(string name, string part) =>
        part.Contains(' ', StringComparison.Ordinal)
        && name.EndsWith($" {part}", StringComparison.Ordinal)
        && name[..(name.Length - part.Length - 1)]
            is "pt"
                or "cv"
                or "ud"
                or "pd"
                or "fa"
                or "firma"
                or "yayasan"
                or "perkumpulan"
                or "koperasi"
                or "perum"
                or "perumda"
                or "lbh"
                or "bank";

    /// <summary>"Damkar Nabire" is the "Dinas Pemadam Kebakaran dan Penyelamatan Kabupaten Nabire": more fields of the same place.</summary>
    private static Mention? MoreFields(Mention mention, string name, string stem, Known[] known) =>
        stem.Contains(' ', StringComparison.Ordinal)
            ? Only(
                known,
                other =>
                    other.Mention.Key != mention.Key
                    && StartsWith(other.Name, $"{stem} dan")
                    && other.Name.EndsWith(name[stem.Length..], StringComparison.Ordinal)
                    && (!IsOfTown(mention) || IsOfTown(other.Mention))
            )
            : null;

    private static bool IsOfTown(Mention mention) => mention.Canonical.Contains(" Kota ", StringComparison.Ordinal);

    private static bool IsGovernment(Mention mention) => mention.Stem.StartsWith("Pemerintah", StringComparison.Ordinal);

    /// <summary>"Pemerintah Papua" is not short for "Pemerintah Papua Barat".</summary>
    private static bool IsPlace(string name, string stem)
    {
        var tail = StartsWith(name, stem) ? name[(stem.Length + 1)..].Split(' ') : [];
        return tail.Length > 0 && Institutions.Regions.Longest(tail).Words == tail.Length;
    }
}
