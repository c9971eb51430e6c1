using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Record;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>An agreement that a list brought, with what is still not stated of it.</summary>
public sealed record BackfillLine(int Line, Guid AgreementId, string Title, IReadOnlyList<Gap> Gaps);

/// <summary>What a list brought, row by row.</summary>
public sealed class BackfillReport(SinergiDb db, CurrentActor current, TimeProvider clock)
{
    private const int AtOnce = 500;

    // What no list can tell is missing of every row, and stands on the page of each agreement.
    private static readonly string[] NotOfAList = ["agreements.gap.promises", "agreements.gap.contacts"];

    private static readonly ListOrder<AgreementImportRow, int> Order = new(r => r.Line, r => r.AgreementId);

    public async Task<ListPage<BackfillLine>> PageAsync(Guid importId, string? at, CancellationToken cancellationToken)
    {
        var page = await Order.PageAsync(Rows(importId), at, rows => rows, r => (r.Line, r.AgreementId), cancellationToken);
        return new ListPage<BackfillLine>(await LinesAsync(page.Rows, cancellationToken), page.Previous, page.Next);
    }

    public async IAsyncEnumerable<BackfillLine> AllAsync(Guid importId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (int, Guid)? last = null;
        while (true)
        {
            var part = await Order.After(Rows(importId), last).Take(AtOnce).ToListAsync(cancellationToken);
            foreach (var line in await LinesAsync(part, cancellationToken))
            {
                yield return line;
            }

            if (part.Count < AtOnce)
            {
                yield break;
            }

            last = (part[^1].Line, part[^1].AgreementId);
        }
    }

    private IQueryable<AgreementImportRow> Rows(Guid importId) =>
        db.Set<AgreementImportRow>().AsNoTracking().Where(r => r.ImportId == importId);

    private async Task<IReadOnlyList<BackfillLine>> LinesAsync(IReadOnlyList<AgreementImportRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.AgreementId).ToList();
        var agreements = await db.Set<Agreement>()
            .AsNoTracking()
            .Include(a => a.Parties)
            .Where(a => ids.Contains(a.Id))
            .AsSplitQuery()
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        var fields = (
            await db.Set<CooperationField>().AsNoTracking().Where(f => ids.Contains(f.AgreementId)).ToListAsync(cancellationToken)
        ).ToLookup(f => f.AgreementId);
        var known = agreements.Values.SelectMany(a => a.Parties).Select(p => p.InstitutionId).OfType<Guid>().Distinct().ToList();
        var institutions = await db.Set<Institution>()
            .AsNoTracking()
            .Where(i => known.Contains(i.Id))
            .Select(i => new PartyInstitution(i.Id, i.ShortName, i.Internal, i.Simulated, i.Kind, i.PartnerKind))
            .ToDictionaryAsync(i => i.Id, cancellationToken);
        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        return
        [
            .. from row in rows
            let agreement = agreements.GetValueOrDefault(row.AgreementId)
            where agreement is not null
            select new BackfillLine(
                row.Line,
                agreement.Id,
                agreement.Title,
                GapsOf(agreement, [.. fields[agreement.Id]], institutions, today)
            ),
        ];
    }

    private static IReadOnlyList<Gap> GapsOf(
        Agreement agreement,
        IReadOnlyList<CooperationField> fields,
        Dictionary<Guid, PartyInstitution> institutions,
        DateOnly today
    )
    {
        var parties = agreement
            .Parties.OrderBy(p => p.Position)
            .Select(p => new PartyView(p, p.InstitutionId is { } id ? institutions.GetValueOrDefault(id) : null, null));
        var view = new AgreementView(agreement, today, [.. parties], [], fields, [], 0, [], RecordFacts.None) { Notice = TermLength.None };
        return [.. view.Gaps.Where(gap => !NotOfAList.Contains(gap.Key))];
    }
}
