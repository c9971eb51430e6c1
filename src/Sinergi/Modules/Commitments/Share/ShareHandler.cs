using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Share;

public sealed class ShareInput
{
    public Guid Key { get; set; }
    public List<ShareRow> Rows { get; set; } = [];

    /// <summary>Of a counted target: what a unit that joins later is to reach.</summary>
    public string? Each { get; set; }
}

public sealed class ShareRow
{
    public Guid OwnerId { get; set; }
    public bool Chosen { get; set; }
    public string? Amount { get; set; }

    public bool Given => Chosen || !string.IsNullOrWhiteSpace(Amount);
}

/// <summary>Shares a commitment among the units that take part.</summary>
public sealed class ShareHandler(SinergiDb db, Processes processes, RecordSides sides, ShareMaker shares)
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
        var each = WholeNumbers.Read(input.Each);
        return await processes.RunAsync<ChangeOutcome>(
            CommitmentProcesses.Share,
            input.Key,
            null,
            async process =>
            {
                var whole = await db.Set<Commitment>().SingleAsync(c => c.Id == seen.Id, cancellationToken);
                if (whole.Measure is MeasureKind.Number && whole.ShareEach != each)
                {
                    process.Record(new ShareRuleSet(whole.Id, whole.RecordId, whole.ShareEach, each));
                    whole.ShareEach = each;
                }

                foreach (var row in given)
                {
                    var share = await shares.GiveAsync(
                        whole,
                        new ShareTerms(row.OwnerId, WholeNumbers.Read(row.Amount)),
                        process.At,
                        cancellationToken
                    );
                    process.Record(new CommitmentShared(whole.Id, whole.RecordId, share.Id, row.OwnerId, share.Target));
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

        var counted = commitment.Measure is MeasureKind.Number;
        var each = WholeNumbers.Read(input.Each);
        if (counted && !string.IsNullOrWhiteSpace(input.Each) && each is not > 0)
        {
            problems.Add(new FieldProblem("Input.Each", "commitments.share.amount_wrong"));
        }

        if (problems.Count == 0 && !input.Rows.Exists(r => r.Given) && !(counted && each != commitment.ShareEach))
        {
            problems.Add(new FieldProblem("", "commitments.share.nothing"));
        }

        return problems;
    }
}
