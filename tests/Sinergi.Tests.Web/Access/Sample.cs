using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Access;

/// <summary>For whom an endpoint is, among those who hold its permission.</summary>
internal enum Reach
{
    /// <summary>For those who may see the record in its address; for others it is not there.</summary>
    Record,

    /// <summary>For the central office; for others it is not there.</summary>
    Central,

    /// <summary>For every office, each of which sees its own.</summary>
    Shared,

    /// <summary>The running installation, which belongs to no office: jobs, letters that failed, the state of the machine.</summary>
    Installation,

    /// <summary>One's own account.</summary>
    Own,

    /// <summary>Everyone, also who has not signed in.</summary>
    Open,
}

/// <summary>One endpoint with an address that answers, who asks for it and what comes back.</summary>
/// <param name="Route">As the product declares it.</param>
/// <param name="Needs">The permission, or one of the words of <see cref="Needs"/>.</param>
internal sealed record Sample(string Route, string Needs, Reach Reach, Officer By, string Path)
{
    /// <summary>The heading of the page; null for what is no page.</summary>
    public string? Title { get; init; }

    /// <summary>The type of what is no page.</summary>
    public string? Type { get; init; }

    public int Status { get; init; } = 200;

    /// <summary>The record of the world is told on it.</summary>
    public bool ShowsMark { get; init; }

    public IReadOnlyList<SentForm> Posts { get; init; } = [];

    public IEnumerable<string> Verbs => Posts.Select(p => VerbOf("POST", Route, p.Handler)).Prepend(VerbOf("GET", Route, null));

    public static string VerbOf(string method, string route, string? handler) =>
        handler is null ? $"{method} {route}" : $"{method} {route}?handler={handler}";
}

/// <summary>One form of a page, filled in so that it is taken.</summary>
/// <param name="Fill">Null: sent without any field.</param>
internal sealed record SentForm(string? Handler, Func<SitePage, SiteForm>? Fill)
{
    /// <summary>The words of the button; the first one otherwise.</summary>
    public string? Button { get; init; }

    /// <summary>Where the form is shown, when not at the address of the sample.</summary>
    public string? From { get; init; }
    public Officer? By { get; init; }
    public Reach? Reach { get; init; }

    /// <summary>A permission asked besides that of the page.</summary>
    public string? Also { get; init; }
    public int Status { get; init; } = 302;
}

internal static class Needs
{
    public const string Post = "a post";
    public const string Account = "an account";
    public const string Nothing = "nothing";
}
