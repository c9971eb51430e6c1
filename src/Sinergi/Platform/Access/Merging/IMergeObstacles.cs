namespace Sinergi.Platform.Access.Merging;

/// <summary>What a module has under way that must be settled before one of two institutions can take the place of the other.</summary>
public interface IMergeObstacles
{
    /// <param name="leaving">The one whose name would be taken out of what it stands in.</param>
    /// <param name="taking">The one that would stand there.</param>
    Task<IReadOnlyList<MergeObstacle>> BetweenAsync(Guid leaving, Guid taking, CancellationToken cancellationToken);
}

/// <param name="TextKey">What is in the way and how to settle it.</param>
/// <param name="Title">What it is about, as its page is called.</param>
public sealed record MergeObstacle(string TextKey, string Title, string? Path);
