using Sinergi.Platform.Ui;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Tests.Unit.Ui;

public sealed class ContentTagHelperTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>\"'";
    private readonly Rendering _page = new();

    [Fact]
    public async Task PageHead_Title_BecomesHeadingAndTabTitle()
    {
        var head = await _page.ElementAsync(
            new PageHeadTagHelper
            {
                ViewContext = _page.View,
                Title = Hostile,
                Lead = Hostile,
                Kicker = "Langkah 2 dari 5",
                Tag = "PKS",
                Tone = Tone.Ok,
            }
        );

        Assert.Equal(Hostile, head.QuerySelector("h1")!.TextContent);
        Assert.Equal(Hostile, PageFrame.Of(_page.View).Title);
        Assert.Equal("s-tag s-tag--ok", head.QuerySelector("span")!.ClassName);
        Assert.Empty(head.QuerySelectorAll("img, .s-head__actions"));
    }

    [Fact]
    public async Task Helpers_EmptyTexts_CountAsNone()
    {
        var head = await _page.ElementAsync(
            new PageHeadTagHelper
            {
                ViewContext = _page.View,
                Title = "Orang",
                Lead = "",
                Kicker = "",
                Tag = "",
                TabTitle = "",
            }
        );
        var item = await _page.ElementAsync(
            new WorkItemTagHelper
            {
                Title = "Tugas",
                Href = "",
                Note = "",
                When = "",
                Day = "",
            }
        );
        var pager = await _page.ElementAsync(new PagerTagHelper(_page.Texts) { Previous = "", Next = "" });

        Assert.Equal("Orang", PageFrame.Of(_page.View).Title);
        Assert.Empty(head.QuerySelectorAll("p, .s-tag"));
        Assert.Empty(item.QuerySelectorAll("a, .s-work__note, .s-work__when"));
        Assert.Empty(pager.QuerySelectorAll("a"));
    }

    [Fact]
    public async Task PageHead_TabTitle_TellsLessThanThePage()
    {
        await _page.ElementAsync(
            new PageHeadTagHelper
            {
                ViewContext = _page.View,
                Title = "Pengaduan tentang …",
                TabTitle = "Formulir",
            }
        );

        Assert.Equal("Formulir", PageFrame.Of(_page.View).Title);
    }

    [Fact]
    public async Task Breadcrumbs_AreHandedToTheLayout()
    {
        var html = await _page.HtmlAsync(
            new BreadcrumbsTagHelper(_page.Texts) { ViewContext = _page.View },
            [
                new Rendering.Node(new CrumbTagHelper { Href = "/kerja-sama" }, "Kerja Sama"),
                new Rendering.Node(new CrumbTagHelper(), "PKS 4/2025"),
            ]
        );

        Assert.Equal("", html);
        using var writer = new StringWriter();
        PageFrame.Of(_page.View).Breadcrumbs!.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        var nav = Rendering.Parse(writer.ToString()).QuerySelector("nav[aria-label]")!;
        Assert.Equal("/kerja-sama", nav.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("PKS 4/2025", nav.QuerySelector("li[aria-current=page]")!.TextContent);
    }

    [Theory]
    [InlineData(ButtonKind.Main, "s-button")]
    [InlineData(ButtonKind.Quiet, "s-button s-button--quiet")]
    [InlineData(ButtonKind.Warning, "s-button s-button--warning")]
    [InlineData(ButtonKind.Link, "s-button s-button--link")]
    public async Task Button_Kind_GivesItsLook(ButtonKind kind, string css)
    {
        var button = await _page.ElementAsync(new ButtonTagHelper { Kind = kind }, ["Simpan"]);

        Assert.Equal(("BUTTON", css, "submit"), (button.TagName, button.ClassName, button.GetAttribute("type")));
    }

    [Fact]
    public async Task Button_WithHref_IsALink()
    {
        var link = await _page.ElementAsync(new ButtonTagHelper { Href = "/x?a=1&b=2" }, ["Buka"]);

        Assert.Equal(("A", "/x?a=1&b=2", null), (link.TagName, link.GetAttribute("href"), link.GetAttribute("type")));
    }

    [Fact]
    public async Task Chain_Links_CanBeWalkedAndTheCurrentOneIsMarked()
    {
        var chain = await _page.ElementAsync(
            new ChainTagHelper { Label = "Rantai" },
            [
                new ChainLinkTagHelper
                {
                    Label = "Pasal",
                    Value = "14",
                    Href = "/pasal",
                },
                new ChainLinkTagHelper
                {
                    Label = "Komitmen",
                    Value = "25",
                    Href = "/komitmen",
                    Current = true,
                    Done = 23,
                    Missed = 2,
                    Total = 25,
                },
                new ChainLinkTagHelper { Label = "Publik", Value = "3" },
            ]
        );

        Assert.Equal("Rantai", chain.GetAttribute("aria-label"));
        Assert.Equal(["/pasal", "/komitmen"], chain.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Komitmen", chain.QuerySelector("li[aria-current=location] .s-chain__label")!.TextContent);
        Assert.Equal(["92", "0", "8"], chain.QuerySelectorAll("rect").Select(r => r.GetAttribute("width")));
    }

    [Fact]
    public async Task Meter_IsReadOutAsASentenceAndHasNoInlineStyle()
    {
        var meter = await _page.ElementAsync(
            new MeterTagHelper(_page.Texts)
            {
                Done = 1,
                Part = 1,
                Missed = 0,
                Total = 4,
            }
        );

        Assert.Equal("1 terpenuhi, 1 sebagian, 0 tidak, dari 4", meter.GetAttribute("aria-label"));
        Assert.Null(meter.GetAttribute("style"));
    }

    [Fact]
    public async Task Meter_OfNothing_DrawsNothing()
    {
        var meter = await _page.ElementAsync(new MeterTagHelper(_page.Texts) { Total = 0 });

        Assert.All(meter.QuerySelectorAll("rect"), piece => Assert.Equal("0", piece.GetAttribute("width")));
    }

    [Fact]
    public async Task WorkItem_TellsTheStoryInALineAndLeadsToTheAction()
    {
        var list = await _page.ElementAsync(
            new WorkTagHelper(),
            [
                new WorkItemTagHelper
                {
                    Title = Hostile,
                    Href = "/x",
                    Note = "PKS 4",
                    When = "besok",
                    Day = "22 Nov",
                    Tone = Tone.Bad,
                },
            ]
        );

        Assert.Equal(Hostile, list.QuerySelector("a[href='/x']")!.TextContent);
        Assert.Equal("besok 22 Nov", list.QuerySelector(".s-work__when")!.TextContent);
        Assert.NotNull(list.QuerySelector(".s-work__edge--bad[aria-hidden]"));
    }

    [Fact]
    public async Task Row_WithoutValue_SaysThatItIsNotStated()
    {
        var list = await _page.ElementAsync(
            new SummaryTagHelper(),
            [
                new RowTagHelper(_page.Texts) { Label = "Jangka waktu" },
                new Rendering.Node(new RowTagHelper(_page.Texts) { Label = "Nomor", Change = "/ubah" }, "4/2025"),
            ]
        );

        Assert.Equal(["Belum dinyatakan", "4/2025", "Ubah Nomor"], list.QuerySelectorAll("dd").Select(d => d.TextContent));
    }

    [Fact]
    public async Task Pager_AtTheEnds_LeavesTheStepOut()
    {
        var pager = await _page.ElementAsync(new PagerTagHelper(_page.Texts) { Next = "?after=x" }, ["1 sampai 50"]);

        Assert.Equal(["next"], pager.QuerySelectorAll("a").Select(a => a.GetAttribute("rel")));
        Assert.Equal("1 sampai 50", pager.QuerySelector("p")!.TextContent);
    }

    [Fact]
    public async Task Table_ScrollsByItselfAndIsNamed()
    {
        var table = await _page.ElementAsync(new TableTagHelper { Caption = "Menurut tema" });

        Assert.Equal(
            ("region", "0", "Menurut tema"),
            (table.GetAttribute("role"), table.GetAttribute("tabindex"), table.GetAttribute("aria-label"))
        );
        Assert.Equal("Menurut tema", table.QuerySelector("caption")!.TextContent);
    }

    [Fact]
    public async Task Fact_Unknown_IsShownAsUnknown()
    {
        var fact = await _page.ElementAsync(
            new FactTagHelper(_page.Texts)
            {
                Id = "f5",
                Label = "Jangka waktu",
                State = FactState.Unknown,
                Quote = null,
            }
        );

        Assert.Equal("Belum dinyatakan", fact.QuerySelector(".s-fact__value")!.TextContent);
        Assert.Contains("s-fact--unknown", fact.ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chosen_WithoutFilters_IsAbsent() => Assert.Equal("", await _page.HtmlAsync(new ChosenTagHelper(_page.Texts)));

    [Fact]
    public async Task Card_OwnClass_IsKept()
    {
        var card = await _page.ElementAsync(new CardTagHelper { Title = Hostile }, ["isi"], [("class", "s-doc")]);

        Assert.Equal("s-card s-doc", card.ClassName);
        Assert.Equal(Hostile, card.QuerySelector("h2")!.TextContent);
    }
}
