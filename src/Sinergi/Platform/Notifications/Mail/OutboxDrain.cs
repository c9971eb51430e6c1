using System.Net.Mail;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Platform.Notifications.Mail;

/// <summary>
/// Sends what waits in the outbox. A message is claimed before it is sent, so that two nodes do not send it twice, and the claim lapses, so that a killed
/// node does not keep it. After the last try it lies with the dead letters until somebody decides.
/// </summary>
internal sealed class OutboxDrain(SinergiDb db, IDatabaseProvider provider, SmtpSender sender, TimeProvider clock)
{
    // So few that all of them can time out before the claim lapses.
    private const int Batch = 5;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    /// <summary>Waits between tries; after the last one the message is dead.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(12),
    ];

    /// <summary>Sends what is due; returns how many went out and how many failed.</summary>
    public async Task<(int Sent, int Failed)> RunAsync(CancellationToken cancellationToken)
    {
        var (sent, failed) = (0, 0);
        bool went;
        do
        {
            went = false;
            foreach (var message in await ClaimAsync(cancellationToken))
            {
                var error = await TrySendAsync(message, cancellationToken);
                await NoteAsync(message, error, cancellationToken);
                (sent, failed) = error is null ? (sent + 1, failed) : (sent, failed + 1);
                went |= error is null;
            }
        } while (went);

        // A batch of which nothing went out means that the server is away: the rest waits for the next run.
        return (sent, failed);
    }

    private async Task<List<OutboxMessage>> ClaimAsync(CancellationToken cancellationToken)
    {
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = clock.UtcNowToMicrosecond();
        var due = await provider.ClaimRowsAsync(
            db.Set<OutboxMessage>()
                .Where(m => m.State == OutboxState.Waiting && m.NextTryAt <= now && (m.ClaimedUntil == null || m.ClaimedUntil < now))
                .OrderBy(m => m.NextTryAt)
                .Take(Batch),
            cancellationToken
        );
        due.ForEach(m => m.ClaimedUntil = now + Claim);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return due;
    }

    private async Task<string?> TrySendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(message.Recipient, message.Subject, message.Body, cancellationToken);
            return null;
        }
        catch (SmtpException failure)
        {
            // The status only: the server's words often repeat the address.
            return $"{failure.StatusCode}{(failure.InnerException is null ? "" : $" ({failure.InnerException.GetType().Name})")}";
        }
        catch (FormatException)
        {
            return "The address is not valid.";
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One message that cannot be sent must not keep the others from being tried. Its words may repeat the address.
            return failure.GetType().Name;
        }
    }

    private async Task NoteAsync(OutboxMessage message, string? error, CancellationToken cancellationToken)
    {
        var now = clock.UtcNowToMicrosecond();
        message.ClaimedUntil = null;
        message.LastError = error;
        message.Tries++;
        if (error is null)
        {
            (message.State, message.SentAt, message.Body) = (OutboxState.Sent, now, "");
        }
        else if (message.Tries > Waits.Length)
        {
            message.State = OutboxState.Dead;
        }
        else
        {
            message.NextTryAt = now + Waits[message.Tries - 1];
        }

        using var turn = await provider.EnterWriteAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
