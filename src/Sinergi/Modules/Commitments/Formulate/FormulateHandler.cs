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
        if (await ProblemsAsync(record.Id, input, input.Plan, cancellationToken) is { Count: > 0 } problems)
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
                    Statement = "",
                    CreatedAt = process.At,
                };
                input.WriteTo(commitment);
                db.Add(commitment);
                process.Record(new CommitmentFormulated(commitment.Id, record.Id, promiseId, CommitmentInput.Terms(commitment)));
                Plan(commitment, input, process);
                await upkeep.RefreshAsync(commitment, process.At, cancellationToken);
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
                var outcome = commitment.Take(CommitmentAction.Revise, commitment.Situation(Today));
                if (outcome.Match<string?>(_ => null, refused => refused.Reasons[0].Rule) is not null)
                {
                    return ChangeOutcome.Refuse("", "commitments.refused.judged");
                }

                process.Record(new CommitmentRevised(commitment.Id, commitment.RecordId, before, CommitmentInput.Terms(commitment)));
                Plan(commitment, input, process);
                await upkeep.RefreshAsync(commitment, process.At, cancellationToken);
                return new ChangeOutcome.Saved(commitment.Id);
            },
            cancellationToken
        );
    }

    private DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    private void Plan(Commitment commitment, CommitmentInput input, RunningProcess process)
    {
        if (input.Plan && commitment.State is CommitmentState.Draft)
        {
            commitment.Take(CommitmentAction.Plan, commitment.Situation(Today));
            process.Record(new CommitmentPlanned(commitment.Id, commitment.RecordId, commitment.DueOn!.Value));
        }
    }

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

        return problems;
    }
}
