namespace Sinergi.Reading.Extraction;

/// <summary>
/// The layout of a text as bytes, about twelve for each word; described in docs/reading.md. Numbers are written in groups of seven bits, places
/// as distances from the one before, so that most of them need one byte.
/// </summary>
public static class LayoutFormat
{
    private const byte Version = 1;
    private const int MostPages = 10_000;
    private const int LargestSide = 1 << 20;

    private static ReadOnlySpan<byte> Signature => "SLAY"u8;

    public static byte[] Write(TextLayout layout)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Signature);
        writer.Write(Version);
        writer.Write7BitEncodedInt(layout.Pages.Count);
        var place = 0;
        foreach (var page in layout.Pages)
        {
            writer.Write7BitEncodedInt(page.Start - place);
            writer.Write7BitEncodedInt(page.End - page.Start);
            // Only their proportion counts.
            writer.Write7BitEncodedInt(Math.Min(page.Width, LargestSide));
            writer.Write7BitEncodedInt(Math.Min(page.Height, LargestSide));
            Write(writer, page);
            place = page.End;
        }
        writer.Flush();
        return bytes.ToArray();
    }

    private static void Write(BinaryWriter writer, LaidPage page)
    {
        writer.Write7BitEncodedInt(page.Words.Count);
        var (place, line) = (page.Start, 0);
        foreach (var word in page.Words)
        {
            writer.Write7BitEncodedInt(word.Start - place);
            writer.Write7BitEncodedInt(word.End - word.Start);
            writer.Write7BitEncodedInt(word.Line - line);
            writer.Write7BitEncodedInt(word.Box.Left);
            writer.Write7BitEncodedInt(word.Box.Top);
            writer.Write7BitEncodedInt(word.Box.Width);
            writer.Write7BitEncodedInt(word.Box.Height);
            (place, line) = (word.End, word.Line);
        }
    }

    /// <summary>Null for what is no layout, or one of a version that is not known here.</summary>
    /// <param name="textLength">Of the text that the layout belongs to; nothing stands behind its end.</param>
    public static TextLayout? Read(byte[] bytes, int textLength)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        try
        {
            return reader.ReadBytes(Signature.Length).AsSpan().SequenceEqual(Signature) && reader.ReadByte() == Version
                ? new TextLayout(ReadPages(reader, textLength))
                : null;
        }
        catch (Exception damage) when (damage is EndOfStreamException or FormatException)
        {
            return null;
        }
    }

    private static List<LaidPage> ReadPages(BinaryReader reader, int textLength)
    {
        var pages = new List<LaidPage>();
        var (place, room) = (0, TextLayout.MostWords);
        for (var left = Number(reader, MostPages); left > 0; left--)
        {
            var start = place + Number(reader, textLength - place);
            place = start + Number(reader, textLength - start);
            var (width, height) = (Number(reader, LargestSide), Number(reader, LargestSide));
            var words = ReadWords(reader, start, place, Number(reader, room));
            room -= words.Count;
            pages.Add(new LaidPage(start, place, height > 0 ? width : 0, height, words));
        }
        return pages;
    }

    private static List<LaidWord> ReadWords(BinaryReader reader, int start, int end, int count)
    {
        var words = new List<LaidWord>();
        var (place, line) = (start, 0);
        for (; count > 0; count--)
        {
            var from = place + Number(reader, end - place);
            place = from + Number(reader, end - from);
            line += Number(reader, TextLayout.MostWordsOnAPage);
            var (left, top) = (Number(reader, PageBox.Whole), Number(reader, PageBox.Whole));
            var box = new PageBox(left, top, left + Number(reader, PageBox.Whole - left), top + Number(reader, PageBox.Whole - top));
            words.Add(new LaidWord(from, place, line, box));
        }
        return words;
    }

    private static int Number(BinaryReader reader, int largest) =>
        reader.Read7BitEncodedInt() is var number && number >= 0 && number <= largest ? number : throw new FormatException();
}
