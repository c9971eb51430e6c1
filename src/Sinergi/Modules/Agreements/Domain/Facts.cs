using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>Where facts of a record come from: a document, a report, a person who typed them in.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class FactSource
{
    public required Guid Id { get; init; }
    public required Guid RecordId { get; init; }
    public required RecordKind RecordKind { get; init; }
    public Guid? DocumentId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Title { get; init; }
    public required DateTime AddedAt { get; init; }
    public Guid? AddedById { get; init; }
    public Guid? AddedByInstitutionId { get; init; }
}

/// <summary>What one source states on one field. Sources that differ stand side by side; one statement is in use.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class FieldStatement
{
    public required Guid Id { get; init; }
    public required Guid RecordId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Field { get; init; }

    [Classified(DataClass.Internal)]
    public required string Value { get; init; }

    /// <summary>Null for a value set by hand.</summary>
    public Guid? SourceId { get; init; }
    public required DateTime StatedAt { get; init; }
    public bool Chosen { get; set; }

    /// <summary>When somebody chose it; null for the first statement, which is in use without a choice.</summary>
    public DateTime? ChosenAt { get; set; }
    public Guid? ChosenById { get; set; }

    [Classified(DataClass.Internal)]
    public string? ChosenReason { get; set; }
}

/// <summary>The words of a document that state a fact (a party, a promise, a field statement …). Kept for ever; a fact can have several.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class FactQuote
{
    public required Guid Id { get; init; }
    public required Guid FactId { get; init; }
    public required Guid RecordId { get; init; }
    public required Guid DocumentId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Text { get; init; }
    public required int Start { get; init; }
    public required int End { get; init; }

    [Classified(DataClass.Internal)]
    public required string Rule { get; init; }

    public required decimal Confidence { get; init; }
}

/// <summary>Something that somebody must, will or is ready to do, as the source says it.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class Promise
{
    public required Guid Id { get; init; }
    public required Guid RecordId { get; init; }
    public required RecordKind RecordKind { get; init; }
    public required Guid SourceId { get; init; }
    public required int Position { get; init; }

    [Classified(DataClass.Internal)]
    public string? Who { get; init; }
    public Guid? InstitutionId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Text { get; init; }
    public required PromiseStrength Strength { get; init; }

    [Classified(DataClass.Internal)]
    public string? Beneficiary { get; init; }

    [Classified(DataClass.Internal)]
    public string? Target { get; init; }

    [Classified(DataClass.Internal)]
    public string? TargetUnit { get; init; }

    [Classified(DataClass.Internal)]
    public string? Deadline { get; init; }

    /// <summary>What must happen first; it has no date, so it is watched, not counted down.</summary>
    [Classified(DataClass.Internal)]
    public string? Condition { get; init; }

    [Classified(DataClass.Internal)]
    public string? ClauseLabel { get; init; }
}

/// <summary>A request or hope. Kept apart from promises, because nobody has to do it.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class Ask
{
    public required Guid Id { get; init; }
    public required Guid RecordId { get; init; }
    public required Guid SourceId { get; init; }
    public required int Position { get; init; }

    [Classified(DataClass.Internal)]
    public string? Who { get; init; }

    [Classified(DataClass.Internal)]
    public string? AddressedTo { get; init; }

    [Classified(DataClass.Internal)]
    public required string Text { get; init; }
}

/// <summary>A figure or boast, with what checking it found. Never counted as a result.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class Claim
{
    public required Guid Id { get; init; }
    public required Guid RecordId { get; init; }
    public required RecordKind RecordKind { get; init; }
    public required Guid SourceId { get; init; }
    public required int Position { get; init; }

    [Classified(DataClass.Internal)]
    public string? Speaker { get; init; }

    [Classified(DataClass.Internal)]
    public required string Text { get; init; }

    /// <summary>Text keys with arguments, as JSON.</summary>
    [Classified(DataClass.Internal)]
    public required string Findings { get; init; }
}
