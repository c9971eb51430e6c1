using Sinergi.Reading.Tools;

namespace Sinergi.Platform.Export;

/// <summary>What became of a page that was to be printed.</summary>
public abstract record PrintOutcome
{
    private PrintOutcome() { }

    public sealed record Printed(ReadOnlyMemory<byte> Pdf) : PrintOutcome;

    /// <param name="TextKey">Why not, and what to do.</param>
    public sealed record Refused(string TextKey) : PrintOutcome;

    public T Match<T>(Func<Printed, T> printed, Func<Refused, T> refused) =>
        this switch
        {
            Printed it => printed(it),
            Refused it => refused(it),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>
/// Prints a page that needs nothing but itself into a PDF. The browser that does it runs as an ordinary user, without network, in an empty
/// folder and under limits; what the page holds comes from people, so nothing in it may run or be fetched, which the page itself forbids too.
/// </summary>
public sealed partial class PdfPrinter(ConfinedProcess processes, ILogger<PdfPrinter> log) : IDisposable
{
    public const string Type = "application/pdf";
    private const string Result = "result.pdf";
    private const int AtOnce = 2;

    /// <summary>A report of some hundred pages; more is for a table file.</summary>
    private const int MostBytes = 4 << 20;

    // The browser reserves a terabyte of addresses and uses some hundred megabytes, in about a hundred threads of several processes.
    private static readonly ProcessLimits Limits = new()
    {
        WallTime = TimeSpan.FromSeconds(60),
        CpuTime = TimeSpan.FromSeconds(45),
        ReservesAddresses = true,
        Processes = 1024,
    };

    // It may not confine its own parts inside the confinement that it already runs in, which is the tighter one.
    private static readonly string[] Told =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-extensions",
        "--disable-background-networking",
        "--no-pdf-header-footer",
        $"--print-to-pdf={Result}",
    ];

    private readonly SemaphoreSlim places = new(AtOnce);

    public async Task<PrintOutcome> PrintAsync(string html, CancellationToken cancellationToken)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(html);
        if (bytes.Length > MostBytes)
        {
            return new PrintOutcome.Refused("print.too_large");
        }

        await places.WaitAsync(cancellationToken);
        try
        {
            using var folder = await processes.OpenFolderAsync();
            using var content = new MemoryStream(bytes, writable: false);
            var page = new Uri(await folder.AddAsync("page.html", content, cancellationToken));
            var command = new ConfinedCommand(ExternalTools.Browser, [.. Told, page.AbsoluteUri]) { Limits = Limits, ResultFile = Result };
            return OutcomeOf(await processes.RunAsync(command, folder, cancellationToken));
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private PrintOutcome OutcomeOf(ConfinedResult result) =>
        result.Match<PrintOutcome>(
            finished =>
            {
                if (finished.ExitCode == 0 && finished.Output.Span.StartsWith("%PDF-"u8))
                {
                    return new PrintOutcome.Printed(finished.Output);
                }

                Failed(finished.ExitCode, finished.Errors);
                return new PrintOutcome.Refused("print.failed");
            },
            _ => new PrintOutcome.Refused("print.too_long"),
            _ => new PrintOutcome.Refused("print.too_large"),
            _ => new PrintOutcome.Refused("print.missing"),
            failed =>
            {
                Failed(-1, failed.Detail);
                return new PrintOutcome.Refused("print.failed");
            }
        );

    [LoggerMessage(LogLevel.Error, "A page could not be printed (exit code {ExitCode}): {Detail}")]
    private partial void Failed(int exitCode, string detail);
}
