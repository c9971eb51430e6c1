namespace Sinergi.Reading.Facts;

/// <summary>Which of a list of kinds something is, with the words that say so.</summary>
/// <param name="Evidence">
/// Null where no words say it: there is no paper, nothing happened, or an agreement text that renews nothing is the signing itself.
/// </param>
public sealed record Chosen<T>(T Value, Evidence? Evidence)
    where T : struct, Enum
{
    /// <summary>What is left when no words choose: no instrument, another event.</summary>
    public static readonly Chosen<T> ByNothing = new(default, null);
}
