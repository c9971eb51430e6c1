using Sinergi.Reading.Facts;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Laws that are named, and ways to reach somebody.</summary>
internal static class ReferenceReader
{
    public static IReadOnlyList<LegalBasis> LegalBases(Document document) =>
        [
            .. Find(document, "legal-bases")
                .SelectMany(found => Apart(document, found.Rule, found.Evidence).Select(evidence => (found.Rule, Evidence: evidence)))
                .Select(found => new LegalBasis(Fold.Words(found.Evidence.Quote), found.Evidence))
                .DistinctBy(basis => basis.Text),
        ];

    public static IReadOnlyList<Contact> Contacts(Document document) =>
        [
            .. Distinct(Find(document, "contacts"))
                .Select(found => new Contact(found.Rule.Attribute, Fold.Words(found.Evidence.Quote), found.Evidence)),
        ];

    /// <summary>"Undang-Undang … tentang X dan Undang-Undang … tentang Y": the title of a law does not hold another law.</summary>
    private static IEnumerable<Evidence> Apart(Document document, Rule rule, Evidence evidence)
    {
        var text = evidence.Quote.Replace('\n', ' ');
        var at = 0;
        while (Rules.First("legal-joints", text[at..]) is var (_, joint))
        {
            yield return document.Evidence(
                evidence.Span.Start + at,
                evidence.Span.Start + at + joint.Index,
                rule.Name,
                evidence.Confidence
            );
            at += joint.Groups["next"].Index;
        }
        yield return document.Evidence(evidence.Span.Start + at, evidence.Span.End, rule.Name, evidence.Confidence);
    }

    /// <summary>Two rules may see the same number; the first has it.</summary>
    private static IEnumerable<(Rule Rule, Evidence Evidence)> Distinct(IEnumerable<(Rule Rule, Evidence Evidence)> found)
    {
        var taken = new HashSet<int>();
        return found.Where(item => taken.Add(item.Evidence.Span.End));
    }

    private static IEnumerable<(Rule Rule, Evidence Evidence)> Find(Document document, string file) =>
        from sentence in document.Sentences
        from rule in Rules.Of(file, sentence.Text)
        from match in rule.Matches(sentence.Text)
        let value = match.Groups["value"]
        let start = sentence.Span.Start + value.Index
        // "…, PARA PIHAK bersepakat": the title of the law is over.
        let length = Rules.First("legal-ends", value.Value) is var (_, end) ? end.Index : value.Length
        select (rule, document.Evidence(start, start + length, rule.Name, 0.9));
}
