using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Pulse;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Upload;

/// <summary>Evidence about to be kept: what it is and which commitments of one record it proves.</summary>
public sealed record NewEvidence(
    Guid? DocumentId,
    string? Link,
    Guid? ActivityId,
    string Description,
    DateOnly CapturedOn,
    string Place,
    DateOnly? PeriodFrom,
    DateOnly? PeriodUntil,
    DateOnly? ValidUntil,
    IReadOnlyList<NewEvidenceUse> Uses
)
{
    /// <summary>The piece that is shown here again for something else.</summary>
    public Guid? SameAsId { get; init; }

    /// <summary>The SOP that it is about.</summary>
    public Guid? SopId { get; init; }
}

/// <param name="Amount">How much of a counted target it shows; ignored where nothing is counted.</param>
public sealed record NewEvidenceUse(Guid CommitmentId, long? Amount);

/// <summary>Keeps a piece of evidence inside a process and asks the other parties to look at it; uploads, activities and SOPs come in here alike.</summary>
public sealed class EvidenceIntake(
    SinergiDb db,
    ScopeIndex scopeIndex,
    RecordSides sides,
    CommitmentUpkeep upkeep,
    PulseKeeper pulse,
    WorkTasks tasks,
    Notices notices,
    CurrentActor current
)
{
    /// <param name="given">Its commitments belong to the record, have an owner and take evidence.</param>
    /// <param name="process">Must know <see cref="EvidenceUploaded"/>.</param>
    public async Task<Evidence> KeepAsync(Guid recordId, NewEvidence given, RunningProcess process, CancellationToken cancellationToken)
    {
        var actor = current.Required;
        var ids = given.Uses.Select(u => u.CommitmentId).ToList();
        var commitments = await db.Set<Commitment>()
            .Where(c => c.RecordId == recordId && ids.Contains(c.Id))
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
        var evidence = Of(recordId, given, actor, process.At);
        foreach (var commitment in commitments)
        {
            evidence.Uses.Add(
                new EvidenceUse
                {
                    EvidenceId = evidence.Id,
                    CommitmentId = commitment.Id,
                    RecordId = recordId,
                    Amount =
                        commitment.Measure is MeasureKind.Number ? given.Uses.First(u => u.CommitmentId == commitment.Id).Amount : null,
                }
            );
        }

        db.Add(evidence);
        process.Record(
            new EvidenceUploaded(
                evidence.Id,
                [.. commitments.Select(c => c.Id)],
                given.DocumentId,
                given.Link,
                given.ActivityId,
                given.CapturedOn,
                given.SopId
            )
        );
        if (given.DocumentId is { } document)
        {
            await scopeIndex.FollowAsync(document, recordId, cancellationToken);
        }

        foreach (var commitment in commitments)
        {
            commitment.Take(CommitmentAction.AddEvidence, commitment.Situation(actor.Zone.DateAt(process.At)));
            await upkeep.RefreshAsync(commitment, process.At, cancellationToken);
        }

        await BeginWholesAsync(commitments, actor.Zone.DateAt(process.At), cancellationToken);
        if (commitments.Exists(c => c.SeriesId is not null))
        {
            await pulse.BeatAsync(recordId, given.CapturedOn, SignOfLife.DueReport, process.At, cancellationToken);
        }

        await AskOthersAsync(commitments, evidence, process.At, cancellationToken);
        return evidence;
    }

    /// <summary>What is shared among units is under way as soon as one of them has begun.</summary>
    private async Task BeginWholesAsync(List<Commitment> commitments, DateOnly today, CancellationToken cancellationToken)
    {
        var wholes = commitments.Select(c => c.ShareOfId).OfType<Guid>().ToList();
        if (wholes.Count == 0)
        {
            return;
        }

        var waiting = await db.Set<Commitment>()
            .Where(c => wholes.Contains(c.Id) && c.State == CommitmentState.Planned)
            .ToListAsync(cancellationToken);
        foreach (var whole in waiting)
        {
            whole.Take(CommitmentAction.AddEvidence, whole.Situation(today));
        }
    }

    private static Evidence Of(Guid recordId, NewEvidence given, Actor actor, DateTime at) =>
        new()
        {
            Id = NewId.Next(),
            RecordId = recordId,
            DocumentId = given.DocumentId,
            Link = given.Link,
            ActivityId = given.ActivityId,
            SameAsId = given.SameAsId,
            SopId = given.SopId,
            Description = given.Description,
            CapturedOn = given.CapturedOn,
            Place = given.Place,
            PeriodFrom = given.PeriodFrom,
            PeriodUntil = given.PeriodUntil,
            ValidUntil = given.ValidUntil,
            UploaderPersonId = actor.PersonId,
            UploaderPostId = actor.PostId,
            UploaderInstitutionId = actor.InstitutionId,
            UploadedAt = at,
        };

    private async Task AskOthersAsync(
        IReadOnlyList<Commitment> commitments,
        Evidence evidence,
        DateTime at,
        CancellationToken cancellationToken
    )
    {
        var interested = await sides.InterestedAsync(
            evidence.RecordId,
            evidence.UploaderInstitutionId,
            commitments.Select(c => c.OwnerId!.Value),
            cancellationToken
        );
        string[] arguments = [StoredLine.Part(commitments[0].Statement)];
        var path = CommitmentLinks.Evidence(evidence.Id);
        foreach (var party in await sides.OthersAsync(evidence.RecordId, interested, cancellationToken))
        {
            await tasks.OpenAsync(
                new NewTask(
                    CommitmentUpkeep.VerifyTask,
                    evidence.Id,
                    party,
                    null,
                    "evidence.task.verify",
                    arguments,
                    path,
                    EvidencePermissions.Verify,
                    null
                ),
                at,
                cancellationToken
            );
            await notices.TellAsync(
                new NewNotice(party, null, evidence.Id, "evidence.notice.uploaded", arguments, path, EvidencePermissions.Verify),
                at,
                cancellationToken
            );
        }
    }
}
