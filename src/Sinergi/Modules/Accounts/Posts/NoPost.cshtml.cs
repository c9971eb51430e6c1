using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Accounts.Posts;

[SignedIn(WithoutPost = true)]
public sealed class NoPostModel(CurrentActor current) : PageModel
{
    public IActionResult OnGet() => current.Value is null ? Page() : Redirect(AccountPaths.Home);
}
