using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("s-textarea", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextareaTagHelper(Texts texts) : FieldTagHelper(texts)
{
    public int Rows { get; set; } = 5;

    protected override Task<IHtmlContent> BodyAsync(TagHelperContext context, TagHelperOutput output)
    {
        var area = Control(Markup.Element("textarea"), "govuk-textarea", output)
            .With("rows", Rows.ToString(System.Globalization.CultureInfo.InvariantCulture));
        // A browser drops the first line break of a textarea; giving one of our own keeps what was typed.
        area.InnerHtml.Append("\n" + Value());
        return Task.FromResult(Question(area));
    }
}
