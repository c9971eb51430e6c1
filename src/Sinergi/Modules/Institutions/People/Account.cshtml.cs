using System.ComponentModel.DataAnnotations;
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
public sealed class AccountModel(EditPerson people, IEnumerable<IAccountDesk> desks, Texts texts) : PageModel
{
    private const int EmailLength = 254;
    private readonly IAccountDesk? desk = desks.FirstOrDefault();

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Person Person { get; private set; } = null!;
    public AccountState? Account { get; private set; }

    /// <summary>Shown once, to be handed on.</summary>
    public InvitationLink? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostInviteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (Forms.Clean(Email) is not { Length: <= EmailLength } email || !new EmailAddressAttribute().IsValid(email))
        {
            return this.Refuse(texts, [new FieldError(nameof(Email), "people.error.email")]);
        }

        Link = await desk!.InviteAsync(id, email, Key, cancellationToken);
        return await ShowLinkAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostResetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken) || Account is not { } account)
        {
            return NotFound();
        }

        Link = await desk!.StartResetAsync(account.AccountId, Key, cancellationToken);
        return await ShowLinkAsync(cancellationToken);
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

        await desk!.SetDisabledAsync(account.AccountId, disabled, Reason!.Trim(), Key, cancellationToken);
        return Redirect(InstitutionLinks.Person(id));
    }

    private async Task<PageResult> ShowLinkAsync(CancellationToken cancellationToken)
    {
        Account = await desk!.FindAsync(Person.Id, cancellationToken);
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (desk is null || await people.FindAsync(id, cancellationToken) is not { } person)
        {
            return false;
        }

        Person = person;
        Account = await desk.FindAsync(id, cancellationToken);
        return true;
    }
}
