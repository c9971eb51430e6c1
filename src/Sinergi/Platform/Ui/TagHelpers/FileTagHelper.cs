using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>One or more files. Inside an <c>s-form</c> with <c>upload</c>, progress is shown while they travel.</summary>
[HtmlTargetElement("s-file", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper(Texts texts) : FieldTagHelper(texts)
{
    protected override Task<IHtmlContent> BodyAsync(TagHelperContext context, TagHelperOutput output) =>
        Task.FromResult(Question(Control(Markup.Element("input"), "s-file", output).With("type", "file").Void()));
}

/// <summary>A value that travels unseen: a revision, a key that makes a repeated post harmless.</summary>
[HtmlTargetElement("s-hidden", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HiddenTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Shows the model's value, not the posted one: after a conflict the new revision must win.</summary>
    public bool Fresh { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var typed = Fresh ? null : ViewContext.ViewData.ModelState.GetValueOrDefault(name)?.AttemptedValue;
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", name);
        output.Attributes.SetAttribute("value", typed ?? FieldTagHelper.Written(For.Model) ?? "");
    }
}
