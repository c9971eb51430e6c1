using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Results.Data;

/// <summary>Finds evaluations in the reader's scope, and what their pages need to know around them.</summary>
public sealed class Evaluations(
    SinergiDb db,
    IEnumerable<IRecordSource> sources,
    ICommitmentFacts facts,
    ProvisionBook provisions,
    CurrentActor current,
    TimeProvider clock
)
{
    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    /// <summary>To read.</summary>
    public Task<EvaluationCycle?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        With(db.Set<EvaluationCycle>().AsNoTracking()).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);

    /// <summary>To change, inside a process.</summary>
    public Task<EvaluationCycle?> TakeAsync(Guid id, CancellationToken cancellationToken) =>
        With(db.Set<EvaluationCycle>()).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);

    /// <summary>How the score of an evaluation is defined, and from which day that held when it started.</summary>
    public async Task<(ScoreDefinition Score, DateOnly From)> DefinitionAsync(EvaluationCycle cycle, CancellationToken cancellationToken)
    {
        var started = current.Required.Zone.DateAt(cycle.StartedAt);
        var provision = await provisions.OnAsync(ResultProvisions.Score, started, cancellationToken);
        return (ScoreDefinition.Of(cycle.ScoreVersion), provision.From);
    }

    public async Task<RecordRef?> SourceAsync(Guid recordId, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            if (await source.FindAsync(recordId, cancellationToken) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The records of a page of evaluations, by id; those outside the reader's scope are missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, RecordRef>> SourcesAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<Guid, RecordRef>();
        foreach (var source in sources)
        {
            foreach (var record in await source.FindAsync(recordIds, cancellationToken))
            {
                found.Add(record.Id, record);
            }
        }

        return found;
    }

    /// <summary>Brings the rows up to what commitments and evidence say now; verdicts given by hand stay.</summary>
    public async Task FillAsync(EvaluationCycle cycle, CancellationToken cancellationToken)
    {
        var due = await facts.DueAsync(cycle.RecordId, cycle.From, cycle.Until, cancellationToken);
        var gone = cycle.Verdicts.Where(v => due.All(f => f.Id != v.CommitmentId)).ToList();
        db.RemoveRange(gone);
        cycle.Verdicts.RemoveAll(gone.Contains);
        foreach (var fact in due)
        {
            var row = cycle.Verdicts.Find(v => v.CommitmentId == fact.Id);
            if (row is null)
            {
                row = RowOf(cycle.Id, fact);
                cycle.Verdicts.Add(row);
            }

            row.Refresh(fact);
            row.Verdict = row.Reason is null ? row.Proposed : row.Verdict;
        }
    }

    /// <summary>Counts evidence anew without touching verdicts: what was verified since the assessment must be seen before it is fixed.</summary>
    public async Task RecountAsync(EvaluationCycle cycle, CancellationToken cancellationToken)
    {
        var now = await facts.NowAsync([.. cycle.Verdicts.Select(v => v.CommitmentId)], cancellationToken);
        foreach (var row in cycle.Verdicts)
        {
            if (now.FirstOrDefault(f => f.Id == row.CommitmentId) is { } fact)
            {
                row.Refresh(fact);
            }
        }
    }

    /// <summary>The commitments that follow from an evaluation, as they are now; those that were dropped count as done.</summary>
    public async Task<IReadOnlyList<FollowUpFact>> ActionsAsync(EvaluationCycle cycle, CancellationToken cancellationToken)
    {
        var ids = cycle.FollowUps.ConvertAll(f => f.CommitmentId);
        return ids.Count == 0
            ? []
            : [.. (await facts.FollowUpsAsync(cycle.RecordId, ids, cancellationToken)).Where(a => ids.Contains(a.Id))];
    }

    /// <summary>The posts that gave verdicts and replies, each with its institution.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> PostsAsync(EvaluationCycle cycle, CancellationToken cancellationToken)
    {
        var ids = cycle.Verdicts.Select(v => v.ByPostId).Concat(cycle.Replies.Select(r => r.ByPostId)).OfType<Guid>().Distinct().ToList();
        return await db.Set<Post>()
            .Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, Line = p.Title + ", " + p.Institution!.ShortName })
            .ToDictionaryAsync(p => p.Id, p => p.Line, cancellationToken);
    }

    /// <summary>What can follow from an evaluation: commitments of its record that are under way and were not judged in it.</summary>
    public async Task<IReadOnlyList<FollowUpFact>> ChoicesAsync(EvaluationCycle cycle, CancellationToken cancellationToken)
    {
        var judged = cycle.Verdicts.Select(v => v.CommitmentId).ToHashSet();
        var chosen = cycle.FollowUps.ConvertAll(f => f.CommitmentId);
        var all = await facts.FollowUpsAsync(cycle.RecordId, chosen, cancellationToken);
        return [.. all.Where(a => chosen.Contains(a.Id) || !judged.Contains(a.Id))];
    }

    /// <summary>
    /// Whether the present actor may judge: for the office that began the evaluation, or one above it. Parties hold the same permission for
    /// evaluations of their own, and must not rewrite what is said of them here.
    /// </summary>
    public async Task<bool> MayJudgeAsync(EvaluationCycle cycle, CancellationToken cancellationToken) =>
        current.Required.May(EvaluationPermissions.Assess)
        && await db.IsWithinAsync(cycle.EvaluatorId, current.Required.InstitutionId, cancellationToken);

    /// <summary>The reply that the present actor may give: of its own institution, or of a unit below it.</summary>
    public async Task<IReadOnlyList<PartyReply>> OwnRepliesAsync(EvaluationCycle cycle, CancellationToken cancellationToken)
    {
        List<PartyReply> own = [];
        foreach (var reply in cycle.Replies)
        {
            if (await db.IsWithinAsync(reply.PartyId, current.Required.InstitutionId, cancellationToken))
            {
                own.Add(reply);
            }
        }

        return own;
    }

    private static IQueryable<EvaluationCycle> With(IQueryable<EvaluationCycle> cycles) =>
        cycles
            .Include(c => c.Verdicts.OrderBy(v => v.OwnerName).ThenBy(v => v.DueOn))
            .Include(c => c.Replies)
            .Include(c => c.FollowUps)
            .AsSplitQuery();

    internal static EvaluationVerdict RowOf(Guid cycleId, CommitmentFact fact) =>
        new()
        {
            EvaluationCycleId = cycleId,
            CommitmentId = fact.Id,
            Title = fact.Title,
            OwnerId = fact.OwnerId,
            OwnerName = fact.OwnerName,
            DueOn = fact.DueOn,
            Path = fact.Path,
            ShareOfId = fact.ShareOfId,
            Proposed = CommitmentVerdict.NoEvidence,
            Verdict = CommitmentVerdict.NoEvidence,
        };
}
