using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Holds;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Commitments.Milestones;

public sealed class MilestoneInput
{
    public Guid Key { get; set; }
    public Guid Revision { get; set; }

    [DateInput]
    public DateOnly? PlannedOn { get; set; }

    [DateInput]
    public DateOnly? HappenedOn { get; set; }

    public static MilestoneInput Of(Milestone milestone) =>
        new()
        {
            Revision = milestone.Revision,
            PlannedOn = milestone.PlannedOn,
            HappenedOn = milestone.HappenedOn,
        };
}

/// <summary>Sets the days of a milestone; the due dates of what waits for it and is still open follow.</summary>
public sealed class MilestoneHandler(
    SinergiDb db,
    Processes processes,
    CommitmentUpkeep upkeep,
    HoldBook holds,
    CurrentActor current,
    TimeProvider clock
)
{
    public async Task<ChangeOutcome> HandleAsync(Guid id, MilestoneInput input, CancellationToken cancellationToken)
    {
        if (input.HappenedOn > current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime))
        {
            return ChangeOutcome.Refuse("Input.HappenedOn", "milestones.future");
        }

        if (input.PlannedOn is { Year: < 1990 or > 2100 })
        {
            return ChangeOutcome.Refuse("Input.PlannedOn", "commitments.form.due_far");
        }

        return await processes.RunAsync<ChangeOutcome>(
            CommitmentProcesses.SetMilestone,
            input.Key,
            null,
            async process =>
            {
                if (await db.Set<Milestone>().SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } milestone)
                {
                    return new ChangeOutcome.NotFound();
                }

                if (milestone.Revision != input.Revision)
                {
                    return new ChangeOutcome.Conflict();
                }

                (milestone.PlannedOn, milestone.HappenedOn) = (input.PlannedOn, input.HappenedOn);
                process.Record(new MilestoneSet(id, milestone.RecordId, milestone.Name, milestone.PlannedOn, milestone.HappenedOn));
                await DateAsync(milestone, process, cancellationToken);
                await holds.FollowAsync(milestone, process, cancellationToken);
                return new ChangeOutcome.Saved(id);
            },
            cancellationToken
        );
    }

    private async Task DateAsync(Milestone milestone, RunningProcess process, CancellationToken cancellationToken)
    {
        var waiting = await db.Set<Commitment>().Where(c => c.MilestoneId == milestone.Id).ToListAsync(cancellationToken);
        foreach (var commitment in waiting.Where(c => c.Open))
        {
            var before = commitment.DueOn;
            commitment.FollowMilestone(milestone.HappenedOn);
            if (commitment.DueOn != before)
            {
                process.Record(new CommitmentDated(commitment.Id, commitment.RecordId, milestone.Id, commitment.DueOn));
                await upkeep.RefreshAsync(commitment, process.At, cancellationToken);
            }
        }
    }
}
