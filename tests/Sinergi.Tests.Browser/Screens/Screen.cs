using Microsoft.Playwright;
using Sinergi.Demonstration;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>How a page is reached, and what it looks like when it has been.</summary>
/// <param name="Path">Address with all parameters filled in.</param>
internal sealed record Screen(string Path)
{
    /// <summary>Who looks; null: the first of the demonstration's people who may.</summary>
    public string? Email { get; init; }

    /// <summary>The answer that is right for this page: a page about a fault has the status of that fault.</summary>
    public int Status { get; init; } = 200;

    /// <summary>For what cannot be opened by its address: the steps of somebody who comes there. They get a browser of their own.</summary>
    public Func<IPage, Task<IResponse?>>? Reach { get; init; }

    public static Screen As(DemoPerson person, string path) => new(path) { Email = person.Email };
}
