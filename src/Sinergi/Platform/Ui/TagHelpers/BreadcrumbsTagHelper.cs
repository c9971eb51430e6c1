using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>Where the page stands. Written anywhere in the page; the layout shows it above the error summary and the title.</summary>
[HtmlTargetElement("s-breadcrumbs")]
public sealed class BreadcrumbsTagHelper(Texts texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var crumbs = await output.GetChildContentAsync();
        var list = Markup.Element("ol", "govuk-breadcrumbs__list").Add(crumbs);
        PageFrame.Of(ViewContext).Breadcrumbs = Markup
            .Element("nav", "govuk-breadcrumbs s-crumbs")
            .With("aria-label", texts["shell.crumbs"])
            .Add(list);
        output.SuppressOutput();
    }
}

/// <summary>One step of the way; without <c>href</c> it is the page itself.</summary>
[HtmlTargetElement("s-crumb")]
public sealed class CrumbTagHelper : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        output.TagName = "li";
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs__list-item");
        if (string.IsNullOrEmpty(Href))
            output.Attributes.SetAttribute("aria-current", "page");
        else
            output.Content.SetHtmlContent(Markup.Element("a", "govuk-breadcrumbs__link").With("href", Href).Add(text));
    }
}
