using Sinergi.Reading.Check;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;

namespace Sinergi.Reading.Propose;

internal sealed record Statements(
    IReadOnlyList<Scope> Scopes,
    IReadOnlyList<Commitment> Commitments,
    IReadOnlyList<Ask> Asks,
    IReadOnlyList<Directive> Directives
);

/// <summary>Puts the parts together and says which statement belongs to which record.</summary>
internal static class Assembly
{
    public static ReadResult Compose(
        Recognition recognition,
        DocumentKind kind,
        DateOnly asOf,
        Proposal proposal,
        Roster roster,
        Statements statements
    )
    {
        var document = recognition.Document;
        var groups = GroupFinder.Find(document);
        bool? signatory = proposal.Records switch
        {
            [] => null,
            [{ Type: RecordType.Agreement }, ..] => true,
            _ => false,
        };
        var parties = roster.ToParties(_ => signatory);
        return new ReadResult
        {
            Text = document.Text,
            AsOf = asOf,
            Kind = kind,
            Instrument = proposal.Instrument,
            Event = proposal.Event,
            Date = proposal.Date,
            Place = proposal.Place,
            Parties = parties,
            Groups = groups,
            Attendees = AttendeeFinder.Find(recognition, parties),
            Scopes = statements.Scopes,
            Commitments = statements.Commitments,
            Asks = statements.Asks,
            Directives = statements.Directives,
            Figures = FigureReader.Read(
                document,
                [.. statements.Commitments.Select(commitment => commitment.Evidence), .. statements.Asks.Select(ask => ask.Evidence)],
                recognition.Dates,
                // How many came along is no claim of the minutes.
                kind == DocumentKind.Minutes
                    ? PresentList.Spans(document)
                    : []
            ),
            LegalBases = ReferenceReader.LegalBases(document),
            Contacts = ReferenceReader.Contacts(document),
            Furniture = Furniture(document),
            Findings = [.. DateCheck.Check(recognition.Dates), .. NumberCheck.Check(document)],
            Records = [.. proposal.Records.Select((_, i) => Record(proposal, i, statements, groups))],
            Confidence = Confidence(proposal, parties),
        };
    }

    private static CooperationRecord Record(Proposal proposal, int index, Statements statements, IReadOnlyList<UnitGroup> groups)
    {
        var occasion = proposal.Records[index];
        var isOnly = proposal.Records.Count == 1;
        // Of several agreements a common scope belongs to none: the text does not say to which.
        var scopes = statements
            .Scopes.Index()
            .Where(scope => isOnly || (occasion.Type == RecordType.Meeting && IsWithin(proposal, index, scope.Item.Evidence)));
        var commitments = statements.Commitments.Index().Where(commitment => isOnly || Belongs(proposal, index, commitment.Item));
        return new CooperationRecord(
            occasion.Type,
            occasion.Instrument ?? proposal.Instrument,
            occasion.Event is { } own && own.Value == proposal.Event.Value ? own : proposal.Event,
            proposal.Date,
            proposal.Place,
            occasion.Parties,
            occasion.Type == RecordType.Agreement && isOnly
                ? [.. groups.Index().Where(group => group.Item.Countersigns).Select(group => group.Index)]
                : [],
            [.. scopes.Select(scope => scope.Index)],
            [.. commitments.Select(commitment => commitment.Index)]
        );
    }

    private static bool Belongs(Proposal proposal, int index, Commitment commitment)
    {
        var occasion = proposal.Records[index];
        var isShared = commitment.Parties.Count > 0 && proposal.Records.All(other => commitment.Parties.Any(other.Parties.Contains));
        return isShared && occasion.Type == RecordType.Meeting
            ? IsWithin(proposal, index, commitment.Evidence)
            : commitment.Parties.Any(occasion.Parties.Contains);
    }

    private static bool IsWithin(Proposal proposal, int index, Evidence evidence)
    {
        var from = index == 0 ? 0 : proposal.Records[index].From;
        var to = index + 1 < proposal.Records.Count ? proposal.Records[index + 1].From : int.MaxValue;
        return evidence.Span.Start >= from && evidence.Span.Start < to;
    }

    private static IReadOnlyList<Evidence> Furniture(Document document) =>
        [
            .. document
                .Blocks.Where(block => block.Kind == BlockKind.Furniture)
                .Select(block => document.Evidence(block.Span, block.Rule!, 0.99)),
        ];

    /// <summary>As sure as the weakest of the things that make a record: an event, a date, two parties.</summary>
    private static double Confidence(Proposal proposal, IReadOnlyList<Party> parties)
    {
        if (proposal.Records.Count == 0)
        {
            return 0.2;
        }
        var date = proposal.Date.Evidence?.Confidence ?? 0.4;
        var weakest = parties.Count < 2 ? 0.4 : parties.Min(party => party.Evidence.Confidence);
        return Math.Min(date, weakest);
    }
}
