using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Modules.Meetings.Contracts;

/// <summary>Registers audiences and visits with what was promised, asked and claimed in them.</summary>
public interface IMeetingRegister
{
    /// <summary>Meetings that may be the same one: participants in common and the date at most three days apart.</summary>
    Task<IReadOnlyList<SimilarAgreement>> FindSimilarAsync(SimilarQuery query, CancellationToken cancellationToken);

    /// <summary>Runs the process "meetings.register".</summary>
    Task<RegisterOutcome> RegisterAsync(RegisterMeeting meeting, CancellationToken cancellationToken);

    Task<RegisterOutcome> AddSourceAsync(Guid meetingId, RegisterMeeting told, CancellationToken cancellationToken);
}

public enum MeetingKind
{
    Audience,
    Visit,
    Coordination,
    Ceremony,
}

public sealed record RegisterMeeting
{
    public required Guid FormKey { get; init; }
    public Guid? DocumentId { get; init; }
    public required string SourceTitle { get; init; }
    public MeetingKind Kind { get; init; }
    public string? Topic { get; init; }
    public DateOnly? HeldOn { get; init; }
    public string? DateBasis { get; init; }
    public string? Place { get; init; }
    public IReadOnlyList<NewParty> Participants { get; init; } = [];
    public IReadOnlyList<NewPromise> Promises { get; init; } = [];
    public IReadOnlyList<NewAsk> Asks { get; init; } = [];
    public IReadOnlyList<NewClaim> Claims { get; init; } = [];
    public IReadOnlyDictionary<string, Quote> Quotes { get; init; } = new Dictionary<string, Quote>();
}
