using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Reading.Review;

/// <summary>Which fact, in the state in which the person saw it.</summary>
public sealed record FactSeen(Guid SessionId, int Record, string Fact, int Version);

public abstract record DecisionOutcome
{
    private DecisionOutcome() { }

    /// <param name="Fact">Key of the fact, where it is one.</param>
    public sealed record Decided(string? Fact = null) : DecisionOutcome;

    public sealed record NotFound : DecisionOutcome;

    /// <summary>The record is registered or dismissed; its facts stand.</summary>
    public sealed record Closed : DecisionOutcome;

    /// <summary>Someone else decided on the same fact in the meantime.</summary>
    public sealed record Conflict(Fact Theirs) : DecisionOutcome;

    public TResult Match<TResult>(
        Func<Decided, TResult> decided,
        Func<NotFound, TResult> notFound,
        Func<Closed, TResult> closed,
        Func<Conflict, TResult> conflict
    ) =>
        this switch
        {
            Decided d => decided(d),
            NotFound n => notFound(n),
            Closed c => closed(c),
            Conflict c => conflict(c),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>
/// Accepts, edits and rejects facts. Each decision is kept at once. Two people may review the same record: they meet only where they decide on
/// the same fact, and then the second is shown what the first decided.
/// </summary>
public sealed class DecideFacts(SinergiDb db, Processes processes, CurrentActor actor, IInstitutionAliases aliases)
{
    /// <param name="change">Gives the fact as it shall be.</param>
    /// <param name="alias">A printed name that shall be known for an institution from now on.</param>
    public Task<DecisionOutcome> DecideAsync(
        FactSeen seen,
        Guid formKey,
        Func<Fact, Fact> change,
        (Guid InstitutionId, string PrintedName)? alias,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            seen.SessionId,
            seen.Record,
            formKey,
            async (process, facts) =>
            {
                var place = facts.FindIndex(f => f.Key == seen.Fact);
                if (place < 0)
                {
                    return new DecisionOutcome.NotFound();
                }

                if (facts[place].Version != seen.Version)
                {
                    return new DecisionOutcome.Conflict(facts[place]);
                }

                var before = facts[place];
                facts[place] = Signed(change(before));
                if (alias is { } learned)
                {
                    await aliases.LearnAsync(learned.InstitutionId, learned.PrintedName, cancellationToken);
                }

                var edited = before.Value != facts[place].Value;
                process.Record(new FactDecided(seen.SessionId, seen.Record, [seen.Fact], facts[place].Decision.ToString(), edited));
                return new DecisionOutcome.Decided();
            },
            cancellationToken
        );

    /// <summary>A fact that the reader did not find; whoever adds it also accepts it. It stands behind the others of its kind.</summary>
    /// <param name="give">Gives the fact its key.</param>
    public Task<DecisionOutcome> AddAsync(
        Guid sessionId,
        int record,
        Guid formKey,
        Func<string, Fact> give,
        FactKind kind,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            sessionId,
            record,
            formKey,
            (process, facts) =>
            {
                var place = facts.FindLastIndex(f => f.Kind <= kind) + 1;
                var fact = give(FreeKey(facts, kind));
                facts.Insert(place, Signed(fact));
                process.Record(new FactAdded(sessionId, record, fact.Key, fact.Quote is not null));
                return Task.FromResult<DecisionOutcome>(new DecisionOutcome.Decided(fact.Key));
            },
            cancellationToken,
            ReadingProcesses.Add
        );

    private static string FreeKey(List<Fact> facts, FactKind kind)
    {
        var place = facts.Count(f => f.Kind == kind);
        while (facts.Exists(f => f.Key == FactProposals.KeyOf(kind, place)))
        {
            place++;
        }

        return FactProposals.KeyOf(kind, place);
    }

    /// <summary>Accepts every fact of a record on which nobody has decided yet.</summary>
    public Task<DecisionOutcome> AcceptOpenAsync(Guid sessionId, int record, Guid formKey, CancellationToken cancellationToken) =>
        RunAsync(
            sessionId,
            record,
            formKey,
            (process, facts) =>
            {
                var open = facts.Where(f => f.Decision == FactDecision.Open).Select(f => f.Key).ToList();
                for (var i = 0; i < facts.Count; i++)
                {
                    if (facts[i].Decision == FactDecision.Open)
                    {
                        facts[i] = Signed(facts[i] with { Decision = FactDecision.Accepted });
                    }
                }

                if (open.Count > 0)
                {
                    process.Record(new FactDecided(sessionId, record, open, nameof(FactDecision.Accepted), Edited: false));
                }

                return Task.FromResult<DecisionOutcome>(new DecisionOutcome.Decided());
            },
            cancellationToken
        );

    private Task<DecisionOutcome> RunAsync(
        Guid sessionId,
        int position,
        Guid formKey,
        Func<RunningProcess, List<Fact>, Task<DecisionOutcome>> change,
        CancellationToken cancellationToken,
        ProcessKind? kind = null
    ) =>
        processes.RunAsync(
            kind ?? ReadingProcesses.Review,
            formKey,
            reason: null,
            process => ChangeAsync(process, sessionId, position, change, cancellationToken),
            cancellationToken
        );

    private async Task<DecisionOutcome> ChangeAsync(
        RunningProcess process,
        Guid sessionId,
        int position,
        Func<RunningProcess, List<Fact>, Task<DecisionOutcome>> change,
        CancellationToken cancellationToken
    )
    {
        var record = await db.Set<ReadingRecord>()
            .SingleOrDefaultAsync(r => r.SessionId == sessionId && r.Position == position, cancellationToken);
        if (record is null)
        {
            return new DecisionOutcome.NotFound();
        }

        if (record.IsDecided)
        {
            return new DecisionOutcome.Closed();
        }

        var facts = FactJson.Read(record.Facts).ToList();
        var outcome = await change(process, facts);
        record.Facts = FactJson.Write(facts);
        return outcome;
    }

    private Fact Signed(Fact fact) => fact with { Version = fact.Version + 1, DecidedBy = actor.Required.PersonName };
}
