using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>What waits for somebody, most urgent first.</summary>
[HtmlTargetElement("s-work")]
public sealed class WorkTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "s-work");
    }
}

/// <summary>One row that tells the story in a line and leads to the action.</summary>
[HtmlTargetElement("s-work-item", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class WorkItemTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Href { get; set; }

    public string? Note { get; set; }

    /// <summary>How soon, in words: "besok".</summary>
    public string? When { get; set; }

    /// <summary>The day: "22 Nov".</summary>
    public string? Day { get; set; }

    public Tone Tone { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        var title = string.IsNullOrEmpty(Href)
            ? Markup.Element("span", "s-work__title", Title)
            : Markup.Element("a", "s-work__title", Title).With("href", Href);
        var words = Markup.Element("div").Add(title);
        if (!string.IsNullOrEmpty(Note))
            words.Add(Markup.Element("span", "s-work__note", Note));
        words.Add(more);

        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Markup.Element("span", Tone.Css("s-work__edge")).With("aria-hidden", "true"));
        output.Content.AppendHtml(words);
        if (string.IsNullOrEmpty(When) && string.IsNullOrEmpty(Day))
            return;
        var when = Markup.Element("span", "s-work__when");
        if (!string.IsNullOrEmpty(When))
            when.Add(Markup.Element("b", text: When));
        when.InnerHtml.Append($" {Day}");
        output.Content.AppendHtml(when);
    }
}

/// <summary>A table that scrolls sideways by itself on a narrow page, never the page.</summary>
[HtmlTargetElement("s-table")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>What the table shows.</summary>
    public string Caption { get; set; } = "";

    /// <summary>Shows the caption; otherwise a heading above says the same.</summary>
    public bool CaptionShown { get; set; }

    /// <summary>On a phone each row becomes a block, its cells one below the other with the name from their <c>data-label</c>; otherwise the table scrolls.</summary>
    public bool Stacks { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        var caption = Markup.Element("caption", CaptionShown ? null : "govuk-visually-hidden", Caption);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Stacks ? "s-table s-table--stacks" : "s-table");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        output.Content.SetHtmlContent(Markup.Element("table").Add(caption).Add(rows));
    }
}

/// <summary>Parts of one thing, each a page of its own.</summary>
[HtmlTargetElement("s-tabs")]
public sealed class TabsTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var tabs = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "moj-sub-navigation");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Markup.Element("ul", "moj-sub-navigation__list").Add(tabs));
    }
}

[HtmlTargetElement("s-tab")]
public sealed class TabTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public bool Current { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var link = Markup.Element("a", "moj-sub-navigation__link").With("href", Href).When(Current, "aria-current", "page");
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "moj-sub-navigation__item");
        output.Content.SetHtmlContent(link.Add(text));
    }
}

/// <summary>Previous and next of a list paged by key; the content says what is shown ("1 sampai 50 dari 312").</summary>
[HtmlTargetElement("s-pager")]
public sealed class PagerTagHelper(Texts texts) : TagHelper
{
    public string? Previous { get; set; }

    public string? Next { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var shown = await output.GetChildContentAsync();
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "s-pager");
        output.Attributes.SetAttribute("aria-label", texts["ui.pager"]);
        output.Content.SetHtmlContent(Markup.Element("p").Add(shown));
        Step(Previous, "prev", "ui.pager.previous");
        Step(Next, "next", "ui.pager.next");

        void Step(string? href, string relation, string key)
        {
            if (!string.IsNullOrEmpty(href))
                output.Content.AppendHtml(
                    Markup.Element("a", "s-button s-button--quiet", texts[key]).With("href", href).With("rel", relation)
                );
        }
    }
}
