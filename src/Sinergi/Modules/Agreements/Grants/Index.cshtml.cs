using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Record;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Grants;

/// <summary>Which partner may read which personal data because of this agreement, and since when no longer.</summary>
[RequirePermission(AgreementPermissions.ManageGrants)]
public sealed class IndexModel(DataGrants grants, AgreementReader reader, AccessHistory history, Texts t) : PageModel
{
    [BindProperty]
    public GrantInput Input { get; set; } = new();

    public Guid Id => Choices.Agreement.Id;
    public GrantChoices Choices { get; private set; } = null!;
    public IReadOnlyList<GrantView> Grants { get; private set; } = [];

    /// <summary>Partners whose access rests although the agreement is in force, and why.</summary>
    public IReadOnlyDictionary<Guid, DataRefusal> Resting { get; private set; } = new Dictionary<Guid, DataRefusal>();

    public IEnumerable<SelectListItem> Grantees => Choices.Grantees.Select(g => new SelectListItem(g.Name, g.Id.ToString()));

    public IEnumerable<SelectListItem> Units => Choices.Units.Select(u => new SelectListItem(u.Name, u.Id.ToString()));

    public IEnumerable<SelectListItem> Categories =>
        Enum.GetValues<DataCategory>().Select(c => new SelectListItem(t[$"agreements.grant.category.{c}"], c.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var errors = await grants.GrantAsync(Choices, Input, cancellationToken);
        foreach (var (field, keys) in errors.All)
        {
            ModelState.AddModelError(field.Length == 0 ? "" : $"Input.{field}", t[keys[0], Show.ShortDay(Choices.LatestEnd)]);
        }

        return errors.Any ? Page() : Redirect(AgreementLinks.Grants(id));
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, Guid grant, Guid key, string? reason, CancellationToken cancellationToken)
    {
        if (reason?.Length > Limits.Sentence)
        {
            reason = reason[..Limits.Sentence];
        }

        return await grants.RevokeAsync(id, grant, key, reason, cancellationToken) ? Redirect(AgreementLinks.Grants(id)) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await grants.ChoicesAsync(id, cancellationToken) is not { } choices)
        {
            return false;
        }

        Choices = choices;
        Grants = await reader.GrantsAsync(id, cancellationToken);
        Resting = await history.RestingAsync(id, Grants, Choices.Today, cancellationToken);
        return true;
    }
}
