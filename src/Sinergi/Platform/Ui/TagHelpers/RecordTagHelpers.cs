using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>The content of an agreement, clause by clause.</summary>
[HtmlTargetElement("s-clauses")]
public sealed class ClausesTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "s-clauses");
    }
}

/// <summary>One clause: its words, what became of it (content), its status.</summary>
[HtmlTargetElement("s-clause")]
public sealed class ClauseTagHelper : TagHelper
{
    public string Number { get; set; } = "";

    public string Text { get; set; } = "";

    public string? Status { get; set; }

    public Tone Tone { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var note = await output.GetChildContentAsync();
        var words = Markup.Element("div").Add(Markup.Element("p", text: Text));
        if (!note.IsEmptyOrWhiteSpace)
            words.Add(Markup.Element("div", "s-clause__note").Add(note));
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "s-clause");
        output.Content.SetHtmlContent(Markup.Element("span", "s-clause__number", Number));
        output.Content.AppendHtml(words);
        if (!string.IsNullOrEmpty(Status))
            output.Content.AppendHtml(TagTagHelper.Dot(Status, Tone));
    }
}

/// <summary>Facts of a record, one line each.</summary>
[HtmlTargetElement("s-summary")]
public sealed class SummaryTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "s-summary");
    }
}

/// <summary>One fact. Without content it is shown as not stated; <c>change</c> leads to where it is edited.</summary>
[HtmlTargetElement("s-row")]
public sealed class RowTagHelper(Texts texts) : TagHelper
{
    public string Label { get; set; } = "";

    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        var cell = Markup.Element("dd");
        cell.Add(value.IsEmptyOrWhiteSpace ? Markup.Element("span", "s-soft", texts["ui.unknown"]) : value);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "s-summary__row");
        output.Content.SetHtmlContent(Markup.Element("dt", text: Label));
        output.Content.AppendHtml(cell);
        if (string.IsNullOrEmpty(Change))
            return;
        var what = Markup.Element("span", "govuk-visually-hidden", $" {Label}");
        var link = Markup.Element("a", text: texts["ui.change"]).With("href", Change).Add(what);
        output.Content.AppendHtml(Markup.Element("dd", "s-screen").Add(link));
    }
}

/// <summary>What happened, newest first.</summary>
[HtmlTargetElement("s-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "moj-timeline");
    }
}

/// <summary>One thing that happened; the content gives particulars.</summary>
[HtmlTargetElement("s-event")]
public sealed class EventTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? By { get; set; }

    public string? When { get; set; }

    public Tone Tone { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        var line = string.Join(" · ", new[] { By, When }.Where(part => !string.IsNullOrEmpty(part)));
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"moj-timeline__item {Tone.Css("s-event")}");
        output.Content.SetHtmlContent(Markup.Element("p", "moj-timeline__title", Title));
        if (line.Length > 0)
            output.Content.AppendHtml(Markup.Element("small", "moj-timeline__byline s-soft", line));
        if (!more.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Element("div", "moj-timeline__description").Add(more));
    }
}
