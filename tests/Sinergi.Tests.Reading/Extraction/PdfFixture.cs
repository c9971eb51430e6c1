using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Sinergi.Tests.Reading.Extraction;

/// <summary>Writes small PDFs by hand, honest and hostile ones.</summary>
internal static class PdfFixture
{
    private const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    private const int FirstFreeNumber = 4;

    // Single spacing for 13 points: poppler takes lines further apart than one and a half for blocks of their own.
    private const int LineHeight = 16;

    public static readonly string[] Prose =
    [
        "Pasal 1 mengatur kerja sama pelatihan keterampilan kerja bagi warga binaan",
        "yang dilaksanakan oleh para pihak di lembaga pemasyarakatan selama dua tahun",
        "dan dapat diperpanjang sesuai dengan kesepakatan tertulis kedua belah pihak.",
        "Pembiayaan dibebankan kepada anggaran masing-masing menurut ketentuan yang berlaku.",
    ];

    /// <summary>One page for each array of lines, written from the top left.</summary>
    public static byte[] WithText(params string[][] pages) =>
        WithContents([.. pages.Select(lines => Column(lines, left: 60))], string.Empty);

    public static byte[] WithTwoColumns(string[] left, string[] right) =>
        WithContents([Column(left, 60) + Column(right, 330)], string.Empty);

    public static byte[] WithCatalogEntry(string entry) => WithContents([Column(Prose, 60)], entry);

    public static byte[] WithTrailerEntry(string entry)
    {
        var text = Encoding.Latin1.GetString(WithText(Prose));
        return Encoding.Latin1.GetBytes(text.Replace("/Root 1 0 R", "/Root 1 0 R " + entry, StringComparison.Ordinal));
    }

    /// <summary>The same pages lying on their side, turned clockwise.</summary>
    public static byte[] Turned(byte[] pdf) =>
        Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(pdf).Replace("/Type /Page /Parent", "/Type /Page /Rotate 90 /Parent", StringComparison.Ordinal)
        );

    /// <summary>A stream with an object stream's dictionary appended after the body, as an incremental update would.</summary>
    public static byte[] WithObjectStream(string objects, string filter = "/FlateDecode")
    {
        var header = $"10 0 11 {objects.Length} ";
        var packed = Deflate(Encoding.Latin1.GetBytes(header + objects));
        var dictionary = $"<< /Type /ObjStm /N 2 /First {header.Length} /Filter {filter} /Length {packed.Length} >>";
        return [.. WithText(Prose), .. Ascii($"20 0 obj\n{dictionary}\nstream\n"), .. packed, .. Ascii("\nendstream\nendobj\n")];
    }

    /// <summary>A page that is nothing but a picture, with a line of text over it as scanner programs write.</summary>
    public static byte[] WithScan(byte[] jpeg, int width, int height, string stamp = "")
    {
        var content = $"q 595 0 0 842 0 0 cm /Im1 Do Q {(stamp.Length == 0 ? string.Empty : Column([stamp], 60, top: 40))}";
        var picture =
            $"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length {jpeg.Length} >>";
        byte[][] objects =
        [
            Ascii("<< /Type /Catalog /Pages 2 0 R >>"),
            Ascii("<< /Type /Pages /Kids [4 0 R] /Count 1 >>"),
            Ascii(Font),
            Ascii(Page("/XObject << /Im1 6 0 R >>", contentNumber: 5)),
            Stream(string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} >>"), Ascii(content)),
            Stream(picture, jpeg),
        ];
        return Assemble(objects);
    }

    private static byte[] WithContents(string[] contents, string catalogEntry)
    {
        var pageNumbers = contents.Select((_, index) => $"{FirstFreeNumber + (2 * index)} 0 R");
        var objects = new List<byte[]>
        {
            Ascii($"<< /Type /Catalog /Pages 2 0 R {catalogEntry} >>"),
            Ascii($"<< /Type /Pages /Kids [{string.Join(' ', pageNumbers)}] /Count {contents.Length} >>"),
            Ascii(Font),
        };
        foreach (var content in contents)
        {
            objects.Add(Ascii(Page(string.Empty, objects.Count + 2)));
            objects.Add(Stream($"<< /Length {content.Length} >>", Ascii(content)));
        }
        return Assemble(objects);
    }

    private static string Page(string resources, int contentNumber) =>
        $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {contentNumber} 0 R /Resources << /Font << /F1 3 0 R >> {resources} >> >>";

    private static string Column(string[] lines, int left, int top = 780) =>
        string.Concat(lines.Select((line, index) => $"BT /F1 13 Tf {left} {top - (LineHeight * index)} Td ({line}) Tj ET\n"));

    private static byte[] Assemble(IReadOnlyList<byte[]> objects)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var places = new List<long>();
        for (var number = 1; number <= objects.Count; number++)
        {
            places.Add(file.Position);
            file.Write(Ascii($"{number} 0 obj\n"));
            file.Write(objects[number - 1]);
            file.Write("\nendobj\n"u8);
        }
        var table = file.Position;
        file.Write(Ascii($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        places.ForEach(place => file.Write(Ascii(string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"))));
        file.Write(Ascii($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Stream(string dictionary, byte[] content) =>
        [.. Ascii(dictionary), .. "\nstream\n"u8, .. content, .. "\nendstream"u8];

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflater = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflater.Write(content);
        }
        return packed.ToArray();
    }

    private static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);
}
