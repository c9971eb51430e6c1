using System.Text;
using Sinergi.Reading.Tools;

namespace Sinergi.Reading.Extraction;

/// <summary>Decides whether a file that came from outside may leave quarantine. The cheap questions come first.</summary>
public sealed class Inspector(ConfinedProcess processes)
{
    private static readonly byte[] EncryptedPackageName = Encoding.Unicode.GetBytes("EncryptedPackage");

    private readonly PdfInfo pdfInfo = new(processes);

    public async Task<InspectionOutcome> InspectAsync(
        string path,
        string declaredName,
        InspectionLimits limits,
        CancellationToken cancellationToken = default
    )
    {
        await using var file = File.OpenRead(path);
        if (SizeProblem(file.Length, limits) is { } size)
        {
            return Refuse(size, FileKind.Unknown);
        }
        var kind = await FileKindDetector.DetectAsync(file, cancellationToken);
        if (kind == FileKind.Unknown)
        {
            return Refuse(await ReasonForUnknownAsync(path, limits, cancellationToken), kind);
        }
        if (!kind.FitsName(declaredName))
        {
            return Refuse(RefusalReason.Mislabelled, kind);
        }
        return kind switch
        {
            FileKind.Pdf => await InspectPdfAsync(path, limits, cancellationToken),
            FileKind.Docx or FileKind.Xlsx => Decide(OfficePackage.Check(file, limits), kind, file.Length, pages: null),
            FileKind.Png or FileKind.Jpeg or FileKind.Tiff => InspectImage(file, kind, limits),
            _ => new InspectionOutcome.Accepted(kind, file.Length, Pages: null),
        };
    }

    private static RefusalReason? SizeProblem(long bytes, InspectionLimits limits) =>
        bytes == 0 ? RefusalReason.Empty
        : bytes > limits.MaxBytes ? RefusalReason.TooLarge
        : null;

    private async Task<InspectionOutcome> InspectPdfAsync(string path, InspectionLimits limits, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        if (PdfActiveContent.Find(bytes, limits.MaxPdfObjectBytes) is { } reason)
        {
            return Refuse(reason, FileKind.Pdf);
        }
        return (await pdfInfo.ReadAsync(path, cancellationToken)).Match<InspectionOutcome>(
            read => Decide(DocumentProblem(read, limits), FileKind.Pdf, bytes.Length, read.Pages),
            refused => Refuse(refused.Reason, FileKind.Pdf),
            missing => new InspectionOutcome.ToolMissing(missing.Tool),
            failed => new InspectionOutcome.Failed(failed.Detail)
        );
    }

    private static RefusalReason? DocumentProblem(PdfInfoOutcome.Read read, InspectionLimits limits) =>
        read switch
        {
            { Encrypted: true } => RefusalReason.Encrypted,
            { HasScriptOrForm: true } => RefusalReason.ActiveContent,
            { Pages: 0 } => RefusalReason.Damaged,
            _ when read.Pages > limits.MaxPages => RefusalReason.TooManyPages,
            _ => null,
        };

    private static InspectionOutcome InspectImage(Stream file, FileKind kind, InspectionLimits limits)
    {
        if (ImageSize.Read(file, kind) is not { } size)
        {
            return Refuse(RefusalReason.Damaged, kind);
        }
        var problem =
            size.LargestPixels > limits.MaxImagePixels ? RefusalReason.ImageTooLarge
            : size.Pages > limits.MaxPages ? RefusalReason.TooManyPages
            : (RefusalReason?)null;
        return Decide(problem, kind, file.Length, size.Pages);
    }

    /// <summary>An unknown kind may be a known one that cannot be opened, and then the person should be told why.</summary>
    private static async Task<RefusalReason> ReasonForUnknownAsync(
        string path,
        InspectionLimits limits,
        CancellationToken cancellationToken
    )
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        return bytes switch
        {
            _ when FileKindDetector.IsCompoundFile(bytes) && bytes.AsSpan().IndexOf(EncryptedPackageName) >= 0 => RefusalReason.Encrypted,
            _ when ZipDirectory.IsOverfull(bytes, limits.MaxPackageEntries) => RefusalReason.ZipBomb,
            _ => RefusalReason.UnknownKind,
        };
    }

    private static InspectionOutcome Decide(RefusalReason? problem, FileKind kind, long bytes, int? pages) =>
        problem is { } reason ? Refuse(reason, kind) : new InspectionOutcome.Accepted(kind, bytes, pages);

    private static InspectionOutcome.Refused Refuse(RefusalReason reason, FileKind kind) => new(reason, kind);
}
