using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Split;

public sealed class SplitInput
{
    public Guid Key { get; set; }
    public string? Name { get; set; }
    public string? ShortName { get; set; }
    public List<Guid> Records { get; set; } = [];
    public List<Guid> Posts { get; set; } = [];
    public string? Reason { get; set; }

    public IReadOnlyList<FieldProblem> Problems()
    {
        var problems = new ProblemList();
        problems.Refuse(Forms.Clean(Name) is null, nameof(Name), "institutions.error.required");
        problems.Refuse(Forms.Clean(Name)?.Length > Limits.Name, nameof(Name), "institutions.error.too_long", Limits.Name);
        problems.Refuse(Forms.Clean(ShortName)?.Length > Limits.Name, nameof(ShortName), "institutions.error.too_long", Limits.Name);
        problems.Refuse(Records.Count + Posts.Count == 0, nameof(Records), "institutions.split.nothing");
        problems.Refuse(Forms.Clean(Reason) is null, nameof(Reason), "institutions.error.required");
        problems.Refuse(Forms.Clean(Reason)?.Length > Limits.Sentence, nameof(Reason), "institutions.error.too_long", Limits.Sentence);
        return problems.All;
    }
}

/// <summary>Makes two partners out of one record that was really two. Merging the new one back undoes it.</summary>
public sealed class SplitDesk(
    SinergiDb db,
    Processes processes,
    SplitQueries queries,
    InstitutionMerger merger,
    MergedScopes scopes,
    ScopeIndex scopeIndex,
    AliasBook aliases,
    IEnumerable<IMergeObstacles> obstacles
)
{
    public async Task<ChangeOutcome> SplitAsync(Guid fromId, SplitInput input, CancellationToken cancellationToken) =>
        input.Problems() is { Count: > 0 } problems
            ? new ChangeOutcome.Invalid(problems)
            : await processes.RunAsync<ChangeOutcome>(
                InstitutionProcesses.Split,
                input.Key,
                input.Reason,
                async running =>
                {
                    if (await queries.PartnerAsync(fromId, cancellationToken) is not { } from)
                    {
                        return new ChangeOutcome.NotFound();
                    }

                    var records = (await queries.RecordsAsync(fromId, cancellationToken)).ConvertAll(r => r.Id);
                    var posts = (await queries.PostsAsync(fromId, cancellationToken)).ConvertAll(p => p.Id);
                    if (input.Records.Except(records).Any() || input.Posts.Except(posts).Any())
                    {
                        return ChangeOutcome.Refuse("Input.Records", "institutions.split.gone");
                    }

                    var into = await AddAsync(from, input, cancellationToken);
                    foreach (var source in obstacles)
                    {
                        if (await source.BetweenAsync(fromId, into.Id, cancellationToken) is [var obstacle, ..])
                        {
                            return ChangeOutcome.Refuse("", "institutions.split.not_yet", obstacle.Title);
                        }
                    }

                    await db.SaveChangesAsync(cancellationToken);
                    var taken = await scopes.WithFollowersAsync([.. input.Records], cancellationToken);
                    var rows = await merger.PartAsync(fromId, into.Id, taken, [.. input.Posts], cancellationToken);
                    await scopes.PartAsync(fromId, into.Id, taken, [.. input.Posts], cancellationToken);
                    running.Record(new PartnerSplit(fromId, into.Id, from.Name, into.Name, input.Records.Count, input.Posts.Count, rows));
                    return new ChangeOutcome.Saved(into.Id);
                },
                cancellationToken
            );

    /// <summary>The new partner: of the same kind, at the same place in the tree.</summary>
    private async Task<Institution> AddAsync(Institution from, SplitInput input, CancellationToken cancellationToken)
    {
        var name = Forms.Clean(input.Name)!;
        var into = new Institution
        {
            Id = NewId.Next(),
            ParentId = from.ParentId,
            Kind = from.Kind,
            Name = name,
            ShortName = Forms.Clean(input.ShortName) ?? name,
            PartnerKind = from.PartnerKind,
            Internal = from.Internal,
            Province = from.Province,
            Zone = from.Zone,
            Simulated = from.Simulated,
        };
        into.Refold();
        db.Add(into);
        await scopeIndex.IndexInstitutionAsync(into, cancellationToken);
        await aliases.FollowNamesAsync(into, cancellationToken);
        return into;
    }
}
