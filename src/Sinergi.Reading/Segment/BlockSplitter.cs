using System.Globalization;
using System.Text.RegularExpressions;
using Sinergi.Reading.Clean;
using Sinergi.Reading.Facts;

namespace Sinergi.Reading.Segment;

/// <summary>Joins wrapped lines into paragraphs and list items; rows of tables and furniture lines stand alone.</summary>
internal static partial class BlockSplitter
{
    /// <summary>Words after which a sentence cannot end, however the page breaks.</summary>
    [GeneratedRegex(
        @"\b(?:dalam|dan|di|ke|dari|yang|untuk|dengan|oleh|pada|sebagai|bagi|serta|atau|tentang|kepada|terhadap|antara|atas|bahwa|adalah|akan|tidak|para)$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Unfinished();

    /// <summary>Numbers, letters and signs, "1.2" before a capital, "Pertama," and "KESATU :", a ticked box, a digit on a key.</summary>
    [GeneratedRegex(
        @"^ *""?(?<marker>\(?\d{1,3}[.)]|\((?:[a-z]|[ivx]{2,5})\)|[a-z][.)]|(?:Cc|Oo|Ss|Uu|Vv|Ww|Xx|Zz)[.)]|[A-Z][.)](?=[ ]+\p{Ll})|[ivx]{2,5}[.)]|[IVX]{1,5}\.|[-•*>▪●○◦‣✓✔☑✅➡➤➢➣❖◆◇■□►▶▸★☆❇⏰]\uFE0F?|[\uD83C-\uD83E][\uDC00-\uDFFF]\uFE0F?|\[[ xXvV✓]?\]|\d\uFE0F?\u20E3"
            + @"|\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?(?=[ ]+[""(]?\p{Lu})"
            + @"|(?:Pertama|Kesatu|Kedua|Ketiga|Keempat|Kelima|Keenam|Ketujuh|Kedelapan|Kesembilan|Kesepuluh),"
            + @"|(?:PERTAMA|KESATU|KEDUA|KETIGA|KEEMPAT|KELIMA|KEENAM|KETUJUH|KEDELAPAN|KESEMBILAN|KESEPULUH)(?: *:|(?=[ ]{2})))[ ]+(?=\S)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Marker();

    [GeneratedRegex(@"\G *(?<marker>\d{1,2})[ ]+(?=\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareNumber();

    [GeneratedRegex(
        @"^ *""?(?:pasal (?:\d|[ivxl]{1,6}\b|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)|bab (?:[ivx]|\d)|bagian ke\w+(?: \w+)?\s*$|nomor\b|pada hari ini|tentang\b|antara\b|dengan$|dan$|para pihak|selanjutnya|(?:nama|jabatan|alamat|nip|hari|tanggal|waktu|tempat|lokasi|acara|agenda|perihal|hal|pimpinan|pemimpin|notulis|peserta|hadir|lampiran|sifat|telepon|surel|e-?mail)(?:[ /]\w+)? *:)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Opener();

    /// <summary>The line with which a report begins: "BENGKULU - Genangan", "Palu, Kabar Simulasi - Kepala".</summary>
    [GeneratedRegex(@"^ *[A-Z][\w.]+(?: [A-Z][\w.]+){0,3}(?:,? \(?[\w./ -]{2,30}\)?)? - \S", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dateline();

    /// <param name="text">As printed, of the same length: its tabs tell the rows of tables.</param>
    public static IReadOnlyList<Block> Split(string text, string plain)
    {
        var width = LineWidth.Of(plain);
        var rows = NumberedRows(plain);
        var blocks = new List<Block>();
        // The paragraph that may still go on, and whether something stands between it and the line.
        var (last, isApart) = (-1, false);
        foreach (var span in Lines(plain))
        {
            var line = plain[span.Start..span.End];
            if (string.IsNullOrWhiteSpace(line))
            {
                isApart = true;
                continue;
            }
            if (Furniture.RuleFor(line) is { } rule)
            {
                blocks.Add(new Block(blocks.Count, BlockKind.Furniture, span, span.Start, null, rule));
                isApart = true;
                continue;
            }
            var isRow = TableRow.Is(text.AsSpan(span.Start, span.Length));
            if (last >= 0 && !isRow && !rows.Contains(span.Start) && Continues(plain, blocks[last], line, width, isApart))
            {
                blocks[last] = blocks[last] with { Span = new TextSpan(blocks[last].Span.Start, span.End) };
            }
            else
            {
                last = blocks.Count;
                blocks.Add(
                    isRow ? new Block(last, BlockKind.Row, span, span.Start, null, null)
                    : rows.Contains(span.Start) ? Start(last, span, line, BareNumber().Match(line))
                    : Start(last, span, line, Marker().Match(line))
                );
            }
            isApart = false;
        }
        return InlinePasal.Divide(plain, blocks);
    }

    /// <summary>A table that lost its lines when it was copied: "1 Dinas X Kepala Bidang", below it "2 Puskesmas Y …".</summary>
    private static HashSet<int> NumberedRows(string plain)
    {
        var rows = new HashSet<int>();
        var (number, before) = (0, -1);
        foreach (var span in Lines(plain))
        {
            var match = BareNumber().Match(plain, span.Start, span.End - span.Start);
            var next = match.Success ? int.Parse(match.Groups["marker"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
            if (next > 1 && next == number + 1)
            {
                rows.Add(before);
                rows.Add(span.Start);
            }
            (number, before) = next == 1 || rows.Contains(span.Start) ? (next, span.Start) : (0, -1);
        }
        return rows;
    }

    private static Block Start(int index, TextSpan line, string text, Match marker)
    {
        return marker.Success
            ? new Block(index, BlockKind.ListItem, line, line.Start + marker.Length, marker.Groups["marker"].Value, null)
            : new Block(index, BlockKind.Paragraph, line, line.Start, null, null);
    }

    /// <summary>A line goes on with the paragraph when the one before ended in mid-sentence, and nothing new starts here.</summary>
    /// <param name="isApart">The end of a page stands between them: then only a small letter behind a full line goes on.</param>
    private static bool Continues(string plain, Block block, string text, LineWidth width, bool isApart)
    {
        var next = text.TrimStart();
        // "… bersama / pimpinan mitra:" is no field of a form.
        var isField = next.Contains(':', StringComparison.Ordinal) && char.IsLower(next[0]) && width.IsWrapped;
        if (
            block.Kind == BlockKind.Row
            || (isApart && !width.IsWrapped)
            || Marker().IsMatch(text)
            || Dateline().IsMatch(text)
            || (Opener().IsMatch(text) && !isField)
        )
        {
            return false;
        }
        // A headline that fills its line is not the beginning of the report below it.
        if (width.IsWrapped && block.Index == 0 && Headlines.IsTitle(plain[block.Span.Start..block.Span.End]) && !Headlines.IsTitle(text))
        {
            return false;
        }
        var end = block.Span.End;
        while (end > block.Span.Start && char.IsWhiteSpace(plain[end - 1]))
        {
            end--;
        }
        var previous = Math.Max(plain.LastIndexOf('\n', end - 1, end - block.Span.Start) + 1, block.Span.Start);
        var isFull = width.IsFull(end - previous, next);
        if (isApart)
        {
            return isFull && !IsTerminal(plain[end - 1]) && (char.IsLower(next[0]) || Unfinished().IsMatch(plain[previous..end]));
        }
        return IsTerminal(plain[end - 1])
            // The next sentence of the paragraph, where only the narrowness of the column broke the line.
            ? width.IsWrapped && isFull && plain[end - 1] is '.' or '"' or '?' && !IsTitle(next)
            : char.IsLower(next[0]) || isFull;
    }

    private static bool IsTerminal(char c) => c is '.' or '?' or '!' or ':' or ';' or '"';

    private static bool IsTitle(string line) => !line.Any(char.IsLower);

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
