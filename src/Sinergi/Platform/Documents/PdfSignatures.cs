using System.Globalization;
using System.Text;
using Sinergi.Reading.Tools;

namespace Sinergi.Platform.Documents;

public enum SignatureVerdict
{
    /// <summary>What was signed is what stands there.</summary>
    Intact,

    /// <summary>What stands there is not what was signed.</summary>
    Broken,

    /// <summary>The program could not tell.</summary>
    Unclear,
}

/// <summary>One electronic signature of a PDF. Who the signer is nobody vouches for: the certificate is not held against any authority.</summary>
/// <param name="Signer">The common name in the certificate.</param>
/// <param name="ClaimedAt">As the signing computer's clock said; null when it does not say.</param>
/// <param name="WholeDocument">It covers all of the file as it is now.</param>
public sealed record PdfSignature(int Number, string Signer, DateTime? ClaimedAt, SignatureVerdict Verdict, bool WholeDocument);

/// <summary>What became of the check.</summary>
public abstract record PdfSignatureOutcome
{
    private PdfSignatureOutcome() { }

    /// <summary>None where the PDF carries none.</summary>
    public sealed record Read(IReadOnlyList<PdfSignature> Signatures) : PdfSignatureOutcome;

    /// <param name="TextKey">Why not, and what to do.</param>
    public sealed record Refused(string TextKey) : PdfSignatureOutcome;

    public T Match<T>(Func<Read, T> read, Func<Refused, T> refused) =>
        this switch
        {
            Read it => read(it),
            Refused it => refused(it),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>
/// Asks poppler about the electronic signatures of a PDF, confined like every program that reads what comes from outside. Without network
/// nobody can be asked about a certificate, so it is told not to try.
/// </summary>
public sealed partial class PdfSignatures(ConfinedProcess processes, ILogger<PdfSignatures> log)
{
    public const int MostSignatures = 60;
    private const int NothingSigned = 2;

    private static readonly ProcessLimits Limits = new() { WallTime = TimeSpan.FromSeconds(20), OutputBytes = 256 << 10 };

    /// <param name="path">Of the PDF in the clear, which passed inspection.</param>
    public async Task<PdfSignatureOutcome> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var folder = await processes.OpenFolderAsync();
        var copy = await folder.AddFileAsync("document.pdf", path, cancellationToken);
        var command = new ConfinedCommand(ExternalTools.PdfSignatures, "-nocert", copy) { Limits = Limits };
        var result = await processes.RunAsync(command, folder, cancellationToken);
        return result.Match(
            Interpret,
            _ => new PdfSignatureOutcome.Refused("documents.signatures.too_long"),
            _ => new PdfSignatureOutcome.Refused("documents.signatures.too_long"),
            _ => new PdfSignatureOutcome.Refused("documents.signatures.tool_missing"),
            failed =>
            {
                LogFailed(log, failed.Detail);
                return new PdfSignatureOutcome.Refused("documents.signatures.unreadable");
            }
        );
    }

    private static PdfSignatureOutcome Interpret(ConfinedResult.Finished finished) =>
        finished.ExitCode switch
        {
            NothingSigned => new PdfSignatureOutcome.Read([]),
            0 when Parse(Encoding.UTF8.GetString(finished.Output.Span)) is { } signatures => new PdfSignatureOutcome.Read(signatures),
            _ => new PdfSignatureOutcome.Refused("documents.signatures.unreadable"),
        };

    /// <summary>Reads what the program wrote; null when it is not what it writes.</summary>
    /// <remarks>
    /// Names come from certificates and may hold anything, line ends too: numbers out of order or a line said twice mean that somebody
    /// writes into the report.
    /// </remarks>
    internal static IReadOnlyList<PdfSignature>? Parse(string report)
    {
        List<PdfSignature> found = [];
        Dictionary<string, string>? lines = null;
        var fields = 0;
        foreach (var line in report.Split('\n').Select(l => l.TrimEnd('\r')))
        {
            if (line.StartsWith("Signature #", StringComparison.Ordinal))
            {
                if (line != FormattableString.Invariant($"Signature #{++fields}:") || fields > MostSignatures || !Keep(found, lines))
                {
                    return null;
                }

                lines = new(StringComparer.Ordinal) { [NumberLine] = fields.ToString(CultureInfo.InvariantCulture) };
            }
            else if (lines is not null && line.Trim().Length > 0)
            {
                var (label, value) = Split(line);
                if (!lines.TryAdd(label, value))
                {
                    return null;
                }
            }
        }

        return Keep(found, lines) ? found : null;
    }

    private const string NumberLine = "#";

    // A field that nobody has signed yet is an empty line on the paper, not a signature.
    private static bool Keep(List<PdfSignature> found, Dictionary<string, string>? lines)
    {
        if (lines is null || lines.ContainsKey("The signature form field is not signed."))
        {
            return true;
        }

        var whole = lines.ContainsKey("Total document signed");
        if (whole == lines.ContainsKey("Not total document signed") || !lines.TryGetValue("Signature Validation", out var validation))
        {
            return false;
        }

        found.Add(
            new PdfSignature(
                int.Parse(lines[NumberLine], CultureInfo.InvariantCulture),
                lines.GetValueOrDefault("Signer Certificate Common Name", ""),
                TimeOf(lines.GetValueOrDefault("Signing Time")),
                validation switch
                {
                    "Signature is Valid." => SignatureVerdict.Intact,
                    "Digest Mismatch." or "Signature is Invalid." => SignatureVerdict.Broken,
                    _ => SignatureVerdict.Unclear,
                },
                whole
            )
        );
        return true;
    }

    private static (string Label, string Value) Split(string line)
    {
        var text = line.TrimStart(' ', '-').TrimEnd();
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? (text, "") : (text[..colon], text[(colon + 2)..].Trim());
    }

    // The confined program knows no zone but UTC.
    private static DateTime? TimeOf(string? text) =>
        DateTime.TryParseExact(
            text,
            "MMM dd yyyy HH:mm:ss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var at
        )
            ? at
            : null;

    [LoggerMessage(Level = LogLevel.Error, Message = "The signatures of a PDF could not be read: {Detail}")]
    private static partial void LogFailed(ILogger logger, string detail);
}
