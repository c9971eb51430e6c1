using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Sinergi.Testing;

/// <summary>The product in a process of its own, as an operator runs it: it can be killed, told to stop, or short of disk.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder said = new();
    private readonly Task reading;

    private ProductProcess(Process process)
    {
        this.process = process;
        reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError))
            .ContinueWith(_ => lines.Writer.TryComplete(), TaskScheduler.Default);
    }

    public int Id => process.Id;
    public bool HasExited => process.HasExited;

    /// <summary>Everything that it has written so far, to either stream.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    /// <param name="verb">Verb and options of the product.</param>
    /// <param name="wrapper">A command that runs the one it is given, e.g. with a limit; nothing for none.</param>
    public static ProductProcess Start(IReadOnlyList<string> verb, params string[] wrapper)
    {
        string[] command = [.. wrapper, "dotnet", Path.Combine(AppContext.BaseDirectory, "Sinergi.dll"), .. verb];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // The runtime itself keeps its code in a file in memory, which a limit on files would meet first.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return new ProductProcess(Process.Start(start)!);
    }

    /// <summary>The address that it listens on, once it does.</summary>
    public async Task<Uri> ListeningAsync()
    {
        const string words = "Now listening on: ";
        var line = await LineAsync(words);
        return new Uri(line[(line.IndexOf(words, StringComparison.Ordinal) + words.Length)..].Trim());
    }

    /// <summary>The next line that holds these words.</summary>
    public async Task<string> LineAsync(string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(patience.Token))
            {
                if (line.Contains(words, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Told below.
        }

        throw new InvalidOperationException($"It never said “{words}”. It said:\n{Said}");
    }

    /// <summary>SIGKILL: nothing of it runs any more.</summary>
    public Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        return ExitAsync();
    }

    /// <summary>SIGTERM: asks it to end.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>The exit status, once it has ended.</summary>
    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        await reading;
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private async Task ReadAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            lock (said)
            {
                said.AppendLine(line);
            }

            lines.Writer.TryWrite(line);
        }
    }
}
