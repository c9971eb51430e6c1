using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Close;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Import;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>Plans a list against what the register holds in the actor's scope.</summary>
public sealed class BackfillRegister(
    SinergiDb db,
    IInstitutionNames institutions,
    CloseHandler closing,
    CurrentActor current,
    TimeProvider clock
)
{
    private const int AtOnce = 500;

    /// <summary>Agreements that one list can close: each asks every module whether anything of it is open.</summary>
    private const int MostClosed = 500;

    public async Task<BackfillPlan> PlanAsync(byte[] file, string fileName, CancellationToken cancellationToken)
    {
        var list = BackfillReader.Read(file, cancellationToken);
        // A file that cannot be read needs no comparison.
        var known = list.Rows.Count == 0 ? KnownRegister.Empty : await KnownAsync(list.Rows, cancellationToken);
        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var plan = BackfillPlanner.Plan(list, known, new BackfillActor(today, fileName, current.Required.May));
        return plan with { Problems = [.. plan.Problems, .. await StillOpenAsync(list, plan, cancellationToken)] };
    }

    private async Task<IReadOnlyList<SheetProblem>> StillOpenAsync(
        BackfillList list,
        BackfillPlan plan,
        CancellationToken cancellationToken
    )
    {
        var closed = plan.Changes.Where(c => c.ClosedFrom is not null).ToList();
        var column = list.Sheet.HeadOf(BackfillColumns.ClosedFrom);
        if (closed.Count > MostClosed)
        {
            return [new SheetProblem(0, column, "agreements.backfill.problem.too_many_closed", Show.Number(MostClosed))];
        }

        var problems = new List<SheetProblem>();
        foreach (var change in closed)
        {
            var conditions = await closing.ConditionsAsync(change.Before.Id, cancellationToken);
            // Its term is over where the same row ends it.
            if (conditions.Any(c => !c.Met && (change.End is null || c.TextKey != TermIsOver.Key)))
            {
                problems.Add(new SheetProblem(change.Row.Line, column, "agreements.backfill.problem.still_open"));
            }
        }

        return problems;
    }

    private async Task<KnownRegister> KnownAsync(IReadOnlyList<BackfillRow> rows, CancellationToken cancellationToken)
    {
        var takenOver = await TakenOverAsync([.. rows.Where(r => r.Id is null).Select(r => r.Identity)], cancellationToken);
        var changed = rows.Where(r => r.Id is null)
            .Select(r => (Before: takenOver.GetValueOrDefault(r.Identity), r.Content))
            .Where(r => r.Before is not null && r.Before.Content != r.Content)
            .Select(r => r.Before!.AgreementId);
        var records = await RecordsAsync([.. rows.Select(r => r.Id).OfType<Guid>().Concat(changed).Distinct()], cancellationToken);
        var names = await institutions.RecogniseAllAsync(
            [.. rows.SelectMany(r => r.Parties).Select(p => p.Name).Distinct(StringComparer.Ordinal)],
            cancellationToken
        );
        return new KnownRegister(
            await AgreementsAsync(cancellationToken),
            records,
            takenOver,
            names.ToDictionary(n => n.Key, n => n.Value.Id, StringComparer.Ordinal)
        );
    }

    private async Task<Dictionary<string, TakenOver>> TakenOverAsync(IReadOnlyList<string> identities, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, TakenOver>(StringComparer.Ordinal);
        foreach (var part in identities.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            var rows = await db.Set<AgreementImportRow>()
                .AsNoTracking()
                .Where(r => part.Contains(r.Identity))
                .OrderBy(r => r.AgreementId)
                .ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                found.TryAdd(row.Identity, new TakenOver(row.AgreementId, row.Content));
            }
        }

        return found;
    }

    private async Task<Dictionary<Guid, KnownRecord>> RecordsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var records = new Dictionary<Guid, KnownRecord>();
        foreach (var part in ids.Chunk(AtOnce))
        {
            var agreements = await db.Set<Agreement>()
                .AsNoTracking()
                .Include(a => a.Parties)
                .Where(a => part.Contains(a.Id))
                .AsSplitQuery()
                .ToListAsync(cancellationToken);
            var fields = await db.Set<CooperationField>()
                .AsNoTracking()
                .Where(f => part.Contains(f.AgreementId))
                .OrderBy(f => f.Position)
                .Select(f => new { f.AgreementId, f.Text })
                .ToListAsync(cancellationToken);
            var scopes = fields.ToLookup(f => f.AgreementId, f => f.Text);
            foreach (var agreement in agreements)
            {
                records[agreement.Id] = new KnownRecord(agreement, [.. scopes[agreement.Id]]);
            }
        }

        return records;
    }

    /// <summary>All that the actor may see, as far as rows are compared with them: a few short values of each.</summary>
    private async Task<IReadOnlyList<KnownAgreement>> AgreementsAsync(CancellationToken cancellationToken)
    {
        var agreements = await db.Set<Agreement>()
            .AsNoTracking()
            .Select(a => new
            {
                a.Id,
                a.Title,
                a.Subject,
                a.SignedOn,
                a.ParentId,
                a.PredecessorId,
                Renewed = a.RenewedFrom != null,
            })
            .ToListAsync(cancellationToken);
        var parties = (
            await db.Set<AgreementParty>()
                .AsNoTracking()
                .Select(p => new
                {
                    p.AgreementId,
                    p.FoldedName,
                    p.InstitutionId,
                    p.FoldedNumber,
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(p => p.AgreementId);
        var unclaimed = (
            await db.Set<UnclaimedNumber>().AsNoTracking().Select(n => new { n.AgreementId, n.FoldedNumber }).ToListAsync(cancellationToken)
        ).ToLookup(n => n.AgreementId, n => n.FoldedNumber);
        var renewed = agreements.Select(a => a.PredecessorId).OfType<Guid>().ToHashSet();
        return
        [
            .. agreements.Select(a => new KnownAgreement(
                a.Id,
                a.Title,
                a.ParentId,
                a.PredecessorId,
                a.Renewed || renewed.Contains(a.Id),
                new Likeness(
                    [.. parties[a.Id].Select(p => p.FoldedNumber).OfType<string>().Concat(unclaimed[a.Id]).Distinct()],
                    [.. parties[a.Id].Select(p => PartyKeys.Of(p.FoldedName, p.InstitutionId))],
                    a.SignedOn,
                    a.Subject
                )
            )),
        ];
    }
}
