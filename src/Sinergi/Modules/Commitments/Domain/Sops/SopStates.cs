using Sinergi.Kernel.States;

namespace Sinergi.Modules.Commitments.Domain.Sops;

/// <summary>How a version of an SOP stands. That it should have been looked at again by now is not a state: it follows from the date.</summary>
public enum SopState
{
    Draft,
    UnderApproval,
    InForce,

    /// <summary>A later version is in force.</summary>
    Replaced,
    Withdrawn,
}

public enum SopAction
{
    PutForward,

    /// <summary>One of the parties says yes.</summary>
    Approve,

    /// <summary>One of the parties sends it back to be mended.</summary>
    Return,

    /// <summary>Follows by itself from the last yes.</summary>
    EnterIntoForce,
    Replace,

    /// <summary>It was looked at again and stays as it is, until another day.</summary>
    Review,
    Withdraw,
}

/// <summary>All that the rules of a version look at.</summary>
/// <param name="Missing">How many of the parties have not said yes yet.</param>
/// <param name="MayAnswer">Whether the one who answers speaks for a party that is asked and has not answered.</param>
public sealed record SopSituation(
    DateOnly Today,
    DateOnly ReviewBy,
    bool HasContent = true,
    int Parties = 0,
    int Missing = 0,
    bool MayAnswer = false,
    string? Reason = null
);

/// <summary>The steps of a version and the rules that guard them.</summary>
public static class SopStates
{
    public static readonly Guard<SopSituation> SomethingIsWritten = new("something-is-written", "sops.refused.empty", s => s.HasContent);

    public static readonly Guard<SopSituation> SomebodyCanApprove = new(
        "somebody-can-approve",
        "sops.refused.no_parties",
        s => s.Parties > 0
    );

    public static readonly Guard<SopSituation> ReviewLiesAhead = new(
        "review-lies-ahead",
        "sops.refused.review_past",
        s => s.ReviewBy > s.Today
    );

    public static readonly Guard<SopSituation> OnlyForAPartyThatIsAsked = new(
        "only-for-a-party-that-is-asked",
        "sops.refused.not_asked",
        s => s.MayAnswer
    );

    public static readonly Guard<SopSituation> EveryPartySaidYes = new(
        "every-party-said-yes",
        "sops.refused.missing",
        s => s.Parties > 0 && s.Missing == 0
    );

    public static readonly Guard<SopSituation> NeedsAReason = new(
        "needs-a-reason",
        "sops.refused.no_reason",
        s => !string.IsNullOrWhiteSpace(s.Reason)
    );

    public static readonly StateTable<SopState, SopAction, SopSituation> Table = new(
        new(SopState.Draft, SopAction.PutForward, SopState.UnderApproval, null, SomethingIsWritten, SomebodyCanApprove, ReviewLiesAhead),
        new(SopState.Draft, SopAction.Withdraw, SopState.Withdrawn, null, NeedsAReason),
        new(SopState.UnderApproval, SopAction.Approve, SopState.UnderApproval, null, OnlyForAPartyThatIsAsked),
        new(SopState.UnderApproval, SopAction.Return, SopState.Draft, null, OnlyForAPartyThatIsAsked, NeedsAReason),
        new(SopState.UnderApproval, SopAction.EnterIntoForce, SopState.InForce, null, EveryPartySaidYes),
        new(SopState.UnderApproval, SopAction.Withdraw, SopState.Withdrawn, null, NeedsAReason),
        new(SopState.InForce, SopAction.Review, SopState.InForce, null, ReviewLiesAhead, NeedsAReason),
        new(SopState.InForce, SopAction.Replace, SopState.Replaced),
        new(SopState.InForce, SopAction.Withdraw, SopState.Withdrawn, null, NeedsAReason)
    );
}
