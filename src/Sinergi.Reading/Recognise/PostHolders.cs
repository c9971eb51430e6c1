using Sinergi.Reading.Facts;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Recognise;

/// <summary>People with a post inside an institution: "Kabag TUM Budi", "Direktur Teknologi Informasi, M. Budi".</summary>
internal static class PostHolders
{
    public static IReadOnlyList<NamedPerson> Find(Recognition recognition)
    {
        var found = new List<NamedPerson>();
        foreach (var sentence in recognition.Document.Sentences)
        {
            foreach (var rule in Rules.Of("post-holders", sentence.Text))
            {
                foreach (var match in rule.Matches(sentence.Text))
                {
                    var start = sentence.Span.Start + match.Index;
                    var end = start + match.Length;
                    var post = new TextSpan(start, sentence.Span.Start + match.Groups["post"].Index + match.Groups["post"].Length);
                    var person = PersonRecogniser.NameAt(
                        recognition.Document,
                        end,
                        sentence.Span.End,
                        recognition.Document.Words(post),
                        rule.Name
                    );
                    if (person is not null && !recognition.People.Any(known => known.Span.Overlaps(person.Evidence.Span)))
                    {
                        found.Add(new NamedPerson(person, null, person.Evidence.Span));
                    }
                }
            }
        }
        return found;
    }
}
