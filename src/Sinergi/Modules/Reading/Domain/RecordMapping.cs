using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;

namespace Sinergi.Modules.Reading.Domain;

/// <summary>Where a record comes from and under which keys it is registered.</summary>
/// <param name="SigningEventId">Shared by all agreements of one ceremony; null when there is only one.</param>
public sealed record RecordSource(Guid DocumentId, string Title, Guid FormKey, Guid? SigningEventId);

/// <summary>Turns accepted facts into what the registers take. Whatever was not accepted is not there.</summary>
public static class RecordMapping
{
    private static readonly (FactKind Kind, string Field)[] AgreementFields =
    [
        (FactKind.Instrument, nameof(RegisterAgreement.Kind)),
        (FactKind.Subject, nameof(RegisterAgreement.Subject)),
        (FactKind.Date, nameof(RegisterAgreement.SignedOn)),
        (FactKind.Place, nameof(RegisterAgreement.Place)),
        (FactKind.Term, "Term"),
        (FactKind.TermStart, nameof(RegisterAgreement.TermStart)),
        (FactKind.TermEnd, nameof(RegisterAgreement.TermEnd)),
    ];

    private static readonly (FactKind Kind, string Field)[] MeetingFields =
    [
        (FactKind.Instrument, nameof(RegisterMeeting.Kind)),
        (FactKind.Subject, nameof(RegisterMeeting.Topic)),
        (FactKind.Date, nameof(RegisterMeeting.HeldOn)),
        (FactKind.Place, nameof(RegisterMeeting.Place)),
    ];

    public static RegisterAgreement Agreement(IEnumerable<Fact> facts, RecordSource source)
    {
        var accepted = new Accepted(facts, source.DocumentId);
        return new RegisterAgreement
        {
            FormKey = source.FormKey,
            DocumentId = source.DocumentId,
            SourceTitle = source.Title,
            Kind = accepted.Value(FactKind.Instrument) is { } kind ? Enum.Parse<AgreementKind>(kind) : AgreementKind.NotStated,
            Renewal = accepted.First(FactKind.Instrument)?.Details.Renewal == true,
            Subject = accepted.Value(FactKind.Subject),
            SignedOn = accepted.Day(FactKind.Date),
            DateBasis = accepted.First(FactKind.Date)?.Details.DateBasis,
            Place = accepted.Value(FactKind.Place),
            SigningEventId = source.SigningEventId,
            Parties = accepted.Parties(),
            UnclaimedNumbers = accepted.UnclaimedNumbers(),
            Countersigners = accepted.All(
                FactKind.Countersigners,
                f => new NewCountersigners(f.Value!, f.InstitutionId, accepted.QuoteOf(f))
            ),
            Scopes = accepted.All(FactKind.Scope, f => new NewScope(f.Value!, accepted.QuoteOf(f))),
            LegalBases = accepted.All(FactKind.LegalBasis, f => new NewLegalBasis(f.Value!, accepted.QuoteOf(f))),
            TermText = accepted.Value(FactKind.Term),
            TermStart = accepted.Day(FactKind.TermStart),
            TermEnd = accepted.Day(FactKind.TermEnd),
            Promises = accepted.Promises(),
            Asks = accepted.Asks(),
            Claims = accepted.Claims(),
            Quotes = accepted.Quotes(AgreementFields),
        };
    }

    public static RegisterMeeting Meeting(IEnumerable<Fact> facts, RecordSource source)
    {
        var accepted = new Accepted(facts, source.DocumentId);
        var topics = accepted.All(FactKind.Scope, f => f.Value!);
        return new RegisterMeeting
        {
            FormKey = source.FormKey,
            DocumentId = source.DocumentId,
            SourceTitle = source.Title,
            Kind = accepted.Value(FactKind.Instrument) is { } kind ? Enum.Parse<MeetingKind>(kind) : MeetingKind.Coordination,
            // What a meeting was about is told as a list; a topic of its own, where there is one, stands before it.
            Topic = (accepted.Value(FactKind.Subject), topics) switch
            {
                ({ } subject, _) => subject,
                (null, { Count: > 0 }) => string.Join("; ", topics),
                _ => null,
            },
            HeldOn = accepted.Day(FactKind.Date),
            DateBasis = accepted.First(FactKind.Date)?.Details.DateBasis,
            Place = accepted.Value(FactKind.Place),
            Participants = accepted.Parties(),
            Promises = accepted.Promises(),
            Asks = accepted.Asks(),
            Claims = accepted.Claims(),
            Quotes = accepted.Quotes(MeetingFields),
        };
    }

