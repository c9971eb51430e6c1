using Sinergi.Reading;
using Sinergi.Reading.Facts;

namespace Sinergi.Tests.Reading;

/// <summary>Every piece of evidence in a result.</summary>
internal sealed record Evidences(ReadResult Result, IReadOnlyList<Evidence> All)
{
    public static Evidences Of(ReadResult result)
    {
        Evidence?[] single =
        [
            result.Instrument.Evidence,
            result.Event.Evidence,
            result.Subject.Evidence,
            result.Date.Evidence,
            result.Place.Evidence,
            result.Validity.Duration.Evidence,
            result.Validity.Start.Evidence,
            result.Validity.End.Evidence,
            result.Validity.Renewal.Evidence,
            result.Validity.Notice.Evidence,
        ];
        return new Evidences(
            result,
            [
                .. single.OfType<Evidence>(),
                .. result.Records.Select(record => record.Instrument.Evidence).OfType<Evidence>(),
                .. result.Records.Select(record => record.Event.Evidence).OfType<Evidence>(),
                .. result.Numbers.Select(number => number.Evidence),
                .. result.Parties.Select(party => party.Evidence),
                .. result.Parties.Select(party => party.Representative.Evidence).OfType<Evidence>(),
                .. result.Groups.Select(group => group.Evidence),
                .. result.Attendees.Select(attendee => attendee.Person.Evidence),
                .. result.Scopes.Select(scope => scope.Evidence),
                .. result.Commitments.Select(commitment => commitment.Evidence),
                .. result.Asks.Select(ask => ask.Evidence),
                .. result.Directives.Select(directive => directive.Evidence),
                .. result.Figures.Select(figure => figure.Evidence),
                .. result.LegalBases.Select(basis => basis.Evidence),
                .. result.Contacts.Select(contact => contact.Evidence),
                .. result.Clauses.SelectMany(WithChildren).Select(clause => clause.Evidence),
                .. result.Furniture,
            ]
        );
    }

    public bool AllReproduceTheirQuotes() =>
        All.All(evidence =>
            evidence.Span.Start >= 0
            && evidence.Span.Start <= evidence.Span.End
            && evidence.Span.End <= Result.Text.Length
            && Result.Text[evidence.Span.Start..evidence.Span.End] == evidence.Quote
            && evidence.Rule.Length > 0
            && evidence.Confidence is > 0 and <= 1
        );

    private static IEnumerable<Clause> WithChildren(Clause clause) => clause.Children.SelectMany(WithChildren).Prepend(clause);
}
