using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Kernel;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>
/// A form that posts once, carries the antiforgery token, whose form it is and in which words it asked, and shows our own error texts instead
/// of the browser's bubbles.
/// </summary>
[HtmlTargetElement("s-form")]
public sealed class FormTagHelper(IHtmlGenerator generator, CurrentActor current, Texts texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Method { get; set; } = "post";

    /// <summary>Keeps what is typed in the browser until it is sent; the value names the form (and the record, if there is one).</summary>
    public string? Draft { get; set; }

    /// <summary>The form carries files: sent with progress where scripts run.</summary>
    public bool Upload { get; set; }

    /// <summary>Where the idempotency key is bound: one key per shown form, kept when the form is shown again.</summary>
    public ModelExpression? KeyFor { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        using var shown = ShownForm.Begin(ViewContext);
        var content = await output.GetChildContentAsync();
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", Method);
        output.Attributes.SetAttribute("novalidate", "novalidate");
        if (!string.IsNullOrEmpty(Draft))
        {
            // Several people use one computer: what one typed is not offered to the next.
            output.Attributes.SetAttribute("data-draft", current.AccountId is { } account ? $"{Draft}@{account:N}" : Draft);
            output.Attributes.SetAttribute("data-draft-restored", texts["ui.draft.restored"]);
            output.Attributes.SetAttribute("data-draft-discard", texts["ui.draft.discard"]);
        }
        if (Upload)
        {
            output.Attributes.SetAttribute("enctype", "multipart/form-data");
            output.Attributes.SetAttribute("data-upload", texts["ui.upload.running"]);
            output.Attributes.SetAttribute("data-upload-failed", texts["ui.upload.failed"]);
        }
        output.Content.SetHtmlContent(content);
        if (!Method.Equals("post", StringComparison.OrdinalIgnoreCase))
            return;
        output.Attributes.SetAttribute("data-once", "");
        if (KeyFor is not null)
            output.PostContent.AppendHtml(Key(KeyFor));
        if (current.AccountId is { } owner)
        {
            output.PostContent.AppendHtml(Hidden(LostForm.AccountField, owner.ToString()));
            if (shown.Form.Fields.Count > 0)
                output.PostContent.AppendHtml(Hidden(LostForm.ShownField, shown.Form.Pack()));
        }
        output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }

    private TagBuilder Key(ModelExpression target)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(target.Name);
        var typed = ViewContext.ViewData.ModelState.GetValueOrDefault(name)?.AttemptedValue;
        var given = target.Model is Guid key && key != Guid.Empty ? key.ToString() : null;
        // A random key: forms of reporters use it too, and an ordered one would tell when the form was opened.
        var value = string.IsNullOrEmpty(typed) ? given ?? NewId.Random().ToString() : typed;
        return Hidden(name, value);
    }

    private static TagBuilder Hidden(string name, string value) =>
        Markup.Element("input").With("type", "hidden").With("name", name).With("value", value).Void();
}
