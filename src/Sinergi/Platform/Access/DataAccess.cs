using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access;

/// <summary>Why someone may, or may not, read personal data: the answer names the rule.</summary>
public abstract record DataAccessDecision
{
    private DataAccessDecision() { }

    /// <summary>An officer of the corrections service in whose scope the record lies, holding the permission.</summary>
    public sealed record Duty : DataAccessDecision;

    /// <param name="Units">The units whose data it opens, with all below them.</param>
    public sealed record Grant(Guid GrantId, string LegalBasis, DateOnly Until, IReadOnlyList<Guid> Units) : DataAccessDecision;

    public sealed record Mandate(Guid MandateId, string Law) : DataAccessDecision;

    public sealed record Refused(DataRefusal Why) : DataAccessDecision;

    public TResult Match<TResult>(
        Func<Duty, TResult> duty,
        Func<Grant, TResult> grant,
        Func<Mandate, TResult> mandate,
        Func<Refused, TResult> refused
    ) =>
        this switch
        {
            Duty d => duty(d),
            Grant g => grant(g),
            Mandate m => mandate(m),
            Refused r => refused(r),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

public enum DataRefusal
{
    NoPermission,
    NoGrant,
    AgreementNotInForce,

    /// <summary>A duty on which the access depends is overdue and unproven.</summary>
    DutyUnproven,

    /// <summary>The partner is no longer a party of the agreement.</summary>
    PartyLeft,
}

/// <summary>Whether an agreement is in force on a day; the module that keeps agreements answers, so that Platform need not know it.</summary>
public interface IAgreementValidity
{
    Task<bool> InForceAsync(Guid agreementId, DateOnly day, CancellationToken cancellationToken);
}

/// <summary>Whether access under a grant rests although the agreement is in force; a module that knows such a reason answers.</summary>
public interface IAccessHold
{
    /// <returns>Why it rests; null when this one knows no reason.</returns>
    Task<DataRefusal?> WhyRestsAsync(Guid agreementId, Guid granteeId, DateOnly day, CancellationToken cancellationToken);
}

/// <summary>
/// Decides on personal data of an agreement. A partner needs a grant of an agreement in force; an overseer's mandate does not depend on any agreement.
/// </summary>
public sealed class DataAccess(
    SinergiDb db,
    CurrentActor current,
    IEnumerable<IAgreementValidity> validities,
    IEnumerable<IAccessHold> holds,
    ReadLog reads,
    TimeProvider clock
)
{
    public const string SeeContacts = "contacts.view";

    public async Task<DataAccessDecision> DecideAsync(DataCategory category, Guid agreementId, CancellationToken cancellationToken)
    {
        var actor = current.Required;
        if (!actor.May(SeeContacts))
        {
            return new DataAccessDecision.Refused(DataRefusal.NoPermission);
        }

        if (!actor.ForPartner)
        {
            return new DataAccessDecision.Duty();
        }

        var today = actor.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        return await MandateAsync(category, agreementId, actor, today, cancellationToken)
            ?? await GrantAsync(category, agreementId, actor, today, cancellationToken);
    }

    /// <summary>Records a read and the rule that allowed it, before anything is shown.</summary>
    /// <param name="decision">What was decided; a refusal shows nothing and records nothing.</param>
    /// <param name="subjects">The people whose data are shown.</param>
    public async Task RecordAsync(
        DataAccessDecision decision,
        string journey,
        IReadOnlyCollection<Guid> subjects,
        CancellationToken cancellationToken
    )
    {
        var (allowed, basis, basisId) = decision.Match(
            _ => (true, "duty", (Guid?)null),
            grant => (true, "grant", grant.GrantId),
            mandate => (true, "mandate", mandate.MandateId),
            _ => (false, "", null)
        );
        if (allowed && subjects.Count > 0)
        {
            await reads.RecordAsync(journey, basis, basisId, subjects, cancellationToken);
        }
    }

    private async Task<DataAccessDecision?> MandateAsync(
        DataCategory category,
        Guid agreementId,
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        // The body itself or one of its branches acts; the agreement touches the territory when the territory is among its scope entries.
        var mandate = await db.Set<StatutoryMandate>()
            .AsNoTracking()
            .Where(m => m.Category == category && m.From <= today && (m.Until == null || m.Until >= today))
            .Where(m => db.ScopeEntries.Any(s => s.InstitutionId == m.BodyId && s.RecordId == actor.InstitutionId))
            .Where(m => db.ScopeEntries.Any(s => s.InstitutionId == m.TerritoryId && s.RecordId == agreementId))
            .FirstOrDefaultAsync(cancellationToken);
        return mandate is null ? null : new DataAccessDecision.Mandate(mandate.Id, mandate.Law);
    }

    private async Task<DataAccessDecision> GrantAsync(
        DataCategory category,
        Guid agreementId,
        Actor actor,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var grant = await db.Set<DataGrant>()
            .AsNoTracking()
            .Include(g => g.Units)
            .Where(g =>
                g.AgreementId == agreementId && g.Category == category && g.RevokedAt == null && g.From <= today && g.Until >= today
            )
            .Where(g => db.ScopeEntries.Any(s => s.InstitutionId == g.GranteeId && s.RecordId == actor.InstitutionId))
            .OrderByDescending(g => g.Until)
            .FirstOrDefaultAsync(cancellationToken);
        if (grant is null)
        {
            return new DataAccessDecision.Refused(DataRefusal.NoGrant);
        }

        foreach (var hold in holds)
        {
            if (await hold.WhyRestsAsync(agreementId, grant.GranteeId, today, cancellationToken) is { } why)
            {
                return new DataAccessDecision.Refused(why);
            }
        }

        foreach (var validity in validities)
        {
            if (await validity.InForceAsync(agreementId, today, cancellationToken))
            {
                return new DataAccessDecision.Grant(grant.Id, grant.LegalBasis, grant.Until, [.. grant.Units.Select(u => u.InstitutionId)]);
            }
        }

        return new DataAccessDecision.Refused(DataRefusal.AgreementNotInForce);
    }
}
