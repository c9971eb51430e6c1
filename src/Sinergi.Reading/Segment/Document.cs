using System.Text.RegularExpressions;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;

namespace Sinergi.Reading.Segment;

internal enum BlockKind
{
    Paragraph,
    ListItem,

    /// <summary>Of a table.</summary>
    Row,
    Furniture,
}

/// <summary>A paragraph, a list item or a line of page furniture.</summary>
/// <param name="Marker">What stands before a list item: "1", "a", "(2)".</param>
/// <param name="Rule">The furniture rule that marked it.</param>
internal sealed record Block(int Index, BlockKind Kind, TextSpan Span, int ContentStart, string? Marker, string? Rule);

/// <summary>A sentence; <paramref name="Text"/> is the plain text of its span, so offsets inside it are relative to the span.</summary>
internal sealed record Sentence(int Index, Block Block, TextSpan Span, string Text)
{
    private const int LongestHeadline = 160;
    private const int MostFieldWords = 2;

    /// <summary>A whole paragraph without a full stop: a title, which says in short what the report then says in full.</summary>
    public bool IsHeadline { get; } =
        Block.Kind == BlockKind.Paragraph && Span.Start == Block.Span.Start && Block.Span.End - Span.End <= 1 && IsTitle(Text.TrimEnd());

    private static bool IsTitle(string text) =>
        text.Length is > 0 and <= LongestHeadline && text[^1] is not ('.' or '"' or ':') && !IsField(text);

    /// <summary>"Pimpinan rapat : Contoh Pertama" is a line of a form.</summary>
    private static bool IsField(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && text[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostFieldWords;
    }
}

/// <summary>The normalised text with its plain twin of equal length, cut into blocks and sentences.</summary>
internal sealed record Document(string Text, string Plain, IReadOnlyList<Block> Blocks, IReadOnlyList<Sentence> Sentences)
{
    private readonly TokenLine?[] lines = new TokenLine?[Blocks.Count];

    public static Document From(string text)
    {
        var plain = PlainText.Of(text);
        var blocks = BlockSplitter.Split(text, plain);
        plain = WithSemicolons(WithoutPageBreaks(plain, blocks), blocks);
        return new Document(text, plain, blocks, SentenceSplitter.Split(plain, blocks));
    }

    /// <summary>Recognition of scans takes ";" for ":": an item that the next item of the same list follows opens no list of its own.</summary>
    private static string WithSemicolons(string plain, IReadOnlyList<Block> blocks)
    {
        char[]? letters = null;
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            var (item, next) = (blocks[i], blocks[i + 1]);
            if (item.Kind == BlockKind.ListItem && next.Kind == BlockKind.ListItem && ListMarker.AreAlike(item.Marker!, next.Marker!))
            {
                var colon = plain.LastIndexOf(':', item.Span.End - 1, item.Span.End - item.ContentStart);
                if (colon >= 0 && plain[(colon + 1)..item.Span.End].Trim() is "" or "dan" or "serta" or "atau")
                {
                    letters ??= plain.ToCharArray();
                    letters[colon] = ';';
                }
            }
        }
        return letters is null ? plain : new string(letters);
    }

    /// <summary>The head of a page in the middle of a sentence is no part of it: blanks stand in its place.</summary>
    private static string WithoutPageBreaks(string plain, IReadOnlyList<Block> blocks)
    {
        var inside = new List<TextSpan>();
        var end = 0;
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Furniture && block.Span.Start < end)
            {
                inside.Add(block.Span);
            }
            end = Math.Max(end, block.Kind == BlockKind.Furniture ? 0 : block.Span.End);
        }
        if (inside.Count == 0)
        {
            return plain;
        }
        var letters = plain.ToCharArray();
        foreach (var span in inside)
        {
            letters.AsSpan(span.Start, span.Length).Fill(' ');
        }
        return new string(letters);
    }

    /// <summary>The words of a block, cut once for all who ask.</summary>
    public TokenLine LineOf(Block block) => lines[block.Index] ??= new TokenLine(Plain, block.Span with { Start = block.ContentStart });

    /// <summary>The last block that begins at or before a position; behind the head of a page the one that goes on there.</summary>
    public Block BlockAt(int position)
    {
        var (low, high) = (0, Blocks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Blocks[middle].Span.Start <= position ? (middle, high) : (low, middle - 1);
        }
        var before = low;
        while (before > 0 && Blocks[before].Kind == BlockKind.Furniture)
        {
            before--;
        }
        return position < Blocks[low].Span.End || position >= Blocks[before].Span.End ? Blocks[low] : Blocks[before];
    }

    /// <summary>Evidence for a span, without the white space at its edges.</summary>
    public Evidence Evidence(int start, int end, string rule, double confidence)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }
        // The rest of a divided word stands further on in the text than in its twin.
        while (end < Text.Length && end > start && char.IsWhiteSpace(Plain[end]) && !char.IsWhiteSpace(Text[end]))
        {
            end++;
        }
        return new Evidence(new TextSpan(start, end), Text[start..end], rule, confidence);
    }

    public Evidence Evidence(TextSpan span, string rule, double confidence) => Evidence(span.Start, span.End, rule, confidence);

    /// <summary>Evidence for what a rule has matched in the text of a sentence or a block.</summary>
    public Evidence Evidence(TextSpan searched, Match match, string rule, double confidence) =>
        Evidence(searched.Start + match.Index, searched.Start + match.Index + match.Length, rule, confidence);

    public string Words(TextSpan span) => Vocabulary.Fold.Words(Text[span.Start..span.End]);
}
