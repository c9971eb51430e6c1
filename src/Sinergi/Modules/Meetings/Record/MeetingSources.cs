using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Meetings.Record;

/// <summary>Meetings for the modules further down the chain, within the scope of whoever asks.</summary>
internal sealed class MeetingRecordSource(SinergiDb db) : IRecordSource
{
    public Task<RecordRef?> FindAsync(Guid recordId, CancellationToken cancellationToken) =>
        Refs(db.Set<Meeting>().Where(m => m.Id == recordId)).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<RecordRef>> FindAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken) =>
        await Refs(db.Set<Meeting>().Where(m => recordIds.Contains(m.Id))).ToListAsync(cancellationToken);

    private static IQueryable<RecordRef> Refs(IQueryable<Meeting> found) =>
        found.Select(m => new RecordRef(RecordKind.Meeting, m.Id, m.Title, MeetingLinks.Record(m.Id)));

    public async Task<IReadOnlyList<RecordParty>> PartiesAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var participants = await db.Set<MeetingParticipant>()
            .AsNoTracking()
            .Where(p => p.MeetingId == recordId)
            .OrderBy(p => p.Position)
            .Select(p => new { Participant = p, Institution = db.Set<Institution>().FirstOrDefault(i => i.Id == p.InstitutionId) })
            .ToListAsync(cancellationToken);
        return
        [
            .. participants.Select(p => new RecordParty(
                p.Participant.InstitutionId,
                p.Participant.PrintedName,
                p.Participant.Side,
                p.Institution is { } known && (known.Internal || known.IsCorrections),
                p.Institution?.IsCorrections ?? false
            )),
        ];
    }
}

internal sealed class MeetingPromiseSource(IRecordFacts facts, MeetingRecordSource records) : IPromiseSource
{
    public async Task<PromiseView?> FindAsync(Guid promiseId, CancellationToken cancellationToken) =>
        await facts.FindPromiseAsync(promiseId, RecordKind.Meeting, cancellationToken) is { } promise
        && await records.FindAsync(promise.RecordId, cancellationToken) is { } record
            ? promise.Of(record)
            : null;

    public async Task<IReadOnlyList<PromiseView>> OfRecordAsync(Guid recordId, CancellationToken cancellationToken) =>
        await records.FindAsync(recordId, cancellationToken) is { } record
            ? [.. (await facts.PromisesAsync(recordId, cancellationToken)).Select(p => p.Of(record))]
            : [];
}
