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

    public static ReadResult Read(string text, ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var normalized = Normalizer.Normalize(text.Length > LongestText ? text[..LongestText] : text);
        var document = Document.From(normalized);
        var recognition = Recognition.Of(document);
        var asOf = options.AsOf ?? EventTime.OwnDate(recognition, options.Today) ?? options.Today;
        var kind = KindReader.Read(document);
        return kind == DocumentKind.Naskah ? Naskah(recognition, asOf) : Report(recognition, kind, asOf);
    }

    private static ReadResult Naskah(Recognition recognition, DateOnly asOf)
    {
        var document = recognition.Document;
        var roster = new Roster(recognition);
        var pasals = ClauseTree.Pasals(document);
        var head = NaskahHead.Of(document);
        var (proposal, sides) = NaskahProposer.Propose(recognition, roster, asOf);
        var statements = new Statements(
            NaskahProposer.Scopes(document, pasals),
            new NaskahDuties(document, roster, sides).Read(pasals),
            [],
            []
        );
        var result = Assembly.Compose(recognition, DocumentKind.Naskah, asOf, proposal, roster, statements);
        return result with
        {
            Subject = NaskahHead.Subject(document, head),
            Numbers = new NumberOwners(roster, sides).Of(NaskahHead.Numbers(document, head)),
            Validity = ValidityReader.Read(document, proposal.Date),
            Clauses = ClauseTree.Clauses(document, pasals),
            Findings = [.. result.Findings, .. ClauseCheck.Check(document, pasals)],
        };
    }

    private static ReadResult Report(Recognition recognition, DocumentKind kind, DateOnly asOf)
    {
        var document = recognition.Document;
        var roster = new Roster(recognition);
        var proposal = PressProposer.Propose(recognition, roster, asOf);
        var reader = new StatementReader(document, new Agents(recognition, roster));
        var statements = new Statements(ScopeReader.Read(document), reader.Commitments(), reader.Asks(), reader.Directives());
        return Assembly.Compose(recognition, kind, asOf, proposal, roster, statements);
    }
}
