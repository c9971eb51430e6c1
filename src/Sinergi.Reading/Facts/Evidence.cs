namespace Sinergi.Reading.Facts;

/// <summary>Half-open UTF-16 offsets into <see cref="ReadResult.Text"/>.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;
}

/// <summary>The words that say so, the rule that found them and how sure it is (0 to 1).</summary>
public sealed record Evidence(TextSpan Span, string Quote, string Rule, double Confidence);
