using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Countersign.Invite;

/// <summary>The keeper asks units to countersign, in tiers, sees how far each list has come, and reminds those who have not answered.</summary>
[RequirePermission(AgreementPermissions.Invite)]
public sealed class InviteModel(
    SinergiDb db,
    InviteHandler handler,
    RemindHandler reminder,
    CountersignLists lists,
    CurrentActor current,
    TimeProvider clock,
    Texts texts
) : PageModel
{
    /// <summary>More than these are invited by office.</summary>
    private const int MostToChooseFrom = 120;

    [BindProperty]
    public InviteInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Kantor { get; set; }

    public Agreement Agreement { get; private set; } = null!;
    public InviteChoices Choices { get; private set; } = null!;

    /// <summary>Those that were invited, the earlier tiers first.</summary>
    public IReadOnlyList<CountersignList> Invited { get; private set; } = [];

    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    public IEnumerable<SelectListItem> Offices => Choices.Offices.Select(o => new SelectListItem(o.Name, o.Id.ToString()));

    public bool TooManyToChoose => Narrowed.Count() > MostToChooseFrom;

    public IEnumerable<SelectListItem> Units =>
        Narrowed.Take(MostToChooseFrom).Select(u => new SelectListItem(u.Unit.Unit.Name, u.Unit.Unit.Id.ToString()));

    private IEnumerable<UnitToInvite> Narrowed => Choices.Units.Where(u => Kantor is not { } office || u.OfficeIds.Contains(office));

    public string? RemindedLine(CountersignList list) =>
        list.Group.RemindedAt is { } at ? texts["agreements.adesi.reminded", Show.Instant(at, current.Required.Zone)] : null;

    /// <summary>To hand on in a messenger; it holds nothing that the unit may not see.</summary>
    public string Message(CountersignList list) =>
        texts[
            "agreements.adesi.message",
            Agreement.Title,
            list.Group.Message ?? "",
            list.Group.AnswerBy is { } day ? Show.Day(day) : texts["ui.unknown"],
            $"{Request.Scheme}://{Request.Host}{AgreementLinks.Answer(Agreement.Id)}"
        ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input.Tier ??= Math.Min(InviteInput.MostTiers, Invited.Select(l => l.Group.Tier).DefaultIfEmpty(1).Max());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        return ModelState.IsValid ? Answered(id, await handler.HandleAsync(Agreement, Choices, Input, Today, cancellationToken)) : Page();
    }

    public async Task<IActionResult> OnPostRemindAsync(Guid id, Guid key, Guid list, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        ModelState.Clear();
        return Answered(id, await reminder.HandleAsync(id, new RemindInput { Key = key, ListId = list }, Today, cancellationToken));
    }

    private IActionResult Answered(Guid id, ChangeOutcome outcome) =>
        outcome.Match<IActionResult>(
            _ => Redirect(AgreementLinks.Invite(id)),
            invalid =>
            {
                ModelState.AddProblems(texts, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<Agreement>()
            .AsNoTracking()
            .Include(a => a.Parties)
            .SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        // A party that is no office of the service has no units to ask, so the page is not there for it.
        if (found is null || current.Required.ForPartner)
        {
            return false;
        }

        Agreement = found;
        Choices = await handler.ChoicesAsync(found, cancellationToken);
        Invited = [.. (await lists.OfAsync(id, cancellationToken)).Where(l => l.Group.Tier > 0)];
        return true;
    }
}
