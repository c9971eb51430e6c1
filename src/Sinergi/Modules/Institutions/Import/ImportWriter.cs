using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Modules.Institutions.Import;

/// <summary>Carries out a plan inside its process: new institutions by bulk copy, parents first; changes one by one.</summary>
public sealed class ImportWriter(SinergiDb db, IDatabaseProvider provider, AliasBook aliases, ScopeMove moves)
{
    private const int ListedTogether = 1_000;

    public async Task WriteAsync(
        ImportPlan plan,
        Guid importId,
        RunningProcess running,
        IProgress<int>? progress,
        CancellationToken cancellationToken
    )
    {
        var parents = await db.Set<Institution>()
            .AsNoTracking()
            .Select(i => new
            {
                i.Id,
                i.Code,
                i.ParentId,
            })
            .ToListAsync(cancellationToken);
        var ids = parents.Where(p => p.Code is not null).ToDictionary(p => p.Code!, p => p.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var row in plan.Adds)
        {
            ids.Add(row.Code, NewId.Next());
        }

        var parentOf = parents.ToDictionary(p => p.Id, p => p.ParentId);
        foreach (var row in plan.Adds)
        {
            parentOf[ids[row.Code]] = row.ParentCode is { } code ? ids[code] : null;
        }

        await AddAsync(plan.Adds, ids, parentOf, progress, cancellationToken);
        foreach (var part in plan.Adds.Chunk(ListedTogether))
        {
            running.Record(
                new InstitutionsListed(importId, [.. part.Select(row => new ListedInstitution(ids[row.Code], row.Code, row.Name))])
            );
        }

        var done = plan.Adds.Count;
        foreach (var change in plan.Changes)
        {
            await ChangeAsync(change, ids, running, cancellationToken);
            progress?.Report(++done);
        }
    }

    private async Task AddAsync(
        IReadOnlyList<ImportRow> rows,
        Dictionary<string, Guid> ids,
        Dictionary<Guid, Guid?> parentOf,
        IProgress<int>? progress,
        CancellationToken cancellationToken
    )
    {
        var done = 0;
        // Level by level, because a row refers to its parent; each level in parts, so that progress shows and stopping is quick.
        foreach (var level in rows.GroupBy(row => Above(ids[row.Code], parentOf).Count()).OrderBy(level => level.Key))
        {
            foreach (var part in level.Chunk(ListedTogether))
            {
                await provider.BulkInsertAsync(db, part.Select(row => New(row, ids)).ToList(), cancellationToken);
                await provider.BulkInsertAsync(db, part.SelectMany(row => Names(row, ids[row.Code])).ToList(), cancellationToken);
                await provider.BulkInsertAsync(db, part.SelectMany(row => Entries(ids[row.Code], parentOf)).ToList(), cancellationToken);
                progress?.Report(done += part.Length);
            }
        }
    }

    private static Institution New(ImportRow row, Dictionary<string, Guid> ids)
    {
        var institution = new Institution
        {
            Id = ids[row.Code],
            Code = row.Code,
            Name = row.Name,
            ShortName = row.ShortName,
            Kind = row.Kind,
            ParentId = row.ParentCode is { } code ? ids[code] : null,
            UptKind = row.UptKind,
            PartnerKind = row.PartnerKind,
            Province = row.Province,
            Zone = row.Zone!.Value,
            Internal = row.Internal ?? !Domain.TreeRules.IsPartner(row.Kind),
            Simulated = row.Simulated ?? false,
            Revision = NewId.Next(),
        };
        institution.Refold();
        return institution;
    }

    private static IEnumerable<InstitutionAlias> Names(ImportRow row, Guid id)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. AliasBook.Rows(id, row.Name, AliasSource.Name, note: null, taken),
            .. AliasBook.Rows(id, row.ShortName, AliasSource.ShortName, note: null, taken),
            .. row.Aliases.SelectMany(alias => AliasBook.Rows(id, alias, AliasSource.Imported, note: null, taken)),
        ];
    }

    private static IEnumerable<ScopeEntry> Entries(Guid id, Dictionary<Guid, Guid?> parentOf) =>
        Above(id, parentOf).Prepend(id).Select(viewer => new ScopeEntry { InstitutionId = viewer, RecordId = id });

    private static IEnumerable<Guid> Above(Guid id, Dictionary<Guid, Guid?> parentOf)
    {
        for (var parent = parentOf[id]; parent is { } above; parent = parentOf[above])
        {
            yield return above;
        }
    }

    private async Task ChangeAsync(
        PlannedChange change,
        Dictionary<string, Guid> ids,
        RunningProcess running,
        CancellationToken cancellationToken
    )
    {
        var institution = await db.Set<Institution>().SingleAsync(i => i.Id == change.Before.Id, cancellationToken);
        foreach (var field in change.Fields.Select(f => f.Field))
        {
            Set(institution, field, change.Row);
        }

        institution.Refold();
        await aliases.FollowNamesAsync(institution, cancellationToken);
        if (change.Fields.Any(f => f.Field == ImportColumns.Aliases))
        {
            await aliases.SetEnteredAsync(institution.Id, change.Row.Aliases, cancellationToken);
        }

        running.Record(new InstitutionChanged(institution.Id, change.Fields));
        if (change.Fields.Any(f => f.Field == ImportColumns.ParentCode))
        {
            var to = change.Row.ParentCode is { } code ? ids[code] : (Guid?)null;
            running.Record(new InstitutionMoved(institution.Id, institution.ParentId, to));
            institution.ParentId = to;
            await db.SaveChangesAsync(cancellationToken);
            await moves.RebuildAsync(institution.Id, cancellationToken);
        }
    }

    private static void Set(Institution institution, string field, ImportRow row)
    {
        switch (field)
        {
            case ImportColumns.Name:
                institution.Name = row.Name;
                break;
            case ImportColumns.ShortName:
                institution.ShortName = row.ShortName;
                break;
            case ImportColumns.UptKind:
                institution.UptKind = row.UptKind;
                break;
            case ImportColumns.PartnerKind:
                institution.PartnerKind = row.PartnerKind;
                break;
            case ImportColumns.Province:
                institution.Province = row.Province;
                break;
            case ImportColumns.Zone:
                institution.Zone = row.Zone!.Value;
                break;
            case ImportColumns.Internal:
                institution.Internal = row.Internal!.Value;
                break;
            case ImportColumns.Simulated:
                institution.Simulated = row.Simulated!.Value;
                break;
        }
    }
}
