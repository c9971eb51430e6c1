using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Modules.Reading.Domain;

/// <summary>Lays out what the reader found as facts of the records they belong to, ready to be decided one by one.</summary>
public static class FactProposals
{
    /// <summary>The rule of an end that no text prints.</summary>
    public const string DerivedEnd = "derived.term-end";
    private const double MostSureOfDerived = 0.85;

    public static IReadOnlyList<ProposedRecord> Of(ReadResult result) =>
        [.. result.Records.Select((record, index) => Of(result, record, index))];

    /// <summary>A record that the reader did not find: nothing is stated yet.</summary>
    public static ProposedRecord Empty(RecordKind kind) =>
        new(
            kind,
            Numbered(
                FactKinds
                    .Single.Where(k => kind is RecordKind.Agreement || k is not (FactKind.Term or FactKind.TermStart or FactKind.TermEnd))
                    .Select(k => Common(k, null, null))
            )
        );

    private static ProposedRecord Of(ReadResult result, CooperationRecord record, int index)
    {
        var statements = new StatementFacts(result);
        var alone = result.Records.Count == 1;
        var facts = record.Type == RecordType.Agreement ? AgreementHead(result, record, alone) : MeetingHead(result, record, alone);
        facts = facts
            .Concat(record.Parties.Select((p, place) => Party(result.Parties[p], place)))
            .Concat(record.Groups.Select(g => result.Groups[g]).Where(g => g.Countersigns).Select(Countersigners))
            .Concat(record.Scopes.Select(s => result.Scopes[s]).Select(s => Stated(FactKind.Scope, s.Text, s.Evidence)))
            .Concat(LegalBases(result, record, alone))
            .Concat(statements.Promises(record))
            .Concat(statements.Asks(index))
            .Concat(statements.Claims(index));
        return new ProposedRecord(record.Type == RecordType.Agreement ? RecordKind.Agreement : RecordKind.Meeting, Numbered(facts));
    }

    private static IEnumerable<Fact> AgreementHead(ReadResult result, CooperationRecord record, bool alone)
    {
        var kind = Kind(record.Instrument.Value);
        yield return Common(FactKind.Instrument, kind is AgreementKind.NotStated ? null : kind.ToString(), record.Instrument.Evidence) with
        {
            Details = new FactDetails { Renewal = record.Event.Value == EventKind.Renewal },
        };
        yield return Common(FactKind.Subject, alone ? result.Subject.Value : null, alone ? result.Subject.Evidence : null);
        foreach (var number in alone ? result.Numbers : [])
        {
            yield return Stated(FactKind.Number, number.Value, number.Evidence) with
            {
                Details = new FactDetails { OwnerKey = PartyKey(record, number.Party) },
            };
        }

        yield return Date(FactKind.Date, record.Date);
        yield return Common(FactKind.Place, record.Place.Value, record.Place.Evidence);
        var validity = alone ? result.Validity : Validity.NotStated;
        yield return Common(FactKind.Term, validity.Duration.Value, validity.Duration.Evidence);
        yield return Date(FactKind.TermStart, validity.Start);
        yield return TermEnd(validity);
    }

    /// <summary>
    /// The end as printed. Where a text says only how long it runs and from when, the last day is worked out: the day before the anniversary of
    /// the start, as <see cref="Kernel.Time.Term"/> counts. It is proposed as worked out, with the words on the length as its evidence.
    /// </summary>
    private static Fact TermEnd(Validity validity)
    {
        if (
            validity
            is not { End.IsStated: false, Length: { } length, Start: { IsStated: true } start, Duration: { IsStated: true } duration }
        )
        {
            return Date(FactKind.TermEnd, validity.End);
        }

        var sure = Math.Min(start.Evidence.Confidence, duration.Evidence.Confidence);
        var evidence = duration.Evidence with { Rule = DerivedEnd, Confidence = Math.Min(sure, MostSureOfDerived) };
        return Common(FactKind.TermEnd, Day(Kernel.Time.Term.From(start.Value.Date, length).End), evidence) with
        {
            Details = new FactDetails { DerivedFrom = start.Value.Date, DerivedLength = duration.Value },
        };
    }

