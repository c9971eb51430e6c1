using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;

namespace Sinergi.Modules.Agreements.Api;

/// <summary>One side of an agreement inside the process that changes it.</summary>
public sealed record OpenSide(Agreement Agreement, AgreementParty Party, RunningProcess Process);

/// <summary>
/// A party's system registers its own side: it fills what the register does not know and adds sources. It replaces nothing that people have
/// recorded, and nothing of it binds: that somebody signed, answered or agreed is said by people (ADR 17).
/// </summary>
public sealed class SideProcess(SinergiDb db, Processes processes, CurrentActor current, Notices notices)
{
    /// <param name="change">Says whether it changed anything.</param>
    /// <param name="documentId">The signed text that it is about.</param>
    public Task<SideOutcome> ChangeAsync(
        SideOf side,
        Func<OpenSide, Task<SideOutcome>> change,
        Guid? documentId,
        CancellationToken cancellationToken
    ) =>
        processes.RunAsync(
            AgreementProcesses.RegisterSide,
            side.Key,
            reason: null,
            async process =>
            {
                if (await RefusalAsync(side, cancellationToken) is { } refusal)
                {
                    return refusal;
                }

                var agreement = await db.Set<Agreement>()
                    .Include(a => a.Parties)
                    .SingleAsync(a => a.Id == side.AgreementId, cancellationToken);
                var party = agreement.Parties.Single(p => p.Id == side.PartyId);
                var before = party.Number;
                var outcome = await change(new OpenSide(agreement, party, process));
                if (outcome is SideOutcome.Done { Changed: true })
                {
                    process.Record(new SideRegistered(agreement.Id, party.Id, party.PrintedName, before, party.Number, documentId));
                    // Two who write on the same record must meet, also where only a contact was added.
                    db.Entry(agreement).Property(a => a.Revision).IsModified = true;
                    await TellKeeperAsync(agreement, party, process.At, cancellationToken);
                }

                return outcome;
            },
            cancellationToken
        );

    /// <summary>Null when the side is the program's own, still a party, and the agreement as it was read.</summary>
    public async Task<SideOutcome?> RefusalAsync(SideOf side, CancellationToken cancellationToken)
    {
        var party = await db.Set<AgreementParty>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == side.PartyId && p.AgreementId == side.AgreementId && p.LeftFrom == null, cancellationToken);
        if (
            party?.InstitutionId is not { } institution
            || !await db.IsWithinAsync(institution, current.Required.InstitutionId, cancellationToken)
        )
        {
            return new SideOutcome.NotFound();
        }

        return await db.Set<Agreement>().AnyAsync(a => a.Id == side.AgreementId && a.Revision == side.Revision, cancellationToken)
            ? null
            : new SideOutcome.Stale();
    }

    private Task TellKeeperAsync(Agreement agreement, AgreementParty party, DateTime at, CancellationToken cancellationToken) =>
        notices.TellAsync(
            new NewNotice(
                agreement.RegisteredById,
                null,
                agreement.Id,
                "agreements.notice.side",
                [StoredLine.Part(agreement.Title), StoredLine.Part(party.PrintedName)],
                AgreementLinks.Record(agreement.Id),
                AgreementPermissions.View
            ),
            at,
            cancellationToken
        );
}
