using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>
/// The facts that agreements and meetings have in common: their sources, what each source states on a field, promises, asks and claims.
/// They are kept by the id of the record, so that both kinds of record are told, shown and compared alike.
/// </summary>
public interface IRecordFacts
{
    /// <summary>
    /// Adds what one source tells, inside the process that registers or changes the record. Promises, asks and claims that the record has
    /// already only gain a quote; fields told differently are kept beside each other.
    /// </summary>
    Task<AddedFacts> AddAsync(RunningProcess process, RecordKind kind, Guid recordId, ToldFacts told, CancellationToken cancellationToken);

    /// <summary>Keeps the words that state one more fact of a record, e.g. a participant; inside a process.</summary>
    void Quote(Guid recordId, Guid factId, Quote quote);

    Task<RecordFacts> OfAsync(Guid recordId, CancellationToken cancellationToken);

    /// <summary>Fields on which the sources of a record differ.</summary>
    Task<IReadOnlyList<DifferingField>> DifferingAsync(Guid recordId, CancellationToken cancellationToken);

    /// <summary>A promise within the scope of whoever asks, if it belongs to that kind of record.</summary>
    Task<StoredPromise?> FindPromiseAsync(Guid promiseId, RecordKind kind, CancellationToken cancellationToken);

    /// <summary>A claim within the scope of whoever asks.</summary>
    Task<ClaimOfRecord?> FindClaimAsync(Guid claimId, CancellationToken cancellationToken);

    /// <summary>A request within the scope of whoever asks.</summary>
    Task<AskOfRecord?> FindAskAsync(Guid askId, CancellationToken cancellationToken);

    Task<IReadOnlyList<StoredPromise>> PromisesAsync(Guid recordId, CancellationToken cancellationToken);

    /// <summary>How many promises each of these records holds; records without one are left out.</summary>
    Task<IReadOnlyDictionary<Guid, int>> CountPromisesAsync(IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken);

    /// <summary>Chooses one statement of a field, with who and why; null when there is no such statement on this record.</summary>
    Task<StatementView?> ChooseAsync(
        RunningProcess process,
        Guid recordId,
        Guid statementId,
        string reason,
        CancellationToken cancellationToken
    );

    /// <summary>Keeps a value set by hand beside those of the sources, chosen, with who and why.</summary>
    Task CorrectAsync(
        RunningProcess process,
        RecordKind kind,
        Guid recordId,
        string field,
        string value,
        string reason,
        CancellationToken cancellationToken
    );
}

/// <summary>Names of the fields that sources can state differently.</summary>
public static class FactFields
{
    public const string Kind = "Kind";
    public const string Subject = "Subject";
    public const string SignedOn = "SignedOn";
    public const string Place = "Place";
    public const string Term = "Term";
    public const string Parties = "Parties";
}

/// <param name="Fields">Field name → canonical value; only what the source states.</param>
public sealed record ToldFacts(
    Guid? DocumentId,
    string SourceTitle,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, Quote> Quotes,
    IReadOnlyList<NewPromise> Promises,
    IReadOnlyList<NewAsk> Asks,
    IReadOnlyList<NewClaim> Claims
);

/// <param name="FirstStated">Fields that no source had stated before; the record takes them over.</param>
/// <param name="Differing">Fields that this source states otherwise than the value in use.</param>
public sealed record AddedFacts(Guid SourceId, IReadOnlyList<string> FirstStated, IReadOnlyList<string> Differing);

public sealed record RecordFacts(
    IReadOnlyList<SourceView> Sources,
    IReadOnlyList<StatementView> Statements,
    IReadOnlyList<StoredPromise> Promises,
    IReadOnlyList<AskView> Asks,
    IReadOnlyList<ClaimView> Claims,
    ILookup<Guid, Quote> Quotes
)
{
    public static RecordFacts None { get; } =
        new([], [], [], [], [], Array.Empty<(Guid Id, Quote Quote)>().ToLookup(q => q.Id, q => q.Quote));

    /// <summary>Fields on which the sources differ, with all their statements; those that nobody has settled come first.</summary>
    public IReadOnlyList<DifferingField> Differing => DifferingField.Among(Statements);

    public Quote? QuoteOf(Guid factId) => Quotes[factId].FirstOrDefault();
}

/// <summary>A field that its sources state differently.</summary>
public sealed record DifferingField(string Field, IReadOnlyList<StatementView> Statements)
{
    public static IReadOnlyList<DifferingField> Among(IEnumerable<StatementView> statements) =>
        [
            .. statements
                .GroupBy(s => s.Field)
                .Where(g => g.Select(s => s.Value).Distinct(StringComparer.Ordinal).Skip(1).Any())
                .Select(g => new DifferingField(g.Key, [.. g]))
                .OrderBy(d => d.Settled),
        ];

    public StatementView? Chosen => Statements.FirstOrDefault(s => s.Chosen);

    /// <summary>Someone chose, knowing every statement there is; a source added later opens the question again.</summary>
    public bool Settled => Chosen?.ChosenAt is { } at && Statements.All(s => s.StatedAt <= at);
}

/// <param name="AddedByName">Null when the person lies outside the reader's scope; then the institution speaks for them.</param>
public sealed record SourceView(Guid Id, Guid? DocumentId, string Title, DateTime AddedAt, string? AddedByName, string? AddedByInstitution);

/// <param name="SourceTitle">Null for a value set by hand.</param>
public sealed record StatementView(
    Guid Id,
    string Field,
    string Value,
    Guid? SourceId,
    string? SourceTitle,
    DateTime StatedAt,
    bool Chosen,
    DateTime? ChosenAt,
    string? ChosenBy,
    string? Reason
);

public sealed record AskView(Guid Id, string? Who, string? AddressedTo, string Text);

public sealed record ClaimView(Guid Id, string? Speaker, string Text, IReadOnlyList<ClaimFinding> Findings);

/// <summary>A promise as stored, before its record is named.</summary>
public sealed record StoredPromise(
    Guid Id,
    Guid RecordId,
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
)
{
    public PromiseView Of(RecordRef record) =>
        new(Id, record, Who, InstitutionId, Text, Strength, Target, Deadline, Condition, ClauseLabel, Quote);
}
