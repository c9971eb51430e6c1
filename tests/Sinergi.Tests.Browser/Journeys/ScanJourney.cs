using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>In the review of a scan, words that are highlighted on the picture of the page lead to the fact they prove.</summary>
public sealed class ScanJourney(TheBrowser browser) : Journey(browser)
{
    private const string Signing = "Kanwil Ditjenpas Jambi menandatangani PKS dengan BNNP Jambi di Aula Simulasi, Kamis (5/6/2025).";
    private const string Promise = "BNNP Jambi akan menggelar pelatihan konselor bagi petugas lapas.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly DateOnly SignedOn = new(2025, 6, 5);

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Highlight_OnThePictureOfAPage_LeadsToItsFact(Profile profile)
    {
        var product = await ProductAsync();
        var kanwil = await product.GivenInstitutionAsync("Kanwil Simulasi Tengah", InstitutionKind.Kanwil);
        var officer = await GivenOfficerAsync(profile, kanwil, [.. ReadingPermissions.All, AgreementPermissions.View]);
        await SubmitAsync(product, officer);
        var office = await OpenAsync(profile, officer);
        var session = await product.QueryAsync(db => db.Set<ReadingSession>().Select(s => s.Id).SingleAsync());
        await WaitAsync(office, session);
        await office.GoAsync(ReadingLinks.Review(session));
        await SeePicturesAsync(office);

        var date = $"{office.T["reading.fact.Date"]}: {office.T.Day(SignedOn)}";
        await office.FollowWithinPageAsync(date);
        await SeeFactAsync(office, office.T.Day(SignedOn));
        if (profile.Scripts())
        {
            await SeeMarkAsync(office, date);
        }

        if (profile.KeysOnly())
        {
            await WalkAsync(office);
        }
    }

    /// <summary>Handing in has journeys of its own.</summary>
    private static async Task SubmitAsync(SinergiHost product, Officer officer)
    {
        using var client = await product.SignedInAsync(officer);
        var form = (await client.GetAsync(ReadingLinks.Base)).Form();
        form.Attach("Files", "pindaian-simulasi.pdf", await Samples.ScannedPdfAsync(Signing, Promise));
        await form.SubmitAsync();
    }

    /// <summary>Recognition takes its time in the background; the page says how far it is and becomes the review by itself.</summary>
    private static async Task WaitAsync(BrowserSession office, Guid session)
    {
        await office.GoAsync(ReadingLinks.Review(session));
        await Assertions
            .Expect(office.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }))
            .ToHaveTextAsync(
                office.T["reading.review.title"],
                new LocatorAssertionsToHaveTextOptions { Timeout = (float)Patience.TotalMilliseconds }
            );
    }

    /// <summary>The pictures come when they are scrolled to; their places are kept until then.</summary>
    private static async Task SeePicturesAsync(BrowserSession office)
    {
        var pictures = office.Page.Locator(".s-picture img");
        Assert.Equal(2, await pictures.CountAsync());
        foreach (var picture in await pictures.AllAsync())
        {
            var reserved = (await picture.BoundingBoxAsync())!;
            await picture.ScrollIntoViewIfNeededAsync();
            await picture.EvaluateAsync("picture => picture.decode()");
            var shown = (await picture.BoundingBoxAsync())!;
            Assert.Equal(reserved.Height, shown.Height, tolerance: 2f);
            Assert.Equal(842 / 595d, shown.Height / shown.Width, tolerance: 0.01);
        }

        await office.Page.EvaluateAsync("() => scrollTo(0, 0)");
    }

    private static async Task SeeFactAsync(BrowserSession office, string value)
    {
        var fact = office.Page.Locator("article:target");
        Assert.Contains(value, await fact.InnerTextAsync(), StringComparison.Ordinal);
        await Assertions.Expect(fact).ToBeInViewportAsync();
        await Assertions.Expect(fact).ToBeFocusedAsync();
    }

    /// <summary>The highlight of the fact that one is at stands out, and is in view beside it.</summary>
    private static async Task SeeMarkAsync(BrowserSession office, string name)
    {
        var on = office.Page.Locator(".s-picture a.s-mark--on");
        Assert.Equal(name, await on.First.GetAttributeAsync("aria-label"));
        await Assertions.Expect(on.First.Locator("rect").First).ToBeInViewportAsync();
    }

    /// <summary>With the keys from fact to fact, the last of which is proved on the second page.</summary>
    private static async Task WalkAsync(BrowserSession office)
    {
        var facts = await office.Page.Locator("[data-fact]").CountAsync();
        var last = office.Page.Locator(".s-picture").Nth(1).Locator("a.s-mark--on rect");
        for (var steps = 0; steps < facts && await last.CountAsync() == 0; steps++)
        {
            await office.Page.Keyboard.PressAsync("j");
        }

        await Assertions.Expect(last.First).ToBeInViewportAsync();
        await Assertions.Expect(office.Page.Locator("[data-current]")).ToBeInViewportAsync();
    }
}
