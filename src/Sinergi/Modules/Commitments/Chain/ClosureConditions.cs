using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Chain;

/// <summary>Every promise has come to its end: a verdict, or dropped by an addendum.</summary>
internal sealed class CommitmentsAreOver(SinergiDb db) : IClosureCondition
{
    public int Order => 40;

    public async Task<ClosureConditionView> OfAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var open = await db.Set<Commitment>()
            .CountAsync(
                c =>
                    c.RecordId == agreementId
                    && (c.State == CommitmentState.Draft || c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay),
                cancellationToken
            );
        return new ClosureConditionView("commitments.closure.open", open, CommitmentLinks.OfRecord(agreementId));
    }
}

/// <summary>No contact of a party can act for it any more.</summary>
internal sealed class ContactLinksAreOver(SinergiDb db, TimeProvider clock) : IClosureCondition
{
    public int Order => 50;

    public async Task<ClosureConditionView> OfAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var open = await db.Set<ContactLink>()
            .CountAsync(l => l.AgreementId == agreementId && l.RevokedAt == null && l.ValidUntil > now, cancellationToken);
        return new ClosureConditionView("commitments.closure.links", open, VisitLinks.OfAgreement(agreementId));
    }
}
