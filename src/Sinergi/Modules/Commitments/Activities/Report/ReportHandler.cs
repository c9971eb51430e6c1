using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.States;
using Sinergi.Modules.Commitments.Activities.Move;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Modules.Commitments.Pulse;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Commitments.Activities.Report;

/// <summary>Takes the report on an activity in, or a correction of it.</summary>
public sealed class ReportHandler(
    SinergiDb db,
    Processes processes,
    ActivityBook book,
    ActivityUpkeep upkeep,
    RecordSides sides,
    IDocumentDesk documents,
    ScopeIndex scopeIndex,
    ActivityProof proof,
    PulseKeeper pulse,
    ProvisionBook provisions,
    CurrentActor current
)
{
    /// <param name="shown">As found for the one who reports.</param>
    public async Task<ChangeOutcome> HandleAsync(Activity shown, ReportInput input, CancellationToken cancellationToken)
    {
        // Also when somebody else reported meanwhile: the revision then differs, and the form shows what they wrote.
        if (shown.Revision != input.Revision)
        {
            return new ChangeOutcome.Conflict();
        }

        if (await ProblemsAsync(shown, input, cancellationToken) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        List<(ActivityDocumentKind Kind, Guid Id)> kept = [];
        foreach (var (number, (field, kind, file)) in input.Files.Index())
        {
            await using var content = file.OpenReadStream();
            var received = await documents.ReceiveAsync(
                content,
                file.FileName,
                current.Required.InstitutionId,
                DocumentClassification.Restricted,
                DerivedKey.Of(input.Key, $"file {number}"),
                cancellationToken
            );
            if (received is ReceiveOutcome.Refused refused)
            {
                return ChangeOutcome.Refuse($"Input.{field}", refused.TextKey, refused.Arguments);
            }

            kept.Add((kind, ((ReceiveOutcome.Accepted)received).DocumentId));
        }

        var correcting = shown.State is ActivityState.Held;
        return await processes.RunAsync(
            correcting ? ActivityProcesses.Correct : ActivityProcesses.Report,
            input.Key,
            correcting ? input.Reason : null,
            process => KeepAsync(shown.Id, input, kept, process, cancellationToken),
            cancellationToken
        );
    }

    private async Task<ChangeOutcome> KeepAsync(
        Guid activityId,
        ReportInput input,
        IReadOnlyList<(ActivityDocumentKind Kind, Guid Id)> files,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        if (await book.TakeAsync(activityId, cancellationToken) is not { } activity)
        {
            return new ChangeOutcome.NotFound();
        }

        if (activity.Revision != input.Revision)
        {
            return new ChangeOutcome.Conflict();
        }

        var correcting = activity.State is ActivityState.Held;
        var before = ReportInput.Terms(activity);
        var situation = new ActivitySituation(
            book.Today,
            activity.PlannedOn,
            input.HeldOn,
            input.Reason,
            LockedAgainstActor: await IsLockedAsync(activity, process.At, cancellationToken)
        );
        var step = correcting ? ActivityAction.Correct : ActivityAction.Hold;
        if (activity.Take(step, situation) is TransitionOutcome<ActivityState>.Refused refused)
        {
            return StepRefusals.Of(refused, nameof(input.HeldOn));
        }

        input.WriteTo(activity);
        (activity.ReportedAt, activity.ReporterPostId) = (process.At, current.Required.PostId);
        foreach (var (kind, id) in files.Where(f => activity.Documents.TrueForAll(d => d.DocumentId != f.Id)))
        {
            db.Add(
                new ActivityDocument
                {
                    ActivityId = activity.Id,
                    DocumentId = id,
                    Kind = kind,
                }
            );
            await scopeIndex.FollowAsync(id, activity.RecordId, cancellationToken);
        }

        var after = ReportInput.Terms(activity);
        Guid[] served = [.. activity.Commitments.Select(c => c.CommitmentId)];
        if (correcting)
        {
            process.Record(new ActivityCorrected(activity.Id, activity.RecordId, before, after, files.Count));
            await TellDifferencesAsync(activity, before, after, process, cancellationToken);
        }
        else
        {
            process.Record(new ActivityReported(activity.Id, activity.RecordId, activity.HeldOn!.Value, after, served, files.Count));
            await proof.KeepAsync(activity, input, process, cancellationToken);
            await pulse.BeatAsync(activity.RecordId, activity.HeldOn!.Value, SignOfLife.Activity, process.At, cancellationToken);
        }

        var kindOf = await book.KindAsync(activity.KindId, cancellationToken);
        await upkeep.RefreshAsync(activity, kindOf, book.Today, process.At, cancellationToken);
        return new ChangeOutcome.Saved(activity.Id);
    }

    private async Task<bool> IsLockedAsync(Activity activity, DateTime at, CancellationToken cancellationToken) =>
        activity.ReporterPostId is { } writer
        && activity.ReportedAt is { } reported
        && at - reported > TimeSpan.FromDays(await provisions.ValueAsync(CommitmentProvisions.ReportLock, book.Today, cancellationToken))
        // Of somebody who holds two posts, the second post is no second person.
        && await db.Set<Post>().AnyAsync(p => p.Id == writer && p.PersonId == current.Required.PersonId, cancellationToken);

    private async Task TellDifferencesAsync(
        Activity activity,
        ActivityReportTerms before,
        ActivityReportTerms after,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var owners = await sides.OwnersAsync(activity.RecordId, cancellationToken);
        var names = owners.ToDictionary(o => o.Id, o => o.ShortName);
        foreach (var (field, was, became) in ReportDifferences.Of(before, after, names))
        {
            process.Record(new ActivityValueCorrected(activity.Id, activity.RecordId, field, was, became));
        }
    }

    private async Task<IReadOnlyList<FieldProblem>> ProblemsAsync(Activity shown, ReportInput input, CancellationToken cancellationToken)
    {
        List<FieldProblem> problems = [.. input.Problems(shown)];
        if (input.HeldOn > book.Today)
        {
            problems.Add(new FieldProblem("Input.HeldOn", ActivityStates.HeldOnIsNotInTheFuture.MessageKey));
        }

        if (input.CostBearerId is { } bearer && (await sides.OwnersAsync(shown.RecordId, cancellationToken)).All(o => o.Id != bearer))
        {
            problems.Add(new FieldProblem("Input.CostBearerId", "activities.form.not_party"));
        }

        return problems;
    }
}
