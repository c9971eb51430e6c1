using System.Text.RegularExpressions;
using Sinergi.Reading.Clean;
using Sinergi.Reading.Facts;

namespace Sinergi.Reading.Segment;

/// <summary>Joins wrapped lines into paragraphs and list items; furniture lines stand alone.</summary>
internal static partial class BlockSplitter
{
    private const int WrapWidth = 60;

    [GeneratedRegex(
        @"^ {0,20}(?<marker>\(?\d{1,3}[.)]|\([a-z]\)|[a-z][.)]|[IVX]{1,5}\.|[-•*])[ ]+(?=\S)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Marker();

    [GeneratedRegex(
        @"^ {0,20}(?:pasal \d|bab [ivx]|bagian ke\w+(?: \w+)?\s*$|nomor\b|pada hari ini|tentang\b|antara\b|dengan$|dan$|para pihak|selanjutnya|(?:nama|jabatan|alamat|nip|hari|tanggal|waktu|tempat|lokasi|acara|agenda|perihal|hal|pimpinan|pemimpin|notulis|peserta|hadir|lampiran|sifat|telepon|surel|e-?mail)(?:[ /]\w+)? *:)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Opener();

    public static IReadOnlyList<Block> Split(string plain)
    {
        var blocks = new List<Block>();
        var open = false;
        foreach (var line in Lines(plain))
        {
            var text = plain[line.Start..line.End];
            if (string.IsNullOrWhiteSpace(text))
            {
                open = false;
                continue;
            }
            var rule = Furniture.RuleFor(text);
            if (rule is not null)
            {
                blocks.Add(new Block(blocks.Count, BlockKind.Furniture, line, line.Start, null, rule));
                open = false;
            }
            else if (open && Continues(plain, blocks[^1], text))
            {
                blocks[^1] = blocks[^1] with { Span = new TextSpan(blocks[^1].Span.Start, line.End) };
            }
            else
            {
                blocks.Add(Start(blocks.Count, line, text));
                open = true;
            }
        }
        return blocks;
    }

    private static Block Start(int index, TextSpan line, string text)
    {
        var marker = Marker().Match(text);
        return marker.Success
            ? new Block(index, BlockKind.ListItem, line, line.Start + marker.Length, marker.Groups["marker"].Value, null)
            : new Block(index, BlockKind.Paragraph, line, line.Start, null, null);
    }

    /// <summary>A line goes on with the paragraph when the one before ended in mid-sentence, and nothing new starts here.</summary>
    private static bool Continues(string plain, Block block, string text)
    {
        if (Marker().IsMatch(text) || Opener().IsMatch(text))
        {
            return false;
        }
        var end = block.Span.End;
        while (end > block.Span.Start && char.IsWhiteSpace(plain[end - 1]))
        {
            end--;
        }
        var previousLine = plain.LastIndexOf('\n', end - 1, end - block.Span.Start) + 1;
        var first = text.TrimStart()[0];
        return !IsTerminal(plain[end - 1]) && (char.IsLower(first) || end - Math.Max(previousLine, block.Span.Start) >= WrapWidth);
    }

    private static bool IsTerminal(char c) => c is '.' or '?' or '!' or ':' or ';' or '"';

    private static IEnumerable<TextSpan> Lines(string plain)
    {
        for (var start = 0; start < plain.Length; )
        {
            var end = plain.IndexOf('\n', start);
            end = end < 0 ? plain.Length : end;
            yield return new TextSpan(start, end);
            start = end + 1;
        }
    }
}
