namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>What commitments can grow from: a signed agreement, or a meeting in which something was promised.</summary>
public enum RecordKind
{
    Agreement,
    Meeting,
}

/// <summary>A reference to an agreement or meeting, enough to show and link it.</summary>
public sealed record RecordRef(RecordKind Kind, Guid Id, string Title, string Path);

/// <summary>The words of a source that state something: half-open UTF-16 offsets into the document's text.</summary>
public sealed record Quote(Guid DocumentId, string Text, int Start, int End, string Rule, double Confidence);

/// <summary>How firmly something was promised. Asks (minta, harap, ingin) are not promises and are kept apart.</summary>
public enum PromiseStrength
{
    /// <summary>wajib</summary>
    Must,

    /// <summary>akan</summary>
    Will,

    /// <summary>siap</summary>
    Ready,
}

/// <param name="Who">Who promises, as the source says it.</param>
/// <param name="InstitutionId">The same, when recognised.</param>
/// <param name="ClauseLabel">"Pasal 5 (2)"; null when no clause states it.</param>
/// <param name="Condition">What must happen first ("setelah pemindahan"); null when nothing must.</param>
public sealed record NewPromise(
    string? Who,
    Guid? InstitutionId,
    string Text,
    PromiseStrength Strength,
    string? Beneficiary,
    string? Target,
    string? TargetUnit,
    string? Deadline,
    string? Condition,
    string? ClauseLabel,
    Quote? Quote
);

/// <summary>A request or hope addressed to somebody: never counted as a promise.</summary>
public sealed record NewAsk(string? Who, string? AddressedTo, string Text, Quote? Quote);

/// <summary>A figure or boast of a source with what checking it found; never counted as a result.</summary>
/// <param name="Findings">Text keys with arguments, e.g. "claim.growth.arithmetic" ["43","17","2,53","152,9","250"].</param>
public sealed record NewClaim(string? Speaker, string Text, IReadOnlyList<ClaimFinding> Findings, Quote? Quote);

public sealed record ClaimFinding(string TextKey, string[] Arguments);

/// <summary>A promise as stored, from whichever record.</summary>
public sealed record PromiseView(
    Guid Id,
    RecordRef Record,
    string? Who,
    Guid? InstitutionId,
    string Text,
    PromiseStrength Strength,
    string? Target,
    string? Deadline,
    string? Condition,
    string? ClauseLabel,
    Quote? Quote
);

/// <summary>Finds promises of agreements and of meetings; each module that keeps promises registers one.</summary>
public interface IPromiseSource
{
    Task<PromiseView?> FindAsync(Guid promiseId, CancellationToken cancellationToken);

    Task<IReadOnlyList<PromiseView>> OfRecordAsync(Guid recordId, CancellationToken cancellationToken);
}

/// <summary>Finds the record (agreement or meeting) within the scope of whoever asks; each module that keeps records registers one.</summary>
public interface IRecordSource
{
    Task<RecordRef?> FindAsync(Guid recordId, CancellationToken cancellationToken);

    /// <summary>Those of a page of a list that are this kind of record.</summary>
    Task<IReadOnlyList<RecordRef>> FindAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken);

    /// <summary>The institutions that take part, with the name printed in the source; without countersigning units.</summary>
    Task<IReadOnlyList<RecordParty>> PartiesAsync(Guid recordId, CancellationToken cancellationToken);
}

public sealed record RecordParty(Guid? InstitutionId, string Name, int Side, bool Internal, bool Corrections)
{
    /// <summary>Who stands for it in the source, and in which post; null when the source does not say.</summary>
    public string? Representative { get; init; }
    public string? RepresentativeTitle { get; init; }

    /// <summary>The number that this party gave the record.</summary>
    public string? Number { get; init; }

    /// <summary>First day on which it is no longer a party.</summary>
    public DateOnly? LeftFrom { get; init; }
}

/// <summary>
/// A link of the chain on a record page (clause → commitment → activity → evidence → result → evaluation → publication).
/// The module that owns the link registers it; the record page shows those that exist, in order.
/// </summary>
public interface IChainLink
{
    int Order { get; }

    Task<ChainLinkView?> OfAsync(Guid recordId, CancellationToken cancellationToken);
}

/// <param name="Label">Localised name, e.g. "Komitmen".</param>
/// <param name="Figure">The large number, e.g. "25" or "19/24".</param>
/// <param name="Explanation">What it counts, or what is missing.</param>
/// <param name="Path">Where the link leads; null while there is nothing to see.</param>
/// <param name="Done">Share that is done, 0 to 1, for the meter; null for no meter.</param>
public sealed record ChainLinkView(string Label, string Figure, string Explanation, string? Path, double? Done);

/// <summary>What a record needs next, from the module that knows; the record page shows the most urgent one.</summary>
public interface INextStep
{
    Task<NextStepView?> OfAsync(Guid recordId, IReadOnlyList<StoredPromise> promises, CancellationToken cancellationToken);
}

public sealed record NextStepView(int Urgency, string Text, string ActionText, string Path);

/// <summary>What has become of a promise: shown beside it on the record page.</summary>
public interface IPromiseFate
{
    Task<IReadOnlyDictionary<Guid, PromiseFateView>> OfAsync(
        Guid recordId,
        IReadOnlyList<StoredPromise> promises,
        CancellationToken cancellationToken
    );
}

/// <param name="Status">Null while no commitment grew from the promise; the line then leads to where it is put into words.</param>
/// <param name="Tone">"ok", "warn", "bad", "none" or "plain", as of the status tag.</param>
public sealed record PromiseFateView(string? Status, string Tone, string Line, string Path);