    /// <summary>Of several agreements in one document nothing says which rests on what.</summary>
    private static IEnumerable<Fact> LegalBases(ReadResult result, CooperationRecord record, bool alone) =>
        alone && record.Type == RecordType.Agreement ? result.LegalBases.Select(b => Stated(FactKind.LegalBasis, b.Text, b.Evidence)) : [];

    private static IEnumerable<Fact> MeetingHead(ReadResult result, CooperationRecord record, bool alone)
    {
        var kind = record.Event.Value switch
        {
            EventKind.Audience => MeetingKind.Audience,
            EventKind.Visit => MeetingKind.Visit,
            EventKind.Signing or EventKind.Renewal => MeetingKind.Ceremony,
            _ => MeetingKind.Coordination,
        };
        yield return Common(FactKind.Instrument, record.Event.Evidence is null ? null : kind.ToString(), record.Event.Evidence);
        yield return Common(FactKind.Subject, alone ? result.Subject.Value : null, alone ? result.Subject.Evidence : null);
        yield return Date(FactKind.Date, record.Date);
        yield return Common(FactKind.Place, record.Place.Value, record.Place.Evidence);
    }

    private static AgreementKind Kind(Instrument instrument) =>
        instrument switch
        {
            Instrument.Pks => AgreementKind.Pks,
            Instrument.Mou => AgreementKind.Mou,
            Instrument.NotaKesepakatan => AgreementKind.NotaKesepakatan,
            Instrument.Addendum => AgreementKind.Amendment,
            _ => AgreementKind.NotStated,
        };

    private static Fact Date(FactKind kind, Stated<EventDate> date) =>
        Common(kind, date.Value is { } told ? Day(told.Date) : null, date.Evidence) with
        {
            Details = new FactDetails
            {
                DateBasis = date.Value is { Basis: not DateBasis.Stated } inferred ? inferred.Basis.ToString() : null,
                Candidates = date.Value?.Candidates ?? [],
            },
        };

    /// <summary>The key that <see cref="Numbered"/> gives to the fact of a party.</summary>
    private static string? PartyKey(CooperationRecord record, int? party)
    {
        var place = party is { } index ? record.Parties.ToList().IndexOf(index) : -1;
        return place < 0 ? null : KeyOf(FactKind.Party, place);
    }

    internal static string KeyOf(FactKind kind, int place) => $"{kind}-{place + 1}".ToLowerInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Fact Party(Party party, int place) =>
        Stated(FactKind.Party, SaysWhich(party.Name) ? party.Name : party.CanonicalName, party.Evidence) with
        {
            Details = new FactDetails
            {
                CanonicalName = party.CanonicalName,
                Side = party.Side is { } side and <= PartySide.Fifth ? (int)side + 1 : place + 1,
                Representative = party.Representative.Value?.Name,
                RepresentativeTitle = party.Representative.Value?.Position,
                Signed = party.Signatory,
            },
        };

    /// <summary>"Rutan" alone, as a text goes on to call it, names no institution; "BNN" does, and has no longer name in the text.</summary>
    private static bool SaysWhich(string name) => name.Contains(' ', StringComparison.Ordinal);

    private static Fact Countersigners(UnitGroup group) =>
        Stated(FactKind.Countersigners, group.Name, group.Evidence) with
        {
            Details = new FactDetails { Region = group.Region },
        };

    internal static Fact Stated(FactKind kind, string value, Evidence evidence) =>
        new()
        {
            Key = "",
            Kind = kind,
            Value = value,
            Quote = Quoted(evidence),
        };

    private static Fact Common(FactKind kind, string? value, Evidence? evidence) =>
        new()
        {
            Key = "",
            Kind = kind,
            Value = value,
            Quote = value is null || evidence is null ? null : Quoted(evidence),
            Decision = value is null ? FactDecision.NotStated : FactDecision.Open,
        };

    private static FactQuote Quoted(Evidence evidence) =>
        new(evidence.Span.Start, evidence.Span.End, evidence.Quote, evidence.Rule, evidence.Confidence);

    private static List<Fact> Numbered(IEnumerable<Fact> facts) =>
        [
            .. facts
                .GroupBy(f => f.Kind)
                .OrderBy(group => group.Key)
                .SelectMany(group => group.Select((fact, i) => fact with { Key = KeyOf(fact.Kind, i) })),
        ];
}
