using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Text;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Api;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Audit;

/// <param name="Kind">Code of a process kind.</param>
/// <param name="Person">Part of a name.</param>
/// <param name="From">First instant, UTC.</param>
/// <param name="Until">First instant that no longer counts.</param>
public sealed record AuditFilter(string? Kind, string? Person, DateTime? From, DateTime? Until);

public sealed record AuditLine(long Sequence, DateTime At, string Kind, string What, string? Person, string? Institution, string? Reason);

/// <summary>The audit trail of everything, newest first, for auditors: who did what for whom and why; never what was sealed.</summary>
public sealed class AuditLog(SinergiDb db, Texts texts)
{
    private const int MostPeople = 200;

    /// <param name="filter">What to look for.</param>
    /// <param name="before">Lines below this number; null: from the newest.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IReadOnlyList<AuditLine>> PageAsync(AuditFilter filter, long? before, CancellationToken cancellationToken)
    {
        var rows = await (await MatchingAsync(filter, cancellationToken))
            .Where(p => before == null || p.Sequence < before)
            .OrderByDescending(p => p.Sequence)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        var people = rows.Where(p => p.PersonId is not null).Select(p => p.PersonId!.Value).ToHashSet();
        var institutions = rows.Where(p => p.InstitutionId is not null).Select(p => p.InstitutionId!.Value).ToHashSet();
        var names = await People().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancellationToken);
        var offices = await db.Set<Institution>()
            .Where(i => institutions.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, i => i.ShortName, cancellationToken);
        var programs = rows.Where(p => p.ClientId is not null).Select(p => p.ClientId!.Value).ToHashSet();
        var clients = await db.Set<ApiClient>()
            .Where(c => programs.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => texts["timeline.client", c.Name], cancellationToken);
        return
        [
            .. rows.Select(p => new AuditLine(
                p.Sequence,
                p.At,
                p.Kind,
                texts[$"process.{p.Kind}"],
                p.PersonId is { } person ? names.GetValueOrDefault(person)
                    : p.ClientId is { } client ? clients.GetValueOrDefault(client)
                    : null,
                p.InstitutionId is { } office ? offices.GetValueOrDefault(office) : null,
                p.Reason
            )),
        ];
    }

    public async Task<int> CountAsync(AuditFilter filter, CancellationToken cancellationToken) =>
        await (await MatchingAsync(filter, cancellationToken)).CountAsync(cancellationToken);

    private async Task<IQueryable<Process>> MatchingAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var processes = db.Set<Process>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(filter.Kind))
        {
            processes = processes.Where(p => p.Kind == filter.Kind);
        }

        if (filter.From is { } from && filter.Until is { } until)
        {
            processes = processes.Where(p => p.At >= from && p.At < until);
        }

        if (TextFold.Fold(filter.Person ?? "") is { Length: > 0 } words)
        {
            var found = await People()
                .Where(p => p.FoldedName.Contains(words))
                .OrderBy(p => p.Id)
                .Select(p => (Guid?)p.Id)
                .Take(MostPeople)
                .ToListAsync(cancellationToken);
            processes = processes.Where(p => found.Contains(p.PersonId));
        }

        return processes;
    }

    // An auditor sees who acted wherever that was; officials' names in their posts are internal.
    private IQueryable<Person> People() => db.Set<Person>().AsNoTracking().IgnoreQueryFilters([SinergiDb.ScopeFilter]);
}
