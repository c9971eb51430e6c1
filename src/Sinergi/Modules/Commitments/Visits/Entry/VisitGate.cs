using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Modules.Commitments.Visits.Links;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Visits.Entry;

/// <summary>Somebody behind a link that is good now.</summary>
/// <param name="Email">Where codes go; never shown.</param>
public sealed record Visitor(ContactLink Link, string Email, UnitTimeZone Zone);

/// <summary>
/// Asked on every request: a link that was revoked, has run out, whose contact was removed, whose party left or whose agreement has ended opens
/// nothing from then on. All of these, and a link that never was, look alike from outside.
/// </summary>
public sealed class VisitGate(
    SinergiDb db,
    ContactEntrance entrance,
    IAgreementContacts contacts,
    IRecordTerm terms,
    IEnumerable<IAccessHold> holds,
    TimeProvider clock
)
{
    public Task<Visitor?> ByTokenAsync(string? token, CancellationToken cancellationToken)
    {
        var hash = ContactTokens.Hash(token ?? "");
        return EnterAsync(db.Set<ContactLink>().Where(l => l.TokenHash == hash), cancellationToken);
    }

    /// <param name="visitHash">Of the visit that is going on.</param>
    public Task<Visitor?> ByVisitAsync(Guid linkId, string visitHash, CancellationToken cancellationToken) =>
        EnterAsync(db.Set<ContactLink>().Where(l => l.Id == linkId && l.VisitHash == visitHash), cancellationToken);

    private async Task<Visitor?> EnterAsync(IQueryable<ContactLink> links, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await links.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } link || !link.OpenAt(now))
        {
            return null;
        }

        entrance.Enter(new LinkedContact(link.Id, link.PartyId));
        var contact = await contacts.FindAsync(link.ContactId, cancellationToken);
        var term = await terms.OfAsync(link.AgreementId, cancellationToken);
        var zone = await db.Set<Institution>().Where(i => i.Id == link.PartyId).Select(i => i.Zone).SingleAsync(cancellationToken);
        return
            contact is { Email: { Length: > 0 } email }
            && contact.InstitutionId == link.PartyId
            && term is not null
            && !Over(term, zone, now)
            && !await HasLeftAsync(link, zone.DateAt(now), cancellationToken)
            ? new Visitor(link, email, zone)
            : null;
    }

    // A duty that is unproven holds back data, not the visit: the visit is where it is proved.
    private async Task<bool> HasLeftAsync(ContactLink link, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var hold in holds)
        {
            if (await hold.WhyRestsAsync(link.AgreementId, link.PartyId, today, cancellationToken) is DataRefusal.PartyLeft)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Over(RecordTerm term, UnitTimeZone zone, DateTime now) => term.End < zone.DateAt(now);
}
