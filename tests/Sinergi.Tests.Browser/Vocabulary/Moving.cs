using System.Net;
using Microsoft.Playwright;
using Sinergi.Tests.Browser.Browsing;

namespace Sinergi.Tests.Browser.Vocabulary;

/// <summary>From page to page.</summary>
public static class Moving
{
    /// <summary>Types an address.</summary>
    public static Task GoAsync(this BrowserSession session, string path, HttpStatusCode status = HttpStatusCode.OK) =>
        session.ChangePageAsync(() => session.Page.GotoAsync(path), status);

    /// <summary>Follows the link with these words.</summary>
    /// <param name="session">Whose browser.</param>
    /// <param name="words">The words of the link, or a part of them that no other link has.</param>
    /// <param name="near">When several links read alike: words of the row, item or card that it stands in.</param>
    /// <param name="status">The answer that is expected.</param>
    public static async Task FollowAsync(
        this BrowserSession session,
        string words,
        string? near = null,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        var link = await Finding.LinkAsync(session, words, near);
        await session.ChangePageAsync(() => ActivateAsync(session, link, "Enter"), status);
    }

    /// <summary>Follows a link to another place of the same page.</summary>
    public static async Task FollowWithinPageAsync(this BrowserSession session, string words, string? near = null)
    {
        var link = await Finding.LinkAsync(session, words, near);
        await ActivateAsync(session, link, "Enter");
    }

    /// <summary>Presses a button that sends a form.</summary>
    public static async Task PressAsync(
        this BrowserSession session,
        string words,
        string? near = null,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        var button = await Finding.ButtonAsync(session, words, near);
        await session.ChangePageAsync(() => ActivateAsync(session, button, "Enter"), status);
    }

    /// <summary>Presses a button that changes something in the page alone (copy, show).</summary>
    public static async Task TouchAsync(this BrowserSession session, string words, string? near = null)
    {
        var button = await Finding.ButtonAsync(session, words, near);
        await ActivateAsync(session, button, "Space");
    }

    /// <summary>Opens (or closes) a part that is folded away.</summary>
    public static async Task UnfoldAsync(this BrowserSession session, string words)
    {
        var summary = session.Page.Locator("summary").Filter(new LocatorFilterOptions { HasText = words, Visible = true }).First;
        await ActivateAsync(session, summary, "Enter");
    }

    /// <summary>Sends the form by pressing Enter in its field, as one does with a search.</summary>
    public static async Task SearchAsync(this BrowserSession session, string label, string words)
    {
        await session.FillAsync(label, words);
        var field = await Finding.ControlAsync(session, label);
        await session.ChangePageAsync(() => field.PressAsync("Enter"));
    }

    /// <summary>The browser's own "back".</summary>
    public static Task BackAsync(this BrowserSession session) => session.ChangePageAsync(() => session.Page.GoBackAsync());

    /// <summary>Opens the page again, as it is now.</summary>
    public static Task ReloadAsync(this BrowserSession session) => session.ChangePageAsync(() => session.Page.ReloadAsync());

    /// <summary>Receives a file instead of a page.</summary>
    /// <returns>Its suggested name and its content.</returns>
    public static async Task<(string Name, byte[] Content)> DownloadAsync(this BrowserSession session, string words, string? near = null)
    {
        var link = await Finding.LinkAsync(session, words, near);
        var download = await session.Page.RunAndWaitForDownloadAsync(() => ActivateAsync(session, link, "Enter"));
        await using var stream = await download.CreateReadStreamAsync();
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return (download.SuggestedFilename, content.ToArray());
    }

    /// <summary>With the mouse, with the finger or with a key: however this profile does it.</summary>
    internal static async Task ActivateAsync(BrowserSession session, ILocator target, string key)
    {
        switch (session.Profile)
        {
            case Profile.Keyboard:
                await KeyboardTravel.ToAsync(session.Page, target);
                await session.Page.Keyboard.PressAsync(key);
                return;
            case Profile.PhoneNoScript:
                await target.TapAsync();
                return;
            default:
                await target.ClickAsync();
                return;
        }
    }
}
