using System.Security.Cryptography;
using System.Text;
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

/// <summary>Days of records that belong into the calendar of whoever holds a post, besides the tasks.</summary>
public interface ICalendarDays
{
    /// <summary>The soonest first, and no more than a calendar can show; none for an actor who may not see the records.</summary>
    Task<IReadOnlyList<CalendarDay>> ForAsync(Actor actor, CancellationToken cancellationToken);
}

/// <param name="Id">Stays the same for the same day of the same record.</param>
/// <param name="Title">Localised, without personal data.</param>
public sealed record CalendarDay(Guid Id, DateOnly Day, string Title, string Path)
{
    /// <summary>One record may have several days, each with an entry of its own.</summary>
    public static Guid IdOf(Guid recordId, string what) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{recordId:N}:{what}")).AsSpan(0, 16));
}
