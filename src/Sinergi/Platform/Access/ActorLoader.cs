using System.Collections.Frozen;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Sinergi.Kernel.Time;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access;

/// <summary>Turns a signed-in account into an actor: the post chosen at sign-in or by switching, if it is still held today.</summary>
public sealed class ActorLoader(
    SinergiDb db,
    CurrentActor current,
    CurrentScope scope,
    IOptions<IdentityOptions> identity,
    TimeProvider clock
)
{
    public const string PostClaim = "sinergi:post";

    public async Task LoadAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (
            !Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId)
            || await FindAccountAsync(accountId, user, cancellationToken) is not { } account
        )
        {
            return;
        }

        scope.Set(Scope.Product);
        var chosen = Guid.TryParse(user.FindFirstValue(PostClaim), out var postId) ? postId : (Guid?)null;
        var posts = await CurrentPostsAsync(accountId, cancellationToken);
        var actor = ActorOf(accountId, posts, chosen);
        scope.Set(actor is null ? Scope.None : Scope.Of(actor.InstitutionId));
        current.Set(account, actor, posts.Count > 1);
    }

    // Asked on every request rather than once in a while: an account that is disabled, or signed out everywhere, is out at once.
    private Task<SignedInAccount?> FindAccountAsync(Guid accountId, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var stamp = user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        return db
            .Users.Where(a => a.Id == accountId && !a.Disabled && a.SecurityStamp == stamp)
            .Select(a => new SignedInAccount(a.Id, a.PersonId, a.Language, a.SingleKeyShortcuts))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Posts that the person of an account holds today, by title.</summary>
    public async Task<IReadOnlyList<Post>> CurrentPostsAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // One day of slack on both sides, because "today" differs between the three zones; the exact check follows below.
        var near = DateOnly.FromDateTime(now);
        var (from, until) = (near.AddDays(1), near.AddDays(-1));
        var posts = await db.Set<Post>()
            .AsNoTracking()
            .Include(p => p.Institution)
            .Include(p => p.Person)
            .Include(p => p.Role!)
                .ThenInclude(r => r.Permissions)
            .Where(p => db.Users.Any(a => a.Id == accountId && a.PersonId == p.PersonId && !a.Disabled))
            .Where(p => p.From <= from && (p.Until == null || p.Until >= until))
            .OrderBy(p => p.Title)
            .ThenBy(p => p.Id)
            .Take(Limits.PageRows)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        return [.. posts.Where(p => !p.Institution!.Closed && p.HeldOn(p.Institution.Zone.DateAt(now)))];
    }

    private static Actor? ActorOf(Guid accountId, IReadOnlyList<Post> posts, Guid? chosen)
    {
        var post = posts.FirstOrDefault(p => p.Id == chosen) ?? (posts.Count > 0 ? posts[0] : null);
        return post is null
            ? null
            : new Actor(
                accountId,
                post.PersonId,
                post.Person!.FullName,
                post.Id,
                post.Title,
                post.InstitutionId,
                post.Institution!.ShortName,
                !post.Institution.IsCorrections,
                post.Institution.Zone,
                post.Role!.Permissions.Select(p => p.Permission).ToFrozenSet(StringComparer.Ordinal)
            );
    }
}

internal sealed class ActorMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, ActorLoader loader)
    {
        // A fault page must not ask the database that may just have failed.
        if (
            NeedsActor(context)
            && !context.Items.ContainsKey(Operations.FaultPages.FaultItem)
            && context.User.Identity?.IsAuthenticated == true
        )
        {
            await loader.LoadAsync(context.User, context.RequestAborted);
        }

        await next(context);
    }

    // Whether the process lives must be told without the database.
    private static bool NeedsActor(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal);
}
