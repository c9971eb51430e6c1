using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Modules.Commitments.Visits.Links;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Visits.Entry;

public enum SendAnswer
{
    Sent,

    /// <summary>Too many within an hour.</summary>
    TooMany,

    /// <summary>Mail does not work here, or the contact was erased.</summary>
    Impossible,
}

/// <summary>Sends codes and checks them.</summary>
public sealed class VisitCodes(SinergiDb db, Processes processes, ContactTokens tokens, VisitPost post, TimeProvider clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Whether a code that was sent still waits to be entered.</summary>
    public async Task<bool> WaitsAsync(Guid linkId, CancellationToken cancellationToken) =>
        (await LatestAsync(linkId, cancellationToken))?.OpenAt(clock.GetUtcNow().UtcDateTime) == true;

    public async Task<SendAnswer> SendAsync(Visitor visitor, Guid formKey, CancellationToken cancellationToken)
    {
        var link = visitor.Link;
        if (!post.Works || await tokens.CodeKeyAsync(link.SubjectId, cancellationToken) is not { } key)
        {
            return SendAnswer.Impossible;
        }

        return await processes.RunAsync(
            VisitProcesses.SendCode,
            formKey,
            null,
            async process =>
            {
                var since = process.At - Hour;
                if (
                    await db.Set<ContactCode>().CountAsync(c => c.LinkId == link.Id && c.SentAt > since, cancellationToken)
                    >= ContactCode.MostInAnHour
                )
                {
                    return SendAnswer.TooMany;
                }

                var (id, code) = (NewId.Next(), ContactCode.New());
                db.Add(
                    new ContactCode
                    {
                        Id = id,
                        LinkId = link.Id,
                        Hash = ContactCode.HashOf(key, id, code),
                        SentAt = process.At,
                    }
                );
                await post.SendCodeAsync(visitor.Email, code, cancellationToken);
                process.Record(new VisitCodeSent(link.Id, link.AgreementId, link.SubjectId));
                return SendAnswer.Sent;
            },
            cancellationToken
        );
    }

    /// <summary>Checks the newest code; the right one begins a visit under the secret, and ends an earlier visit.</summary>
    public async Task<CodeAnswer> EnterAsync(Visitor visitor, string typed, string secret, CancellationToken cancellationToken)
    {
        try
        {
            return await AnswerAsync(visitor, typed, secret, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another guess came in at the same moment and was counted; this one was not looked at.
            db.ChangeTracker.Clear();
            return CodeAnswer.Wrong;
        }
    }

    private async Task<CodeAnswer> AnswerAsync(Visitor visitor, string typed, string secret, CancellationToken cancellationToken)
    {
        var now = clock.UtcNowToMicrosecond();
        if (
            await LatestAsync(visitor.Link.Id, cancellationToken) is not { } code
            || await tokens.CodeKeyAsync(visitor.Link.SubjectId, cancellationToken) is not { } key
        )
        {
            return CodeAnswer.Dead;
        }

        var answer = code.Try(ContactCode.HashOf(key, code.Id, typed), now);
        return answer is CodeAnswer.Right
            ? await BeginAsync(visitor, secret, cancellationToken)
            : await RefuseAsync(visitor.Link, code, answer, cancellationToken);
    }

    private Task<CodeAnswer> BeginAsync(Visitor visitor, string secret, CancellationToken cancellationToken) =>
        processes.RunAsync(
            VisitProcesses.Enter,
            formKey: null,
            null,
            async process =>
            {
                var link = await db.Set<ContactLink>().SingleAsync(l => l.Id == visitor.Link.Id, cancellationToken);
                (link.LastUsedAt, link.VisitHash) = (process.At, ContactTokens.Hash(secret));
                process.Record(new VisitBegun(link.Id, link.AgreementId, link.SubjectId));
                return CodeAnswer.Right;
            },
            cancellationToken
        );

    private Task<CodeAnswer> RefuseAsync(ContactLink link, ContactCode code, CodeAnswer answer, CancellationToken cancellationToken) =>
        processes.RunAsync(
            VisitProcesses.RefuseCode,
            formKey: null,
            null,
            process =>
            {
                process.Record(new VisitCodeRefused(link.Id, link.AgreementId, link.SubjectId, code.Tries));
                return Task.FromResult(answer);
            },
            cancellationToken
        );

    // Tracked: the process that follows stores what the try changed.
    private Task<ContactCode?> LatestAsync(Guid linkId, CancellationToken cancellationToken) =>
        db.Set<ContactCode>()
            .Where(c => c.LinkId == linkId)
            .OrderByDescending(c => c.SentAt)
            .ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
