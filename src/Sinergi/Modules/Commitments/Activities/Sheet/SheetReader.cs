using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Commitments.Activities.Sheet;

/// <summary>What stands around an activity on its page: commitments, evidence, files and posts.</summary>
public sealed class SheetReader(SinergiDb db, IDocumentDesk documents)
{
    public async Task<IReadOnlyList<Commitment>> ServesAsync(Activity activity, CancellationToken cancellationToken)
    {
        var served = activity.Commitments.Select(c => c.CommitmentId).ToList();
        return await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => served.Contains(c.Id))
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Evidence that arose from the activity.</summary>
    public async Task<IReadOnlyList<Evidence>> ProofsAsync(Guid activityId, CancellationToken cancellationToken) =>
        await db.Set<Evidence>()
            .AsNoTracking()
            .Where(e => e.ActivityId == activityId)
            .OrderBy(e => e.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<(ActivityDocumentKind Kind, DocumentView Document)>> FilesAsync(
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        List<(ActivityDocumentKind, DocumentView)> files = [];
        foreach (var file in activity.Documents.OrderBy(d => d.Kind).ThenBy(d => d.DocumentId))
        {
            if (await documents.FindAsync(file.DocumentId, cancellationToken) is { } view)
            {
                files.Add((file.Kind, view));
            }
        }

        return files;
    }

    /// <summary>The post and the office, not the name: people of other offices are outside the reader's scope.</summary>
    public Task<string?> WhoAsync(Guid? postId, CancellationToken cancellationToken) =>
        db.Set<Post>().Where(p => p.Id == postId).Select(p => p.Title + ", " + p.Institution!.Name).SingleOrDefaultAsync(cancellationToken);
}
