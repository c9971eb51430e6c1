using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Record;

/// <summary>Agreements for the modules further down the chain, within the scope of whoever asks.</summary>
internal sealed class AgreementRecordSource(SinergiDb db) : IRecordSource
{
    public Task<RecordRef?> FindAsync(Guid recordId, CancellationToken cancellationToken) =>
        Refs(db.Set<Agreement>().Where(a => a.Id == recordId)).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<RecordRef>> FindAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken) =>
        await Refs(db.Set<Agreement>().Where(a => recordIds.Contains(a.Id))).ToListAsync(cancellationToken);

    private static IQueryable<RecordRef> Refs(IQueryable<Agreement> found) =>
        found.Select(a => new RecordRef(RecordKind.Agreement, a.Id, a.Title, AgreementLinks.Record(a.Id)));

    public async Task<IReadOnlyList<RecordParty>> PartiesAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var parties = await db.Set<AgreementParty>()
            .AsNoTracking()
            .Where(p => p.AgreementId == recordId)
            .OrderBy(p => p.Position)
            .Select(p => new { Party = p, Institution = db.Set<Institution>().FirstOrDefault(i => i.Id == p.InstitutionId) })
            .ToListAsync(cancellationToken);
        return
        [
            .. parties.Select(p => new RecordParty(
                p.Party.InstitutionId,
                p.Party.PrintedName,
                p.Party.Side,
                p.Institution is { } known && (known.Internal || known.IsCorrections),
                p.Institution?.IsCorrections ?? false
            )
            {
                Representative = p.Party.Representative,
                RepresentativeTitle = p.Party.RepresentativeTitle,
                Number = p.Party.Number,
                LeftFrom = p.Party.LeftFrom,
            }),
        ];
    }
}

internal sealed class AgreementPromiseSource(IRecordFacts facts, AgreementRecordSource records) : IPromiseSource
{
    public async Task<PromiseView?> FindAsync(Guid promiseId, CancellationToken cancellationToken) =>
        await facts.FindPromiseAsync(promiseId, RecordKind.Agreement, cancellationToken) is { } promise
        && await records.FindAsync(promise.RecordId, cancellationToken) is { } record
            ? promise.Of(record)
            : null;

    public async Task<IReadOnlyList<PromiseView>> OfRecordAsync(Guid recordId, CancellationToken cancellationToken) =>
        await records.FindAsync(recordId, cancellationToken) is { } record
            ? [.. (await facts.PromisesAsync(recordId, cancellationToken)).Select(p => p.Of(record))]
            : [];
}
