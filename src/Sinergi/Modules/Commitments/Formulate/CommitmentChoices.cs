using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Formulate;

/// <summary>What can be chosen in the form of a commitment.</summary>
/// <param name="Unknown">Parties as printed whose name is not recognised: they cannot own anything yet.</param>
public sealed record CommitmentChoices(
    IReadOnlyList<SelectListItem> Owners,
    IReadOnlyList<SelectListItem> Posts,
    IReadOnlyList<SelectListItem> Milestones,
    IReadOnlyList<string> Unknown
);

/// <summary>What the fields need: the values typed, what can be chosen, and what the source says.</summary>
public sealed record CommitmentFields(CommitmentInput Input, CommitmentChoices Choices, string? DeadlineSaid);

public sealed class CommitmentChoicesQuery(SinergiDb db, RecordSides sides, TimeProvider clock)
{
    public async Task<CommitmentChoices> ForAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var owners = await sides.OwnersAsync(recordId, cancellationToken);
        var parties = await sides.PartiesAsync(recordId, cancellationToken);
        return new CommitmentChoices(
            [.. owners.Select(o => new SelectListItem(o.Name, o.Id.ToString()))],
            await PostsAsync(owners, cancellationToken),
            await MilestonesAsync(recordId, cancellationToken),
            [.. parties.Where(p => p.InstitutionId is null).Select(p => p.Name)]
        );
    }

    private async Task<IReadOnlyList<SelectListItem>> MilestonesAsync(Guid recordId, CancellationToken cancellationToken) =>
        [
            .. (
                await db.Set<Milestone>()
                    .AsNoTracking()
                    .Where(m => m.RecordId == recordId)
                    .OrderBy(m => m.Name)
                    .Take(Limits.PageRows)
                    .ToListAsync(cancellationToken)
            ).Select(m => new SelectListItem(m.Name, m.Id.ToString())),
        ];

    // Posts by their titles: names of people outside the reader's own office are not theirs to see.
    private async Task<IReadOnlyList<SelectListItem>> PostsAsync(IReadOnlyList<InstitutionName> owners, CancellationToken cancellationToken)
    {
        var ids = owners.Select(o => o.Id).ToList();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var groups = owners.ToDictionary(o => o.Id, o => new SelectListGroup { Name = o.Name });
        var posts = await db.Set<Post>()
            .AsNoTracking()
            .Where(p => ids.Contains(p.InstitutionId) && p.From <= today && (p.Until == null || p.Until >= today))
            .OrderBy(p => p.InstitutionId)
            .ThenBy(p => p.Title)
            .Take(Limits.PageRows * 4)
            .Select(p => new
            {
                p.Id,
                p.Title,
                p.InstitutionId,
            })
            .ToListAsync(cancellationToken);
        return [.. posts.Select(p => new SelectListItem(p.Title, p.Id.ToString()) { Group = groups[p.InstitutionId] })];
    }
}
