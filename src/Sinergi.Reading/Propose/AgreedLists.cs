using Sinergi.Reading.Facts;
using Sinergi.Reading.Relate;
using Sinergi.Reading.Segment;
using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Lists of what was agreed in a report or in minutes: under "Tindak lanjut:" or "Jemaat sepakat untuk:" the present tense promises.</summary>
internal sealed class AgreedLists(Document document, Agents agents, IReadOnlyList<Commitment> known)
{
    private const int LongestLead = 20;
    private const double Sure = 0.75;
    private const string Everyone = "para pihak";

    public IReadOnlyList<Commitment> Read(int parties) => [.. Openers().SelectMany(opener => Items(opener, parties)), .. Tables()];

    private IEnumerable<Sentence> Openers() =>
        document.Sentences.Where(sentence =>
            sentence.Block.Kind != BlockKind.Row
            && sentence.Span.End >= sentence.Block.Span.End
            && (Rules.First("agreed-lists", sentence.Text) ?? Rules.First("agreed-openers", sentence.Text)) is not null
        );

    private IEnumerable<Commitment> Items(Sentence opener, int parties)
    {
        var (rule, word) = Rules.First("agreed-openers", opener.Text) ?? (Rules.Of("agreed-openers")[0], null!);
        var common = word is null ? null : Binds(opener, word.Index, parties);
        var items = document.Blocks.Skip(opener.Block.Index + 1).TakeWhile(block => block.Kind == BlockKind.ListItem);
        foreach (var item in items)
        {
            var sentence = document.Sentences.FirstOrDefault(sentence => sentence.Block == item);
            var labelled =
                sentence is null || known.Any(commitment => commitment.Evidence.Span.Overlaps(item.Span)) ? [] : Labelled(sentence);
            foreach (var commitment in labelled)
            {
                yield return commitment;
            }
            if (
                labelled.Count == 0
                && sentence is not null
                && !known.Any(commitment => commitment.Evidence.Span.Overlaps(item.Span))
                && Item(sentence, common, rule) is { } found
            )
            {
                yield return found;
            }
        }
    }

    /// <summary>"Dinas Sosial: menyalurkan bantuan seragam; membuka rumah singgah": whose they are stands before the colon.</summary>
    private List<Commitment> Labelled(Sentence sentence)
    {
        var duties = new List<Commitment>();
        if (Rules.First("labels", sentence.Text) is not var (_, label))
        {
            return duties;
        }
        var actor = agents.SubjectBefore(sentence, label.Length - 1).Actor;
        var at = label.Length;
        foreach (var part in sentence.Text[label.Length..].Split(';'))
        {
            if (Rules.Occur("duty-verbs", part) && !Rules.Occur("duty-item-exemptions", part))
            {
                duties.Add(
                    Create(sentence with { Text = sentence.Text[..(at + part.Length)] }, at, at, Rules.Of("agreed-openers")[0], actor)
                );
            }
            at += part.Length + 1;
        }
        return duties;
    }

    /// <summary>Whom the line above the list binds; "kami" of a joint statement are all.</summary>
    private Actor? Binds(Sentence opener, int word, int parties)
    {
        var actor = agents.SubjectBefore(opener, word).Actor;
        return actor.Who is not null ? actor
            : Rules.Occur("joint-subjects", opener.Text[..word]) ? new Actor(Everyone, [.. Enumerable.Range(0, parties)])
            : Loose(opener.Text[..word]) is not null ? Actor.Unknown
            : null;
    }

    private static System.Text.RegularExpressions.Match? Loose(string text) =>
        Rules.Of("loose-subjects").Select(subject => subject.First(text)).FirstOrDefault(found => found is not null);

    private Commitment? Item(Sentence sentence, Actor? common, Rule list)
    {
        if (Rules.Occur("duty-item-exemptions", sentence.Text) || Rules.Occur("commitment-blocks", sentence.Text))
        {
            return null;
        }
        if (Rules.Occur("duty-verbs", sentence.Text))
        {
            return common is null ? null : Create(sentence, 0, 0, list, common);
        }
        if (Rules.First("agreed-items", sentence.Text) is not var (rule, match))
        {
            return null;
        }
        var what = match.Groups["what"].Index;
        // "Kami minta LPKA memisahkan kamar" asks.
        if (Rules.Occur("commitment-blocks", sentence.Text[..what]))
        {
            return null;
        }
        var (start, actor) = agents.SubjectBefore(sentence, what);
        if (actor.Who is not null && start is >= 0 and <= LongestLead)
        {
            return Create(sentence, start, what, rule, actor);
        }
        return Loose(sentence.Text[..what]) is { } loose ? Create(sentence, loose.Groups["who"].Index, what, rule, Actor.Unknown) : null;
    }

    private Commitment Create(Sentence sentence, int start, int what, Rule rule, Actor actor)
    {
        var clause = sentence.Text[what..];
        clause = clause[..Clip.Sentence(clause)];
        return new Commitment(
            actor.Who,
            actor.Parties,
            Fold.Words(clause[..Math.Min(clause.Length, Clip.Statement(sentence.Text[what..]))]),
            Enum.Parse<CommitmentStrength>(rule.Attribute),
            TermReader.Read(sentence.Text),
            document.Evidence(sentence.Span.Start + start, sentence.Span.Start + what + clause.Length, rule.Name, Sure)
        );
    }

    private IEnumerable<Commitment> Tables()
    {
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            var rows = document.Blocks.Skip(i).TakeWhile(block => block.Kind == BlockKind.Row).ToArray();
            foreach (var duty in DutyTable.Read(document, rows, Who, CommitmentStrength.Akan).Where(duty => !IsSaid(duty)))
            {
                yield return duty;
            }
            i += rows.Length;
        }
    }

    private Actor? Who(TextSpan cell)
    {
        var row = document.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(cell));
        return row is null ? Actor.Unknown : agents.SubjectBefore(row, cell.End - row.Span.Start, cell.Start - row.Span.Start).Actor;
    }

    /// <summary>What somebody promised in the discussion is often written into the table once more.</summary>
    private bool IsSaid(Commitment duty) =>
        known.Any(commitment =>
            commitment.Evidence.Span.Overlaps(duty.Evidence.Span)
            || (commitment.Parties.SequenceEqual(duty.Parties) && SharedWords.Of(duty.Text, commitment.Text))
        );
}
