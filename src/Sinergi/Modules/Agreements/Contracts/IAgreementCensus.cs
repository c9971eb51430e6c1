using Sinergi.Kernel.Time;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>
/// The agreements within the scope of whoever asks, for counting: other modules join them to what they count. Nothing is read until they do.
/// </summary>
public interface IAgreementCensus
{
    IQueryable<CountedAgreement> All();

    /// <summary>Those that bind on a day; an unknown term is not in force.</summary>
    IQueryable<CountedAgreement> InForceOn(DateOnly day);

    /// <summary>How many there are of each kind with each validity on a day, of all or of those that concern an institution.</summary>
    Task<IReadOnlyList<KindCount>> PerKindAsync(Guid? institutionId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Each agreement with each field of cooperation that a source names.</summary>
    IQueryable<AgreementTheme> Themes();

    /// <summary>Promises of agreements and meetings: sentences that somebody can be held to once they are put into words.</summary>
    IQueryable<CountedPromise> Promises();

    /// <summary>Documents that state facts of agreements and meetings, each once.</summary>
    IQueryable<Guid> SourceDocuments();
}

/// <summary>So many agreements of one kind with one validity.</summary>
public sealed record KindCount(AgreementKind Kind, Validity Validity, int Count);

/// <summary>An agreement as it is counted.</summary>
public sealed class CountedAgreement
{
    public Guid Id { get; init; }
    public string Title { get; init; } = "";

    /// <summary>Begin of its term, else the day it was signed.</summary>
    public DateOnly? Since { get; init; }

    public AgreementKind Kind { get; init; }

    /// <summary>The office that put it on record.</summary>
    public Guid RegisteredById { get; init; }
}

public sealed class AgreementTheme
{
    public Guid RecordId { get; init; }
    public string Theme { get; init; } = "";
}

public sealed class CountedPromise
{
    public Guid Id { get; init; }
    public Guid RecordId { get; init; }
}
