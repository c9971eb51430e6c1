using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Data.Activities;

/// <summary>Finds activities and answers whose they are.</summary>
public sealed class ActivityBook(SinergiDb db, CurrentActor current, TimeProvider clock)
{
    private const int MostCommitments = 100;

    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    /// <summary>To be shown; null outside the scope of whoever asks.</summary>
    public Task<Activity?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        FindAsync(All().AsNoTracking(), id, cancellationToken);

    /// <summary>To be changed.</summary>
    public Task<Activity?> TakeAsync(Guid id, CancellationToken cancellationToken) => FindAsync(All(), id, cancellationToken);

    /// <summary>Whether the present actor acts for a host, or for an office above one.</summary>
    public Task<bool> IsOwnAsync(Activity activity, CancellationToken cancellationToken) =>
        AnyOwnAsync([.. activity.Hosts.Select(h => h.InstitutionId)], cancellationToken);

    public async Task<bool> AnyOwnAsync(IReadOnlyCollection<Guid> institutions, CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        return institutions.Contains(own)
            || await db.ScopeEntries.AnyAsync(s => s.InstitutionId == own && institutions.Contains(s.RecordId), cancellationToken);
    }

    /// <summary>Kinds that can be planned for a day, in their order.</summary>
    public async Task<IReadOnlyList<ActivityKind>> KindsAsync(DateOnly? on, CancellationToken cancellationToken)
    {
        var kinds = db.Set<ActivityKind>().AsNoTracking();
        kinds = on is { } day ? kinds.Where(k => k.From <= day && (k.Until == null || k.Until >= day)) : kinds;
        return await kinds.OrderBy(k => k.Order).ThenBy(k => k.Code).Take(Limits.PageRows * 4).ToListAsync(cancellationToken);
    }

    public Task<ActivityKind> KindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<ActivityKind>().AsNoTracking().SingleAsync(k => k.Id == id, cancellationToken);

    /// <summary>Commitments of a record that an activity can serve, the soonest due first.</summary>
    public async Task<IReadOnlyList<Commitment>> ServableAsync(Guid recordId, CancellationToken cancellationToken) =>
        await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => c.RecordId == recordId && c.State != CommitmentState.Dropped)
            .OrderBy(c => c.DueOn ?? DateOnly.MaxValue)
            .ThenBy(c => c.Id)
            .Take(MostCommitments)
            .ToListAsync(cancellationToken);

    /// <summary>Everyday names of the institutions that an activity speaks of.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(Activity activity, CancellationToken cancellationToken)
    {
        List<Guid?> ids =
        [
            .. activity.Hosts.Select(h => (Guid?)h.InstitutionId),
            .. activity.Delegations.Select(d => (Guid?)d.InstitutionId),
            activity.PlaceInstitutionId,
            activity.CostBearerId,
            activity.PlannerInstitutionId,
        ];
        return await db.Set<Institution>().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.ShortName, cancellationToken);
    }

    /// <summary>The name of a kind in the reader's language.</summary>
    public static string NameOf(ActivityKind kind) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "id" ? kind.Name : kind.NameEnglish;

    private IQueryable<Activity> All() =>
        db.Set<Activity>()
            .Include(a => a.Hosts)
            .Include(a => a.Delegations)
            .Include(a => a.Commitments)
            .Include(a => a.Moves)
            .Include(a => a.Documents)
            .AsSplitQuery();

    private static Task<Activity?> FindAsync(IQueryable<Activity> activities, Guid id, CancellationToken cancellationToken) =>
        activities.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
}
