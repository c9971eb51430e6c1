using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>A status: a dot and a word.</summary>
[HtmlTargetElement("s-tag")]
public sealed class TagTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", Tone.Css("s-tag"));
    }

    internal static TagBuilder Dot(string word, Tone tone) => Markup.Element("span", tone.Css("s-tag"), word);
}

/// <summary>Something the reader should know now: the result of what was just done, a warning before the work.</summary>
[HtmlTargetElement("s-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Tone.Css("s-notice"));
        output.Attributes.SetAttribute("role", Tone is Tone.Bad ? "alert" : "status");
        if (!string.IsNullOrEmpty(Title))
            output.PreContent.SetHtmlContent(Markup.Element("h2", text: Title));
    }
}

/// <summary>What is needed next on this record; at most one on a page. With <c>href</c> it brings the button, otherwise the page does.</summary>
[HtmlTargetElement("s-next")]
public sealed class NextTagHelper(Texts texts) : TagHelper
{
    public string Text { get; set; } = "";

    public string? Href { get; set; }

    public string? Action { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var words = Markup.Element("p").Add(Markup.Element("b", text: texts["ui.next"]));
        words.InnerHtml.Append($" {Text}");
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "s-next");
        output.Content.SetHtmlContent(words);
        if (!string.IsNullOrEmpty(Href))
            output.Content.AppendHtml(Markup.Element("a", "s-button", Action).With("href", Href));
        output.Content.AppendHtml(content);
    }
}

/// <summary>A list without rows: says why, and what to do about it (its content).</summary>
[HtmlTargetElement("s-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "s-empty");
        output.PreContent.SetHtmlContent(Markup.Element("h2", text: Title));
    }
}

/// <summary>More for those who want it.</summary>
[HtmlTargetElement("s-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var text = Markup.Element("span", "govuk-details__summary-text", Summary);
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "govuk-details");
        output.Content.SetHtmlContent(Markup.Element("summary", "govuk-details__summary").Add(text));
        output.Content.AppendHtml(Markup.Element("div", "govuk-details__text").Add(content));
    }
}

/// <summary>How far a long task has come; without <c>value</c> it only says that it runs.</summary>
[HtmlTargetElement("s-progress", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProgressTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public int? Value { get; set; }

    public int Max { get; set; } = 100;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var bar = Markup
            .Element("progress")
            .With("max", Svg.Number(Max))
            .With("value", Value is { } value ? Svg.Number(value) : null)
            .With("aria-label", Label);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "s-progress");
        output.Content.SetHtmlContent(Markup.Element("p", "s-note", Label));
        output.Content.AppendHtml(bar);
    }
}
