using System.Diagnostics;

namespace Sinergi.Testing.Files;

/// <summary>The words of a PDF, read back as anybody would.</summary>
public static class PdfText
{
    /// <summary>All pages; runs of spaces and line ends are one space, so that where a line breaks does not matter.</summary>
    public static async Task<string> OfAsync(ReadOnlyMemory<byte> pdf)
    {
        var start = new ProcessStartInfo("pdftotext", ["-raw", "-", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return string.Join(' ', text.Split([' ', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries));
    }
}
