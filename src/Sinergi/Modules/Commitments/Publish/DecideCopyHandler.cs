using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;
using Sinergi.Reading.Extraction;

namespace Sinergi.Modules.Commitments.Publish;

/// <summary>Publishes a copy, declines it, or takes it back.</summary>
public sealed class DecideCopyHandler(
    SinergiDb db,
    Processes processes,
    RecordSides sides,
    PagePreviews previews,
    DocumentContents contents,
    WorkTasks tasks,
    Notices notices,
    CurrentActor current
)
{
    /// <summary>What the rules would say to the present actor; null when it is allowed.</summary>
    public string? Objection(Evidence evidence, EvidenceCopy copy, CopyAction action, string? reason) =>
        CopyStates.Table.Try(copy.State, action, Situation(evidence, copy, reason)).Match<string?>(_ => null, MessageOf);

    public async Task<ChangeOutcome> HandleAsync(
        Evidence evidence,
        CopyAction action,
        CopyDecision decision,
        CancellationToken cancellationToken
    )
    {
        if (decision.Reason?.Length > Limits.Sentence)
        {
            return ChangeOutcome.Refuse("Decision.Reason", "commitments.form.too_long", $"{Limits.Sentence}");
        }

        // Drawing takes seconds; it must not happen while the database waits.
        var pages = action is CopyAction.Publish ? await DrawAsync(evidence.Id, decision.CopyId, cancellationToken) : [];
        if (pages is null)
        {
            return ChangeOutcome.Refuse("", "evidence.copy.not_drawn");
        }

        var kind = action switch
        {
            CopyAction.Publish => CommitmentProcesses.PublishCopy,
            CopyAction.Decline => CommitmentProcesses.DeclineCopy,
            _ => CommitmentProcesses.WithdrawCopy,
        };
        return await processes.RunAsync(
            kind,
            decision.Key,
            decision.Reason,
            process => DecideAsync(evidence, action, decision, pages, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> DecideAsync(
        Evidence evidence,
        CopyAction action,
        CopyDecision decision,
        IReadOnlyList<ReadOnlyMemory<byte>> pages,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var copy = await db.Set<EvidenceCopy>()
            .SingleOrDefaultAsync(c => c.Id == decision.CopyId && c.EvidenceId == evidence.Id, cancellationToken);
        if (copy is null)
        {
            return new ChangeOutcome.NotFound();
        }

        if (copy.Take(action, Situation(evidence, copy, decision.Reason)) is TransitionOutcome<CopyState>.Refused refused)
        {
            var message = MessageOf(refused);
            return ChangeOutcome.Refuse(message == CopyStates.NeedsAReason.MessageKey ? "Decision.Reason" : "", message);
        }

        (copy.DecidedByPostId, copy.DecidedAt) = (current.Required.PostId, process.At);
        copy.Reason = decision.Reason?.Trim();
        if (action is CopyAction.Publish)
        {
            await ShowAsync(evidence, copy, pages, process.At, cancellationToken);
        }
        else
        {
            await db.Set<PublishedPage>().Where(p => p.CopyId == copy.Id).ExecuteDeleteAsync(cancellationToken);
            await db.Set<PublishedCopy>().Where(p => p.Id == copy.Id).ExecuteDeleteAsync(cancellationToken);
        }

        process.Record(new CopyDecided(evidence.Id, copy.Id, copy.State.ToString()));
        await tasks.CloseAsync(PrepareHandler.DecideTask, evidence.Id, process.At, cancellationToken);
        await notices.TellAsync(
            new NewNotice(
                copy.PreparedByInstitutionId,
                copy.PreparedByPersonId,
                evidence.Id,
                $"evidence.notice.copy.{copy.State}",
                [StoredLine.Part(copy.Caption)],
                CommitmentLinks.Copy(evidence.Id),
                CommitmentPermissions.View
            ),
            process.At,
            cancellationToken
        );
        return new ChangeOutcome.Saved(copy.Id);
    }

    private async Task ShowAsync(
        Evidence evidence,
        EvidenceCopy copy,
        IReadOnlyList<ReadOnlyMemory<byte>> pages,
        DateTime at,
        CancellationToken cancellationToken
    )
    {
        var original = evidence.DocumentId is { } id
            ? await db.Set<StoredDocument>().Where(d => d.Id == id).Select(d => d.Sha256).SingleOrDefaultAsync(cancellationToken)
            : null;
        var published = new PublishedCopy
        {
            Id = copy.Id,
            Caption = copy.Caption,
            About = (await sides.FindAsync(evidence.RecordId, cancellationToken))!.Title,
            CapturedOn = evidence.CapturedOn,
            PublishedAt = at,
            OriginalSha256 = original,
        };
        published.Pages.AddRange(
            pages.Select(
                (jpeg, index) =>
                    new PublishedPage
                    {
                        CopyId = copy.Id,
                        Number = index + 1,
                        Jpeg = jpeg.ToArray(),
                    }
            )
        );
        db.Add(published);
    }

    /// <summary>All pages as pictures; null when one of them cannot be drawn.</summary>
    private async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> DrawAsync(Guid evidenceId, Guid copyId, CancellationToken cancellationToken)
    {
        var documentId = await db.Set<EvidenceCopy>()
            .Where(c => c.Id == copyId && c.EvidenceId == evidenceId)
            .Select(c => c.DocumentId)
            .SingleOrDefaultAsync(cancellationToken);
        if (await db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId, cancellationToken) is not { } file)
        {
            return [];
        }

        List<ReadOnlyMemory<byte>> pages = [];
        for (var page = 1; page <= file.Pages; page++)
        {
            if (await previews.GetAsync(file, page, contents, cancellationToken) is not PageImageOutcome.Rendered drawn)
            {
                return null;
            }

            pages.Add(drawn.Jpeg);
        }

        return pages;
    }

    private CopySituation Situation(Evidence evidence, EvidenceCopy copy, string? reason) =>
        new(evidence.State is EvidenceState.Verified, copy.PreparedByPersonId, current.Required.PersonId, reason);

    private static string MessageOf(TransitionOutcome<CopyState>.Refused refused) =>
        refused.Reasons[0].Rule == Refusal.NoSuchTransition ? "evidence.copy.refused.decided" : refused.Reasons[0].MessageKey;
}
