using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.List;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Chain;

/// <summary>What has become of promises: the commitment that grew from each, its owner and date.</summary>
internal sealed class PromiseFate(RecordCommitments commitments, CurrentActor current, TimeProvider clock, Texts texts) : IPromiseFate
{
    public async Task<IReadOnlyDictionary<Guid, PromiseFateView>> OfAsync(
        Guid recordId,
        IReadOnlyList<StoredPromise> promises,
        CancellationToken cancellationToken
    )
    {
        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var found = (await commitments.OfAsync(recordId, cancellationToken)).ToLookup(c => c.Commitment.PromiseId);
        var mayFormulate = current.Required.May(CommitmentPermissions.Formulate);
        var fates = new Dictionary<Guid, PromiseFateView>();
        foreach (var promise in promises)
        {
            // A promise that recurs has several commitments; the first that is still open tells where matters stand.
            if (found[promise.Id].OrderByDescending(c => c.Commitment.Open).FirstOrDefault() is { } made)
            {
                fates[promise.Id] = View(made.Commitment, made.Owner, today);
            }
            else if (mayFormulate)
            {
                fates[promise.Id] = Unworded(promise.Id);
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
            string.Join(
                " · ",
                new[] { owner ?? texts["commitments.form.not_agreed"], When(commitment, today) }.Where(part => part is not null)
            ),
            CommitmentLinks.Record(commitment.Id)
        );

    private string? When(Commitment commitment, DateOnly today) =>
        commitment.DueOn is { } due ? Show.ShortDay(due)
        : commitment.OnHoldOn(today) ? texts["commitments.hold.due_rests"]
        : commitment.Condition is { } condition ? texts["commitments.waits_for", condition]
        : null;
}
