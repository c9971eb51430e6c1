using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Formulate;

/// <summary>Writes a commitment down, or changes it: one set of checks for both.</summary>
public sealed class FormulateHandler(
    SinergiDb db,
    Processes processes,
    RecordSides sides,
    CommitmentUpkeep upkeep,
    Series series,
    CurrentActor current,
    TimeProvider clock
)
{
    /// <param name="record">As found for the one who asks.</param>
    public async Task<ChangeOutcome> FormulateAsync(
        RecordRef record,
        Guid? promiseId,
        CommitmentInput input,
        CancellationToken cancellationToken
    )
    {
        List<FieldProblem> problems =
        [
            .. await ProblemsAsync(record.Id, input, input.Plan, cancellationToken),
            .. promiseId is null ? input.OriginProblems(Today) : [],
        ];
        if (problems.Count > 0)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return await processes.RunAsync<ChangeOutcome>(
            CommitmentProcesses.Formulate,
            input.Key,
            null,
            async process =>
            {
                var commitment = new Commitment
                {
                    Id = NewId.Next(),
                    RecordKind = record.Kind,
                    RecordId = record.Id,
                    PromiseId = promiseId,
                    Origin = OriginOf(record, promiseId, input),
                    DirectedBy = input.Directed(promiseId) ? input.DirectedBy!.Trim() : null,
                    DirectedOn = input.Directed(promiseId) ? input.DirectedOn : null,
                    Statement = "",
                    CreatedAt = process.At,
                };
                input.WriteTo(commitment);
                db.Add(commitment);
                await FollowMilestoneAsync(commitment, input, process, cancellationToken);
                process.Record(new CommitmentFormulated(commitment.Id, record.Id, promiseId, CommitmentInput.Terms(commitment)));
                await PlanAsync(commitment, input, process, cancellationToken);
                return new ChangeOutcome.Saved(commitment.Id);
            },
            cancellationToken
        );
    }

    public async Task<ChangeOutcome> ReviseAsync(Guid commitmentId, CommitmentInput input, CancellationToken cancellationToken)
    {
        if (await db.Set<Commitment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == commitmentId, cancellationToken) is not { } seen)
        {
            return new ChangeOutcome.NotFound();
        }

        var complete = input.Plan || seen.State is not CommitmentState.Draft;
        if (await ProblemsAsync(seen.RecordId, input, complete, cancellationToken) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return await processes.RunAsync<ChangeOutcome>(
            CommitmentProcesses.Revise,
            input.Key,
            null,
            async process =>
            {
                var commitment = await db.Set<Commitment>().SingleAsync(c => c.Id == commitmentId, cancellationToken);
                if (commitment.Revision != input.Revision)
                {
                    return new ChangeOutcome.Conflict();
                }

                var before = CommitmentInput.Terms(commitment);
                input.WriteTo(commitment);
                await FollowMilestoneAsync(commitment, input, process, cancellationToken);
                var outcome = commitment.Take(CommitmentAction.Revise, commitment.Situation(Today));
                if (outcome.Match<string?>(_ => null, refused => refused.Reasons[0].Rule) is { } rule)
                {
                    return ChangeOutcome.Refuse(
                        "",
                        rule == CommitmentStates.NotOnHold.Rule ? CommitmentStates.NotOnHold.MessageKey : "commitments.refused.judged"
                    );
                }

                process.Record(new CommitmentRevised(commitment.Id, commitment.RecordId, before, CommitmentInput.Terms(commitment)));
                await PlanAsync(commitment, input, process, cancellationToken);
                return new ChangeOutcome.Saved(commitment.Id);
            },
            cancellationToken
        );
    }

    private DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    private async Task PlanAsync(Commitment commitment, CommitmentInput input, RunningProcess process, CancellationToken cancellationToken)
    {
        if (input.Plan && commitment.State is CommitmentState.Draft)
        {
            commitment.SeriesId = commitment.Every is Recurrence.None ? null : commitment.Id;
            commitment.Take(CommitmentAction.Plan, commitment.Situation(Today));
            process.Record(new CommitmentPlanned(commitment.Id, commitment.RecordId, commitment.DueOn));
            if (commitment.SeriesId is not null)
            {
                await series.CatchUpAsync(commitment, Today, process, cancellationToken);
            }
        }

        await upkeep.RefreshAsync(commitment, process.At, cancellationToken);
    }

    private async Task FollowMilestoneAsync(
        Commitment commitment,
        CommitmentInput input,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        commitment.MilestoneId = null;
        if (input.Timing is not Timing.AfterMilestone)
        {
            return;
        }

        if (!string.IsNullOrWhiteSpace(input.NewMilestone))
        {
            var milestone = new Milestone
            {
                Id = NewId.Next(),
                RecordId = commitment.RecordId,
                Name = input.NewMilestone.Trim(),
                PlannedOn = input.MilestonePlannedOn,
                CreatedAt = process.At,
            };
            db.Add(milestone);
            process.Record(new MilestoneSet(milestone.Id, milestone.RecordId, milestone.Name, milestone.PlannedOn, null));
            commitment.MilestoneId = milestone.Id;
        }
        else if (input.MilestoneId is { } id)
        {
            var milestone = await db.Set<Milestone>().SingleAsync(m => m.Id == id, cancellationToken);
            commitment.MilestoneId = id;
            commitment.FollowMilestone(milestone.HappenedOn);
        }
    }

    private static CommitmentOrigin OriginOf(RecordRef record, Guid? promiseId, CommitmentInput input) =>
        promiseId is null ? input.Origin
        : record.Kind is RecordKind.Meeting ? CommitmentOrigin.Meeting
        : CommitmentOrigin.Clause;

    private async Task<IReadOnlyList<FieldProblem>> ProblemsAsync(
        Guid recordId,
        CommitmentInput input,
        bool complete,
        CancellationToken cancellationToken
    )
    {
        List<FieldProblem> problems = [.. input.Problems(), .. complete ? input.MissingToPlan() : []];
        if (input.OwnerId is { } owner && (await sides.OwnersAsync(recordId, cancellationToken)).All(o => o.Id != owner))
        {
            problems.Add(new FieldProblem("Input.OwnerId", "commitments.form.owner_not_party"));
        }

        if (
            input.OwnerPostId is { } post
            && !await db.Set<Post>().AnyAsync(p => p.Id == post && p.InstitutionId == input.OwnerId, cancellationToken)
        )
        {
            problems.Add(new FieldProblem("Input.OwnerPostId", "commitments.form.post_elsewhere"));
        }

        if (
            input is { Timing: Timing.AfterMilestone, MilestoneId: { } milestone }
            && !await db.Set<Milestone>().AnyAsync(m => m.Id == milestone && m.RecordId == recordId, cancellationToken)
        )
        {
            problems.Add(new FieldProblem("Input.MilestoneId", "commitments.form.milestone_missing"));
        }

        return problems;
    }
}
