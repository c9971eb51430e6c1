using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Sinergi.Reading.Tools;

/// <summary>Starts a command line, bounds its time and output, and ends its whole tree when a bound is reached or the caller gives up.</summary>
internal static class BoundedProcess
{
    private const int KeptErrorBytes = 16 << 10;
    private const int SignalBase = 128;
    private const int CpuTimeSignal = 24;
    private const int FileSizeSignal = 25;

    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(5);

    public static async Task<ConfinedResult> RunAsync(
        IReadOnlyList<string> commandLine,
        string workingFolder,
        ProcessLimits limits,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = StartInfo(commandLine, workingFolder) };
        try
        {
            process.Start();
        }
        catch (Win32Exception problem)
        {
            return new ConfinedResult.Failed(problem.Message);
        }

        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bound.CancelAfter(limits.WallTime);
        process.StandardInput.Close();
        var errors = BoundedCapture.ReadStartAsync(process.StandardError.BaseStream, KeptErrorBytes);
        var output = BoundedCapture.ReadAllAsync(process.StandardOutput.BaseStream, limits.OutputBytes);
        try
        {
            // Reading a pipe cannot be cancelled, so the wait for it is; ending the process then ends the reading.
            if (await output.WaitAsync(bound.Token) is not { } captured)
            {
                return new ConfinedResult.TooLarge();
            }
            var errorText = await errors.WaitAsync(bound.Token);
            await process.WaitForExitAsync(bound.Token);
            return Interpret(process.ExitCode, captured, errorText);
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new ConfinedResult.TimedOut();
        }
        finally
        {
            await EndAsync(process, output, errors);
        }
    }

    private static ConfinedResult Interpret(int exitCode, ReadOnlyMemory<byte> output, string errors) =>
        exitCode switch
        {
            SignalBase + CpuTimeSignal => new ConfinedResult.TimedOut(),
            SignalBase + FileSizeSignal => new ConfinedResult.TooLarge(),
            > SignalBase => new ConfinedResult.Failed(
                string.Create(CultureInfo.InvariantCulture, $"signal {exitCode - SignalBase}: {errors}")
            ),
            _ => new ConfinedResult.Finished(exitCode, output, errors),
        };

    private static ProcessStartInfo StartInfo(IReadOnlyList<string> commandLine, string workingFolder)
    {
        var start = new ProcessStartInfo(ToolLocator.Find(commandLine[0]) ?? commandLine[0], commandLine.Skip(1))
        {
            WorkingDirectory = workingFolder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The server's environment may hold connection strings and keys: only what tools need is handed on.
        start.Environment.Clear();
        start.Environment["PATH"] = ToolLocator.SearchPath;
        start.Environment["HOME"] = workingFolder;
        start.Environment["TMPDIR"] = workingFolder;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        if (Environment.GetEnvironmentVariable("TESSDATA_PREFIX") is { } languageData)
        {
            start.Environment["TESSDATA_PREFIX"] = languageData;
        }
        return start;
    }

    /// <summary>Ends what still runs and waits for the pipes to close, so that the working folder is no longer in use afterwards.</summary>
    private static async Task EndAsync(Process process, Task output, Task errors)
    {
        if (process.HasExited)
        {
            return;
        }
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception problem) when (problem is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended between the question and the order, or a part of the tree did.
        }
        var ending = Task.WhenAll(process.WaitForExitAsync(CancellationToken.None), output, errors);
        await Task.WhenAny(ending, Task.Delay(EndingTime, CancellationToken.None));
    }
}
