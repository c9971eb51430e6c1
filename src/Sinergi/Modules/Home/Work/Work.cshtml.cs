using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Home.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Home.Work;

/// <summary>For whoever answers for an office: what waits there and below, at whose desk, how long, and how far it has been told.</summary>
[RequirePermission(WorkPermissions.Oversee)]
public sealed class WorkModel(WorkOversight oversight, ProvisionBook provisions, CurrentActor current, TimeProvider clock, Texts texts)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Orang { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Jenis { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Keadaan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Halaman { get; set; }

    public WorkFilter Query => new(Unit, Orang, Jenis, Keadaan);
    public Deadlines Deadlines { get; private set; } = null!;
    public IReadOnlyList<OfficeWork> Offices { get; private set; } = [];
    public IReadOnlyList<PersonWork> People { get; private set; } = [];
    public IReadOnlyList<KindWork> Kinds { get; private set; } = [];
    public ListPage<OverseenTask> Tasks { get; private set; } = null!;
    public int Total { get; private set; }
    public Actor Reader => current.Required;

    /// <summary>Whose people are listed: the chosen office, else the reader's own.</summary>
    public Guid Office => Unit ?? Reader.InstitutionId;

    public IEnumerable<SelectListItem> States =>
        [new(texts["work.state.all"], ""), new(texts["work.state.late"], WorkFilter.Late), new(texts["work.state.told"], WorkFilter.Told)];

    public IEnumerable<SelectListItem> KindChoices => Kinds.Select(k => new SelectListItem(texts[$"task.kind.{k.Kind}"], k.Kind));

    /// <summary>Whole days since something came.</summary>
    public int Age(DateTime openedAt) => (int)(clock.GetUtcNow().UtcDateTime - openedAt).TotalDays;

    public string Reminder(OfficeWork office) =>
        texts[
            "work.message",
            office.Name,
            office.Open,
            office.Late,
            $"{Request.Scheme}://{Request.Host}{WorkLinks.Late(office.InstitutionId)}"
        ];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = Reader.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        Deadlines = await Deadlines.OfAsync(provisions, today, Reader.Zone, cancellationToken);
        Offices = await oversight.OfficesAsync(Deadlines, cancellationToken);
        People = await oversight.PeopleAsync(Office, Deadlines, cancellationToken);
        Kinds = await oversight.KindsAsync(Deadlines, cancellationToken);
        var found = oversight.Find(Query, Deadlines);
        Total = await found.CountAsync(cancellationToken);
        Tasks = await oversight.PageAsync(found, Halaman, cancellationToken);
    }
}
