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
    private const int EmailLength = 254;

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

    public bool MayInvite => Account is null or { State: AccountState.Invited or AccountState.InvitationExpired };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostInviteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var errors = Forms.Line(Email, nameof(Email), EmailLength, required: true).ToList();
        if (errors.Count > 0)
        {
            return this.Refuse(texts, errors);
        }

        var outcome = await desk.InviteAsync(id, Email!.Trim(), Key, cancellationToken);
        return outcome.Match<IActionResult>(
            invited => Show(invited.Link),
            invalid => this.Refuse(texts, [new FieldError(nameof(Email), invalid.TextKey)]),
            _ => this.Refuse(texts, [new FieldError("", "people.account.exists")]),
            _ => NotFound()
        );
    }

    public async Task<IActionResult> OnPostResetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken) || Account is not { } account)
        {
            return NotFound();
        }

        if (NoReason() is { Count: > 0 } errors)
        {
            return this.Refuse(texts, errors);
        }

        var outcome = await desk.StartResetAsync(account.Id, Reason!.Trim(), Key, cancellationToken);
        return outcome.Match<IActionResult>(
            started => Show(started.Link),
            _ => NotFound(),
            _ => this.Refuse(texts, [new FieldError("", "people.account.enable_first")])
        );
    }

    public Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken cancellationToken) =>
        SwitchAsync(id, desk.DisableAsync, cancellationToken);

    public Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken cancellationToken) =>
        SwitchAsync(id, desk.EnableAsync, cancellationToken);

    private async Task<IActionResult> SwitchAsync(
        Guid id,
        Func<Guid, string, Guid, CancellationToken, Task<bool>> change,
        CancellationToken cancellationToken
    )
    {
        if (!await LoadAsync(id, cancellationToken) || Account is not { } account)
        {
            return NotFound();
        }

        if (NoReason() is { Count: > 0 } errors)
        {
            return this.Refuse(texts, errors);
        }

        return await change(account.Id, Reason!.Trim(), Key, cancellationToken) ? Redirect(InstitutionLinks.Person(id)) : NotFound();
    }

    private List<FieldError> NoReason() => [.. Forms.Line(Reason, nameof(Reason), Limits.Sentence, required: true)];

    private PageResult Show(HandedLink link)
    {
        Link = link;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(id, cancellationToken) is not { } person)
        {
            return false;
        }

        Person = person;
        Account = (await desk.FindAsync([id], cancellationToken)).GetValueOrDefault(id);
        return true;
    }
}
