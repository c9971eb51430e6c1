using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Contacts;

/// <summary>Contact persons of an agreement, with the rule that opened them; without one, an explanation and no data.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class IndexModel(ContactBook book, CurrentActor actor, Texts t) : PageModel
{
    [BindProperty]
    public ContactInput Input { get; set; } = new();

    public Guid Id { get; private set; }
    public ContactsView View { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];
    public bool MayChange => actor.Required.May(AgreementPermissions.Correct) && !Refused;
    public bool Refused => View.Decision is DataAccessDecision.Refused;

    public string Rule =>
        View.Decision.Match(
            _ => t["agreements.contacts.by_duty"],
            grant => t["agreements.contacts.by_grant", grant.LegalBasis, Show.ShortDay(grant.Until)],
            mandate => t["agreements.contacts.by_mandate", mandate.Law],
            refused => t[$"agreements.contacts.refused.{refused.Why}"]
        );

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => ShowAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!actor.Required.May(AgreementPermissions.Correct))
        {
            return Forbid403();
        }

        var errors = await book.AddAsync(id, Input, cancellationToken);
        if (errors is { Count: 0 })
        {
            return Redirect(AgreementLinks.Contacts(id));
        }

        foreach (var (field, keys) in errors ?? new Dictionary<string, string[]>())
        {
            ModelState.AddModelError($"Input.{field}", t[keys[0]]);
        }

        return errors is null ? NotFound() : await ShowAsync(id, cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid contact, Guid key, CancellationToken cancellationToken) =>
        !actor.Required.May(AgreementPermissions.Correct) ? Forbid403()
        : await book.RemoveAsync(id, contact, key, cancellationToken) ? Redirect(AgreementLinks.Contacts(id))
        : NotFound();

    private StatusCodeResult Forbid403() => StatusCode(StatusCodes.Status403Forbidden);

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await book.OpenAsync(id, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        (Id, View) = (id, view);
        if (MayChange)
        {
            var involved = await book.InvolvedAsync(id, cancellationToken);
            Institutions = [.. involved.Select(i => new SelectListItem(i.ShortName, i.Id.ToString()))];
        }

        return Page();
    }
}
