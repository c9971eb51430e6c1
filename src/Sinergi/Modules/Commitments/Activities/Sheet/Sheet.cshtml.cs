using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Chain;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Activities.Sheet;

/// <summary>One activity: planned beside held, what it serves, its report and its history.</summary>
[RequirePermission(ActivityPermissions.View)]
public sealed class SheetModel(
    ActivityBook book,
    SheetReader reader,
    AttendanceCount attendance,
    RecordSides sides,
    ActivityChain chain,
    Timeline timelines,
    CurrentActor current,
    Texts texts
) : PageModel
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();
    private IReadOnlyDictionary<Guid, int>? listedBy;

    public Activity Activity { get; private set; } = null!;
    public RecordRef? Source { get; private set; }
    public string KindName { get; private set; } = "";
    public string? Reporter { get; private set; }
    public string? CancelledBy { get; private set; }
    public IReadOnlyList<Commitment> Serves { get; private set; } = [];
    public IReadOnlyList<Evidence> Proofs { get; private set; } = [];
    public IReadOnlyList<(ActivityDocumentKind Kind, DocumentView Document)> Documents { get; private set; } = [];
    public IReadOnlyList<ChainStep> Chain { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];

    /// <summary>Lines of the attendance list that count; null while attendance has not been closed.</summary>
    public int? Listed { get; private set; }
    public bool Own { get; private set; }
    public UnitTimeZone Zone => current.Required.Zone;
    public bool Unreported => Activity.UnreportedOn(book.Today);
    public bool IsToday => Activity.State is ActivityState.Planned && Activity.PlannedOn == book.Today;
    public bool MayReport => Own && current.Required.May(ActivityPermissions.Report);
    public bool MayMove => Own && Activity.State is ActivityState.Planned && current.Required.May(ActivityPermissions.Plan);
    public string Hosts => string.Join(" · ", Activity.Hosts.Select(h => NameOf(h.InstitutionId)).Order(StringComparer.CurrentCulture));
    public int? PlannedMinutes => Activity is { StartsAt: { } from, EndsAt: { } until } ? (int)(until - from).TotalMinutes : null;

    public string NameOf(Guid institutionId) => names.GetValueOrDefault(institutionId, "");

    public int? ListedOf(Guid institutionId) => listedBy?.GetValueOrDefault(institutionId);

    public string Length(int? minutes) => minutes is { } m ? texts["activities.hours", m / 60, m % 60] : texts["ui.unknown"];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Activity = found;
        names = await book.NamesAsync(found, cancellationToken);
        KindName = ActivityBook.NameOf(await book.KindAsync(found.KindId, cancellationToken));
        Own = await book.IsOwnAsync(found, cancellationToken);
        Source = await sides.FindAsync(found.RecordId, cancellationToken);
        Reporter = await reader.WhoAsync(found.ReporterPostId, cancellationToken);
        CancelledBy = (await sides.PartiesAsync(found.RecordId, cancellationToken))
            .FirstOrDefault(p => p.Side == found.CancelledBySide)
            ?.Name;
        listedBy = await attendance.ByInstitutionAsync(id, cancellationToken);
        Listed = listedBy?.Values.Sum();
        Serves = await reader.ServesAsync(found, cancellationToken);
        Proofs = await reader.ProofsAsync(id, cancellationToken);
        Documents = await reader.FilesAsync(found, cancellationToken);
        Chain = await chain.OfAsync(Source, found, cancellationToken);
        History = await timelines.OfRecordAsync(id, Limits.PageRows, cancellationToken);
        return Page();
    }
}
