using System.Net;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Harness;

/// <summary>Each fault that the checks exist for is found, in each profile that can have it.</summary>
public sealed class PageChecksTests(TheBrowser browser) : Journey(browser)
{
    [Theory]
    [InlineData(Profile.PhoneNoScript, "wide", "<p style='width: 700px'>Terlalu lebar</p>", "is wider than the window")]
    [InlineData(Profile.Desktop, "label", "<form><input name='tanpa'></form>", "breaks 1 rules of accessibility")]
    [InlineData(Profile.PhoneNoScript, "label", "<form><input name='tanpa'></form>", "breaks 1 rules of accessibility")]
    [InlineData(Profile.Desktop, "console", "<script>console.error('rusak')</script>", "console error: rusak")]
    [InlineData(Profile.Keyboard, "throw", "<script>throw new Error('patah')</script>", "patah")]
    [InlineData(Profile.Desktop, "asset", "<img alt='' src='/tidak-ada.png'>", "404: ")]
    [InlineData(Profile.PhoneNoScript, "asset", "<img alt='' src='/tidak-ada.png'>", "404: ")]
    [InlineData(Profile.Desktop, "foreign", "<img alt='' src='http://127.0.0.1:9/luar.png'>", "foreign host: http://127.0.0.1:9/luar.png")]
    [InlineData(Profile.PhoneNoScript, "key", "<p>ui.tidak_ada</p>", "shows keys instead of texts")]
    [InlineData(
        Profile.Desktop,
        "row",
        "<ol style='display: grid; grid-auto-flow: column'><li>Satu</li><li>Dua</li><li>Tiga</li></ol>",
        "move when the next one comes"
    )]
    [InlineData(Profile.Desktop, "heading", "<h1>Satu lagi</h1>", "needs one heading")]
    public async Task Page_WithAFault_IsRefused(Profile profile, string path, string body, string finding)
    {
        await using var site = await SampleSite.StartAsync(new Dictionary<string, string> { [$"/{path}"] = body });
        var person = await OpenAsync(profile, site.Address);

        var refused = await Assert.ThrowsAsync<JourneyException>(() => person.GoAsync($"/{path}"));

        Assert.Contains(finding, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ThatItsPolicyRefuses_IsRefused()
    {
        await using var site = await SampleSite.StartAsync(
            new Dictionary<string, string> { ["/policy"] = "<script>document.title = 'tidak boleh'</script>" },
            "default-src 'self'; style-src 'self' 'unsafe-inline'"
        );
        var person = await OpenAsync(Profile.Desktop, site.Address);

        var refused = await Assert.ThrowsAsync<JourneyException>(() => person.GoAsync("/policy"));

        Assert.Contains("Content Security Policy", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithAnotherStatus_IsRefusedWithItsText()
    {
        await using var site = await SampleSite.StartAsync(new Dictionary<string, string> { ["/here"] = "<p>ada</p>" });
        var person = await OpenAsync(Profile.Desktop, site.Address);

        var refused = await Assert.ThrowsAsync<JourneyException>(() => person.GoAsync("/here", HttpStatusCode.NotFound));

        Assert.Contains("answered 200, expected 404", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keyboard_OnALinkWithoutMark_RefusesThePage()
    {
        await using var site = await SampleSite.StartAsync(
            new Dictionary<string, string> { ["/focus"] = "<style>a:focus { outline: none }</style><p><a href='/focus'>Lagi</a></p>" }
        );
        var person = await OpenAsync(Profile.Keyboard, site.Address);
        await person.GoAsync("/focus");

        var refused = await Assert.ThrowsAsync<JourneyException>(() => person.FollowAsync("Lagi"));

        Assert.Contains("The focus cannot be seen", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keyboard_ToALinkOutOfTheTabOrder_RefusesThePage()
    {
        await using var site = await SampleSite.StartAsync(
            new Dictionary<string, string> { ["/order"] = "<p><a href='/order' tabindex='-1'>Lagi</a> <a href='/'>Awal</a></p>" }
        );
        var person = await OpenAsync(Profile.Keyboard, site.Address);
        await person.GoAsync("/order");

        var refused = await Assert.ThrowsAsync<JourneyException>(() => person.FollowAsync("Lagi"));

        Assert.Contains("cannot be reached", refused.Message, StringComparison.Ordinal);
    }
}
