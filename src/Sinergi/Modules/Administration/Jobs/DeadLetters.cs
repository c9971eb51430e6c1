using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Notifications.Mail;

namespace Sinergi.Modules.Administration.Jobs;

/// <param name="Recipient">Masked: who administers jobs need not know whom others write to.</param>
public sealed record DeadLetter(Guid Id, string Recipient, string Subject, DateTime CreatedAt, int Tries, string? LastError);

public abstract record LetterOutcome
{
    private LetterOutcome() { }

    public sealed record Done : LetterOutcome;

    public sealed record NoReason : LetterOutcome;

    public sealed record NotFound : LetterOutcome;

    public TResult Match<TResult>(Func<Done, TResult> done, Func<NoReason, TResult> noReason, Func<NotFound, TResult> notFound) =>
        this switch
        {
            Done d => done(d),
            NoReason n => noReason(n),
            NotFound f => notFound(f),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>E-mail that was given up: sent again or thrown away by somebody who says why.</summary>
public sealed class DeadLetters(SinergiDb db, Processes processes)
{
    public async Task<IReadOnlyList<DeadLetter>> PageAsync(Guid? before, CancellationToken cancellationToken)
    {
        var rows = await Dead()
            .AsNoTracking()
            // Ids are ordered by time.
            .Where(m => before == null || m.Id.CompareTo(before.Value) < 0)
            .OrderByDescending(m => m.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(Show)];
    }

    public async Task<DeadLetter?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await Dead().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is { } message ? Show(message) : null;

    public Task<LetterOutcome> RetryAsync(Guid id, Guid formKey, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(
            AdministrationProcesses.RetryMail,
            id,
            formKey,
            reason,
            (message, process) =>
            {
                process.Record(new MailRetried(message.Id, message.Tries, message.LastError));
                (message.State, message.Tries, message.NextTryAt, message.ClaimedUntil) = (OutboxState.Waiting, 0, process.At, null);
            },
            cancellationToken
        );

    public Task<LetterOutcome> DiscardAsync(Guid id, Guid formKey, string? reason, CancellationToken cancellationToken) =>
        DecideAsync(
            AdministrationProcesses.DiscardMail,
            id,
            formKey,
            reason,
            (message, process) =>
            {
                process.Record(new MailDiscarded(message.Id, message.Tries, message.LastError));
                db.Remove(message);
            },
            cancellationToken
        );

    private async Task<LetterOutcome> DecideAsync(
        ProcessKind kind,
        Guid id,
        Guid formKey,
        string? reason,
        Action<OutboxMessage, RunningProcess> decide,
        CancellationToken cancellationToken
    )
    {
        var why = reason?.Trim() ?? "";
        if (why.Length is 0 or > Limits.Sentence)
        {
            return new LetterOutcome.NoReason();
        }

        return await processes.RunAsync<LetterOutcome>(
            kind,
            formKey,
            why,
            async process =>
            {
                if (await Dead().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } message)
                {
                    return new LetterOutcome.NotFound();
                }

                decide(message, process);
                return new LetterOutcome.Done();
            },
            cancellationToken
        );
    }

    private IQueryable<OutboxMessage> Dead() => db.Set<OutboxMessage>().Where(m => m.State == OutboxState.Dead);

    private static DeadLetter Show(OutboxMessage message) =>
        new(message.Id, MailMask.Of(message.Recipient), message.Subject, message.CreatedAt, message.Tries, message.LastError);
}
