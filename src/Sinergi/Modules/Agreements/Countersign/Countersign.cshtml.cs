using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Countersign;

/// <summary>The units that countersign an agreement, each with its own day and sheet; whoever registers records one that joins later.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class CountersignModel(
    SinergiDb db,
    CountersignHandler handler,
    UnitsToJoin units,
    CountersignLists lists,
    CountersignedUnits rows,
    CurrentActor current,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    [BindProperty]
    public CountersignInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Halaman { get; set; }

    /// <summary>Only the units below this office.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Kantor { get; set; }

    public Agreement Agreement { get; private set; } = null!;
    public ListPage<CountersignedRow> Rows { get; private set; } = null!;
    public IReadOnlyList<CountersignList> Lists { get; private set; } = [];
    public Coverage Coverage => Coverage.Sum(Lists.Select(l => l.Coverage));
    public IReadOnlyList<UnitToJoin> Joining { get; private set; } = [];

    /// <summary>Name of the office whose units are shown.</summary>
    public string? Office { get; private set; }

    /// <summary>The actor's own unit stands on a list.</summary>
    public bool MayAnswer { get; private set; }

    public bool MayRecord => current.Required.May(AgreementPermissions.Register);
    public bool MayInvite => current.Required.May(AgreementPermissions.Invite) && !current.Required.ForPartner;
    public IEnumerable<SelectListItem> Choices => Joining.Select(j => new SelectListItem(j.Unit.Name, j.Unit.Id.ToString()));
    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    /// <summary>"Diundang 2 · Menolak 1".</summary>
    public string States =>
        string.Join(
            " · ",
            Lists
                .SelectMany(l => l.StandingsOn(Today))
                .GroupBy(s => s.Standing)
                .OrderBy(g => g.Key)
                .Select(g => $"{texts[$"agreements.adesi.standing.{g.Key}"]}: {Show.Number(g.Sum(s => s.Units))}")
        );

    public Standing StandingOf(CountersignedRow row) =>
        Standings.Of(row.Sheet.State, row.Sheet.BoundFrom, row.AnswerBy, Agreement.ValidityOn(Today, TermLength.None), Today);

    public string At(string page) =>
        QueryHelpers.AddQueryString(
            AgreementLinks.Countersign(Agreement.Id),
            new Dictionary<string, string?> { ["kantor"] = Kantor?.ToString(), ["halaman"] = page }
        );

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!MayRecord)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.HandleAsync(Agreement, Joining, Input, Today, CountersignRole.Keeper, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(AgreementLinks.Countersign(id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<Agreement>()
            .AsNoTracking()
            .Include(a => a.Parties)
            .SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (found is null)
        {
            return false;
        }

        Agreement = found;
        var own = current.Required.InstitutionId;
        Lists = await lists.OfAsync(id, Kantor, cancellationToken);
        Rows = await rows.PageAsync(id, Kantor, Halaman, cancellationToken);
        Office = await db.Set<Institution>().Where(i => i.Id == Kantor).Select(i => i.ShortName).SingleOrDefaultAsync(cancellationToken);
        MayAnswer =
            current.Required.May(AgreementPermissions.Answer)
            && await db.Set<CountersigningUnit>().AnyAsync(u => u.AgreementId == id && u.InstitutionId == own, cancellationToken);
        Joining = MayRecord ? await units.OfAsync(found, cancellationToken) : [];
        return true;
    }
}
