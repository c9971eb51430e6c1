using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Api;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Clients;

/// <summary>One program: its tokens, each told once, and how they are taken away again.</summary>
[RequirePermission(InstitutionPermissions.Clients)]
public sealed class ClientModel(ClientDesk desk, Timeline timeline, CurrentActor current, TimeProvider clock, Texts texts) : PageModel
{
    private const int MostEntries = 20;

    [BindProperty]
    public TokenInput Token { get; set; } = new();

    [BindProperty]
    public ClientEndInput Ending { get; set; } = new();

    public ClientView View { get; private set; } = null!;
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];
    public int MostDays { get; private set; }

    /// <summary>Told once, right after it was made.</summary>
    public string? Secret { get; private set; }

    public bool Ended => View.Client.EndedAt is not null;
    public IEnumerable<ApiToken> Good => Ended ? [] : View.Tokens.Where(IsGood);
    public IEnumerable<SelectListItem> Revocable => Good.Select(t => new SelectListItem(NameOf(t), t.Id.ToString()));
    public IEnumerable<string> Scopes => ApiScopes.Parse(View.Client.Scopes).Order().Select(scope => texts[$"clients.scope.{scope}"]);

    public bool IsGood(ApiToken token) => token.GoodAt(clock.GetUtcNow().UtcDateTime);

    public string When(DateTime at) => Show.Instant(at, current.Required.Zone);

    public string NameOf(ApiToken token) => texts["clients.token.named", token.Hint, LastDay(token)];

    public string LastDay(ApiToken token) => Show.ShortDay(View.Institution.Zone.DateAt(token.ValidUntil.AddTicks(-1)));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostIssueAsync(Guid id, CancellationToken cancellationToken)
    {
        var (outcome, secret) = await desk.IssueAsync(id, Token, cancellationToken);
        if (outcome is ClientOutcome.Saved)
        {
            // The form shown beside the token is for another one.
            (Secret, Token) = (secret, new TokenInput());
            ModelState.Clear();
        }

        return await ShowAsync(id, outcome, Page, cancellationToken);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancellationToken) =>
        await ShowAsync(
            id,
            await desk.RevokeAsync(id, Ending, cancellationToken),
            () => Redirect(InstitutionLinks.Client(id)),
            cancellationToken
        );

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancellationToken) =>
        await ShowAsync(
            id,
            await desk.EndAsync(id, Ending, cancellationToken),
            () => Redirect(InstitutionLinks.Client(id)),
            cancellationToken
        );

    private async Task<IActionResult> ShowAsync(
        Guid id,
        ClientOutcome outcome,
        Func<IActionResult> saved,
        CancellationToken cancellationToken
    )
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        return outcome.Match(_ => saved(), invalid => this.Refuse(texts, invalid.Errors), _ => NotFound());
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        MostDays = await desk.MostDaysAsync(cancellationToken);
        History = await timeline.OfRecordAsync(id, MostEntries, cancellationToken);
        return true;
    }
}
