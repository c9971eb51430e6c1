using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Sinergi.Kernel.Time;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access;

/// <summary>A post that the person of an account holds today, with all that acting in it needs.</summary>
public sealed record HeldPost(
    Guid Id,
    string Title,
    DateOnly From,
    DateOnly? Until,
    string PersonName,
    Guid InstitutionId,
    string InstitutionName,
    string InstitutionShortName,
    InstitutionKind InstitutionKind,
    UnitTimeZone Zone,
    Guid RoleId,
    Guid RoleRevision
)
{
    internal bool IsHeldAt(DateTime now)
    {
        var today = Zone.DateAt(now);
        return From <= today && (Until is null || today <= Until);
    }
}

/// <summary>Turns a signed-in account into an actor: the post chosen at sign-in or by switching, if it is still held today.</summary>
public sealed class ActorLoader(
    SinergiDb db,
    AccountPostQuery query,
    RolePermissions permissions,
    CurrentActor current,
    CurrentScope scope,
    IOptions<IdentityOptions> identity,
    TimeProvider clock
)
{
    public const string PostClaim = "sinergi:post";

    // Asked on every request rather than once in a while: an account that is disabled, or signed out everywhere, is out at once.
    // One question for all of it, because every page pays for it.
    public async Task LoadAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId))
        {
            return;
        }

        scope.Set(Scope.Product);
        var stamp = user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        var rows = stamp is null ? [] : await query.OfAsync(db, accountId, stamp, Today, cancellationToken);
        if (rows.Count == 0)
        {
            scope.Set(Scope.None);
            return;
        }

        var posts = HeldNow(rows);
        var chosen = Guid.TryParse(user.FindFirstValue(PostClaim), out var postId) ? postId : (Guid?)null;
        var account = rows[0].Account;
        var actor = (posts.FirstOrDefault(p => p.Id == chosen) ?? posts.FirstOrDefault()) is { } post
            ? await ActorOfAsync(account, post, cancellationToken)
            : null;
        scope.Set(actor is null ? Scope.None : Scope.Of(actor.InstitutionId));
        current.Set(account, actor, posts.Count > 1);
    }

    /// <summary>Acts in one post of an account without a session, for an address that its owner made for a program; false when the post is not held any more.</summary>
    public async Task<bool> LoadForAsync(Guid accountId, Guid postId, CancellationToken cancellationToken)
    {
        scope.Set(Scope.Product);
        var rows = await query.OfAsync(db, accountId, stamp: null, Today, cancellationToken);
        if (HeldNow(rows).Find(p => p.Id == postId) is not { } post)
        {
            scope.Set(Scope.None);
            return false;
        }

        var actor = await ActorOfAsync(rows[0].Account, post, cancellationToken);
        scope.Set(Scope.Of(actor.InstitutionId));
        current.Set(rows[0].Account, actor, severalPosts: false);
        return true;
    }

    /// <summary>Posts that the person of an account holds today, by title.</summary>
    public async Task<IReadOnlyList<HeldPost>> CurrentPostsAsync(Guid accountId, CancellationToken cancellationToken) =>
        HeldNow(await query.OfAsync(db, accountId, stamp: null, Today, cancellationToken));

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private List<HeldPost> HeldNow(IReadOnlyList<AccountPost> rows)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return [.. rows.Select(r => r.Post).OfType<HeldPost>().Where(p => p.IsHeldAt(now))];
    }

    private async Task<Actor> ActorOfAsync(SignedInAccount account, HeldPost post, CancellationToken cancellationToken) =>
        new(
            account.Id,
            account.PersonId,
            post.PersonName,
            post.Id,
            post.Title,
            post.InstitutionId,
            post.InstitutionShortName,
            !Institution.IsCorrectionsKind(post.InstitutionKind),
            post.Zone,
            await permissions.OfAsync(db, post.RoleId, post.RoleRevision, cancellationToken)
        );
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
        // A session is worth nothing where a token is asked for.
        context.GetEndpoint()?.Metadata.GetMetadata<RequireScopeAttribute>()
            is null
        && !context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal);
}
