using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Reading.Extraction;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>The picture of a page with marks upon it; the content brings the marks, the topmost last.</summary>
[HtmlTargetElement("s-picture")]
public sealed class PictureTagHelper : TagHelper
{
    private static readonly string ViewBox = $"0 0 {Svg.Number(PageBox.Whole)} {Svg.Number(PageBox.Whole)}";

    public string Src { get; set; } = "";

    public string Alt { get; set; } = "";

    /// <summary>With the height it keeps the place until the picture comes; only their proportion counts.</summary>
    public int Width { get; set; }

    public int Height { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var marks = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "s-picture");
        var image = Markup
            .Element("img")
            .With("src", Src)
            .With("alt", Alt)
            .With("loading", "lazy")
            .With("width", Svg.Number(Width))
            .With("height", Svg.Number(Height));
        output.Content.SetHtmlContent(image.Void());
        if (!marks.IsEmptyOrWhiteSpace)
        {
            // Stretched over the picture whatever its size: places are shares of the page.
            var layer = Markup
                .Element("svg", "s-picture__marks")
                .With("viewBox", ViewBox)
                .With("preserveAspectRatio", "none")
                .With("role", "group")
                .With("aria-label", Alt);
            output.Content.AppendHtml(layer.Add(marks));
        }
    }
}

/// <summary>Places on the picture of a page that a fact rests on; leads to the fact.</summary>
[HtmlTargetElement("s-picture-mark")]
public sealed class PictureMarkTagHelper : TagHelper
{
    /// <summary>The id of the fact.</summary>
    public string Fact { get; set; } = "";

    /// <summary>What the fact says, for whoever cannot see where it points.</summary>
    public string Label { get; set; } = "";

    /// <summary>Names of parties are toned differently from what they promise.</summary>
    public bool Party { get; set; }

    public IReadOnlyList<PageBox> Places { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", "#" + Fact);
        output.Attributes.SetAttribute("data-for", Fact);
        output.Attributes.SetAttribute("aria-label", Label);
        if (Party)
            output.Attributes.SetAttribute("class", "s-mark--party");
        output.Content.SetHtmlContent(Markup.Element("title", text: Label));
        foreach (var place in Places)
        {
            var box = Markup
                .Element("rect")
                .With("x", Svg.Number(place.Left))
                .With("y", Svg.Number(place.Top))
                .With("width", Svg.Number(place.Width))
                .With("height", Svg.Number(place.Height));
            output.Content.AppendHtml(box.Void());
        }
    }
}
