using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Search;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Data.Sops;

/// <summary>
/// What follows from the state of an SOP: the words it is found by, and the tasks of whoever is to do something about it. Each task ends
/// with what it asks for, or once there is nothing to ask for any more.
/// </summary>
public sealed class SopUpkeep(SearchIndex search, WorkTasks tasks, Notices notices)
{
    /// <summary>Of each party that has not answered yet.</summary>
    public const string ApproveTask = "sops.approve";

    /// <summary>Of the owner, whose draft was sent back.</summary>
    public const string MendTask = "sops.mend";

    /// <summary>Of the owner, when the review day comes near.</summary>
    public const string ReviewTask = "sops.review";
    public const string SearchKind = "sop";

    public async Task RefreshAsync(Sop sop, DateTime at, CancellationToken cancellationToken)
    {
        await search.PutAsync(
            new Searchable(
                sop.Id,
                sop.RecordId,
                SearchKind,
                sop.Title,
                sop.Number is null ? sop.Subject : $"{sop.Number} · {sop.Subject}",
                SopLinks.Record(sop.Id),
                sop.Leading.Text ?? ""
            ),
            cancellationToken
        );
        await AskPartiesAsync(sop, at, cancellationToken);
        if (sop.Pending is not { State: SopState.Draft, Round: > 0 })
        {
            await tasks.CloseAsync(MendTask, sop.Id, at, cancellationToken);
        }
    }

    /// <summary>Once another version, another day or no version at all is in force: nobody need look at it now.</summary>
    public Task ReviewedAsync(Sop sop, DateTime at, CancellationToken cancellationToken) =>
        tasks.CloseAsync(ReviewTask, sop.Id, at, cancellationToken);

    public Task AskToMendAsync(Sop sop, string party, DateTime at, CancellationToken cancellationToken) =>
        tasks.OpenAsync(
            Of(MendTask, sop, sop.OwnerId, "sops.task.mend", [StoredLine.Part(sop.Title), party], SopLinks.Draft(sop.Id)),
            at,
            cancellationToken
        );

    public Task AskForReviewAsync(Sop sop, SopVersion version, DateTime at, CancellationToken cancellationToken) =>
        tasks.OpenAsync(
            Of(ReviewTask, sop, sop.OwnerId, "sops.task.review", [StoredLine.Part(sop.Title)], SopLinks.Review(sop.Id)) with
            {
                DueOn = version.ReviewBy,
            },
            at,
            cancellationToken
        );

    public async Task TellAsync(IEnumerable<Guid> institutions, Sop sop, string textKey, DateTime at, CancellationToken cancellationToken)
    {
        foreach (var institution in institutions)
        {
            await notices.TellAsync(
                new NewNotice(
                    institution,
                    null,
                    sop.Id,
                    textKey,
                    [StoredLine.Part(sop.Title)],
                    SopLinks.Record(sop.Id),
                    SopPermissions.View
                ),
                at,
                cancellationToken
            );
        }
    }

    private async Task AskPartiesAsync(Sop sop, DateTime at, CancellationToken cancellationToken)
    {
        var asked = sop.Versions.SelectMany(v => v.Awaited).Select(a => a.InstitutionId).ToHashSet();
        foreach (
            var answered in sop.Versions.SelectMany(v => v.Approvals).Select(a => a.InstitutionId).Distinct().Where(i => !asked.Contains(i))
        )
        {
            await tasks.CloseForAsync(ApproveTask, sop.Id, answered, at, cancellationToken);
        }

        foreach (var party in asked)
        {
            await tasks.OpenAsync(
                Of(ApproveTask, sop, party, "sops.task.approve", [StoredLine.Part(sop.Title)], SopLinks.Answer(sop.Id)) with
                {
                    Permission = SopPermissions.Approve,
                },
                at,
                cancellationToken
            );
        }
    }

    private static NewTask Of(string kind, Sop sop, Guid institutionId, string textKey, string[] arguments, string path) =>
        new(kind, sop.Id, institutionId, null, textKey, arguments, path, SopPermissions.Write, null);
}