    /// <summary>What to look for among the records that are there already.</summary>
    public static SimilarQuery Similar(IEnumerable<Fact> facts)
    {
        var accepted = new Accepted(facts, Guid.Empty);
        return new SimilarQuery(
            accepted.All(FactKind.Number, f => f.Value!),
            accepted.All(FactKind.Party, f => f.Value!),
            accepted.Day(FactKind.Date),
            accepted.Value(FactKind.Subject)
        );
    }

    private sealed class Accepted(IEnumerable<Fact> facts, Guid documentId)
    {
        private readonly List<Fact> accepted = [.. facts.Where(f => f is { Decision: FactDecision.Accepted, Value: not null })];

        public Fact? First(FactKind kind) => accepted.Find(f => f.Kind == kind);

        public string? Value(FactKind kind) => First(kind)?.Value;

        public DateOnly? Day(FactKind kind) =>
            Value(kind) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

        public IReadOnlyList<T> All<T>(FactKind kind, Func<Fact, T> map) => [.. accepted.Where(f => f.Kind == kind).Select(map)];

        public Quote? QuoteOf(Fact fact) =>
            fact.Quote is { } quote ? new Quote(documentId, quote.Text, quote.Start, quote.End, quote.Rule, quote.Confidence) : null;

        /// <summary>Each party with the numbers that are said to be its own.</summary>
        public IReadOnlyList<NewParty> Parties() =>
            All(
                FactKind.Party,
                f => new NewParty(
                    f.InstitutionId,
                    f.Value!,
                    f.Details.Side,
                    JoinedOrNull(NumbersOf(owner => owner == f.Key)),
                    f.Details.Representative,
                    f.Details.RepresentativeTitle,
                    f.Details.Signed,
                    QuoteOf(f)
                )
            );

        /// <summary>Numbers of no party that is registered: the order in which they are printed says nothing.</summary>
        public IReadOnlyList<string> UnclaimedNumbers()
        {
            var parties = All(FactKind.Party, f => f.Key).ToHashSet(StringComparer.Ordinal);
            return [.. NumbersOf(owner => owner is null || !parties.Contains(owner))];
        }

        private IEnumerable<string> NumbersOf(Predicate<string?> owner) =>
            accepted.Where(f => f.Kind == FactKind.Number && owner(f.Details.OwnerKey)).Select(f => f.Value!);

        public IReadOnlyList<NewPromise> Promises() =>
            All(
                FactKind.Promise,
                f => new NewPromise(
                    f.Details.Who,
                    f.InstitutionId,
                    f.Value!,
                    f.Details.Strength,
                    f.Details.Beneficiary,
                    f.Details.Target,
                    f.Details.TargetUnit,
                    f.Details.Deadline,
                    f.Details.Condition,
                    f.Details.ClauseLabel,
                    QuoteOf(f)
                )
            );

        public IReadOnlyList<NewAsk> Asks() => All(FactKind.Ask, f => new NewAsk(f.Details.Who, AddressedTo: null, f.Value!, QuoteOf(f)));

        public IReadOnlyList<NewClaim> Claims() =>
            All(FactKind.Claim, f => new NewClaim(Speaker: null, f.Value!, f.Details.Findings, QuoteOf(f)));

        public IReadOnlyDictionary<string, Quote> Quotes((FactKind Kind, string Field)[] fields) =>
            fields
                .Select(field => (field.Field, Quote: First(field.Kind) is { } fact ? QuoteOf(fact) : null))
                .Where(field => field.Quote is not null)
                .ToDictionary(field => field.Field, field => field.Quote!);

        private static string? JoinedOrNull(IEnumerable<string> rest) => string.Join("; ", rest) is { Length: > 0 } joined ? joined : null;
    }
}
