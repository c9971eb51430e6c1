using Sinergi.Reading.Facts;
using Sinergi.Reading.Json;

namespace Sinergi.Reading.Evaluate;

/// <summary>What the reader found, written as a label: where a person begins who corrects it.</summary>
public static class ProposedLabel
{
    /// <param name="style">A few words on what sort of text it is.</param>
    public static Label Of(ReadResult result, string style)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new Label
        {
            Style = style,
            Kind = Names.Of(result.Kind),
            Instrument = Names.Of(result.Instrument.Value),
            Event = Names.Of(result.Event.Value),
            Subject = result.Subject.Evidence?.Quote,
            Numbers = [.. result.Numbers.Select(n => n.Evidence.Quote)],
            Date = result.Date.Value?.Date,
            DateBasis = Names.Of(result.Date.Value?.Basis ?? DateBasis.NotStated),
            AsOf = result.AsOf,
            Place = result.Place.Evidence?.Quote,
            Parties = [.. result.Parties.Select(Of)],
            Groups = [.. result.Groups.Select(g => g.Evidence.Quote)],
            Scopes = [.. result.Scopes.Select(s => s.Evidence.Quote)],
            Commitments = [.. result.Commitments.Select(c => Of(c, result))],
            Asks = [.. result.Asks.Select(a => new LabelAsk(a.Who, a.Evidence.Quote))],
            Figures = [.. result.Figures.Select(f => new LabelFigure(f.Value, f.Unit, f.Evidence.Quote))],
            Validity = new LabelValidity(
                result.Validity.Start.Value?.Date,
                result.Validity.End.Value?.Date,
                result.Validity.Duration.Evidence?.Quote
            ),
            LegalBases = [.. result.LegalBases.Select(l => l.Evidence.Quote)],
            Contacts = [.. result.Contacts.Select(c => c.Evidence.Quote)],
            Records = [.. result.Records.Select(Of)],
        };
    }

    private static LabelParty Of(Party party) =>
        new(
            party.Evidence.Quote,
            party.CanonicalName,
            Names.Of(party.Kind),
            party.Internal,
            party.Representative.Value?.Name,
            party.Representative.Value?.Position,
            party.Signatory
        );

    private static LabelCommitment Of(Commitment commitment, ReadResult result) =>
        new(
            [.. commitment.Parties.Select(p => result.Parties[p].CanonicalName)],
            commitment.Evidence.Quote,
            Names.Of(commitment.Strength),
            commitment.Terms.Target,
            commitment.Terms.Unit,
            commitment.Terms.Frequency,
            commitment.Terms.Deadline,
            commitment.Terms.Condition
        );

    private static LabelRecord Of(CooperationRecord record) =>
        new(
            Names.Of(record.Type),
            Names.Of(record.Instrument.Value),
            Names.Of(record.Event.Value),
            record.Date.Value?.Date,
            record.Parties
        );
}
