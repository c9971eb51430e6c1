namespace Sinergi.Reading.Extraction;

/// <summary>
/// Searches a PDF for the names that make it do something: scripts, programs to start, embedded files, media. The search does not parse the
/// structure, because a document made to deceive is not obliged to have one: it looks at every name in the raw bytes and in every
/// compressed stream that could hold objects.
/// </summary>
internal static class PdfActiveContent
{
    private const int ProbeBytes = 64;

    // All are long enough not to turn up by chance in compressed data; an action of any kind cannot do without its name.
    private static readonly string[] ActiveNames =
    [
        "JavaScript",
        "Launch",
        "EmbeddedFile",
        "EmbeddedFiles",
        "RichMedia",
        "ImportData",
        "SubmitForm",
        "GoToE",
    ];

    private static readonly PdfNames Active = new(ActiveNames);
    private static readonly PdfNames ActiveOrEncrypted = new([.. ActiveNames, "Encrypt"]);
    private static readonly PdfNames ObjectStream = new(["ObjStm", "Filter"]);

    public static RefusalReason? Find(byte[] file, int maxUnpackedBytes)
    {
        var names = ActiveOrEncrypted.FoundIn(file);
        if (names.Contains("Encrypt"))
        {
            return RefusalReason.Encrypted;
        }
        return names.Count > 0 ? RefusalReason.ActiveContent : FindInStreams(file, maxUnpackedBytes);
    }

    private static RefusalReason? FindInStreams(byte[] file, int allowance)
    {
        foreach (var (keyword, start) in Streams(file))
        {
            if (!PdfInflater.IsDeflated(file.AsSpan(start)))
            {
                if (IsWrappedObjectStream(file, keyword))
                {
                    return RefusalReason.ActiveContent;
                }
                continue;
            }
            if (!StartsLikeObjects(PdfInflater.Inflate(file, start, ProbeBytes).Span))
            {
                continue;
            }
            var unpacked = PdfInflater.Inflate(file, start, allowance);
            allowance -= unpacked.Length;
            if (allowance <= 0)
            {
                return RefusalReason.ZipBomb;
            }
            if (Active.FoundIn(unpacked.Span).Count > 0)
            {
                return RefusalReason.ActiveContent;
            }
        }
        return null;
    }

    private static IEnumerable<(int Keyword, int Start)> Streams(byte[] file)
    {
        for (var at = 0; NextStream(file, at) is var keyword and >= 0; )
        {
            at = keyword + "stream".Length;
            var start = file.AsSpan(at).IndexOfAnyExcept("\r\n\t "u8);
            if (start >= 0 && !file.AsSpan(0, keyword).EndsWith("end"u8))
            {
                yield return (keyword, at + start);
            }
        }
    }

    private static int NextStream(byte[] file, int from) => file.AsSpan(from).IndexOf("stream"u8) is var found and >= 0 ? from + found : -1;

    /// <summary>Objects in a wrapping other than plain Flate: lawful, but no ordinary program writes it, and it hides what is inside.</summary>
    private static bool IsWrappedObjectStream(ReadOnlySpan<byte> file, int keyword)
    {
        var start = file[..keyword].LastIndexOf(" obj"u8);
        return start >= 0 && ObjectStream.FoundIn(file[start..keyword]).Count == 2;
    }

    /// <summary>An object stream begins with object numbers; a comment may stand before them.</summary>
    private static bool StartsLikeObjects(ReadOnlySpan<byte> data) =>
        data.TrimStart("\0\t\n\f\r "u8) is [(byte)'%' or (>= (byte)'0' and <= (byte)'9'), ..];
}
