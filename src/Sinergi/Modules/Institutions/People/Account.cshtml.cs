using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.People;

/// <summary>Invites a person, hands on a link to a new password, or shuts an account.</summary>
[RequirePermission(InstitutionPermissions.People)]
public sealed class AccountModel(EditPerson people, IAccountDesk desk, Texts texts) : PageModel
{
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Person Person { get; private set; } = null!;
    public AccountSummary? Account { get; private set; }

    /// <summary>Shown once, to be handed on.</summary>
    public HandedLink? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostInviteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var outcome = await desk.InviteAsync(id, Forms.Clean(Email) ?? "", Key, cancellationToken);
        return await outcome.Match(
            invited => ShowLinkAsync(invited.Link, cancellationToken),
            invalid => Task.FromResult<IActionResult>(this.Refuse(texts, [new FieldError(nameof(Email), invalid.TextKey)])),
            _ => Task.FromResult<IActionResult>(this.Refuse(texts, [new FieldError(nameof(Email), "people.error.has_account")])),
            _ => Task.FromResult<IActionResult>(NotFound())
        );
    }

    public async Task<IActionResult> OnPostResetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken) || Account is not { } account)
        {
            return NotFound();
        }

        var errors = Forms.Line(Reason, nameof(Reason), Limits.Sentence, required: true).ToList();
        if (errors.Count > 0)
        {
            return this.Refuse(texts, errors);
        }

        var outcome = await desk.StartResetAsync(account.Id, Reason!.Trim(), Key, cancellationToken);
        return await outcome.Match(
            started => ShowLinkAsync(started.Link, cancellationToken),
            _ => Task.FromResult<IActionResult>(NotFound()),
            _ => Task.FromResult<IActionResult>(this.Refuse(texts, [new FieldError("", "people.error.account_disabled")]))
        );
    }

    public async Task<IActionResult> OnPostDisableAsync(Guid id, bool disabled, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken) || Account is not { } account)
        {
            return NotFound();
        }

        var errors = Forms.Line(Reason, nameof(Reason), Limits.Sentence, required: true).ToList();
        if (errors.Count > 0)
        {
            return this.Refuse(texts, errors);
        }

        var found = disabled
            ? await desk.DisableAsync(account.Id, Reason!.Trim(), Key, cancellationToken)
            : await desk.EnableAsync(account.Id, Reason!.Trim(), Key, cancellationToken);
        return found ? Redirect(InstitutionLinks.Person(id)) : NotFound();
    }

    private async Task<IActionResult> ShowLinkAsync(HandedLink link, CancellationToken cancellationToken)
    {
        Link = link;
        Account = await FindAccountAsync(Person.Id, cancellationToken);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(id, cancellationToken) is not { } person)
        {
            return false;
        }

        Person = person;
        Account = await FindAccountAsync(id, cancellationToken);
        return true;
    }

    private async Task<AccountSummary?> FindAccountAsync(Guid personId, CancellationToken cancellationToken) =>
        (await desk.FindAsync([personId], cancellationToken)).GetValueOrDefault(personId);
}
