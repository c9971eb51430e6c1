using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>One or more files. Inside an <c>s-form</c> with <c>upload</c>, progress is shown while they travel.</summary>
[HtmlTargetElement("s-file", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileTagHelper(Texts texts) : FieldTagHelper(texts)
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (WasLost())
        {
            Hint = string.IsNullOrEmpty(Hint) ? Texts["ui.file_again"] : $"{Hint} {Texts["ui.file_again"]}";
        }

        return base.ProcessAsync(context, output);
    }

    protected override Task<IHtmlContent> BodyAsync(TagHelperContext context, TagHelperOutput output) =>
        Task.FromResult(Question(Control(Markup.Element("input"), "s-file", output).With("type", "file").Void()));

    // A form that comes back keeps all that was typed, but no browser lets a page put a file into it.
    private bool WasLost()
    {
        var request = ViewContext.HttpContext.Request;
        var state = ViewContext.ViewData.ModelState;
        var refused = !state.IsValid || ViewContext.HttpContext.Response.StatusCode is StatusCodes.Status409Conflict;
        return refused
            && HttpMethods.IsPost(request.Method)
            && request.HasFormContentType
            && state.GetFieldValidationState(Name) is not ModelValidationState.Invalid
            && request.Form.Files.GetFiles(Name).Any(file => file.Length > 0);
    }
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
