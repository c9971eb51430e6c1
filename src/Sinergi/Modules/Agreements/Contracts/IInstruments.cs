namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>The instruments that the central office keeps as data, for a module that works with them.</summary>
public interface IInstruments
{
    /// <summary>Those that hold on a day, in their order.</summary>
    Task<IReadOnlyList<InstrumentView>> OnAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>An edition that was chosen once; it stays what it was.</summary>
    Task<InstrumentView?> FindAsync(Guid editionId, CancellationToken cancellationToken);
}

/// <param name="Id">Of the edition.</param>
/// <param name="Name">In the language of the reader.</param>
/// <param name="CountsAs">The kind under which the register counts it; null for what is no agreement of its own.</param>
public sealed record InstrumentView(
    Guid Id,
    string Code,
    string Name,
    AgreementKind? CountsAs,
    IReadOnlyList<DocumentStep> Steps,
    IReadOnlyList<InstrumentPaperView> Papers
);

/// <param name="Name">As the data call it; the same for every reader.</param>
/// <param name="Shown">In the language of the reader.</param>
public sealed record InstrumentPaperView(DocumentStep Step, bool Mandatory, string Name, string Shown);

/// <summary>Asks the decision table who may sign.</summary>
public interface ISigningAdvice
{
    Task<SigningAdvice> OfAsync(SigningQuestion question, DateOnly day, CancellationToken cancellationToken);
}

/// <param name="Instrument">Code of the instrument.</param>
/// <param name="Parties">The institutions among the parties, ours and theirs.</param>
/// <param name="Months">Null while the term is not known.</param>
public sealed record SigningQuestion(string Instrument, IReadOnlyCollection<Guid> Parties, int? Months)
{
    public bool Unlimited { get; init; }
    public bool Budget { get; init; }
    public bool Assets { get; init; }
    public bool People { get; init; }
    public bool PersonalData { get; init; }
    public bool BindsUnits { get; init; }
}

/// <param name="Signer">Who signs at least, in the words of the reader; null when no row says.</param>
/// <param name="Open">What keeps the table from settling it, in the words of the reader.</param>
/// <param name="Demands">What it asks for besides: power of attorney, approval of the parliament or of a higher official, annexes.</param>
/// <param name="Path">The page on which the table explains itself.</param>
public sealed record SigningAdvice(string? Signer, IReadOnlyList<string> Open, bool Parliament, IReadOnlyList<string> Demands, string Path)
{
    public bool NeedsDecision => Open.Count > 0;
}
