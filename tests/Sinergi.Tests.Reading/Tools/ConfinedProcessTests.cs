using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Sinergi.Kernel;
using Sinergi.Reading.Tools;

namespace Sinergi.Tests.Reading.Tools;

public sealed class ConfinedProcessTests
{
    private static readonly ProcessLimits Short = new() { WallTime = TimeSpan.FromSeconds(10), CpuTime = TimeSpan.FromSeconds(5) };

    private readonly ConfinedProcess processes = new(new ConfinementProbe());

    [Fact]
    public async Task Run_ProgramThatEnds_GivesExitCodeAndBothOutputs()
    {
        var result = await RunAsync("echo heard; echo complained >&2; exit 3");

        var finished = Assert.IsType<ConfinedResult.Finished>(result);
        Assert.Equal(3, finished.ExitCode);
        Assert.Equal("heard\n", Encoding.UTF8.GetString(finished.Output.Span));
        Assert.Equal("complained\n", finished.Errors);
    }

    [Fact]
    public async Task Run_ToolThatIsNotInstalled_IsToolMissing()
    {
        var result = await processes.RunAsync(new ConfinedCommand("no-such-tool-here"));

        Assert.Equal("no-such-tool-here", Assert.IsType<ConfinedResult.ToolMissing>(result).Tool);
    }

    [Fact]
    public async Task Run_ProgramThatWritesAFile_HandsItOverAndNothingElse()
    {
        var command = new ConfinedCommand("bash", "-c", "echo noise; echo result > out.txt") { Limits = Short, ResultFile = "out.txt" };

        var finished = Assert.IsType<ConfinedResult.Finished>(await processes.RunAsync(command));

        Assert.Equal("result\n", Encoding.UTF8.GetString(finished.Output.Span));
    }

