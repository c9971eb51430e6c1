using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Sinergi.Testing.Files;

/// <summary>Small files made by hand, honest and hostile ones.</summary>
public static class Samples
{
    private const int LineLength = 80;
    private const int LineHeight = 16;
    private const int PageWidth = 595;
    private const int PageHeight = 842;
    private const int ScanWidth = 1240;
    private const int ScanHeight = 1755;

    /// <summary>One page for each text, broken into lines between words.</summary>
    public static byte[] Pdf(params string[] pages) => Pdf("", "", pages);

    /// <summary>A script that runs on opening.</summary>
    public static byte[] PdfWithScript(string text) => Pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>", "", text);

    public static byte[] EncryptedPdf(string text) =>
        Pdf("", "/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + new string('0', 64) + "> /U <" + new string('0', 64) + "> /P -4 >>", text);

    /// <summary>The same text as a picture of a page, as a scanner gives it.</summary>
    public static async Task<byte[]> ScanAsync(string text)
    {
        var start = new ProcessStartInfo(
            "pdftoppm",
            ["-jpeg", "-scale-to-x", $"{ScanWidth}", "-scale-to-y", $"{ScanHeight}", "-singlefile", "-"]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pdftoppm did not start.");
        await process.StandardInput.BaseStream.WriteAsync(Pdf(text));
        process.StandardInput.Close();
        using var picture = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(picture);
        await process.WaitForExitAsync();
        return picture.ToArray();
    }

    /// <summary>Several such pictures in one file, as an office scanner gives them.</summary>
    public static async Task<byte[]> ScannedPdfAsync(params string[] pages)
    {
        const int first = 3;
        const int perPage = 3;
        var kids = string.Join(' ', pages.Select((_, i) => $"{first + (perPage * i)} 0 R"));
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Kids [{kids}] /Count {pages.Length} >>" };
        foreach (var page in pages)
        {
            var content = $"q {PageWidth} 0 0 {PageHeight} 0 0 cm /Im1 Do Q";
            var jpeg = Encoding.Latin1.GetString(await ScanAsync(page));
            var number = objects.Count + 1;
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PageWidth} {PageHeight}] /Contents {number + 1} 0 R /Resources << /XObject << /Im1 {number + 2} 0 R >> >> >>"
            );
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
            objects.Add(
                $"<< /Type /XObject /Subtype /Image /Width {ScanWidth} /Height {ScanHeight} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length {jpeg.Length} >>\nstream\n{jpeg}\nendstream"
            );
        }

        return Assemble(objects, "");
    }

    private static byte[] Pdf(string catalog, string trailer, params string[] pages)
    {
        const int first = 4;
        var kids = string.Join(' ', pages.Select((_, i) => $"{first + (2 * i)} 0 R"));
        var objects = new List<string>
        {
            $"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {pages.Length} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        };
        foreach (var page in pages)
        {
            var content = string.Concat(
                Lines(page).Select((line, i) => $"BT /F1 11 Tf 60 {780 - (LineHeight * i)} Td ({Escape(line)}) Tj ET\n")
            );
            objects.Add(
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PageWidth} {PageHeight}] /Contents {objects.Count + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            );
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        return Assemble(objects, trailer);
    }

    private static byte[] Assemble(List<string> objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (number, written) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{written}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static IEnumerable<string> Lines(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= LineLength)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    private static string Escape(string line) =>
        line.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("(", "\\(", StringComparison.Ordinal)
            .Replace(")", "\\)", StringComparison.Ordinal);
}
