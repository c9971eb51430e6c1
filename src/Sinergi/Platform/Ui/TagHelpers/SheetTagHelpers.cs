using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>A white sheet with a heading.</summary>
[HtmlTargetElement("s-card")]
public sealed class CardTagHelper : TagHelper
{
    public string? Title { get; set; }

    /// <summary>A quiet link beside the heading, with its text.</summary>
    public string? MoreHref { get; set; }

    public string? MoreText { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        var own = Convert.ToString(output.Attributes["class"]?.Value, CultureInfo.InvariantCulture);
        output.Attributes.SetAttribute("class", string.IsNullOrEmpty(own) ? "s-card" : $"s-card {own}");
        if (string.IsNullOrEmpty(Title))
            return;
        var heading = Markup.Element("h2", text: Title);
        if (string.IsNullOrEmpty(MoreHref))
            output.PreContent.SetHtmlContent(heading);
        else
            output.PreContent.SetHtmlContent(
                Markup.Element("div", "s-card__head").Add(heading).Add(Markup.Element("a", "s-note", MoreText).With("href", MoreHref))
            );
    }
}

public enum GridKind
{
    /// <summary>Main part two thirds, the rest beside it.</summary>
    Aside,
    Halves,

    /// <summary>Filter panel left, list right.</summary>
    Filter,

    /// <summary>Document left, proposed facts right.</summary>
    Review,
}

/// <summary>Two columns on a wide page, one below the other on a narrow one.</summary>
[HtmlTargetElement("s-grid")]
public sealed class GridTagHelper : TagHelper
{
    public GridKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"s-grid s-grid--{Kind.ToString().ToLowerInvariant()}");
    }
}

/// <summary>Things below one another, evenly spaced: the narrow column of a grid.</summary>
[HtmlTargetElement("s-stack")]
public sealed class StackTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "s-stack");
    }
}

/// <summary>Fields that belong together, under a heading.</summary>
[HtmlTargetElement("s-fieldset")]
public sealed class FieldsetTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Legend { get; set; } = "";

    /// <summary>Short fields side by side where there is room.</summary>
    public bool Columns { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var form = ShownForm.Of(ViewContext);
        var outer = form?.Under(Legend);
        var fields = await output.GetChildContentAsync();
        form?.Under(outer);
        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", "s-fieldset");
        output.Content.SetHtmlContent(Markup.Element("legend", text: Legend));
        output.Content.AppendHtml(Columns ? Markup.Element("div", "s-fields").Add(fields) : fields);
    }
}

/// <summary>A message to hand on in a messenger: shown in full, copied with one press, selectable without scripts.</summary>
[HtmlTargetElement("s-message", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MessageTagHelper(Texts texts) : TagHelper
{
    public string Text { get; set; } = "";

    public string Id { get; set; } = "pesan";

    public int Rows { get; set; } = 4;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var area = Markup
            .Element("textarea")
            .With("id", Id)
            .With("rows", Svg.Number(Rows))
            .With("readonly", "readonly")
            .With("aria-label", texts["ui.message"]);
        area.InnerHtml.Append("\n" + Text);
        var button = Markup
            .Element("button", "s-button s-button--quiet", texts["ui.copy"])
            .With("type", "button")
            .With("hidden", "hidden")
            .With("data-copy", Id)
            .With("data-copied", texts["ui.copied"]);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "s-message");
        output.Content.SetHtmlContent(area);
        output.Content.AppendHtml(button);
    }
}
