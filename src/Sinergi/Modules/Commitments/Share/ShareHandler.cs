using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Share;

public sealed class ShareInput
{
    public Guid Key { get; set; }
    public List<ShareRow> Rows { get; set; } = [];
}

public sealed class ShareRow
{
    public Guid OwnerId { get; set; }
    public bool Chosen { get; set; }
    public string? Amount { get; set; }

    public bool Given => Chosen || !string.IsNullOrWhiteSpace(Amount);
}

/// <summary>Shares a commitment among the units that take part.</summary>
public sealed class ShareHandler(
    SinergiDb db,
    Processes processes,
    RecordSides sides,
    CommitmentUpkeep upkeep,
    CurrentActor current,
    TimeProvider clock
)
{
    /// <summary>Units on the side of the owner that take part and have no share yet.</summary>
    public async Task<IReadOnlyList<InstitutionName>> UnitsAsync(Commitment commitment, CancellationToken cancellationToken)
    {
        if (commitment.OwnerId is not { } owner || commitment.ShareOfId is not null)
        {
            return [];
        }

        var own = await sides.SidesOfAsync(commitment.RecordId, owner, cancellationToken);
        var shared = await db.Set<Commitment>()
            .Where(c => c.ShareOfId == commitment.Id)
            .Select(c => c.OwnerId)
            .ToListAsync(cancellationToken);
        List<InstitutionName> units = [];
        foreach (var candidate in await sides.OwnersAsync(commitment.RecordId, cancellationToken))
        {
            if (
                candidate.Id != owner
                && !shared.Contains(candidate.Id)
                && (await sides.SidesOfAsync(commitment.RecordId, candidate.Id, cancellationToken)).Overlaps(own)
            )
            {
                units.Add(candidate);
            }
        }

        return units;
    }

    public async Task<ChangeOutcome> HandleAsync(
        Commitment seen,
        IReadOnlyList<InstitutionName> units,
        ShareInput input,
        CancellationToken cancellationToken
    )
    {
        if (seen.State is not (CommitmentState.Planned or CommitmentState.UnderWay))
        {
            return ChangeOutcome.Refuse("", "commitments.share.closed");
        }

        if (Problems(seen, input) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        var given = input.Rows.Where(r => r.Given && units.Any(u => u.Id == r.OwnerId)).ToList();
        return await processes.RunAsync<ChangeOutcome>(
            CommitmentProcesses.Share,
            input.Key,
            null,
            async process =>
            {
                var whole = await db.Set<Commitment>().SingleAsync(c => c.Id == seen.Id, cancellationToken);
                var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
                foreach (var row in given)
                {
                    var share = ShareOf(whole, row.OwnerId, WholeNumbers.Read(row.Amount), today, process.At);
                    db.Add(share);
                    process.Record(new CommitmentShared(whole.Id, whole.RecordId, share.Id, row.OwnerId, share.Target));
                    await upkeep.RefreshAsync(share, process.At, cancellationToken);
                }

                return new ChangeOutcome.Saved(whole.Id);
            },
            cancellationToken
        );
    }

    private static List<FieldProblem> Problems(Commitment commitment, ShareInput input)
    {
        List<FieldProblem> problems = [];
        for (var i = 0; i < input.Rows.Count; i++)
        {
            if (commitment.Measure is MeasureKind.Number && input.Rows[i].Given && WholeNumbers.Read(input.Rows[i].Amount) is not > 0)
            {
                problems.Add(new FieldProblem($"Input.Rows[{i}].Amount", "commitments.share.amount_wrong"));
            }
        }

        if (problems.Count == 0 && !input.Rows.Exists(r => r.Given))
        {
            problems.Add(new FieldProblem("", "commitments.share.nothing"));
        }

        return problems;
    }

    private static Commitment ShareOf(Commitment whole, Guid owner, long? amount, DateOnly today, DateTime at)
    {
        var share = new Commitment
        {
            Id = NewId.Next(),
            RecordKind = whole.RecordKind,
            RecordId = whole.RecordId,
            PromiseId = whole.PromiseId,
            Origin = whole.Origin,
            DirectedBy = whole.DirectedBy,
            DirectedOn = whole.DirectedOn,
            ShareOfId = whole.Id,
            Statement = whole.Statement,
            ClauseLabel = whole.ClauseLabel,
            OwnerId = owner,
            Beneficiary = whole.Beneficiary,
            Measure = whole.Measure,
            Target = whole.Measure is MeasureKind.Number ? amount : null,
            TargetUnit = whole.TargetUnit,
            MilestoneId = whole.MilestoneId,
            DaysAfterMilestone = whole.DaysAfterMilestone,
            PeriodFrom = whole.PeriodFrom,
            PeriodUntil = whole.PeriodUntil,
            LegalBasis = whole.LegalBasis,
            Consequence = whole.Consequence,
            CreatedAt = at,
        };
        share.SetDue(whole.DueOn, whole.GraceDays);
        share.Take(CommitmentAction.Plan, share.Situation(today));
        return share;
    }
}
