namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>Registers agreements that were made elsewhere (TERCATAT): gaps are shown, nothing is refused for being unknown.</summary>
public interface IAgreementRegister
{
    /// <summary>Agreements that may be the same one: a number in common, or parties in common, dates at most three days apart and a like subject.</summary>
    Task<IReadOnlyList<SimilarAgreement>> FindSimilarAsync(SimilarQuery query, CancellationToken cancellationToken);

    /// <summary>Runs the process "agreements.register".</summary>
    Task<RegisterOutcome> RegisterAsync(RegisterAgreement agreement, CancellationToken cancellationToken);

    /// <summary>Adds one more source to an agreement; fields that differ stand side by side, nothing is overwritten.</summary>
    Task<RegisterOutcome> AddSourceAsync(Guid agreementId, RegisterAgreement told, CancellationToken cancellationToken);
}

public sealed record SimilarQuery(IReadOnlyList<string> Numbers, IReadOnlyList<string> PartyNames, DateOnly? SignedOn, string? Subject);

/// <param name="Why">Text key of the reason: "agreements.similar.number" or "agreements.similar.partiesAndDate".</param>
public sealed record SimilarAgreement(RecordRef Record, DateOnly? SignedOn, string Why);

public abstract record RegisterOutcome
{
    private RegisterOutcome() { }

    public sealed record Registered(Guid AgreementId) : RegisterOutcome;

    /// <summary>Nothing was registered; field name of the input → text keys.</summary>
    public sealed record Invalid(IReadOnlyDictionary<string, string[]> Errors) : RegisterOutcome;

    /// <summary>The agreement to which a source was to be added is not there for the one who asks.</summary>
    public sealed record NotFound : RegisterOutcome;

    public TResult Match<TResult>(Func<Registered, TResult> registered, Func<Invalid, TResult> invalid, Func<NotFound, TResult> notFound) =>
        this switch
        {
            Registered r => registered(r),
            Invalid i => invalid(i),
            NotFound n => notFound(n),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>One agreement as a source tells it. What the source does not say stays null, which is shown as "belum dinyatakan".</summary>
public sealed record RegisterAgreement
{
    /// <summary>Key of the form; a repeated one changes nothing.</summary>
    public required Guid FormKey { get; init; }
    public Guid? DocumentId { get; init; }

    /// <summary>Name of the source, e.g. the file name or the newspaper.</summary>
    public required string SourceTitle { get; init; }
    public AgreementKind Kind { get; init; }
    public bool Renewal { get; init; }
    public string? Subject { get; init; }
    public DateOnly? SignedOn { get; init; }

    /// <summary>How the year was found when the source does not print it; null when the date is stated in full.</summary>
    public string? DateBasis { get; init; }
    public string? Place { get; init; }

    /// <summary>Agreements signed in one ceremony share this id.</summary>
    public Guid? SigningEventId { get; init; }
    public IReadOnlyList<NewParty> Parties { get; init; } = [];

    /// <summary>The agreement on which it hangs, where that is known.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Of a numbered addendum: the how-manieth of the agreement on which it hangs.</summary>
    public int? AddendumNumber { get; init; }

    /// <summary>The agreement that it renews, where that is known.</summary>
    public Guid? PredecessorId { get; init; }

    /// <summary>Numbers that the source prints without saying which party gave them.</summary>
    public IReadOnlyList<string> UnclaimedNumbers { get; init; } = [];

    /// <summary>"Seluruh UPT Pemasyarakatan se-Sulawesi Tengah": units that sign too, as the source names them.</summary>
    public IReadOnlyList<NewCountersigners> Countersigners { get; init; } = [];
    public IReadOnlyList<NewScope> Scopes { get; init; } = [];

    /// <summary>Laws and rules on which it rests, as the source names them.</summary>
    public IReadOnlyList<NewLegalBasis> LegalBases { get; init; } = [];
    public DateOnly? TermStart { get; init; }
    public DateOnly? TermEnd { get; init; }
    public string? TermText { get; init; }

    /// <summary>The text itself says that it has no end.</summary>
    public bool TermUnlimited { get; init; }
    public IReadOnlyList<NewPromise> Promises { get; init; } = [];
    public IReadOnlyList<NewAsk> Asks { get; init; } = [];
    public IReadOnlyList<NewClaim> Claims { get; init; } = [];

    /// <summary>Where each field was read: field name ("SignedOn", "Place", "Subject", "Kind", "Term") → quote.</summary>
    public IReadOnlyDictionary<string, Quote> Quotes { get; init; } = new Dictionary<string, Quote>();
}

/// <param name="InstitutionId">Null when the name is not (yet) in the tree: kept as printed, shown as a gap.</param>
/// <param name="Signed">Whether the representative signed; null when the source does not say (attending is not signing).</param>
public sealed record NewParty(
    Guid? InstitutionId,
    string PrintedName,
    int Side,
    string? Number,
    string? Representative,
    string? RepresentativeTitle,
    bool? Signed,
    Quote? Quote
);

/// <param name="UnderInstitutionId">All units below this institution, frozen as a list on registration; null when not recognised.</param>
public sealed record NewCountersigners(string PrintedName, Guid? UnderInstitutionId, Quote? Quote);

public sealed record NewScope(string Text, Quote? Quote);

public sealed record NewLegalBasis(string Text, Quote? Quote);

/// <summary>Kind of instrument as written; a mismatch with what the law expects is a remark, never a refusal.</summary>
public enum AgreementKind
{
    NotStated,
    Mou,
    Pks,
    NotaKesepakatan,
    JointAgreement,
    LetterOfIntent,
    ImplementingArrangement,
    Amendment,
}
