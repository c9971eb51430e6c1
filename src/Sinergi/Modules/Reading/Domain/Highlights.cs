namespace Sinergi.Modules.Reading.Domain;

/// <summary>A stretch of the text with the fact that rests on it; no fact: plain text.</summary>
public sealed record TextPiece(string Text, string? FactId, bool IsParty);

/// <summary>A place to mark: where, for which fact.</summary>
public sealed record TextMark(int Start, int End, string FactId, bool IsParty);

/// <summary>
/// Cuts the text into paragraphs of marked and plain pieces. Where marks overlap, the shorter one wins inside and the longer one goes on
/// around it, so nothing of the text is repeated or lost. Of marks on the very same words the last one is shown.
/// </summary>
public static class Highlights
{
    public static IReadOnlyList<IReadOnlyList<TextPiece>> Of(string text, IEnumerable<TextMark> marks)
    {
        var owners = Owners(text.Length, marks);
        var paragraphs = new List<IReadOnlyList<TextPiece>>();
        var start = 0;
        foreach (var end in LineEnds(text))
        {
            if (!string.IsNullOrWhiteSpace(text[start..end]))
            {
                paragraphs.Add([.. Pieces(text, start, end, owners)]);
            }

            start = end + 1;
        }

        return paragraphs;
    }

    private static IEnumerable<int> LineEnds(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                yield return i;
            }
        }

        yield return text.Length;
    }

    /// <summary>For each character the mark that owns it: long ones are laid down first, short ones over them.</summary>
    private static TextMark?[] Owners(int length, IEnumerable<TextMark> marks)
    {
        var owners = new TextMark?[length];
        var inside = marks.Where(m => m.Start >= 0 && m.Start < m.End && m.End <= length);
        foreach (var mark in inside.OrderByDescending(m => m.End - m.Start).ThenBy(m => m.Start))
        {
            Array.Fill(owners, mark, mark.Start, mark.End - mark.Start);
        }

        return owners;
    }

    private static IEnumerable<TextPiece> Pieces(string text, int start, int end, TextMark?[] owners)
    {
        while (start < end)
        {
            var owner = owners[start];
            var stop = start + 1;
            while (stop < end && ReferenceEquals(owners[stop], owner))
            {
                stop++;
            }

            yield return new TextPiece(text[start..stop], owner?.FactId, owner?.IsParty == true);
            start = stop;
        }
    }
}
