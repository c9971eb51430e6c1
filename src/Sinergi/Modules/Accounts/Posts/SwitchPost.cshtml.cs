using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Session;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Accounts.Posts;

/// <summary>Chooses the post in which one acts. Only posts that the person holds today are offered or taken.</summary>
[SignedIn]
public sealed class SwitchPostModel(ActorLoader loader, CurrentActor current, SinergiDb db, Sessions sessions, Texts texts) : PageModel
{
    [BindProperty]
    public Guid? PostId { get; set; }

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        PostId = current.Required.PostId;
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var posts = await LoadAsync(cancellationToken);
        if (posts.All(p => p.Id != PostId))
        {
            ModelState.AddModelError(nameof(PostId), texts["accounts.posts.not_held"]);
            return Page();
        }

        var account = await db.Users.FindAsync([current.AccountId!.Value], cancellationToken);
        await sessions.StartAsync(HttpContext, account!, PostId);
        return Redirect(AccountPaths.Home);
    }

    private async Task<IReadOnlyList<HeldPost>> LoadAsync(CancellationToken cancellationToken)
    {
        var posts = await loader.CurrentPostsAsync(current.AccountId!.Value, cancellationToken);
        Choices = [.. posts.Select(p => new SelectListItem(texts["accounts.posts.at", p.Title, p.InstitutionName], p.Id.ToString()))];
        return posts;
    }
}
