using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>Lengths drawn as SVG attributes: the content policy forbids inline styles.</summary>
internal static class Svg
{
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static TagBuilder Strip(string? css) =>
        Markup.Element("svg", css).With("viewBox", "0 0 100 8").With("preserveAspectRatio", "none").With("focusable", "false");

    public static TagBuilder Piece(double from, double width, string? css = null) =>
        Markup.Element("rect", css).With("x", Number(from)).With("width", Number(width)).With("height", "8");
}

/// <summary>Numbers that matter, side by side.</summary>
[HtmlTargetElement("s-figures")]
public sealed class FiguresTagHelper : TagHelper
{
    /// <summary>Without frames and larger still: for the one number of a sheet.</summary>
    public bool Large { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        return Siblings.LayOutAsync(context, output, Large ? "s-figures s-figures--large" : "s-figures");
    }
}

/// <summary>One number, large; its content says in words what was counted. It leads to how it was counted.</summary>
[HtmlTargetElement("s-figure")]
public sealed class FigureTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Siblings.Count(context);
        var words = await output.GetChildContentAsync();
        var number = Markup.Element("dd");
        if (string.IsNullOrEmpty(Href))
            number.InnerHtml.Append(Value);
        else
            number.Add(Markup.Element("a", text: Value).With("href", Href));
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "s-figure");
        output.Content.SetHtmlContent(Markup.Element("dt").Add(words));
        output.Content.AppendHtml(number);
    }
}

/// <summary>Parts of a whole as a strip: done, in part, missed. Read out as one sentence.</summary>
[HtmlTargetElement("s-meter", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MeterTagHelper(Texts texts) : TagHelper
{
    public double Done { get; set; }

    public double Part { get; set; }

    public double Missed { get; set; }

    public double Total { get; set; } = 100;

    public bool Large { get; set; }

    /// <summary>The sentence for screen readers, where the usual one does not fit.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = Label ?? (Part + Missed > 0 ? texts["ui.meter", Done, Part, Missed, Total] : texts["ui.meter.simple", Done, Total]);
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Done, Part, Missed, Total, Large, label));
    }

    internal static TagBuilder Draw(double done, double part, double missed, double total, bool large, string? label)
    {
        var whole = Math.Max(total, done + part + missed);
        var unit = whole > 0 ? 100 / whole : 0;
        var strip = Svg.Strip(large ? "s-meter s-meter--large" : "s-meter")
            .Add(Svg.Piece(0, done * unit))
            .Add(Svg.Piece(done * unit, part * unit, "s-meter__part"))
            .Add(Svg.Piece((done + part) * unit, missed * unit, "s-meter__miss"));
        return string.IsNullOrEmpty(label) ? strip.With("aria-hidden", "true") : strip.With("role", "img").With("aria-label", label);
    }
}

/// <summary>A bar inside a table cell, beside its number (the content). The number is the truth, the bar only helps the eye.</summary>
[HtmlTargetElement("s-bar")]
public sealed class BarTagHelper : TagHelper
{
    public double Value { get; set; }

    public double Max { get; set; } = 100;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var width = Max > 0 ? Math.Clamp(100 * Value / Max, 0, 100) : 0;
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "s-bar-cell");
        output.PreContent.SetHtmlContent(Svg.Strip(null).Add(Svg.Piece(0, width)).With("aria-hidden", "true"));
    }
}

/// <summary>The region view: one square per regional office.</summary>
[HtmlTargetElement("s-tiles")]
public sealed class TilesTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "s-tiles");
    }
}

/// <summary>One square. <c>level</c> 0 to 4 darkens it; without a level nothing is known.</summary>
[HtmlTargetElement("s-tile", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TileTagHelper : TagHelper
{
    public string Code { get; set; } = "";

    /// <summary>Numerator and denominator, "6/14".</summary>
    public string? Text { get; set; }

    /// <summary>The whole sentence: "Aceh: 6 dari 14 terpenuhi".</summary>
    public string Label { get; set; } = "";

    public string Href { get; set; } = "";

    public int Column { get; set; }

    public int Row { get; set; }

    public int? Level { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"s-tile--c{Column} s-tile--r{Row}");
        var shade = Level is { } level ? string.Create(CultureInfo.InvariantCulture, $"s-tile--{level}") : "s-tile--none";
        var link = Markup.Element("a", text: Code).With("href", Href).With("aria-label", Label).With("title", Label);
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"{place} {shade}");
        output.Content.SetHtmlContent(string.IsNullOrEmpty(Text) ? link : link.Add(Markup.Element("small", text: Text)));
    }
}
