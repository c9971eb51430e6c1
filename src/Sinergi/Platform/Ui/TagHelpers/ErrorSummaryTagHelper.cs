using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>
/// Everything that is wrong, in the order of the page, each with a link to its field. The layout places it: it renders after the
/// page and therefore knows the fields.
/// </summary>
[HtmlTargetElement("s-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Texts texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var items = Items().ToList();
        if (items.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-error-summary", "");
        var list = Markup.Element("ul", "govuk-error-summary__list");
        foreach (var (message, id) in items)
        {
            var item = Markup.Element("li");
            list.Add(id is null ? item.Add(Markup.Element("span", text: message)) : item.Add(Link(message, id)));
        }
        var alert = Markup.Element("div").With("role", "alert");
        output.Content.SetHtmlContent(alert.Add(Markup.Element("h2", "govuk-error-summary__title", texts["ui.error_title"])).Add(list));
    }

    private IEnumerable<(string Message, string? Id)> Items()
    {
        var fields = PageFrame.Of(ViewContext).Fields;
        var order = fields
            .Keys.Select((name, place) => (name, place))
            .ToDictionary(f => f.name, f => f.place, StringComparer.OrdinalIgnoreCase);
        return ViewContext
            .ViewData.ModelState.Where(e => e.Value?.ValidationState == ModelValidationState.Invalid)
            .OrderBy(e => order.GetValueOrDefault(e.Key, int.MaxValue))
            .SelectMany(e => e.Value!.Errors.Select(error => (error.ErrorMessage, fields.GetValueOrDefault(e.Key))))
            .Where(e => e.ErrorMessage.Length > 0)
            .Distinct();
    }

    private static TagBuilder Link(string message, string id) => Markup.Element("a", text: message).With("href", $"#{id}");
}
