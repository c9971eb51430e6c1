using Sinergi.Platform.Access;

namespace Sinergi.Platform.Ui.Home;

/// <summary>A figure beside the work list of the start page; a module that counts something of its own registers one.</summary>
public interface IHomeFigure
{
    int Order { get; }

    /// <summary>Null when there is nothing to say to this actor.</summary>
    Task<HomeFigureView?> GetAsync(Actor actor, CancellationToken cancellationToken);
}

/// <param name="Value">The large figure, e.g. "112" or "19/24".</param>
/// <param name="Explanation">What it counts, localised.</param>
/// <param name="Path">Where one sees how it was counted; null when nowhere.</param>
public sealed record HomeFigureView(string Value, string Explanation, string? Path);

/// <summary>The action that the start page offers first; the one with the lowest order that the actor may take is shown.</summary>
public interface IHomeAction
{
    int Order { get; }

    /// <summary>Null when the actor may not.</summary>
    HomeActionView? For(Actor actor);
}

public sealed record HomeActionView(string Text, string Path);

/// <summary>A step that makes an empty installation useful; the start page offers those that the actor may take while nothing is registered.</summary>
public interface IHomeStep
{
    int Order { get; }

    /// <summary>Null when the actor may not.</summary>
    Task<HomeStepView?> ForAsync(Actor actor, CancellationToken cancellationToken);
}

/// <param name="Note">One sentence on why.</param>
public sealed record HomeStepView(string Text, string Note, string Path, bool Done);
