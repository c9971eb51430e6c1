using System.Net.Mail;
using Sinergi.Testing.Mail;

namespace Sinergi.Tests.Web.Harness;

public sealed class SmtpSinkTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private SmtpSink _sink = null!;

    public async ValueTask InitializeAsync() => _sink = await SmtpSink.StartAsync();

    public ValueTask DisposeAsync() => _sink.DisposeAsync();

    [Fact]
    public async Task Send_ToTheSink_IsReceivedDecoded()
    {
        await SendAsync("Tenggat besok — kerja sama", "Mohon unggah bukti.\r\nTerima kasih – Sinergi");

        var mail = await _sink.WaitForMessageAsync(message => message.To.Contains("penerima@contoh.test"), Patience);

        Assert.Equal("sinergi@contoh.test", mail.From);
        Assert.Equal("Tenggat besok — kerja sama", mail.Subject);
        Assert.Equal("Mohon unggah bukti.\nTerima kasih – Sinergi", mail.Text.TrimEnd());
        Assert.Contains("utf-8", mail.Headers["content-type"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Subject:", mail.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitForMessage_BeforeItIsSent_ReturnsWhenItArrives()
    {
        var waiting = _sink.WaitForMessageAsync(message => message.Subject == "Kedua", Patience);

        await SendAsync("Pertama", "satu");
        await SendAsync("Kedua", "dua");

        Assert.Equal("dua", (await waiting).Text.TrimEnd());
        Assert.Equal(["Pertama", "Kedua"], _sink.Received.Select(mail => mail.Subject));
    }

    [Fact]
    public async Task WaitForMessage_ThatNeverComes_NamesWhatWasReceived()
    {
        await SendAsync("Lain", "isi");

        var timeout = await Assert.ThrowsAsync<TimeoutException>(() =>
            _sink.WaitForMessageAsync(message => message.Subject == "Ini", TimeSpan.FromMilliseconds(50))
        );

        Assert.Contains("Lain", timeout.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SmtpSinkMode.Busy, SmtpStatusCode.ServiceNotAvailable)]
    [InlineData(SmtpSinkMode.Refuse, SmtpStatusCode.MailboxUnavailable)]
    public async Task Send_WhenTheSinkRefuses_FailsWithItsCodeAndWorksAgainAfterwards(SmtpSinkMode mode, SmtpStatusCode code)
    {
        await _sink.SetModeAsync(mode);
        var refusal = await Assert.ThrowsAnyAsync<SmtpException>(() => SendAsync("Ditolak", "isi"));
        Assert.Equal(code, refusal.StatusCode);

        await _sink.SetModeAsync(SmtpSinkMode.Accept);
        await SendAsync("Diterima", "isi");

        await _sink.WaitForMessageAsync(message => message.Subject == "Diterima", Patience);
    }

    [Fact]
    public async Task Send_WhenTheSinkHangs_WaitsUntilTheSenderGivesUp()
    {
        await _sink.SetModeAsync(SmtpSinkMode.Hang);
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync("Tak terjawab", "isi", patience.Token));

        Assert.Empty(_sink.Received);
    }

    private async Task SendAsync(string subject, string body, CancellationToken cancellation = default)
    {
        using var client = new SmtpClient("127.0.0.1", _sink.Port);
        using var message = new MailMessage("sinergi@contoh.test", "penerima@contoh.test", subject, body);
        await client.SendMailAsync(message, cancellation);
    }
}
