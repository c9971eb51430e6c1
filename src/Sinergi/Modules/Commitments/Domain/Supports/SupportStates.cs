using Sinergi.Kernel.States;

namespace Sinergi.Modules.Commitments.Domain.Supports;

public enum SupportState
{
    Asked,
    Promised,
    PartlyReceived,
    Received,
    Declined,
    Withdrawn,
}

public enum SupportAction
{
    Promise,
    ReceivePart,
    ReceiveWhole,
    Decline,
    Withdraw,
}

/// <param name="On">The day of the step.</param>
public sealed record SupportSituation(DateOnly Today, DateOnly AskedOn, DateOnly? On, string? Reason = null);

/// <summary>The steps from asking to receiving; what came without a promise counts as well.</summary>
public static class SupportStates
{
    public static readonly Guard<SupportSituation> NotInTheFuture = new(
        "not-in-the-future",
        "supports.refused.future",
        s => s.On <= s.Today
    );

    public static readonly Guard<SupportSituation> NotBeforeItWasAsked = new(
        "not-before-it-was-asked",
        "supports.refused.before",
        s => s.On >= s.AskedOn
    );

    public static readonly Guard<SupportSituation> NeedsAReason = new(
        "needs-a-reason",
        "supports.refused.no_reason",
        s => !string.IsNullOrWhiteSpace(s.Reason)
    );

    public static readonly StateTable<SupportState, SupportAction, SupportSituation> Table = new(
        new(SupportState.Asked, SupportAction.Promise, SupportState.Promised, null, NotInTheFuture, NotBeforeItWasAsked),
        new(SupportState.Asked, SupportAction.ReceivePart, SupportState.PartlyReceived, null, NotInTheFuture, NotBeforeItWasAsked),
        new(SupportState.Promised, SupportAction.ReceivePart, SupportState.PartlyReceived, null, NotInTheFuture, NotBeforeItWasAsked),
        new(SupportState.PartlyReceived, SupportAction.ReceivePart, SupportState.PartlyReceived, null, NotInTheFuture, NotBeforeItWasAsked),
        new(SupportState.Asked, SupportAction.ReceiveWhole, SupportState.Received, null, NotInTheFuture, NotBeforeItWasAsked),
        new(SupportState.Promised, SupportAction.ReceiveWhole, SupportState.Received, null, NotInTheFuture, NotBeforeItWasAsked),
        new(SupportState.PartlyReceived, SupportAction.ReceiveWhole, SupportState.Received, null, NotInTheFuture, NotBeforeItWasAsked),
        new(SupportState.Asked, SupportAction.Decline, SupportState.Declined, null, NotInTheFuture, NotBeforeItWasAsked, NeedsAReason),
        new(SupportState.Promised, SupportAction.Decline, SupportState.Declined, null, NotInTheFuture, NotBeforeItWasAsked, NeedsAReason),
        new(SupportState.Asked, SupportAction.Withdraw, SupportState.Withdrawn, null, NeedsAReason),
        new(SupportState.Promised, SupportAction.Withdraw, SupportState.Withdrawn, null, NeedsAReason)
    );
}
