namespace Sinergi.Reading.Extraction;

/// <summary>A page as it was read: its text and, where that was recognised on a picture, the words that were seen there.</summary>
internal sealed record ReadPage(string Text, SeenPage? Seen = null);

/// <summary>What recognition saw on a picture of the given size in dots.</summary>
internal sealed record SeenPage(int Width, int Height, IReadOnlyList<SeenWord> Words);

internal readonly record struct SeenWord(string Text, int Line, PageBox Box);
