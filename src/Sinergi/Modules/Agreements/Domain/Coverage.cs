using Sinergi.Kernel.Time;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>"11 dari 12": how many of the units on the lists have signed. Who declined or stopped stays in the denominator.</summary>
public readonly record struct Coverage(int Signed, int All)
{
    public bool IsWhole => All > 0 && Signed == All;

    public static Coverage operator +(Coverage one, Coverage other) => new(one.Signed + other.Signed, one.All + other.All);

    public static Coverage Sum(IEnumerable<Coverage> parts) => parts.Aggregate(default(Coverage), (sum, part) => sum + part);

    public static Coverage Of(IEnumerable<(CountersignState State, int Units)> counted) =>
        Sum(
            counted
                .Where(c => c.State is not CountersignState.Replaced)
                .Select(c => new Coverage(CountersignStates.IsBound(c.State) ? c.Units : 0, c.Units))
        );
}

/// <summary>How far one list has come: its tier, what finishes it, and until when the next tier waits for it.</summary>
/// <param name="Needed">So many signatures are enough; null: all.</param>
/// <param name="AnswerBy">Null: named by a source; nobody waits for it.</param>
/// <param name="Waiting">Units that have neither signed nor declined.</param>
public sealed record TierProgress(int Tier, int? Needed, DateOnly? AnswerBy, Coverage Coverage, int Waiting)
{
    /// <summary>Enough have signed, or nobody is left who could.</summary>
    public bool IsComplete => Coverage.Signed >= Math.Min(Needed ?? Coverage.All, Coverage.All) || Waiting == 0;

    /// <summary>On that day the next tier need not wait any longer.</summary>
    public bool IsDoneOn(DateOnly day) => IsComplete || AnswerBy < day;

    /// <summary>The earlier lists that keep a tier from signing on a day; a list that nobody invited (tier 0) neither waits nor is waited for.</summary>
    public static IEnumerable<TierProgress> Before(IEnumerable<TierProgress> all, int tier, DateOnly day) =>
        all.Where(t => t.Tier > 0 && t.Tier < tier && !t.IsDoneOn(day));
}

/// <summary>Where one unit stands on a day, as it is shown: its state, and what dates and the agreement make of it. Never stored.</summary>
public enum Standing
{
    Listed,
    Invited,
    Reviewing,
    Ready,

    /// <summary>TERLEWAT: it did not answer in time; it still can.</summary>
    Missed,
    Recorded,
    Signed,

    /// <summary>Signed; its own first day, or that of the agreement, has not come.</summary>
    NotYetInForce,

    /// <summary>BERLAKU.</summary>
    InForce,

    /// <summary>A suspended agreement suspends every adesi.</summary>
    Suspended,

    /// <summary>The agreement was ended, renewed or closed, or its term is over.</summary>
    Over,
    Declined,
    Withdrawn,
    Replaced,
}

public static class Standings
{
    /// <param name="agreement">The validity of the agreement on that day.</param>
    public static Standing Of(CountersignState state, DateOnly? boundFrom, DateOnly? answerBy, Validity agreement, DateOnly day) =>
        state switch
        {
            CountersignState.Recorded or CountersignState.Signed => OfBound(state, boundFrom, agreement, day),
            CountersignState.Invited or CountersignState.Reviewing or CountersignState.Ready when CountersignRules.IsOver(agreement) =>
                Standing.Over,
            CountersignState.Invited or CountersignState.Reviewing or CountersignState.Ready when answerBy < day => Standing.Missed,
            CountersignState.Invited => Standing.Invited,
            CountersignState.Reviewing => Standing.Reviewing,
            CountersignState.Ready => Standing.Ready,
            CountersignState.Declined => Standing.Declined,
            CountersignState.Withdrawn => Standing.Withdrawn,
            CountersignState.Replaced => Standing.Replaced,
            _ => Standing.Listed,
        };

    private static Standing OfBound(CountersignState state, DateOnly? boundFrom, Validity agreement, DateOnly day) =>
        agreement switch
        {
            Validity.Suspended => Standing.Suspended,
            _ when CountersignRules.IsOver(agreement) => Standing.Over,
            _ when state is CountersignState.Recorded => Standing.Recorded,
            _ when boundFrom > day => Standing.NotYetInForce,
            Validity.NotYetInForce => Standing.NotYetInForce,
            Validity.InForce or Validity.EndingSoon => Standing.InForce,
            _ => Standing.Signed,
        };
}
