namespace Sinergi.Modules.Preparations.Domain.Comparing;

public enum RowKind
{
    Same,
    Changed,
    Removed,
    Added,

    /// <summary>Paragraphs without a difference that are not shown.</summary>
    Skipped,
}

/// <param name="Differs">The words stand in this version only.</param>
public sealed record TextPart(string Text, bool Differs);

/// <param name="Before">Empty where the paragraph is new.</param>
/// <param name="After">Empty where the paragraph is gone.</param>
/// <param name="Skipped">How many paragraphs are not shown.</param>
public sealed record ComparedRow(RowKind Kind, IReadOnlyList<TextPart> Before, IReadOnlyList<TextPart> After, int Skipped = 0);

/// <param name="Cut">The texts are longer than what is compared, or differ in more than what is shown.</param>
public sealed record TextComparison(IReadOnlyList<ComparedRow> Rows, int Changed, int Removed, int Added, bool Cut)
{
    public bool IsSame => Changed + Removed + Added == 0 && !Cut;

    private const int MostParagraphs = 3_000;
    private const int MostWords = 1_500;
    private const int MostRows = 400;

    /// <summary>Of so many paragraphs in a row without a difference the middle ones are left out.</summary>
    private const int LongRun = 3;

    /// <summary>Paragraphs that share less than this part of their words are two, not one that was changed.</summary>
    private const double Alike = 0.3;

    public static TextComparison Of(string before, string after)
    {
        var (old, young) = (Paragraphs.Of(before), Paragraphs.Of(after));
        var tooLong = old.Count > MostParagraphs || young.Count > MostParagraphs;
        old = [.. old.Take(MostParagraphs)];
        young = [.. young.Take(MostParagraphs)];
        List<ComparedRow> rows = [];
        var at = 0;
        foreach (var block in Alignment.Of(old, young))
        {
            rows.AddRange(Run(old, at, block.From - at));
            rows.AddRange(Differing([.. old.Skip(block.From).Take(block.Gone)], [.. young.Skip(block.To).Take(block.Come)]));
            at = block.From + block.Gone;
        }

        rows.AddRange(Run(old, at, old.Count - at));
        return new TextComparison(
            [.. rows.Take(MostRows)],
            rows.Count(r => r.Kind is RowKind.Changed),
            rows.Count(r => r.Kind is RowKind.Removed),
            rows.Count(r => r.Kind is RowKind.Added),
            tooLong || rows.Count > MostRows
        );
    }

    private static IEnumerable<ComparedRow> Run(IReadOnlyList<string> paragraphs, int from, int count)
    {
        if (count <= LongRun)
        {
            return paragraphs.Skip(from).Take(count).Select(Same);
        }

        return [Same(paragraphs[from]), new ComparedRow(RowKind.Skipped, [], [], count - 2), Same(paragraphs[from + count - 1])];
    }

    private static ComparedRow Same(string paragraph) =>
        new(RowKind.Same, [new TextPart(paragraph, false)], [new TextPart(paragraph, false)]);

    private static IEnumerable<ComparedRow> Differing(IReadOnlyList<string> gone, IReadOnlyList<string> come)
    {
        var pairs = Math.Min(gone.Count, come.Count);
        for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
        {
            if (i < pairs && Words(gone[i], come[i]) is { } changed)
            {
                yield return changed;
                continue;
            }

            if (i < gone.Count)
            {
                yield return new ComparedRow(RowKind.Removed, [new TextPart(gone[i], true)], []);
            }

            if (i < come.Count)
            {
                yield return new ComparedRow(RowKind.Added, [], [new TextPart(come[i], true)]);
            }
        }
    }

    /// <summary>The same paragraph with the words that differ; null when hardly a word is the same, or there are too many to tell.</summary>
    private static ComparedRow? Words(string before, string after)
    {
        var (old, young) = (before.Split(' '), after.Split(' '));
        if (old.Length > MostWords || young.Length > MostWords)
        {
            return null;
        }

        var blocks = Alignment.Of(old, young);
        var same = old.Length - blocks.Sum(b => b.Gone);
        if (same < Alike * Math.Max(old.Length, young.Length))
        {
            return null;
        }

        return new ComparedRow(
            RowKind.Changed,
            Parts(old, [.. blocks.Select(b => (b.From, b.Gone))]),
            Parts(young, [.. blocks.Select(b => (b.To, b.Come))])
        );
    }

    private static List<TextPart> Parts(string[] words, IReadOnlyList<(int At, int Count)> differing)
    {
        List<TextPart> parts = [];
        var at = 0;
        foreach (var (from, count) in differing)
        {
            Add(at, from - at, false);
            Add(from, count, true);
            at = from + count;
        }

        Add(at, words.Length - at, false);
        return parts;

        void Add(int from, int count, bool differs)
        {
            if (count > 0)
            {
                parts.Add(new TextPart(string.Join(' ', words.Skip(from).Take(count)), differs));
            }
        }
    }
}
