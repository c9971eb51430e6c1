using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.List;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Chain;

/// <summary>What has become of promises: the commitment that grew from each, its owner and date.</summary>
internal sealed class PromiseFate(SinergiDb db, CurrentActor current, TimeProvider clock, Texts texts) : IPromiseFate
{
    public async Task<IReadOnlyDictionary<Guid, PromiseFateView>> OfAsync(
        IReadOnlyCollection<Guid> promiseIds,
        CancellationToken cancellationToken
    )
    {
        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var found = await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => c.PromiseId != null && promiseIds.Contains(c.PromiseId.Value))
            .OrderBy(c => c.CreatedAt)
            .Select(c => new
            {
                Commitment = c,
                Owner = db.Set<Institution>().Where(i => i.Id == c.OwnerId).Select(i => i.ShortName).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        // A promise that recurs has several commitments; the first that is still open tells where matters stand.
        var fates = found
            .GroupBy(f => f.Commitment.PromiseId!.Value)
            .ToDictionary(
                g => g.Key,
                g => g.OrderByDescending(f => f.Commitment.Open).Select(f => View(f.Commitment, f.Owner, today)).First()
            );
        if (current.Required.May(CommitmentPermissions.Formulate))
        {
            foreach (var promise in promiseIds.Except(fates.Keys))
            {
                fates.Add(promise, Unworded(promise));
            }
        }

        return fates;
    }

    private PromiseFateView Unworded(Guid promise) =>
        new(Status: null, "bad", texts["commitments.fate.word"], CommitmentLinks.FromPromise(promise));

    private PromiseFateView View(Commitment commitment, string? owner, DateOnly today) =>
        new(
            texts[CommitmentTone.Key(commitment, today)],
            CommitmentTone.Of(commitment, today).ToString().ToLowerInvariant(),
            string.Join(" · ", new[] { owner ?? texts["commitments.form.not_agreed"], When(commitment) }.Where(part => part is not null)),
            CommitmentLinks.Record(commitment.Id)
        );

    private string? When(Commitment commitment) =>
        commitment.DueOn is { } due ? Show.ShortDay(due)
        : commitment.Condition is { } condition ? texts["commitments.waits_for", condition]
        : null;
}
