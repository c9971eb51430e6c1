using Sinergi.Reading.Check;
using Sinergi.Reading.Facts;
using Sinergi.Reading.Propose;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;

namespace Sinergi.Reading;

/// <summary>Turns the text of a document about cooperation into proposed facts. Pure, deterministic, offline; it never throws on a text.</summary>
public static class Reader
{
    /// <summary>Longer texts are read up to here: no document of an office is longer, and it bounds memory.</summary>
    private const int LongestText = 4_000_000;

    /// <summary>What a report is about stands near its top.</summary>
    private const int LeadSentences = 12;

    public static ReadResult Read(string text, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var normalized = Normalizer.Normalize(text.Length > LongestText ? text[..LongestText] : text);
        var document = Document.From(normalized);
        var recognition = Recognition.Of(document) with { AsOf = options.AsOf };
        var asOf = options.AsOf ?? EventTime.OwnDate(recognition, options.Today) ?? options.Today;
        var kind = KindReader.Read(document);
        return kind.Value == DocumentKind.Naskah ? Naskah(recognition, asOf) : Report(recognition, kind, asOf);
    }

    private static ReadResult Naskah(Recognition recognition, DateOnly asOf)
    {
        var document = recognition.Document;
        var roster = new Roster(recognition);
        var pasals = ClauseTree.Pasals(document);
        var head = NaskahHead.Of(document);
        var (proposal, komparisi) = NaskahProposer.Propose(recognition, roster, asOf);
        var sides = komparisi.Sides;
        var statements = new Statements(NaskahProposer.Scopes(document, pasals), Duties(recognition, roster, komparisi, pasals), [], []);
        var result = Assembly.Compose(recognition, DocumentKind.Naskah, asOf, proposal, roster, statements);
        return result with
        {
            Subject = NaskahHead.Subject(document, head),
            Numbers = new NumberOwners(roster, sides).Of(NaskahHead.Numbers(document, head)),
            Validity = ValidityReader.Read(document, proposal.Date, pasals is [var first, ..] ? first.Span.Start : 0),
            Clauses = ClauseTree.Clauses(document, pasals),
            Findings = [.. result.Findings, .. ClauseCheck.Check(document, pasals)],
        };
    }

    /// <summary>By the names of the parties; in a letter of intent that gives them none, as in any other text.</summary>
    private static IReadOnlyList<Commitment> Duties(
        Recognition recognition,
        Roster roster,
        KomparisiReading komparisi,
        IReadOnlyList<Pasal> pasals
    )
    {
        var names = new PartyNames(recognition, roster, komparisi.Sides);
        var duties =
            pasals.Count > 0 || komparisi.Sides.Count > 0 ? new NaskahDuties(recognition.Document, names).Read(pasals, komparisi.End) : [];
        return duties.Count > 0 ? duties : new PromiseReader(recognition.Document, new Agents(recognition, roster)).Read();
    }

    /// <summary>The title of minutes says what they are about where no line of theirs does.</summary>
    private static Stated<string> Subject(Document document, DocumentKind kind)
    {
        var top = document.Sentences.Take(LeadSentences).ToArray();
        var told = ReportHead.Subject(document, top.Where(sentence => !sentence.IsHeadline), isMeeting: kind == DocumentKind.Minutes);
        return told.IsStated || kind != DocumentKind.Minutes ? told
            : ReportHead.Subject(document, top.Where(sentence => sentence.IsHeadline), isMeeting: true) is { IsStated: true } titled
                ? titled
            : ReportHead.BelowTitle(document);
    }

    /// <summary>What a row of a table binds somebody to do may be to ask: it is no ask of the meeting.</summary>
    private static IReadOnlyList<Ask> WithoutRows(IReadOnlyList<Ask> asks, IReadOnlyList<Commitment> commitments) =>
        [
            .. asks.Where(ask =>
                !commitments.Any(commitment =>
                    commitment.Evidence.Rule == DutyTable.RuleName && commitment.Evidence.Span.Overlaps(ask.Evidence.Span)
                )
            ),
        ];

    private static ReadResult Report(Recognition recognition, Chosen<DocumentKind> read, DateOnly asOf)
    {
        var document = recognition.Document;
        var roster = new Roster(recognition);
        var proposal = read is { Value: DocumentKind.Minutes, Evidence: { } title }
            ? MinutesProposer.Propose(recognition, roster, title, asOf)
            : PressProposer.Propose(recognition, roster, asOf);
        // A report in which nothing of this kind happens is none that the product keeps.
        var isNone = read.Value == DocumentKind.Press && proposal.Event.Value == EventKind.Other && proposal.Records.Count == 0;
        var kind = isNone ? DocumentKind.Other : read.Value;
        var agents = new Agents(recognition, roster);
        var reader = new StatementReader(document, agents);
        IReadOnlyList<Commitment> commitments =
            kind == DocumentKind.Other ? [] : new PromiseReader(document, agents, tellsTerms: true).Read();
        if (kind != DocumentKind.Other)
        {
            commitments = [.. commitments, .. new AgreedLists(document, agents, commitments).Read(roster.Count)];
        }
        var scopes = kind == DocumentKind.Other ? [] : ScopeReader.Read(document);
        var statements = new Statements(scopes, commitments, WithoutRows(reader.Asks(), commitments), reader.Directives());
        var result = Assembly.Compose(recognition, kind, asOf, proposal, roster, statements);
        return result with
        {
            Subject = kind == DocumentKind.Other || proposal.Records.Count > 1 ? Stated<string>.NotStated : Subject(document, kind),
            Numbers = new NumberOwners(roster, new Dictionary<PartySide, int>()).Of(ReportHead.Numbers(document)),
            Validity = proposal.Records is [{ Type: RecordType.Agreement }, ..]
                ? ValidityReader.Read(document, proposal.Date)
                : Facts.Validity.NotStated,
        };
    }
}
