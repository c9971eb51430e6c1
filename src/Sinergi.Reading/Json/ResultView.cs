using Sinergi.Reading.Facts;

namespace Sinergi.Reading.Json;

internal sealed record ResultView(
    string File,
    DateOnly AsOf,
    string Kind,
    string Instrument,
    string Event,
    string? Subject,
    IEnumerable<string> Numbers,
    DateOnly? Date,
    string DateBasis,
    IReadOnlyList<DateOnly> DateCandidates,
    string? Place,
    HeadEvidenceView Evidence,
    IEnumerable<PartyView> Parties,
    IEnumerable<GroupView> Groups,
    IEnumerable<AttendeeView> Attendees,
    IEnumerable<TextView> Scopes,
    IEnumerable<CommitmentView> Commitments,
    IEnumerable<AskView> Asks,
    IEnumerable<DirectiveView> Directives,
    IEnumerable<FigureView> Figures,
    ValidityView Validity,
    IEnumerable<TextView> LegalBases,
    IEnumerable<ContactView> Contacts,
    IEnumerable<ClauseView> Clauses,
    IEnumerable<FindingView> Findings,
    double Confidence,
    IEnumerable<RecordView> Records
)
{
    public static ResultView Of(ReadResult result, string file) =>
        new(
            file,
            result.AsOf,
            Names.Of(result.Kind),
            Names.Of(result.Instrument.Value),
            Names.Of(result.Event.Value),
            result.Subject.Value,
            result.Numbers.Select(number => number.Value),
            result.Date.Value?.Date,
            Names.Of(result.Date.Value?.Basis ?? Facts.DateBasis.NotStated),
            result.Date.Value?.Candidates ?? [],
            result.Place.Value,
            new HeadEvidenceView(
                Of(result.Instrument.Evidence),
                Of(result.Event.Evidence),
                Of(result.Subject.Evidence),
                Of(result.Date.Evidence),
                Of(result.Place.Evidence)
            ),
            result.Parties.Select(Of),
            result.Groups.Select(Of),
            result.Attendees.Select(Of),
            result.Scopes.Select(scope => Of(scope.Text, scope.Evidence)),
            result.Commitments.Select(Of),
            result.Asks.Select(Of),
            result.Directives.Select(Of),
            result.Figures.Select(Of),
            Of(result.Validity),
            result.LegalBases.Select(basis => Of(basis.Text, basis.Evidence)),
            result.Contacts.Select(Of),
            result.Clauses.Select(Of),
            result.Findings.Select(Of),
            result.Confidence,
            result.Records.Select(Of)
        );

    private static int[] Of(TextSpan span) => [span.Start, span.End];

    private static EvidenceView? Of(Evidence? evidence) =>
        evidence is null ? null : new EvidenceView(Of(evidence.Span), evidence.Quote, evidence.Rule, evidence.Confidence);

    private static TextView Of(string text, Evidence evidence) =>
        new(text, Of(evidence.Span), evidence.Quote, evidence.Rule, evidence.Confidence);

    private static PartyView Of(Party party)
    {
        var (person, evidence) = (party.Representative.Value, party.Evidence);
        return new PartyView(
            party.Name,
            party.CanonicalName,
            Names.Of(party.Kind),
            party.Side is { } side ? Names.Of(side) : null,
            party.Internal,
            person?.Name,
            person?.Titles is { Length: > 0 } titles ? titles : null,
            person?.Position,
            party.Signatory,
            Of(evidence.Span),
            evidence.Quote,
            evidence.Rule,
            evidence.Confidence
        );
    }

    private static GroupView Of(UnitGroup group) =>
        new(
            group.Name,
            group.Region,
            group.Count,
            group.Countersigns,
            Of(group.Evidence.Span),
            group.Evidence.Quote,
            group.Evidence.Rule,
            group.Evidence.Confidence
        );

    private static AttendeeView Of(Attendee attendee)
    {
        var evidence = attendee.Person.Evidence;
        return new AttendeeView(
            attendee.Person.Name,
            attendee.Person.Position,
            attendee.Institution,
            Of(evidence.Span),
            evidence.Quote,
            evidence.Rule,
            evidence.Confidence
        );
    }

    private static CommitmentView Of(Commitment commitment) =>
        new(
            commitment.Who,
            commitment.Text,
            commitment.Evidence.Quote,
            commitment.Terms.Beneficiary,
            commitment.Terms.Target,
            commitment.Terms.Unit,
            commitment.Terms.Frequency,
            commitment.Terms.Deadline,
            commitment.Terms.Condition,
            Names.Of(commitment.Strength),
            Of(commitment.Evidence.Span),
            commitment.Evidence.Rule,
            commitment.Evidence.Confidence
        );

    private static AskView Of(Ask ask) =>
        new(ask.Who, ask.Text, ask.Evidence.Quote, ask.Condition, Of(ask.Evidence.Span), ask.Evidence.Rule, ask.Evidence.Confidence);

    private static DirectiveView Of(Directive directive)
    {
        var evidence = directive.Evidence;
        return new DirectiveView(
            directive.Who,
            directive.Text,
            evidence.Quote,
            directive.Frequency,
            Of(evidence.Span),
            evidence.Rule,
            evidence.Confidence
        );
    }

    private static FigureView Of(Figure figure)
    {
        var evidence = figure.Evidence;
        return new FigureView(
            figure.Value,
            figure.Unit,
            figure.What,
            [.. figure.Findings.Select(Of)],
            Of(evidence.Span),
            evidence.Quote,
            evidence.Rule,
            evidence.Confidence
        );
    }

    private static FindingView Of(Finding finding) => new(finding.Code, finding.Message, Of(finding.Span));

    private static ValidityView Of(Validity validity) =>
        new(validity.Start.Value?.Date, validity.End.Value?.Date, validity.Duration.Value, validity.Renewal.Value, validity.Notice.Value);

    private static ContactView Of(Contact contact) =>
        new(contact.Kind, contact.Value, Of(contact.Evidence.Span), contact.Evidence.Rule, contact.Evidence.Confidence);

    private static ClauseView Of(Clause clause) =>
        new(clause.Label, clause.Heading, clause.Role, clause.Text, [.. clause.Children.Select(Of)], Of(clause.Evidence.Span));

    private static RecordView Of(CooperationRecord record) =>
        new(
            record.Type is RecordType.Agreement ? "agreement" : "meeting",
            Names.Of(record.Instrument.Value),
            Names.Of(record.Event.Value),
            record.Date.Value?.Date,
            record.Place.Value,
            new RecordEvidenceView(
                Of(record.Instrument.Evidence),
                Of(record.Event.Evidence),
                Of(record.Date.Evidence),
                Of(record.Place.Evidence)
            ),
            record.Parties,
            record.Groups,
            record.Scopes,
            record.Commitments
        );
}
