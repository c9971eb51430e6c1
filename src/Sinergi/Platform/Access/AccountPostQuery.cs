using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access;

/// <summary>An account with one of its posts; with none when the person holds no post.</summary>
internal sealed record AccountPost(SignedInAccount Account, HeldPost? Post);

/// <summary>
/// The question that every request asks first. Compiled once for each product that runs, because understanding it again would cost more
/// than answering it; one database has one model, hence an object and not a static field.
/// </summary>
public sealed class AccountPostQuery
{
    private readonly Func<SinergiDb, Guid, string?, DateOnly, DateOnly, IAsyncEnumerable<AccountPost>> ask = EF.CompileAsyncQuery(
        (SinergiDb db, Guid accountId, string? stamp, DateOnly from, DateOnly until) =>
            db
                .Users.AsNoTracking()
                .Where(a => a.Id == accountId && !a.Disabled && (stamp == null || a.SecurityStamp == stamp))
                .LeftJoin(
                    db.Set<Post>().Where(p => p.From <= from && (p.Until == null || p.Until >= until)).Where(p => !p.Institution!.Closed),
                    a => a.PersonId,
                    p => p.PersonId,
                    (a, p) => new { Account = a, Post = p }
                )
                .OrderBy(x => x.Post!.Title)
                .ThenBy(x => x.Post!.Id)
                .Take(Limits.PageRows)
                .Select(x => new AccountPost(
                    new SignedInAccount(x.Account.Id, x.Account.PersonId, x.Account.Language, x.Account.SingleKeyShortcuts),
                    x.Post == null
                        ? null
                        : new HeldPost(
                            x.Post.Id,
                            x.Post.Title,
                            x.Post.From,
                            x.Post.Until,
                            x.Post.Person!.FullName,
                            x.Post.InstitutionId,
                            x.Post.Institution!.Name,
                            x.Post.Institution.ShortName,
                            x.Post.Institution.Kind,
                            x.Post.Institution.Zone,
                            x.Post.RoleId,
                            x.Post.Role!.Revision
                        )
                ))
    );

    /// <param name="stamp">The security stamp of the session; null asks without one.</param>
    /// <param name="today">The day by UTC. "Today" differs between the three zones, hence a day of slack on both sides; the caller checks exactly.</param>
    internal async Task<IReadOnlyList<AccountPost>> OfAsync(
        SinergiDb db,
        Guid accountId,
        string? stamp,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<AccountPost>();
        await foreach (var row in ask(db, accountId, stamp, today.AddDays(1), today.AddDays(-1)).WithCancellation(cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }
}
