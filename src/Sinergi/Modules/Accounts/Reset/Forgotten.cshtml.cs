using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Sinergi.Modules.Accounts.Links;
using Sinergi.Platform.Access;
using Sinergi.Platform.Operations;

namespace Sinergi.Modules.Accounts.Reset;

/// <summary>Asking for a link by mail. The answer is the same whether there is such an account or not.</summary>
[Anonymous]
[EnableRateLimiting(WebServices.SignInLimit)]
public sealed class ForgottenModel(ForgottenHandler handler, LinkPost post) : PageModel
{
    private const int LongestEmail = 256;

    [BindProperty]
    public string? Email { get; set; }

    public bool MailWorks => post.MailsResets;

    public bool Sent { get; private set; }

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        if (MailWorks && Email is { Length: > 0 and <= LongestEmail })
        {
            await handler.HandleAsync(Email, cancellationToken);
        }

        Sent = true;
    }
}
