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
                .Select(found => new LegalBasis(Fold.Words(found.Evidence.Quote), found.Evidence))
                .DistinctBy(basis => basis.Text),
        ];

    public static IReadOnlyList<Contact> Contacts(Document document) =>
        [
            .. Distinct(Find(document, "contacts"))
                .Select(found => new Contact(found.Rule.Attribute, Fold.Words(found.Evidence.Quote), found.Evidence)),
        ];

    /// <summary>Two rules may see the same number; the first has it.</summary>
    private static IEnumerable<(Rule Rule, Evidence Evidence)> Distinct(IEnumerable<(Rule Rule, Evidence Evidence)> found)
    {
        var taken = new HashSet<int>();
        return found.Where(item => taken.Add(item.Evidence.Span.End));
    }

    private static IEnumerable<(Rule Rule, Evidence Evidence)> Find(Document document, string file) =>
        from sentence in document.Sentences
        from rule in Rules.Of(file)
        from match in rule.Matches(sentence.Text)
        let value = match.Groups["value"]
        let start = sentence.Span.Start + value.Index
        select (rule, document.Evidence(start, start + value.Length, rule.Name, 0.9));
}
