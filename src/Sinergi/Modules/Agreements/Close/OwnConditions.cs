using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Close;

/// <summary>It no longer binds: its term is over, a letter ended it, or a successor has begun.</summary>
internal sealed class TermIsOver(SinergiDb db, CurrentActor current, TimeProvider clock) : IClosureCondition
{
    public const string Key = "agreements.close.term";

    public int Order => 10;

    public async Task<ClosureConditionView> OfAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var agreement = await db.Set<Agreement>().AsNoTracking().SingleAsync(a => a.Id == agreementId, cancellationToken);
        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var over = agreement.ValidityOn(today, TermLength.None) is Validity.Expired or Validity.Terminated or Validity.Renewed;
        return new ClosureConditionView(Key, over ? 0 : 1, AgreementLinks.Halt(agreementId));
    }
}

/// <summary>No change to it is being prepared.</summary>
internal sealed class AddendumIsOver(SinergiDb db) : IClosureCondition
{
    public int Order => 15;

    public async Task<ClosureConditionView> OfAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var open = await db.Set<Agreement>().CountAsync(a => a.Id == agreementId && a.AddendumSince != null, cancellationToken);
        return new ClosureConditionView("agreements.close.addendum", open, AgreementLinks.Addenda(agreementId));
    }
}

/// <summary>Nobody reaches data because of it any more.</summary>
internal sealed class GrantsAreOver(SinergiDb db, CurrentActor current, TimeProvider clock) : IClosureCondition
{
    public int Order => 20;

    public async Task<ClosureConditionView> OfAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var open = await db.Set<DataGrant>()
            .CountAsync(g => g.AgreementId == agreementId && g.RevokedAt == null && g.Until >= today, cancellationToken);
        return new ClosureConditionView("agreements.close.grants", open, AgreementLinks.Grants(agreementId));
    }
}

/// <summary>Nothing that hangs on it is left behind; its addenda are part of itself.</summary>
internal sealed class ChildrenAreClosed(SinergiDb db) : IClosureCondition
{
    public int Order => 30;

    public async Task<ClosureConditionView> OfAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var open = await db.Set<Agreement>()
            .CountAsync(a => a.ParentId == agreementId && a.AddendumNumber == null && a.ClosedFrom == null, cancellationToken);
        return new ClosureConditionView("agreements.close.children", open, AgreementLinks.Family(agreementId));
    }
}
