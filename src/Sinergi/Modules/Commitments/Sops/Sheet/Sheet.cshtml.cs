using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Chain;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Sops.Sheet;

/// <summary>One SOP: what is in force and what is being prepared, who said yes, who has read it, and its history.</summary>
[RequirePermission(SopPermissions.View)]
public sealed class SheetModel(
    SopBook book,
    SopSheetReader reader,
    SopReadingRates rates,
    ReadHandler handler,
    RecordSides sides,
    SopChain chain,
    Timeline timelines,
    CurrentActor current
) : PageModel
{
    [BindProperty]
    public ReadInput Read { get; set; } = new();

    /// <summary>Where the table of units begins.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Halaman { get; set; }

    public Sop Sop { get; private set; } = null!;
    public RecordRef? Source { get; private set; }
    public string OwnerName { get; private set; } = "";
    public IReadOnlyList<VersionView> Versions { get; private set; } = [];
    public IReadOnlyList<Commitment> Serves { get; private set; } = [];
    public IReadOnlyList<Evidence> Proofs { get; private set; } = [];
    public IReadOnlyList<ChainStep> Chain { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];

    /// <summary>Units that are to read the version in force.</summary>
    public ListPage<UnitReading>? Units { get; private set; }
    public ReadingTotal? Reading { get; private set; }

    /// <summary>When the reader said that they have read the version in force.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>The version was replaced while it was being read.</summary>
    public bool Outdated { get; private set; }

    private bool own;
    private bool awaited;

    public UnitTimeZone Zone => current.Required.Zone;
    public bool Overdue => Sop.InForce?.ReviewOverdueOn(book.Today) ?? false;
    public bool MayWrite => own && current.Required.May(SopPermissions.Write);
    public bool MayAnswer => awaited && current.Required.May(SopPermissions.Approve);
    public bool MayWithdraw => MayWrite && (Sop.Pending ?? Sop.InForce) is not null;
    public VersionView? InForce => Versions.FirstOrDefault(v => v.Version.State is SopState.InForce);
    public VersionView? Pending => Versions.FirstOrDefault(v => v.Version == Sop.Pending);
    public IEnumerable<VersionView> Others => Versions.Where(v => v != InForce && v != Pending);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await book.FindAsync(id, cancellationToken) is { } found ? await ShowAsync(found, cancellationToken) : NotFound();

    public async Task<IActionResult> OnPostReadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        if (await handler.HandleAsync(found, Read, cancellationToken) is ChangeOutcome.Saved)
        {
            return Redirect(SopLinks.Record(id));
        }

        Outdated = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(found, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Sop found, CancellationToken cancellationToken)
    {
        Sop = found;
        Source = await sides.FindAsync(found.RecordId, cancellationToken);
        OwnerName = (await book.NamesAsync([found.OwnerId], cancellationToken))[found.OwnerId];
        own = await book.IsOwnAsync(found, cancellationToken);
        var asked = found.Versions.SelectMany(v => v.Awaited).Select(a => a.InstitutionId).ToList();
        awaited = (await book.OwnAsync(asked, cancellationToken)).Count > 0;
        Versions = await reader.VersionsAsync(found, cancellationToken);
        Serves = await reader.ServesAsync(found, cancellationToken);
        Proofs = await reader.ProofsAsync(found.Id, cancellationToken);
        Chain = await chain.OfAsync(Source, found, cancellationToken);
        History = await timelines.OfRecordAsync(found.Id, Limits.PageRows, cancellationToken);
        if (found.InForce is { } version)
        {
            Read = new ReadInput { Key = Read.Key, VersionId = version.Id };
            ReadAt = await book.ReadAtAsync(version.Id, cancellationToken);
            Reading = await rates.TotalAsync(version.Id, book.Today, cancellationToken);
            Units = await rates.PageAsync(version.Id, book.Today, Halaman, cancellationToken);
        }

        return Page();
    }
}
