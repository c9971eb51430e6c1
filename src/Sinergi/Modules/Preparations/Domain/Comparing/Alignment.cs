using DiffPlex;

namespace Sinergi.Modules.Preparations.Domain.Comparing;

/// <summary>Where two lists part: so many pieces are gone from here, so many have come there.</summary>
/// <param name="From">Position in the first list.</param>
/// <param name="Gone">How many of the first list have no counterpart.</param>
/// <param name="To">Position in the second list.</param>
/// <param name="Come">How many of the second list have no counterpart.</param>
public readonly record struct Difference(int From, int Gone, int To, int Come);

/// <summary>The shortest way from one list of pieces to another.</summary>
public static class Alignment
{
    // Pieces never hold it: they are paragraphs and words.
    private const char Between = '\n';

    public static IReadOnlyList<Difference> Of(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        [
            .. Differ
                .Instance.CreateDiffs(string.Join(Between, before), string.Join(Between, after), false, false, new Pieces())
                .DiffBlocks.Select(b => new Difference(b.DeleteStartA, b.DeleteCountA, b.InsertStartB, b.InsertCountB)),
        ];

    private sealed class Pieces : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text.Split(Between);
    }
}
