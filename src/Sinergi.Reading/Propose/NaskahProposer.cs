using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Reads what kind of agreement a naskah is, when and where it was signed and between whom.</summary>
internal static class NaskahProposer
{
    public static (Proposal Proposal, IReadOnlyDictionary<PartySide, int> Sides) Propose(
        Recognition recognition,
        Roster roster,
        DateOnly asOf
    )
    {
        var document = recognition.Document;
        var head = NaskahHead.Of(document);
        var sides = Komparisi.AddTo(roster, recognition);
        var headSpan = head.Count > 0 ? new TextSpan(head[0].Span.Start, head[^1].Span.End) : default;
        if (roster.Count == 0)
        {
            foreach (var mention in recognition.MentionsIn(headSpan).Where(mention => !mention.IsGeneric))
            {
                roster.Add(mention, "party.title", 0.8);
            }
        }
        var title = document.Sentences.Where(sentence => headSpan.Contains(sentence.Span)).ToArray();
        var opening = document.Sentences.Where(sentence => Rules.First("komparisi-openers", sentence.Text) is not null).Take(1).ToArray();
        var isRenewal = title.Any(sentence => Rules.First("renewals", sentence.Text) is not null);
        var instrument = InstrumentReader.In(title);
        var proposal = new Proposal(
            instrument == Instrument.None ? InstrumentReader.In(document.Sentences) : instrument,
            isRenewal ? EventKind.Renewal : EventKind.Signing,
            EventTime.Date(recognition, opening, asOf),
            EventTime.Place(document, opening),
            [new Occasion(RecordType.Agreement, [.. Enumerable.Range(0, roster.Count)], 0)]
        );
        return (proposal, sides);
    }

    /// <summary>The items of the pasal on scope; its sentence where it has no list.</summary>
    public static IReadOnlyList<Scope> Scopes(Document document, IReadOnlyList<Pasal> pasals)
    {
        var pasal = pasals.FirstOrDefault(pasal => pasal.Role is "scope");
        if (pasal is null)
        {
            return [];
        }
        return
        [
            .. pasal
                .Blocks.Where(block => block.Kind == BlockKind.ListItem)
                .Where(block => document.Plain[block.Span.End - 1] != ':')
                .Select(block => document.Evidence(block.ContentStart, block.Span.End, "scope.pasal", 0.9))
                .Select(evidence => new Scope(WithoutJoint(Fold.Words(evidence.Quote)), evidence)),
        ];
    }

    /// <summary>"rehabilitasi; dan" → "rehabilitasi".</summary>
    private static string WithoutJoint(string item)
    {
        var joint = Rules.First("item-ends", item) is var (_, match) ? match.Index : item.Length;
        return item[..joint];
    }
}
