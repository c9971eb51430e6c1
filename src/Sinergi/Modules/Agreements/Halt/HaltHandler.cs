using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Countersign;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;

namespace Sinergi.Modules.Agreements.Halt;

/// <summary>Records the letter that suspends an agreement, lifts the suspension, ends it, or lets a party go, and tells everybody in it.</summary>
public sealed class HaltHandler(
    SinergiDb db,
    Processes processes,
    IDocumentDesk documents,
    ScopeIndex scopeIndex,
    Notices notices,
    AdesiTasks adesi,
    IEnumerable<IPartyFollower> followers,
    CurrentActor current
)
{
    public async Task<ChangeOutcome> HandleAsync(Agreement seen, HaltInput input, DateOnly today, CancellationToken cancellationToken)
    {
        if (input.Problems(today) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        if (HaltRules.Objection(seen, input.Kind!.Value, input.From!.Value, input.PartyId) is { } objection)
        {
            return ChangeOutcome.Refuse("", objection);
        }

        var actor = current.Required;
        await using var content = input.File!.OpenReadStream();
        var received = await documents.ReceiveAsync(
            content,
            input.File.FileName,
            actor.InstitutionId,
            DocumentClassification.Restricted,
            DerivedKey.Of(input.Key, "letter"),
            cancellationToken
        );
        return received switch
        {
            ReceiveOutcome.Refused refused => new ChangeOutcome.Invalid([
                new FieldProblem("Input.File", refused.TextKey, refused.Arguments),
            ]),
            ReceiveOutcome.Accepted accepted => await processes.RunAsync(
                AgreementProcesses.Halt,
                input.Key,
                input.Reason!.Trim(),
                process => RecordAsync(seen.Id, input, accepted.DocumentId, process, cancellationToken),
                cancellationToken
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<ChangeOutcome> RecordAsync(
        Guid id,
        HaltInput input,
        Guid documentId,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var (kind, from) = (input.Kind!.Value, input.From!.Value);
        var agreement = await db.Set<Agreement>().Include(a => a.Parties).SingleAsync(a => a.Id == id, cancellationToken);
        if (HaltRules.Objection(agreement, kind, from, input.PartyId) is { } objection)
        {
            return ChangeOutcome.Refuse("", objection);
        }

        HaltRules.Apply(agreement, kind, from, input.PartyId);
        var leaving = kind is AgreementActKind.PartyLeft ? agreement.Parties.Single(p => p.Id == input.PartyId) : null;
        db.Add(
            new AgreementAct
            {
                Id = NewId.Next(),
                AgreementId = id,
                Kind = kind,
                From = from,
                LetterNumber = input.LetterNumber!.Trim(),
                LetterOn = input.LetterOn!.Value,
                DocumentId = documentId,
                PartyId = leaving?.Id,
                Reason = input.Reason!.Trim(),
                RecordedByInstitutionId = current.Required.InstitutionId,
                RecordedAt = process.At,
            }
        );
        process.Record(new AgreementHalted(id, kind.ToString(), from, input.LetterNumber!.Trim(), documentId, leaving?.PrintedName));
        await scopeIndex.FollowAsync(documentId, id, cancellationToken);
        if (leaving?.InstitutionId is { } left)
        {
            foreach (var follower in followers)
            {
                await follower.LeftAsync(id, left, agreement.RegisteredById, process.At, cancellationToken);
            }
        }

        if (kind is AgreementActKind.Terminated)
        {
            await adesi.AllDoneAsync(id, process.At, cancellationToken);
        }

        await TellAsync(agreement, kind, from, process.At, cancellationToken);
        return new ChangeOutcome.Saved(id);
    }

    private async Task TellAsync(
        Agreement agreement,
        AgreementActKind kind,
        DateOnly from,
        DateTime at,
        CancellationToken cancellationToken
    )
    {
        foreach (var institution in await InvolvedInstitutions.Of(db, agreement.Id).Select(i => i.Id).ToListAsync(cancellationToken))
        {
            await notices.TellAsync(
                new NewNotice(
                    institution,
                    null,
                    agreement.Id,
                    $"agreements.notice.{kind}",
                    [StoredLine.Part(agreement.Title), StoredLine.Day(from)],
                    AgreementLinks.Record(agreement.Id),
                    AgreementPermissions.View
                ),
                at,
                cancellationToken
            );
        }
    }
}
