namespace Sinergi.Platform.Audit;

/// <summary>
/// A named kind of change ("agreements.register"). Declared as static fields in a module's Contracts; the process-events table in
/// docs is compared with these declarations by a test.
/// </summary>
public sealed class ProcessKind
{
    private ProcessKind(string code, IReadOnlyList<Type> always, IReadOnlyList<Type> sometimes)
    {
        Code = code;
        Always = always;
        Sometimes = sometimes;
    }

    public string Code { get; }

    /// <summary>Events that every run of the process emits.</summary>
    public IReadOnlyList<Type> Always { get; }

    /// <summary>Events that a run may emit, depending on what changed.</summary>
    public IReadOnlyList<Type> Sometimes { get; }

    /// <summary>Sessions, passwords, notices that were read: nothing that is counted anywhere depends on it.</summary>
    public bool ChangesNoFigures { get; private init; }

    public ProcessKind WithoutFigures() => new(Code, Always, Sometimes) { ChangesNoFigures = true };

    public static ProcessKind Of(string code, params Type[] always) => new(code, always, []);

    public ProcessKind OrSometimes(params Type[] sometimes) =>
        new(Code, Always, [.. Sometimes, .. sometimes]) { ChangesNoFigures = ChangesNoFigures };

    public bool Knows(Type type) => Always.Contains(type) || Sometimes.Contains(type);

    public override string ToString() => Code;
}

/// <summary>
/// What happened, with values before and after. The record's public properties are stored as JSON; personal values are wrapped in
/// <see cref="Sealed"/>. The type's name is stored for ever: renaming one needs a migration.
/// </summary>
public abstract record ProcessEvent
{
    /// <summary>The record on whose timeline the event appears first.</summary>
    public abstract Guid RecordId { get; }

    /// <summary>Further records on whose timeline it appears.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public virtual IEnumerable<Guid> AlsoOn => [];
}

/// <summary>A personal value inside an event, encrypted with the key of its subject, so that erasing means destroying the key.</summary>
/// <param name="SubjectId">The person (or case) that the value is about.</param>
/// <param name="Value">The clear value; only ever in memory.</param>
public sealed record Sealed(Guid SubjectId, string? Value);
