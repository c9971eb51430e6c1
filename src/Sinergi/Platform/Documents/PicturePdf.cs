using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Sinergi.Platform.Documents;

/// <summary>
/// Writes pictures of pages into a PDF that holds nothing but them: no text, no fonts, no title, author, dates or program, and the same bytes for the
/// same pictures. For copies that leave the house: what was covered in the original is not underneath.
/// </summary>
public static class PicturePdf
{
    /// <summary>The longer side of a sheet of A4, in points.</summary>
    private const double LongestSide = 842;
    private const int ObjectsOfPage = 3;

    /// <param name="jpegs">One for each page, drawn by this product.</param>
    /// <exception cref="InvalidDataException">One of them is no JPEG.</exception>
    public static byte[] Of(IReadOnlyList<ReadOnlyMemory<byte>> jpegs)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        Write(file, "%PDF-1.4\n");
        Begin();
        Write(file, "<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        Begin();
        var pages = string.Join(' ', Enumerable.Range(0, jpegs.Count).Select(at => $"{PageOf(at)} 0 R"));
        Write(file, $"<</Type/Pages/Count {jpegs.Count}/Kids[{pages}]>>\nendobj\n");
        for (var at = 0; at < jpegs.Count; at++)
        {
            var frame = JpegFrame.Read(jpegs[at].Span);
            var scale = LongestSide / Math.Max(frame.Width, frame.Height);
            var size = string.Create(CultureInfo.InvariantCulture, $"{frame.Width * scale:0.##} {frame.Height * scale:0.##}");
            var page = PageOf(at);
            Begin();
            Write(
                file,
                $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {size}]/Contents {page + 1} 0 R/Resources<</XObject<</P {page + 2} 0 R>>>>>>\nendobj\n"
            );
            var drawing = $"{size.Replace(" ", " 0 0 ", StringComparison.Ordinal)} 0 0 cm /P Do";
            Begin();
            Write(file, $"<</Length {drawing.Length}>>\nstream\n{drawing}\nendstream\nendobj\n");
            Begin();
            var colours = frame.Components == 1 ? "/DeviceGray" : "/DeviceRGB";
            Write(
                file,
                $"<</Type/XObject/Subtype/Image/Width {frame.Width}/Height {frame.Height}/ColorSpace{colours}/BitsPerComponent 8/Filter/DCTDecode/Length {jpegs[at].Length}>>\nstream\n"
            );
            file.Write(jpegs[at].Span);
            Write(file, "\nendstream\nendobj\n");
        }

        Finish(file, places);
        return file.ToArray();

        void Begin()
        {
            places.Add(file.Position);
            Write(file, $"{places.Count} 0 obj\n");
        }
    }

    // Catalogue and list of pages come first.
    private static int PageOf(int at) => 3 + at * ObjectsOfPage;

    private static void Finish(MemoryStream file, List<long> places)
    {
        var table = file.Position;
        Write(file, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            Write(file, $"{place:0000000000} 00000 n \n");
        }

        Write(file, $"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));

    private readonly record struct JpegFrame(int Width, int Height, int Components)
    {
        public static JpegFrame Read(ReadOnlySpan<byte> jpeg)
        {
            // After the mark of the beginning: segments of 0xFF, kind and length, until the one that states the size.
            for (var at = 2; at + 9 < jpeg.Length && jpeg[at] == 0xFF; )
            {
                var kind = jpeg[at + 1];
                if (kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                {
                    return new JpegFrame(
                        BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 7)..]),
                        BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 5)..]),
                        jpeg[at + 9]
                    );
                }

                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            }

            throw new InvalidDataException("A page is no JPEG.");
        }
    }
}
