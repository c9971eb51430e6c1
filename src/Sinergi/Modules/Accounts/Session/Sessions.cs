using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;

namespace Sinergi.Modules.Accounts.Session;

/// <summary>Begins, changes and ends the session of a browser.</summary>
public sealed class Sessions(SinergiDb db, SignInManager<Account> signIn, ActorLoader actors, LanguageCookie language)
{
    /// <summary>Signs in, also for the rest of this request, so that the page that follows already belongs to the person.</summary>
    public async Task StartAsync(HttpContext context, Account account, Guid? postId = null)
    {
        Claim[] claims = postId is { } post ? [new Claim(ActorLoader.PostClaim, post.ToString())] : [];
        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, claims);
        language.Write(context, account.Language);
        await actors.LoadAsync(context.User, context.RequestAborted);
    }

    /// <summary>Remembers for a few minutes that the password was right, while the code is asked.</summary>
    public Task AwaitCodeAsync(HttpContext context, Account account)
    {
        var identity = new ClaimsIdentity(IdentityConstants.TwoFactorUserIdScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()));
        // A password changed meanwhile makes this proof worthless.
        identity.AddClaim(new Claim(ClaimTypes.Hash, account.SecurityStamp!));
        return context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity));
    }

    /// <summary>The account whose password was right a moment ago; null when that is too long ago.</summary>
    public async Task<Account?> AwaitingCodeAsync(HttpContext context)
    {
        var proof = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (!Guid.TryParse(proof.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            return null;
        }

        var stamp = proof.Principal!.FindFirstValue(ClaimTypes.Hash);
        return await db.Users.SingleOrDefaultAsync(a => a.Id == id && a.SecurityStamp == stamp && !a.Disabled, context.RequestAborted);
    }

    public Task EndAsync(HttpContext context) => context.SignOutAsync(IdentityConstants.ApplicationScheme);
}
