using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Sinergi.Testing.Mail;

/// <summary>A real mail server on a free port of this machine (<c>tests/mail-sink</c>); it keeps what it is sent and ends with the test process.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(20);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Process _process;
    private readonly Task _reading;
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly List<ReceivedMail> _received = [];
    private readonly List<Waiter> _waiters = [];
    private TaskCompletionSource _modeTaken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SmtpSink(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    /// <summary>Where it listens, on 127.0.0.1 without encryption.</summary>
    public int Port { get; private set; }

    /// <summary>Everything received so far, oldest first.</summary>
    public IReadOnlyList<ReceivedMail> Received
    {
        get
        {
            lock (_gate)
            {
                return [.. _received];
            }
        }
    }

    public static async Task<SmtpSink> StartAsync()
    {
        var sink = new SmtpSink(Start());
        sink.Port = await sink._port.Task.WaitAsync(AnswerLimit);
        return sink;
    }

    /// <summary>The first message, already here or still to come, that fits.</summary>
    public async Task<ReceivedMail> WaitForMessageAsync(Func<ReceivedMail, bool> fits, TimeSpan timeout)
    {
        Waiter waiter;
        lock (_gate)
        {
            if (_received.FirstOrDefault(fits) is { } early)
            {
                return early;
            }
            waiter = new Waiter(fits, new TaskCompletionSource<ReceivedMail>(TaskCreationOptions.RunContinuationsAsynchronously));
            _waiters.Add(waiter);
        }
        try
        {
            return await waiter.Found.Task.WaitAsync(timeout);
        }
        catch (TimeoutException late)
        {
            var subjects = string.Join(" · ", Received.Select(mail => mail.Subject));
            throw new TimeoutException($"No such message within {timeout}. Received: {subjects}", late);
        }
        finally
        {
            lock (_gate)
            {
                _waiters.Remove(waiter);
            }
        }
    }

    /// <summary>Changes how the next connections are answered; it holds when this returns.</summary>
    public async Task SetModeAsync(SmtpSinkMode mode)
    {
        _modeTaken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _process.StandardInput.WriteLineAsync($$"""{"mode":"{{NameOf(mode)}}"}""");
        await _process.StandardInput.FlushAsync();
        await _modeTaken.Task.WaitAsync(AnswerLimit);
    }

    public async ValueTask DisposeAsync()
    {
        // The end of its input is the sink's sign to leave.
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private static string NameOf(SmtpSinkMode mode) =>
        mode switch
        {
            SmtpSinkMode.Accept => "accept",
            SmtpSinkMode.Busy => "busy",
            SmtpSinkMode.Refuse => "refuse",
            SmtpSinkMode.Hang => "hang",
            _ => throw new InvalidEnumArgumentException(nameof(mode), (int)mode, typeof(SmtpSinkMode)),
        };

    private static Process Start()
    {
        var folder = Repository.PathOf("tests/mail-sink");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            throw new InvalidOperationException(
                "The mail server for tests is not installed. ./sinergi test installs it; by hand: npm ci in tests/mail-sink"
            );
        }
        var start = new ProcessStartInfo("node", ["sink.mjs"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            Take(JsonSerializer.Deserialize<Line>(line, Json)!);
        }
        _port.TrySetException(new InvalidOperationException("The mail server for tests ended before it listened; its words stand above."));
    }

    private void Take(Line line)
    {
        if (line.Port is { } port)
        {
            _port.TrySetResult(port);
        }
        if (line.Mode is not null)
        {
            _modeTaken.TrySetResult();
        }
        if (line.Message is { } message)
        {
            Take(message);
        }
    }

    private void Take(ReceivedMail message)
    {
        lock (_gate)
        {
            _received.Add(message);
            foreach (var waiter in _waiters.Where(waiter => waiter.Fits(message)))
            {
                waiter.Found.TrySetResult(message);
            }
        }
    }

    private sealed record Waiter(Func<ReceivedMail, bool> Fits, TaskCompletionSource<ReceivedMail> Found);

    private sealed record Line(int? Port, string? Mode, ReceivedMail? Message);
}
