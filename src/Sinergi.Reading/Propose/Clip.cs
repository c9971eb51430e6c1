using Sinergi.Reading.Vocabulary;

namespace Sinergi.Reading.Propose;

/// <summary>Cuts a statement where its purpose, its consequence or the ascription of a quotation begins.</summary>
internal static class Clip
{
    /// <summary>Length of the statement itself.</summary>
    public static int Statement(string text) => Trim(text, Cut(text, "clip-purposes", Cut(text, "clip-ends", text.Length)));

    /// <summary>Length with its purpose ("agar …"), without the ascription.</summary>
    public static int Sentence(string text) => Trim(text, Cut(text, "clip-ends", text.Length));

    private static int Cut(string text, string file, int length)
    {
        foreach (var rule in Rules.Of(file, text))
        {
            if (rule.First(text[..length]) is { Index: > 0 } match)
            {
                length = match.Index;
            }
        }
        return length;
    }

    private static int Trim(string text, int length)
    {
        while (length > 0 && (char.IsWhiteSpace(text[length - 1]) || text[length - 1] is ',' or '.' or ';' or '"' or ':'))
        {
            length--;
        }
        return length;
    }
}
