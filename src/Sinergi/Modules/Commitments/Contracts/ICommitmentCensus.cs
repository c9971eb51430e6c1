using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Modules.Commitments.Contracts;

/// <summary>Commitments counted on a day. Every figure is a plain count, so groups can be added; a share is in no sum beside its whole.</summary>
/// <param name="Committed">All that are put into words, dropped ones apart.</param>
/// <param name="Draft">Without owner, measure or time: nobody can be held to them.</param>
/// <param name="Due">Their due date lies in the period and has come.</param>
/// <param name="Proven">Of these, with evidence that another party verified.</param>
/// <param name="Met">Of these, judged met in an evaluation, with verified evidence.</param>
/// <param name="Late">Past their last day and not judged yet, due in the period.</param>
/// <param name="OnHold">Put on hold today, whenever they were due: their due date rests, so most of them are in no other figure but the first.</param>
public sealed record CommitmentCount(
    int Committed,
    int Draft,
    int Due,
    int Proven,
    int Met,
    int PartlyMet,
    int NotMet,
    int NoEvidence,
    int Late,
    int OnHold = 0
)
{
    public static readonly CommitmentCount None = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static CommitmentCount operator +(CommitmentCount a, CommitmentCount b) =>
        new(
            a.Committed + b.Committed,
            a.Draft + b.Draft,
            a.Due + b.Due,
            a.Proven + b.Proven,
            a.Met + b.Met,
            a.PartlyMet + b.PartlyMet,
            a.NotMet + b.NotMet,
            a.NoEvidence + b.NoEvidence,
            a.Late + b.Late,
            a.OnHold + b.OnHold
        );

    /// <summary>Due, and nobody has judged it yet.</summary>
    public int Unjudged => Due - Met - PartlyMet - NotMet - NoEvidence;
}

/// <summary>Which due dates are looked at, and as on which day.</summary>
public sealed record CountPeriod(DateOnly From, DateOnly Until, DateOnly Today);

/// <param name="All">All that were asked for, those that nobody owes yet included.</param>
/// <param name="WithBelow">For each institution asked about: itself and all below it; shares of what is owed elsewhere included.</param>
public sealed record OwedCount(CommitmentCount All, IReadOnlyDictionary<Guid, CommitmentCount> WithBelow);

/// <summary>Counts commitments for whoever shows them; within the scope of whoever asks.</summary>
public interface ICommitmentCensus
{
    /// <summary>What all institutions owe, or all below one; and with it what some of them owe together with all below each.</summary>
    Task<OwedCount> OwedAsync(
        Guid? below,
        IReadOnlyCollection<Guid> institutionIds,
        CountPeriod period,
        CancellationToken cancellationToken
    );

    /// <summary>What an institution owes itself, its shares included.</summary>
    Task<CommitmentCount> OwnAsync(Guid institutionId, CountPeriod period, CancellationToken cancellationToken);

    Task<IReadOnlyDictionary<Guid, CommitmentCount>> PerRecordAsync(
        IReadOnlyCollection<Guid> recordIds,
        CountPeriod period,
        CancellationToken cancellationToken
    );

    /// <summary>A commitment of a record with two themes counts for both.</summary>
    Task<IReadOnlyDictionary<string, CommitmentCount>> PerThemeAsync(
        IQueryable<AgreementTheme> themes,
        CountPeriod period,
        CancellationToken cancellationToken
    );

    /// <summary>Promises of these records that no commitment has grown from.</summary>
    Task<int> UnwordedAsync(IQueryable<CountedPromise> promises, CancellationToken cancellationToken);

    /// <summary>
    /// Of these agreements, those in which nothing has happened since a day: no held activity, no verified evidence, no report that was due.
    /// </summary>
    IQueryable<CountedAgreement> SilentSince(IQueryable<CountedAgreement> agreements, DateOnly day);
}
