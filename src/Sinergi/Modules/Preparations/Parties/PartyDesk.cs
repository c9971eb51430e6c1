using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Parties;

/// <param name="InstitutionId">Null when the tree does not know the name.</param>
public sealed record ToldParty(Guid? InstitutionId, string Name, int Side);

/// <summary>Who takes part, who is asked for each, and from when a partner sees the preparation.</summary>
public sealed class PartyDesk(SinergiDb db, PreparationActs acts, PreparationReader reader, ScopeIndex scopeIndex, IInstitutionNames names)
{
    public const int MostParties = 60;

    public Task<ChangeOutcome> AddAsync(Guid id, PartyInput input, CancellationToken cancellationToken) =>
        input.Problems() is { Count: > 0 } problems
            ? Task.FromResult<ChangeOutcome>(new ChangeOutcome.Invalid(problems))
            : acts.RunAsKeeperAsync(
                PreparationProcesses.AddParty,
                id,
                input.Key,
                async on =>
                {
                    var name = input.Name!.Trim();
                    var known = await names.RecogniseAsync(name, cancellationToken);
                    if (on.Preparation.State > PreparationState.Negotiation)
                    {
                        return ChangeOutcome.Refuse("", "preparations.party.fixed");
                    }

                    if (on.Preparation.Parties.Count >= MostParties)
                    {
                        return ChangeOutcome.Refuse("Input.Name", "preparations.party.too_many");
                    }

                    if (
                        on.Preparation.Parties.Exists(p =>
                            (known is not null && p.InstitutionId == known.Id) || PartyNames.Key(p.PrintedName) == PartyNames.Key(name)
                        )
                    )
                    {
                        return ChangeOutcome.Refuse("Input.Name", "preparations.party.there_already");
                    }

                    var party = await AddAsync(on.Preparation, new ToldParty(known?.Id, name, input.Side), cancellationToken);
                    on.Process.Record(new PreparationPartyAdded(id, party.Id, name, input.Side));
                    return null;
                },
                cancellationToken
            );

    /// <summary>Puts a party down inside a process; one of the same ministry sees the preparation at once.</summary>
    internal async Task<PreparationParty> AddAsync(Preparation preparation, ToldParty told, CancellationToken cancellationToken)
    {
        var internally =
            told.InstitutionId is { } known && await db.Set<Institution>().AnyAsync(i => i.Id == known && i.Internal, cancellationToken);
        var party = new PreparationParty
        {
            Id = NewId.Next(),
            PreparationId = preparation.Id,
            Position = preparation.Parties.Count,
            Side = told.Side,
            InstitutionId = told.InstitutionId,
            PrintedName = told.Name,
            Internal = internally,
        };
        preparation.Parties.Add(party);
        db.Add(party);
        if (internally)
        {
            await scopeIndex.ShareWithinAsync(preparation, told.InstitutionId!.Value, cancellationToken);
        }

        return party;
    }

    public Task<ChangeOutcome> NameContactAsync(Guid id, ContactInput contact, CancellationToken cancellationToken) =>
        contact.Problems() is { Count: > 0 } problems
            ? Task.FromResult<ChangeOutcome>(new ChangeOutcome.Invalid(problems))
            : acts.RunAsKeeperAsync(
                PreparationProcesses.NameContact,
                id,
                contact.Key,
                async on =>
                {
                    if (on.Preparation.Parties.Find(p => p.Id == contact.PartyId) is not { } party)
                    {
                        return ChangeOutcome.Refuse("Contact.PartyId", "preparations.contact.party_missing");
                    }

                    OfficerInPost? officer = null;
                    if (contact.PostId is { } post)
                    {
                        officer = party.InstitutionId is { } institution
                            ? (await reader.OfficersOfAsync([institution], cancellationToken)).Find(o => o.PostId == post)
                            : null;
                        if (officer is null)
                        {
                            return ChangeOutcome.Refuse("Contact.PostId", "preparations.contact.foreign_post");
                        }
                    }

                    party.ContactPostId = officer?.PostId;
                    (party.ContactName, party.ContactTitle) = officer is null
                        ? (contact.Name!.Trim(), contact.Title!.Trim())
                        : (null, null);
                    on.Process.Record(
                        new PreparationContactNamed(id, party.Id, party.PrintedName, officer?.PostId, officer?.Title ?? party.ContactTitle!)
                    );
                    return null;
                },
                cancellationToken
            );

    public Task<ChangeOutcome> InvolveAsync(Guid id, InvolveInput involve, CancellationToken cancellationToken) =>
        acts.RunAsKeeperAsync(
            PreparationProcesses.Involve,
            id,
            involve.Key,
            async on =>
            {
                var party = on.Preparation.Parties.Find(p => p.Id == involve.PartyId);
                if (party is not { InstitutionId: { } institution, Internal: false, InvolvedAt: null })
                {
                    return ChangeOutcome.Refuse("", "preparations.involve.not_possible");
                }

                party.InvolvedAt = on.Process.At;
                await scopeIndex.ShareAsync(id, [institution], cancellationToken);
                on.Process.Record(new PreparationPartyInvolved(id, party.Id, party.PrintedName, institution));
                return null;
            },
            cancellationToken
        );
}
