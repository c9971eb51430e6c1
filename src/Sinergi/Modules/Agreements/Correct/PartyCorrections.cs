using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Register;
using Sinergi.Modules.Agreements.Reminders;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Correct;

/// <summary>Brings the parties of an agreement to a corrected list, and with them who may see the record.</summary>
public sealed class PartyCorrections(
    SinergiDb db,
    ScopeIndex scopeIndex,
    AgreementSearch search,
    UnclaimedNumbers unclaimed,
    Lineage lineage,
    EndingTasks endings
)
{
    /// <summary>True when anything changed.</summary>
    public bool Apply(Agreement agreement, IReadOnlyList<(PartyInput Row, NewParty Told)> wanted, RunningProcess process)
    {
        var kept = wanted.Select(w => w.Row.Id).OfType<Guid>().ToHashSet();
        var changed = false;
        foreach (var gone in agreement.Parties.Where(p => !kept.Contains(p.Id)).ToList())
        {
            process.Record(Event(agreement.Id, gone.Id, Values(gone), null, gone.Representative, null));
            agreement.Parties.Remove(gone);
            db.Remove(gone);
            changed = true;
        }

        for (var i = 0; i < wanted.Count; i++)
        {
            var (row, told) = wanted[i];
            var party = agreement.Parties.FirstOrDefault(p => p.Id == row.Id);
            changed |= party is null ? Add(agreement, i, told, process) : Change(agreement, party, i, told, process);
        }

        return changed;
    }

    /// <summary>
    /// Title, search entry and scope follow the parties, and what it renews its dates. Whoever is no longer a party no longer sees the record.
    /// </summary>
    public async Task ShowAsync(Agreement agreement, CancellationToken cancellationToken)
    {
        var units = await db.Set<CountersigningUnit>()
            .Where(u => u.AgreementId == agreement.Id)
            .Select(u => u.InstitutionId)
            .ToListAsync(cancellationToken);
        await scopeIndex.ReplaceAsync(
            agreement.Id,
            [agreement.RegisteredById, .. agreement.Parties.Select(p => p.InstitutionId).OfType<Guid>(), .. units],
            cancellationToken
        );
        agreement.Retitle(agreement.Title);
        await lineage.FollowAsync(agreement, cancellationToken);
        await endings.SettleAsync(agreement, cancellationToken);
        var promises = await db.Set<Promise>().Where(p => p.RecordId == agreement.Id).Select(p => p.Text).ToListAsync(cancellationToken);
        var numbers = await unclaimed.SettleAsync(agreement, [], cancellationToken);
        await search.PutAsync(agreement, [.. numbers, .. promises], cancellationToken);
    }

    private bool Add(Agreement agreement, int position, NewParty told, RunningProcess process)
    {
        var party = new AgreementParty
        {
            Id = NewId.Next(),
            AgreementId = agreement.Id,
            Position = position,
            Side = told.Side,
            PrintedName = told.PrintedName,
        };
        Take(party, position, told);
        agreement.Parties.Add(party);
        db.Add(party);
        process.Record(Event(agreement.Id, party.Id, null, Values(party), null, party.Representative));
        return true;
    }

    private static bool Change(Agreement agreement, AgreementParty party, int position, NewParty told, RunningProcess process)
    {
        var (before, representative) = (Values(party), party.Representative);
        // A name that still reads the same keeps the institution it was recognised as.
        var institution =
            PartyNames.Key(told.PrintedName) == party.FoldedName ? party.InstitutionId ?? told.InstitutionId : told.InstitutionId;
        Take(party, position, told with { InstitutionId = institution });
        var after = Values(party);
        if (before == after && representative == party.Representative)
        {
            return false;
        }

        process.Record(Event(agreement.Id, party.Id, before, after, representative, party.Representative));
        return true;
    }

    private static void Take(AgreementParty party, int position, NewParty told)
    {
        party.Position = position;
        party.Side = told.Side;
        party.InstitutionId = told.InstitutionId;
        party.PrintedName = told.PrintedName;
        party.Number = FieldValues.Trimmed(told.Number);
        party.Representative = FieldValues.Trimmed(told.Representative);
        party.RepresentativeTitle = FieldValues.Trimmed(told.RepresentativeTitle);
        party.Signed = told.Signed;
    }

    private static PartyValues Values(AgreementParty p) =>
        new(p.PrintedName, p.InstitutionId, p.Side, p.Number, p.RepresentativeTitle, p.Signed);

    private static PartyCorrected Event(
        Guid agreementId,
        Guid partyId,
        PartyValues? before,
        PartyValues? after,
        string? nameBefore,
        string? nameAfter
    ) =>
        new(
            agreementId,
            partyId,
            before,
            after,
            nameBefore is null ? null : new Sealed(partyId, nameBefore),
            nameAfter is null ? null : new Sealed(partyId, nameAfter)
        );
}
