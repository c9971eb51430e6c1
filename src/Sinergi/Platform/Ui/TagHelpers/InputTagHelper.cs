using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>One line of text.</summary>
[HtmlTargetElement("s-input", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class InputTagHelper(Texts texts) : FieldTagHelper(texts)
{
    public string Type { get; set; } = "text";

    /// <summary>Characters the field is meant for: 2, 3, 4, 5, 10, 20 or 30. Without it the field takes the width there is.</summary>
    public int Width { get; set; }

    protected override Task<IHtmlContent> BodyAsync(TagHelperContext context, TagHelperOutput output)
    {
        var input = Control(Markup.Element("input"), "govuk-input", output).With("type", Type).Void();
        // A password is never written back, whatever was typed.
        if (Type is not "password")
            input.With("value", Value());
        if (Width > 0)
            input.AddCssClass($"govuk-input--width-{Width}");
        return Task.FromResult(Question(input));
    }
}
