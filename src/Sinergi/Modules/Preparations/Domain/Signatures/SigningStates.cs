using Sinergi.Kernel.States;

namespace Sinergi.Modules.Preparations.Domain.Signatures;

public enum SigningState
{
    /// <summary>Who signs is being written down.</summary>
    Planned,

    /// <summary>The first group is asked; no signature stands yet.</summary>
    Open,

    /// <summary>A paper with signatures came in: the plan stands still.</summary>
    Partly,

    /// <summary>Every group has what it needs.</summary>
    Signed,
}

/// <summary>What completes the last group is an action of its own: a row leads to one state.</summary>
public enum SigningAction
{
    Plan,
    Open,
    Record,
    RecordLast,
    Attest,
    AttestLast,
    Refuse,
    TakeBack,
}

/// <summary>In which role somebody acts on the signing.</summary>
public enum SigningRole
{
    /// <summary>Leads the preparation, for the office that opened it.</summary>
    Keeper,

    /// <summary>Answers for one of the parties, or for the office.</summary>
    Party,

    /// <summary>Anybody else who sees it.</summary>
    Other,
}

/// <summary>All that the rules of signing look at.</summary>
public sealed record SigningSituation(SigningRole By)
{
    /// <summary>Parties for whom nobody signs.</summary>
    public IReadOnlyList<string> WithoutSigner { get; init; } = [];

    /// <summary>Groups that ask for more signers than they have.</summary>
    public IReadOnlyList<string> ImpossibleGroups { get; init; } = [];

    /// <summary>Signers of the paper whose turn it is not, or of whom nothing more is needed.</summary>
    public IReadOnlyList<string> NotTheirTurn { get; init; } = [];
    public IReadOnlyList<string> LetterRevoked { get; init; } = [];
    public IReadOnlyList<string> LetterExpired { get; init; } = [];
    public IReadOnlyList<string> LetterNotYet { get; init; } = [];

    /// <summary>Later than today where it was signed.</summary>
    public bool InFuture { get; init; }

    /// <summary>Earlier than a signature of a group that signs before.</summary>
    public bool BeforeEarlierGroup { get; init; }

    /// <summary>Whoever attests has attested the same paper before.</summary>
    public bool SamePerson { get; init; }

    /// <summary>The paper is one that two persons have to attest, and have not yet.</summary>
    public bool WaitsForAttestation { get; init; }
    public bool HasReason { get; init; }
}

/// <summary>From the plan to the last signature, and the ways back.</summary>
public static class SigningStates
{
    /// <summary>Persons who attest a scan.</summary>
    public const int Attestations = 2;

    private static readonly Guard<SigningSituation> OnlyTheKeeper = new(
        "only-the-keeper",
        "preparations.refused.keeper",
        s => s.By is SigningRole.Keeper
    );

    private static readonly Guard<SigningSituation> OnlyTheKeeperOrAParty = new(
        "only-the-keeper-or-a-party",
        "preparations.sign.refused.party",
        s => s.By is not SigningRole.Other
    );

    private static readonly Guard<SigningSituation> ReasonMustBeGiven = new(
        "reason-must-be-given",
        "preparations.refused.reason",
        s => s.HasReason
    );

    private static readonly Guard<SigningSituation>[] Planned =
    [
        OnlyTheKeeper,
        Naming("each-party-needs-a-signer", "preparations.sign.refused.without_signer", s => s.WithoutSigner),
        Naming("groups-must-be-possible", "preparations.sign.refused.groups", s => s.ImpossibleGroups),
    ];

    private static readonly Guard<SigningSituation>[] Recorded =
    [
        OnlyTheKeeper,
        new("date-is-not-in-the-future", "preparations.sign.refused.future", s => !s.InFuture),
        new("groups-sign-one-after-the-other", "preparations.sign.refused.before_earlier", s => !s.BeforeEarlierGroup),
        Naming("only-whose-turn-it-is", "preparations.sign.refused.turn", s => s.NotTheirTurn),
        Naming("letter-is-not-revoked", "preparations.sign.refused.letter_revoked", s => s.LetterRevoked),
        Naming("letter-is-not-expired", "preparations.sign.refused.letter_expired", s => s.LetterExpired),
        Naming("letter-was-given-before", "preparations.sign.refused.letter_not_yet", s => s.LetterNotYet),
    ];

    private static readonly Guard<SigningSituation>[] Attested =
    [
        OnlyTheKeeperOrAParty,
        new("paper-waits-for-attestation", "preparations.sign.refused.not_waiting", s => s.WaitsForAttestation),
        new("two-different-persons", "preparations.sign.refused.same_person", s => !s.SamePerson),
    ];

    public static readonly StateTable<SigningState, SigningAction, SigningSituation> Table = new([
        Row(SigningState.Planned, SigningAction.Plan, SigningState.Planned, OnlyTheKeeper),
        // A plan that changes is opened anew, so that each signer is asked for the plan that stands.
        Row(SigningState.Open, SigningAction.Plan, SigningState.Planned, OnlyTheKeeper),
        Row(SigningState.Planned, SigningAction.Open, SigningState.Open, Planned),
        Row(SigningState.Open, SigningAction.Record, SigningState.Partly, Recorded),
        Row(SigningState.Partly, SigningAction.Record, SigningState.Partly, Recorded),
        Row(SigningState.Open, SigningAction.RecordLast, SigningState.Signed, Recorded),
        Row(SigningState.Partly, SigningAction.RecordLast, SigningState.Signed, Recorded),
        Row(SigningState.Partly, SigningAction.Attest, SigningState.Partly, Attested),
        // Where n of m are enough, a paper of another signer may still wait when the last group is complete.
        Row(SigningState.Signed, SigningAction.Attest, SigningState.Signed, Attested),
        Row(SigningState.Partly, SigningAction.AttestLast, SigningState.Signed, Attested),
        Row(SigningState.Open, SigningAction.Refuse, SigningState.Planned, OnlyTheKeeperOrAParty, ReasonMustBeGiven),
        Row(SigningState.Partly, SigningAction.Refuse, SigningState.Planned, OnlyTheKeeperOrAParty, ReasonMustBeGiven),
        Row(SigningState.Open, SigningAction.TakeBack, SigningState.Planned, OnlyTheKeeper, ReasonMustBeGiven),
        Row(SigningState.Partly, SigningAction.TakeBack, SigningState.Planned, OnlyTheKeeper, ReasonMustBeGiven),
        Row(SigningState.Signed, SigningAction.TakeBack, SigningState.Planned, OnlyTheKeeper, ReasonMustBeGiven),
    ]);

    private static Guard<SigningSituation> Naming(string rule, string key, Func<SigningSituation, IReadOnlyList<string>> names) =>
        new(rule, key, s => names(s).Count == 0, s => new Dictionary<string, string> { ["names"] = string.Join(", ", names(s)) });

    private static Transition<SigningState, SigningAction, SigningSituation> Row(
        SigningState from,
        SigningAction action,
        SigningState to,
        params Guard<SigningSituation>[] guards
    ) => new(from, action, to, null, guards);
}