    [Fact]
    public async Task Run_ProgramThatLaysALinkAsItsResult_GivesNothingThatItMayNotReadItself()
    {
        var secret = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(secret, "secret");
            var command = new ConfinedCommand("bash", "-c", $"ln -s {secret} out.txt") { Limits = Short, ResultFile = "out.txt" };

            var finished = Assert.IsType<ConfinedResult.Finished>(await processes.RunAsync(command));

            Assert.Equal(string.Empty, Encoding.UTF8.GetString(finished.Output.Span));
            Assert.NotEqual(0, finished.ExitCode);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public async Task Run_AnyProgram_IsNotRoot() => Assert.NotEqual("0", await OutputAsync("id -u"));

    [Fact]
    public async Task Run_AnyProgram_StartsInAnEmptyFolderThatIsGoneAfterwards()
    {
        var folder = await OutputAsync("touch mine && ls -A && pwd");

        var lines = folder.Split('\n');
        Assert.Equal("mine", lines[0]);
        Assert.Equal(2, lines.Length);
        Assert.False(Directory.Exists(lines[1]));
    }

    [Fact]
    public async Task Run_AnyProgram_DoesNotInheritTheEnvironmentOfTheServer()
    {
        Environment.SetEnvironmentVariable("SINERGI_TEST_SECRET", "open sesame");

        Assert.Equal(string.Empty, await OutputAsync("printf %s \"$SINERGI_TEST_SECRET\""));
    }

    [Fact]
    public async Task Run_ProgramThatCallsALoopbackListener_CannotReachIt()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var call = string.Create(CultureInfo.InvariantCulture, $"exec 3<>/dev/tcp/127.0.0.1/{port}");

        using var unconfined = Process.Start("bash", ["-c", call]);
        await unconfined.WaitForExitAsync();
        var confined = Assert.IsType<ConfinedResult.Finished>(await RunAsync(call));

        Assert.Equal(0, unconfined.ExitCode);
        Assert.NotEqual(0, confined.ExitCode);
        using var onlyTheUnconfined = await listener.AcceptTcpClientAsync();
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Run_ProgramThatWritesEndlessly_IsTooLarge() =>
        Assert.IsType<ConfinedResult.TooLarge>(await RunAsync("yes", Short with { OutputBytes = 1 << 20 }));

    [Fact]
    public async Task Run_ProgramThatWritesAnEndlessFile_IsTooLarge() =>
        Assert.IsType<ConfinedResult.TooLarge>(await RunAsync("exec cat /dev/zero > file", Short with { FileBytes = 1 << 20 }));

    [Fact]
    public async Task Run_ProgramThatWaitsForEver_IsTimedOut() =>
        Assert.IsType<ConfinedResult.TimedOut>(await RunAsync("sleep infinity", Short with { WallTime = TimeSpan.FromMilliseconds(300) }));

    [Fact]
    public async Task Run_ProgramThatUsesUpItsProcessorTime_IsTimedOut() =>
        Assert.IsType<ConfinedResult.TimedOut>(
            await RunAsync("while :; do :; done", Short with { WallTime = TimeSpan.FromMinutes(1), CpuTime = TimeSpan.FromSeconds(1) })
        );

    [Theory]
    [InlineData(1024, "209715200")]
    [InlineData(64, "0")]
    public async Task Run_ProgramThatNeedsMuchMemory_GetsItOnlyWithinItsLimit(int megabytes, string counted) =>
        Assert.Equal(
            counted,
            OutputOf(await RunAsync("head -c 200M /dev/zero | tail -c 200M | wc -c", Short with { MemoryBytes = (long)megabytes << 20 }))
        );

    [Theory]
    [InlineData(300, true)]
    [InlineData(20, false)]
    public async Task Run_ProgramThatForksManyTimes_GoesOnlyAsFarAsItsLimit(int processCount, bool allowed)
    {
        const string fork = "for i in $(seq 200); do sleep infinity & done; echo done";
        var result = await RunAsync(fork, Short with { Processes = processCount, WallTime = TimeSpan.FromSeconds(3) });

        Assert.Equal(allowed ? "done" : string.Empty, OutputOf(result));
    }

    [Fact]
    public async Task Run_ProgramWhoseChildHidesInAnotherSession_TakesTheChildWithIt()
    {
        var marker = NewId.Random().ToString("N");
        await RunAsync(
            $"setsid -f bash -c 'while :; do sleep 1000; done' {marker}; sleep infinity",
            Short with
            {
                WallTime = TimeSpan.FromSeconds(1),
            }
        );

        await WaitUntilAsync(() => !IsRunning(marker));
        Assert.False(IsRunning(marker));
    }

    [Fact]
    public async Task Run_CancelledByTheCaller_EndsTheProgramAndThrows()
    {
        var marker = NewId.Random().ToString("N");
        using var cancel = new CancellationTokenSource();
        var running = RunAsync($"exec -a {marker} sleep infinity", Short with { WallTime = TimeSpan.FromMinutes(1) }, cancel.Token);
        await WaitUntilAsync(() => IsRunning(marker));

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await WaitUntilAsync(() => !IsRunning(marker));
        Assert.False(IsRunning(marker));
    }

    [Fact]
    public async Task Run_ProgramThatLocksAFolderOfItsOwn_EndsAsUsual() =>
        Assert.Equal("done", await OutputAsync("mkdir -m 000 locked; echo done"));

    [Fact]
    public async Task Run_ProgramThatIsKilledFromOutside_Fails() => Assert.IsType<ConfinedResult.Failed>(await RunAsync("kill -KILL $$"));

    [Fact]
    public async Task Run_WithADocument_CanReadItButNotChangeIt()
    {
        using var folder = await processes.OpenFolderAsync();
        var path = await folder.AddAsync("letter.txt", new MemoryStream("dear"u8.ToArray()), CancellationToken.None);

        var command = new ConfinedCommand("bash", "-c", "cat \"$1\"; echo spoiled > \"$1\"", "bash", path) { Limits = Short };
        var result = await processes.RunAsync(command, folder);

        Assert.Equal("dear", OutputOf(result));
        Assert.True(!Environment.IsPrivilegedProcess || await File.ReadAllTextAsync(path) == "dear");
    }

    [Fact]
    public void SweepLeftovers_FolderOfAKilledServer_IsRemovedAndAFreshOneKept()
    {
        var old = Directory.CreateTempSubdirectory("sinergi-reading-").FullName;
        var fresh = Directory.CreateTempSubdirectory("sinergi-reading-").FullName;
        Directory.SetLastWriteTimeUtc(old, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));

        ConfinedFolder.SweepLeftovers(TimeSpan.FromDays(1), TimeProvider.System);

        Assert.False(Directory.Exists(old));
        Assert.True(Directory.Exists(fresh));
        Directory.Delete(fresh);
    }

    private Task<ConfinedResult> RunAsync(string script, ProcessLimits? limits = null, CancellationToken cancellationToken = default) =>
        processes.RunAsync(new ConfinedCommand("bash", "-c", script) { Limits = limits ?? Short }, cancellationToken);

    private async Task<string> OutputAsync(string script) => OutputOf(await RunAsync(script)).TrimEnd();

    private static string OutputOf(ConfinedResult result) =>
        result is ConfinedResult.Finished finished ? Encoding.UTF8.GetString(finished.Output.Span).TrimEnd() : string.Empty;

    private static bool IsRunning(string marker) =>
        Directory
            .EnumerateDirectories("/proc")
            .Where(folder => Path.GetFileName(folder).All(char.IsAsciiDigit))
            .Any(folder => CommandLine(folder) is var line && line.Contains(marker, StringComparison.Ordinal) && !line.Contains("unshare"));

    private static string CommandLine(string processFolder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(processFolder, "cmdline"));
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        for (var tries = 0; tries < 500 && !condition(); tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }
}
