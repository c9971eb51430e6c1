using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Sinergi.Bench.Running;

/// <summary>A server in a process of its own, on a free port of this machine alone; ends with us.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private ServerProcess(Process process, Uri address, TimeSpan startedIn)
    {
        this.process = process;
        Address = address;
        StartedIn = startedIn;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the first page in full.</summary>
    public TimeSpan StartedIn { get; }

    /// <param name="program">The program's dll.</param>
    /// <param name="arguments">Its arguments; the address is added.</param>
    /// <param name="firstPage">The page that is asked for until it comes.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<ServerProcess> StartAsync(
        string program,
        IEnumerable<string> arguments,
        string firstPage,
        CancellationToken cancellationToken
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var clock = TimeProvider.System;
        var began = clock.GetTimestamp();
        var process = Start(program, [.. arguments, "--urls", address.GetLeftPart(UriPartial.Authority)]);
        using var http = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                (await http.GetAsync(firstPage, cancellationToken)).EnsureSuccessStatusCode();
                return new ServerProcess(process, address, clock.GetElapsedTime(began));
            }
            catch (HttpRequestException refused)
                when (!process.HasExited && refused.StatusCode is null && clock.GetElapsedTime(began) < StartLimit)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
            }
            catch
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
    }

    /// <summary>Runs a verb of a program to its end.</summary>
    public static async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Start(program, arguments);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"“{string.Join(' ', arguments)}” ended with {process.ExitCode}.");
        }
    }

    /// <summary>Memory that would be free without this process, in MB: shared pages count by their share.</summary>
    public async Task<double> MemoryAsync()
    {
        var line = (await File.ReadAllLinesAsync($"/proc/{process.Id}/smaps_rollup")).First(l =>
            l.StartsWith("Pss:", StringComparison.Ordinal)
        );
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    // What it says goes to our standard error: the standard output is for the table.
    private static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        process.OutputDataReceived += (_, said) =>
        {
            if (said.Data is not null)
            {
                Console.Error.WriteLine(said.Data);
            }
        };
        process.BeginOutputReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
