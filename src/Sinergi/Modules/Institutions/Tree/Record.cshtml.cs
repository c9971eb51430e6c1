using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Merge;
using Sinergi.Modules.Institutions.Papers;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.Tree;

[RequirePermission(InstitutionPermissions.View)]
public sealed class RecordModel(
    InstitutionQueries queries,
    MergeQueries merging,
    PaperBook papers,
    Remit remit,
    Timeline timeline,
    CurrentActor current
) : PageModel
{
    public Institution Institution { get; private set; } = null!;

    /// <summary>Those above it, from the root.</summary>
    public IReadOnlyList<Institution> Above { get; private set; } = [];
    public IReadOnlyList<string> OtherNames { get; private set; } = [];
    public IReadOnlyList<HeldPost> Present { get; private set; } = [];
    public IReadOnlyList<HeldPost> Former { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];
    public UnitTimeZone Zone => current.Required.Zone;
    public int Below { get; private set; }
    public int OpenTasks { get; private set; }

    /// <summary>The actor's own office or one below it, or a partner seen by the central office: work and history are shown.</summary>
    public bool Own { get; private set; }
    public bool MayManage { get; private set; }
    public bool MayAddPeople { get; private set; }
    public bool MayMerge { get; private set; }
    public bool MaySeePapers { get; private set; }

    /// <summary>The one that this partner was merged into.</summary>
    public Institution? Successor { get; private set; }
    public IReadOnlyList<InstitutionMerge> Merges { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var path = await queries.PathAsync(id, cancellationToken);
        if (path.Count == 0)
        {
            return NotFound();
        }

        Institution = path[^1];
        Above = [.. path.SkipLast(1)];
        OtherNames = await queries.OtherNamesAsync(id, cancellationToken);
        Below = await queries.BelowAsync(id, cancellationToken);
        Own = await remit.ManagesAsync(Institution, cancellationToken);
        MayManage = Own && !Institution.Closed && current.Required.May(InstitutionPermissions.Manage);
        MayAddPeople = Own && !Institution.Closed && current.Required.May(InstitutionPermissions.People);
        MayMerge =
            !Institution.IsCorrections
            && await remit.IsCentralAsync(cancellationToken)
            && current.Required.May(InstitutionPermissions.Merge);
        MaySeePapers = await papers.PartnerAsync(id, cancellationToken) is not null;
        Successor = Institution.MergedIntoId is { } into ? (await queries.PathAsync(into, cancellationToken))[^1] : null;
        Merges = await merging.OfAsync(id, cancellationToken);
        Present = await queries.PostsAsync(id, present: true, cancellationToken);
        Former = await queries.PostsAsync(id, present: false, cancellationToken);
        if (Own)
        {
            OpenTasks = await queries.OpenTasksAsync(id, cancellationToken);
            History = await timeline.OfRecordAsync(id, Limits.PageRows, cancellationToken);
        }

        return Page();
    }
}
