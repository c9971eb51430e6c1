using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Identity;
using Sinergi.Platform.Lists;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Notifications.Mail;

namespace Sinergi.Platform.Privacy;

/// <summary>What Platform itself keeps about a person: the person, posts, the account with what belongs to it, notices and mail.</summary>
internal sealed class PersonSubjectData(SinergiDb db) : ISubjectData
{
    private const int MostRows = 500;

    public async Task<IReadOnlyList<object>> RowsAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var people = await db.Set<Person>()
            .IgnoreQueryFilters([SinergiDb.ScopeFilter])
            .Where(p => p.Id == subjectId)
            .ToListAsync(cancellationToken);
        var posts = await db.Set<Post>()
            .Where(p => p.PersonId == subjectId)
            .OrderBy(p => p.From)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
        var accounts = await AccountsAsync(subjectId, cancellationToken);
        var notices = await db.Set<Notice>()
            .Where(n => n.PersonId == subjectId)
            .OrderByDescending(n => n.At)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
        var views = await ViewsAsync(subjectId, cancellationToken);
        return [.. people, .. posts, .. accounts, .. await MailAsync(accounts, cancellationToken), .. notices, .. views];
    }

    public async Task BeforeErasingAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var accounts = await AccountsAsync(subjectId, cancellationToken);
        foreach (var account in accounts)
        {
            account.Disabled = true;
        }

        var ids = accounts.Select(a => a.Id).ToList();
        db.RemoveRange(await MailAsync(accounts, cancellationToken));
        await db.Set<IdentityUserToken<Guid>>().Where(t => ids.Contains(t.UserId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<IdentityUserLogin<Guid>>().Where(l => ids.Contains(l.UserId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<IdentityUserClaim<Guid>>().Where(c => ids.Contains(c.UserId)).ExecuteDeleteAsync(cancellationToken);
        // The answers of forms may hold what the person typed.
        await db.Set<UsedKey>().Where(k => ids.Contains(k.ActorId)).ExecuteDeleteAsync(cancellationToken);
        // A view for the office is the office's; what one kept for oneself is nobody's any more.
        db.RemoveRange((await ViewsAsync(subjectId, cancellationToken)).Where(view => !view.Shared));
        await ForgetNameAsync(subjectId, cancellationToken);
    }

    // Whoever held a post stays named in it: an act of office is a record of the office. A name without a post is only personal.
    private async Task ForgetNameAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await db.Set<Post>().AnyAsync(p => p.PersonId == subjectId, cancellationToken))
        {
            return;
        }

        var person = await db.Set<Person>()
            .IgnoreQueryFilters([SinergiDb.ScopeFilter])
            .SingleOrDefaultAsync(p => p.Id == subjectId, cancellationToken);
        if (person is not null)
        {
            (person.FullName, person.FoldedName) = ("", "");
        }
    }

    private Task<List<Account>> AccountsAsync(Guid subjectId, CancellationToken cancellationToken) =>
        db.Users.Where(a => a.PersonId == subjectId).ToListAsync(cancellationToken);

    private Task<List<SavedView>> ViewsAsync(Guid subjectId, CancellationToken cancellationToken) =>
        db.Set<SavedView>()
            .IgnoreQueryFilters([SinergiDb.ScopeFilter])
            .Where(v => v.PersonId == subjectId)
            .OrderBy(v => v.Id)
            .Take(MostRows)
            .ToListAsync(cancellationToken);

    private Task<List<OutboxMessage>> MailAsync(List<Account> accounts, CancellationToken cancellationToken)
    {
        var addresses = accounts.Where(a => a.Email is not null).Select(a => a.Email!).ToList();
        return db.Set<OutboxMessage>()
            .Where(m => addresses.Contains(m.Recipient))
            .OrderByDescending(m => m.CreatedAt)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
    }
}
