using Sinergi.Kernel.States;

namespace Sinergi.Modules.Publications.Domain;

public enum PublicationState
{
    Proposed,
    Published,
    Declined,
    Withdrawn,

    /// <summary>A newer edition stands in its place.</summary>
    Replaced,
}

public enum PublicationAction
{
    /// <summary>By somebody else than who proposed it.</summary>
    Publish,

    /// <summary>By the one who proposed it, where nobody else could: an exception, and shown as one.</summary>
    PublishAlone,
    Decline,
    Withdraw,

    /// <summary>A newer edition is published.</summary>
    Replace,
}

/// <param name="MayPublish">Holds the permission, for the office that keeps the agreement or one above it.</param>
/// <param name="SomebodyElseAtHand">Another official of that office, or of one above it, could decide today.</param>
/// <param name="FactsAsProposed">The agreement still says what the proposal shows.</param>
public sealed record PublicationSituation(
    bool MayPublish,
    Guid ProposedByPersonId,
    Guid ActorPersonId,
    bool SomebodyElseAtHand,
    bool FactsAsProposed,
    string? Reason
);

/// <summary>What can become of an edition for the public, and who can make it so.</summary>
public static class PublicationStates
{
    public static readonly Guard<PublicationSituation> HoldsThePermission = new(
        "holds-the-permission",
        "publications.refused.permission",
        s => s.MayPublish
    );

    public static readonly Guard<PublicationSituation> SomebodyElseDecides = new(
        "somebody-else-decides",
        "publications.refused.own",
        s => s.ActorPersonId != s.ProposedByPersonId
    );

    public static readonly Guard<PublicationSituation> DecidesOnOwnProposal = new(
        "decides-on-own-proposal",
        "publications.refused.not_own",
        s => s.ActorPersonId == s.ProposedByPersonId
    );

    public static readonly Guard<PublicationSituation> NobodyElseAtHand = new(
        "nobody-else-at-hand",
        "publications.refused.another_at_hand",
        s => !s.SomebodyElseAtHand
    );

    public static readonly Guard<PublicationSituation> FactsAreAsProposed = new(
        "facts-are-as-proposed",
        "publications.refused.changed",
        s => s.FactsAsProposed
    );

    public static readonly Guard<PublicationSituation> NeedsAReason = new(
        "needs-a-reason",
        "publications.refused.no_reason",
        s => !string.IsNullOrWhiteSpace(s.Reason)
    );

    public static readonly StateTable<PublicationState, PublicationAction, PublicationSituation> Table = new(
        new(
            PublicationState.Proposed,
            PublicationAction.Publish,
            PublicationState.Published,
            null,
            HoldsThePermission,
            SomebodyElseDecides,
            FactsAreAsProposed
        ),
        new(
            PublicationState.Proposed,
            PublicationAction.PublishAlone,
            PublicationState.Published,
            null,
            HoldsThePermission,
            DecidesOnOwnProposal,
            NobodyElseAtHand,
            FactsAreAsProposed,
            NeedsAReason
        ),
        new(PublicationState.Proposed, PublicationAction.Decline, PublicationState.Declined, null, HoldsThePermission, NeedsAReason),
        new(PublicationState.Published, PublicationAction.Withdraw, PublicationState.Withdrawn, null, HoldsThePermission, NeedsAReason),
        new(PublicationState.Published, PublicationAction.Replace, PublicationState.Replaced, null, HoldsThePermission)
    );
}
