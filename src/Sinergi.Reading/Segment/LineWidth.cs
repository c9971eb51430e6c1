namespace Sinergi.Reading.Segment;

/// <summary>
/// How long the lines are at which a text was broken to fit a page or a column. A line into which the first word of the next would still have
/// fitted ends where its writer wanted it to end.
/// </summary>
internal readonly record struct LineWidth(int Width, bool IsWrapped)
{
    /// <summary>Where nothing tells the width, a line at least this long may go on.</summary>
    private const int Usual = 60;

    private const int Shortest = 20;
    private const int Longest = 130;

    /// <summary>So many longer lines tell that a line is a paragraph, as in what a word processor saves.</summary>
    private const int FewestParagraphs = 2;
    private const int FewestLines = 6;
    private const double UpperShare = 0.9;
    private const double NearlyFull = 0.85;

    /// <summary>Of the lines that are followed by another, so many are nearly as long as the longest: the text is wrapped.</summary>
    private const double LeastFull = 0.4;

    public static LineWidth Of(string plain)
    {
        if (plain.Split('\n').Count(line => line.Length > Longest) >= FewestParagraphs)
        {
            return new LineWidth(int.MaxValue, false);
        }
        var lengths = Followed(plain).Order().ToArray();
        if (lengths.Length < FewestLines)
        {
            return new LineWidth(Usual, false);
        }
        var width = lengths[(int)(lengths.Length * UpperShare)];
        var full = lengths.Count(length => length >= width * NearlyFull && length <= width / NearlyFull);
        return width <= Longest && full >= lengths.Length * LeastFull ? new LineWidth(width, true) : new LineWidth(Usual, false);
    }

    /// <param name="length">Of the line, without the white space behind it.</param>
    public bool IsFull(int length, string next)
    {
        if (!IsWrapped)
        {
            return length >= Width;
        }
        var space = next.IndexOf(' ', StringComparison.Ordinal);
        return length + 1 + (space < 0 ? next.Length : space) >= Width * NearlyFull;
    }

    /// <summary>Lengths of the lines that have another line directly below.</summary>
    private static IEnumerable<int> Followed(string plain)
    {
        var previous = 0;
        foreach (var line in plain.Split('\n'))
        {
            var length = line.AsSpan().TrimEnd().Length;
            if (length > 0 && previous >= Shortest)
            {
                yield return previous;
            }
            previous = length;
        }
    }
}
