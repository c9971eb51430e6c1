using System.Diagnostics;

namespace Sinergi.Bench.Read;

/// <summary>A program by itself, as the yardstick of what the product does with it.</summary>
internal static class Tool
{
    public static async Task<TimeSpan> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // As the product runs it: several threads of one recognition get in each other's way.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(cancellationToken),
            process.StandardError.ReadToEndAsync(cancellationToken)
        );
        await Task.WhenAll(output, errors);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(began)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
    }
}
