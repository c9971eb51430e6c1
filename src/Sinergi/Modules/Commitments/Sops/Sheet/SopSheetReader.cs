using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Commitments.Sops.Sheet;

/// <summary>What a version says: its text, its file, or both.</summary>
public sealed record VersionContent(SopVersion Version, DocumentView? Document);

/// <param name="Who">Post and office, not the name: people of other offices are outside the reader's scope.</param>
public sealed record ApprovalView(string Party, SopApproval Approval, string? Who);

public sealed record ReviewView(SopReview Review, string Who);

/// <param name="Approvals">Of the round that counts, every party that was asked.</param>
/// <param name="Earlier">What was answered in rounds that count no more.</param>
public sealed record VersionView(
    VersionContent Content,
    IReadOnlyList<ApprovalView> Approvals,
    IReadOnlyList<ApprovalView> Earlier,
    IReadOnlyList<ReviewView> Reviews,
    UnitTimeZone Zone
)
{
    public SopVersion Version => Content.Version;
}

/// <summary>What stands around an SOP on its page: files, answers with the posts that gave them, commitments, evidence.</summary>
public sealed class SopSheetReader(SinergiDb db, SopBook book, IDocumentDesk documents, CurrentActor current)
{
    public async Task<VersionContent> ContentAsync(SopVersion version, CancellationToken cancellationToken) =>
        new(version, version.DocumentId is { } id ? await documents.FindAsync(id, cancellationToken) : null);

    /// <summary>The newest versions, newest first.</summary>
    public async Task<IReadOnlyList<VersionView>> VersionsAsync(Sop sop, CancellationToken cancellationToken)
    {
        var versions = sop.Versions.OrderByDescending(v => v.Number).Take(Limits.PageRows).ToList();
        var approvals = versions.SelectMany(v => v.Approvals).ToList();
        var names = await book.NamesAsync(approvals.Select(a => a.InstitutionId), cancellationToken);
        var posts = await PostsAsync(
            [.. approvals.Select(a => a.PostId).OfType<Guid>(), .. versions.SelectMany(v => v.Reviews).Select(r => r.PostId)],
            cancellationToken
        );
        List<VersionView> views = [];
        foreach (var version in versions)
        {
            var answers = version
                .Approvals.Select(a => new ApprovalView(names[a.InstitutionId], a, a.PostId is { } post ? posts[post] : null))
                .OrderBy(a => a.Party, StringComparer.CurrentCulture)
                .ToLookup(a => a.Approval.Round == version.Round);
            views.Add(
                new VersionView(
                    await ContentAsync(version, cancellationToken),
                    [.. answers[true]],
                    [.. answers[false].Where(a => a.Approval.At is not null).OrderByDescending(a => a.Approval.At)],
                    [.. version.Reviews.OrderByDescending(r => r.At).Select(r => new ReviewView(r, posts[r.PostId]))],
                    current.Required.Zone
                )
            );
        }

        return views;
    }

    public async Task<IReadOnlyList<Commitment>> ServesAsync(Sop sop, CancellationToken cancellationToken)
    {
        var served = sop.Commitments.Select(c => c.CommitmentId).ToList();
        return await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => served.Contains(c.Id))
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Evidence that arose from the SOP.</summary>
    public async Task<IReadOnlyList<Evidence>> ProofsAsync(Guid sopId, CancellationToken cancellationToken) =>
        await db.Set<Evidence>()
            .AsNoTracking()
            .Where(e => e.SopId == sopId)
            .OrderBy(e => e.Id)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyDictionary<Guid, string>> PostsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<Post>()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Title + ", " + p.Institution!.ShortName, cancellationToken);
}
