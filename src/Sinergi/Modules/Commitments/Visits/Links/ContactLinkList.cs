using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Visits.Links;

public enum LinkState
{
    Open,
    Expired,
    Revoked,
    Replaced,

    /// <summary>The contact no longer stands on the record.</summary>
    ContactGone,
}

/// <param name="Contact">The name, where the reader may see it.</param>
/// <param name="SentBy">Post and office.</param>
public sealed record ContactLinkRow(ContactLink Link, LinkState State, string? Contact, string Party, string SentBy, string? RevokedBy);

/// <summary>The contacts of an agreement as far as the reader may see them, and who of them can be sent a link.</summary>
/// <param name="Reachable">Of a partner that is a party, with an address.</param>
/// <param name="EndsOn">The last day of the agreement, where it is stated.</param>
public sealed record ContactLinkChoices(
    RecordRef Agreement,
    DataAccessDecision Decision,
    IReadOnlyList<NamedContact> All,
    IReadOnlyList<NamedContact> Reachable,
    DateOnly? EndsOn
);

/// <summary>Who was sent a link for an agreement, and what became of it.</summary>
public sealed class ContactLinkList(
    SinergiDb db,
    RecordSides sides,
    IAgreementContacts contacts,
    IInstitutionNames institutions,
    IRecordTerm term,
    TimeProvider clock
)
{
    /// <summary>Null for what is no agreement, or none that the reader may see. Names that it holds were recorded as read.</summary>
    public async Task<ContactLinkChoices?> ChoicesAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        if (
            await sides.FindAsync(agreementId, cancellationToken) is not { Kind: RecordKind.Agreement } agreement
            || await contacts.OpenAsync(agreementId, cancellationToken) is not { } choice
        )
        {
            return null;
        }

        var ids = choice.Contacts.Select(c => c.InstitutionId).OfType<Guid>().Distinct().ToList();
        var known = await institutions.FindAsync(ids, cancellationToken);
        HashSet<Guid> partners = [];
        foreach (var id in ids.Where(id => known.TryGetValue(id, out var name) && !name.Corrections))
        {
            if ((await sides.SidesOfAsync(agreementId, id, cancellationToken)).Count > 0)
            {
                partners.Add(id);
            }
        }

        return new ContactLinkChoices(
            agreement,
            choice.Decision,
            choice.Contacts,
            [.. choice.Contacts.Where(c => c.HasEmail && c.InstitutionId is { } id && partners.Contains(id))],
            (await term.OfAsync(agreementId, cancellationToken))?.End
        );
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ContactLinkRow>> RowsAsync(ContactLinkChoices choices, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = await db.Set<ContactLink>()
            .AsNoTracking()
            .Where(l => l.AgreementId == choices.Agreement.Id)
            .OrderByDescending(l => l.SentAt)
            .ThenByDescending(l => l.Id)
            .Take(Limits.PageRows)
            .Select(l => new
            {
                Link = l,
                Party = db.Set<Institution>().Where(i => i.Id == l.PartyId).Select(i => i.ShortName).First(),
                SentBy = db.Set<Post>().Where(p => p.Id == l.SentByPostId).Select(p => p.Title + ", " + p.Institution!.ShortName).First(),
                RevokedBy = db.Set<Post>()
                    .Where(p => p.Id == l.RevokedByPostId)
                    .Select(p => p.Title + ", " + p.Institution!.ShortName)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var standing = new HashSet<Guid>();
        foreach (var contact in found.Select(f => f.Link.ContactId).Distinct())
        {
            if (await contacts.FindAsync(contact, cancellationToken) is not null)
            {
                standing.Add(contact);
            }
        }

        return
        [
            .. found.Select(f => new ContactLinkRow(
                f.Link,
                StateOf(f.Link, standing.Contains(f.Link.ContactId), now),
                choices.All.FirstOrDefault(c => c.Id == f.Link.ContactId)?.Name,
                f.Party,
                f.SentBy,
                f.RevokedBy
            )),
        ];
    }

    public Task<int> CountOpenAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Set<ContactLink>()
            .CountAsync(l => l.AgreementId == agreementId && l.RevokedAt == null && l.ValidUntil > now, cancellationToken);
    }

    private static LinkState StateOf(ContactLink link, bool contactStands, DateTime now) =>
        link switch
        {
            { RevokedAt: not null, RevokeReason: null } => LinkState.Replaced,
            { RevokedAt: not null } => LinkState.Revoked,
            _ when !link.OpenAt(now) => LinkState.Expired,
            _ => contactStands ? LinkState.Open : LinkState.ContactGone,
        };
}
