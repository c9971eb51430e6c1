using Sinergi.Reading.Facts;
using Sinergi.Reading.Recognise;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Reads what kind of agreement a naskah is, when and where it was signed and between whom.</summary>
internal static class NaskahProposer
{
    public static (Proposal Proposal, KomparisiReading Komparisi) Propose(Recognition recognition, Roster roster, DateOnly asOf)
    {
        var document = recognition.Document;
        var head = NaskahHead.Of(document);
        var komparisi = Komparisi.AddTo(roster, recognition);
        var headSpan = head.Count > 0 ? new TextSpan(head[0].Span.Start, head[^1].Span.End) : default;
        if (roster.Count == 0)
        {
            AddUnnumbered(roster, recognition, headSpan);
        }
        if (roster.Count < 2)
        {
            AddBetween(roster, recognition);
        }
        var title = document.Sentences.Where(sentence => headSpan.Contains(sentence.Span)).ToArray();
        var opening = document.Sentences.Where(sentence => Rules.Occur("komparisi-openers", sentence.Text)).Take(1).ToArray();
        var proposal = new Proposal(
            InstrumentReader.OfPaper(document, title),
            Event(document, title),
            EventTime.Date(recognition, HasDate(recognition, opening) ? opening : Closing(recognition), asOf),
            EventPlace.OfPaper(recognition, opening),
            [new Occasion(RecordType.Agreement, [.. Enumerable.Range(0, roster.Count)], 0)]
        );
        return (proposal, komparisi);
    }

    /// <summary>A paper need not say that it is signed: only of a renewal are there words.</summary>
    private static Chosen<EventKind> Event(Document document, Sentence[] title)
    {
        foreach (var sentence in title)
        {
            if (Rules.First("renewals", sentence.Text) is var (rule, match))
            {
                return new Chosen<EventKind>(EventKind.Renewal, document.Evidence(sentence.Span, match, rule.Name, 0.95));
            }
        }
        return new Chosen<EventKind>(EventKind.Signing, null);
    }

    private static bool HasDate(Recognition recognition, Sentence[] sentences) =>
        sentences.Any(sentence => recognition.Dates.Any(date => sentence.Span.Contains(date.Span)));

    /// <summary>A paper that opens without a day tells it in a line of its head or where it is signed: "Ditandatangani di X pada tanggal …".</summary>
    private static Sentence[] Closing(Recognition recognition) =>
        [.. recognition.Document.Sentences.Where(sentence => Rules.Occur("closing-dates", sentence.Text))];

    /// <summary>Parties without numbers: "A, diwakili oleh X, dan B, diwakili oleh Y", else those of the title.</summary>
    private static void AddUnnumbered(Roster roster, Recognition recognition, TextSpan head)
    {
        var represented = recognition.Document.Sentences.FirstOrDefault(sentence => Rules.Occur("represented", sentence.Text));
        foreach (var mention in recognition.MentionsIn(represented?.Span ?? head).Where(mention => !mention.IsGeneric))
        {
            var person = represented is null ? null : Komparisi.Represented(recognition.Document, mention, represented);
            if (represented is null || person is not null)
            {
                roster.Add(mention, "party.title", 0.8, null, person);
            }
        }
    }

    /// <summary>"telah dicapai kesepahaman antara Kepala X, Contoh Pertama, di satu pihak, dan Kepala Y, Contoh Kedua, di pihak lain".</summary>
    private static void AddBetween(Roster roster, Recognition recognition)
    {
        var opening = recognition.Document.Sentences.FirstOrDefault(sentence =>
            Rules.Occur("komparisi-openers", sentence.Text) && Rules.Occur("between", sentence.Text)
        );
        foreach (var mention in opening is null ? [] : PartyFilter.Actors(recognition, opening).Where(mention => mention.Post is not null))
        {
            roster.Add(mention, "party.between", 0.85);
        }
    }

    /// <summary>The items of the first pasal on scope that has any; the enumeration in its sentence where none has a list.</summary>
    public static IReadOnlyList<Scope> Scopes(Document document, IReadOnlyList<Pasal> pasals)
    {
        var onScope = pasals.Where(pasal => pasal.Role is "scope" || OpensScope(document, pasal)).ToArray();
        var items = onScope.Select(pasal => Items(document, pasal)).FirstOrDefault(items => items.Length > 0) ?? [];
        if (items.Length > 0)
        {
            return items;
        }
        var sentences = document.Sentences.Where(sentence => onScope.Any(pasal => pasal.Span.Contains(sentence.Span)));
        var told = ScopeReader.Read(document, sentences);
        return told.Count > 0 ? told
            : pasals.Count == 0 ? ScopeReader.Lists(document)
            : Parts(document, onScope);
    }

    /// <summary>"Pasal 2 Ruang lingkup / Pos layanan; lapor keliling; bengkel sepeda.": nothing but the fields.</summary>
    private static IReadOnlyList<Scope> Parts(Document document, IReadOnlyList<Pasal> onScope) =>
        [
            .. document
                .Sentences.Where(sentence => onScope.Any(pasal => pasal.Role is "scope" && pasal.Span.Contains(sentence.Span)))
                .Where(sentence => sentence.Text.Contains(';', StringComparison.Ordinal) && !Rules.Occur("duty-verbs", sentence.Text))
                .SelectMany(sentence => ScopeReader.Split(document, sentence)),
        ];

    private static bool OpensScope(Document document, Pasal pasal) =>
        pasal.Role is null
        && pasal
            .Blocks.Skip(1)
            .Any(block => Rules.Occur("scope-openers", document.Plain[block.ContentStart..block.Span.End].Replace('\n', ' ')));

    /// <summary>An item that is a sentence ("(2) Ruang lingkup ini mencakup …") names the fields itself; a box that is not ticked names none.</summary>
    private static Scope[] Items(Document document, Pasal pasal)
    {
        var items = pasal
            .Blocks.Skip(1)
            .TakeWhile(block => !Rules.Occur("scope-stops", document.Plain[block.ContentStart..block.Span.End].Replace('\n', ' ')))
            .Where(block => block.Kind == BlockKind.ListItem && block.Marker is not "[ ]")
            .ToArray();
        // "1.1 Lingkup adalah: (a) …; (b) …  1.2 Uraian tercantum dalam lampiran": what stands beside the line above the list is no field.
        var lines = items.Where(block => IsLine(document, block)).ToArray();
        items =
        [
            .. items.Where(block =>
                IsLine(document, block) || !Array.Exists(lines, line => ListMarker.AreAlike(line.Marker!, block.Marker!))
            ),
        ];
        var told = ScopeReader.Read(document, document.Sentences.Where(sentence => items.Contains(sentence.Block)), "scopes");
        return told.Count > 0
            ? [.. told]
            :
            [
                .. items
                    .Where(block => !IsLine(document, block))
                    .Select(block => document.Evidence(block.ContentStart, block.Span.End, "scope.pasal", 0.9))
                    .Select(evidence => new Scope(WithoutJoint(Fold.Words(evidence.Quote)), evidence)),
            ];
    }

    private static bool IsLine(Document document, Block block) => document.Plain[block.Span.End - 1] == ':';

    /// <summary>"rehabilitasi; dan" → "rehabilitasi".</summary>
    private static string WithoutJoint(string item)
    {
        var joint = Rules.First("item-ends", item) is var (_, match) ? match.Index : item.Length;
        return item[..joint];
    }
}
