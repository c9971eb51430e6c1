using Microsoft.EntityFrameworkCore;
using Sinergi.Platform.Data;
using Sinergi.Platform.Privacy;

namespace Sinergi.Modules.Accounts.Data;

/// <summary>What belongs to the accounts of a person: links, the second factor and its codes. All of it goes when the person is erased.</summary>
internal sealed class AccountSubjectData(SinergiDb db) : ISubjectData
{
    private const int MostRows = 200;

    public async Task<IReadOnlyList<object>> RowsAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var accounts = Accounts(subjectId);
        var links = await db.Set<AccountLink>()
            .Where(l => accounts.Contains(l.AccountId))
            .OrderByDescending(l => l.CreatedAt)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
        var factors = await db.Set<SecondFactor>().Where(f => accounts.Contains(f.AccountId)).ToListAsync(cancellationToken);
        var codes = await db.Set<RecoveryCode>()
            .Where(c => accounts.Contains(c.AccountId))
            .OrderBy(c => c.Hash)
            .Take(MostRows)
            .ToListAsync(cancellationToken);
        return [.. links, .. factors, .. codes];
    }

    public async Task BeforeErasingAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        var accounts = Accounts(subjectId);
        await db.Set<AccountLink>().Where(l => accounts.Contains(l.AccountId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<SecondFactor>().Where(f => accounts.Contains(f.AccountId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<RecoveryCode>().Where(c => accounts.Contains(c.AccountId)).ExecuteDeleteAsync(cancellationToken);
    }

    private IQueryable<Guid> Accounts(Guid subjectId) => db.Users.Where(a => a.PersonId == subjectId).Select(a => a.Id);
}
