using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Sinergi.Platform.Export;
using Sinergi.Reading.Tools;
using Sinergi.Testing.Files;

namespace Sinergi.Tests.Web.Platform;

public sealed class PdfPrinterTests : IDisposable
{
    private readonly PdfPrinter printer = new(new ConfinedProcess(new ConfinementProbe()), NullLogger<PdfPrinter>.Instance);

    public void Dispose() => printer.Dispose();

    [Fact]
    public async Task Print_APage_HoldsItsWordsAndNothingElse()
    {
        var text = await PdfText.OfAsync(await PrintAsync("<h1>Berita acara</h1><p>7 dari 9 komitmen, é ñ — “kutip”</p>"));

        Assert.Equal("Berita acara 7 dari 9 komitmen, é ñ — “kutip”", text);
    }

    [Fact]
    public async Task Print_APageThatCallsOut_ReachesNobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        await PrintAsync(
            $"<p>Aman</p><img src='{address}/a.png'><link rel='stylesheet' href='{address}/b.css'><iframe src='{address}'></iframe>"
        );

        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Print_AFileOfTheServer_IsNotReadIn()
    {
        var secret = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(secret, "rahasia server", TestContext.Current.CancellationToken);

            var text = await PdfText.OfAsync(await PrintAsync($"<p>Isi</p><iframe src='file://{secret}'></iframe>"));

            Assert.DoesNotContain("rahasia", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public async Task Print_WithoutTheBrowser_SaysThatItIsMissing()
    {
        using var bare = new PdfPrinter(new ConfinedProcess(new ConfinementProbe(), "/nowhere"), NullLogger<PdfPrinter>.Instance);

        var outcome = await bare.PrintAsync("<p>Isi</p>", TestContext.Current.CancellationToken);

        Assert.Equal(new PrintOutcome.Refused("print.missing"), outcome);
    }

    [Fact]
    public async Task Print_MoreThanOnePaperHolds_IsRefusedBeforeTheBrowserStarts() =>
        Assert.Equal(
            new PrintOutcome.Refused("print.too_large"),
            await printer.PrintAsync(new string('x', 5 << 20), TestContext.Current.CancellationToken)
        );

    [Fact]
    public async Task Print_GivenUp_LeavesNoProcessBehind()
    {
        var mark = $"berita-{Sinergi.Kernel.NewId.Next():N}";
        var folder = Directory.CreateTempSubdirectory("sinergi-printer-");
        try
        {
            var script = Path.Combine(folder.FullName, "chromium");
            await File.WriteAllTextAsync(
                script,
                $"#!/bin/bash\nsleep 600 & exec -a {mark} sleep 600\n",
                TestContext.Current.CancellationToken
            );
            const UnixFileMode all =
                UnixFileMode.UserRead
                | UnixFileMode.UserExecute
                | UnixFileMode.OtherRead
                | UnixFileMode.OtherExecute
                | UnixFileMode.GroupRead
                | UnixFileMode.GroupExecute;
            File.SetUnixFileMode(script, all);
            File.SetUnixFileMode(folder.FullName, all);
            using var hanging = new PdfPrinter(
                new ConfinedProcess(new ConfinementProbe(), folder.FullName),
                NullLogger<PdfPrinter>.Instance
            );
            using var patience = new CancellationTokenSource();
            var printing = hanging.PrintAsync("<p>Isi</p>", patience.Token);
            await UntilAsync(() => Running(mark) > 0);

            await patience.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
            await UntilAsync(() => Running(mark) == 0);
            Assert.Equal(0, Running(mark));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<ReadOnlyMemory<byte>> PrintAsync(string body)
    {
        var page = $"<!doctype html><html lang='id'><head><meta charset='utf-8'></head><body>{body}</body></html>";
        return Assert.IsType<PrintOutcome.Printed>(await printer.PrintAsync(page, TestContext.Current.CancellationToken)).Pdf;
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    private static int Running(string mark) =>
        Process
            .GetProcesses()
            .Count(p =>
            {
                try
                {
                    return File.ReadAllText($"/proc/{p.Id}/cmdline").StartsWith(mark, StringComparison.Ordinal);
                }
                catch (IOException)
                {
                    return false;
                }
            });
}
