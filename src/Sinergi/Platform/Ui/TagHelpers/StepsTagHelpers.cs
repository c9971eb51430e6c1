using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>The stages that a record goes through, with the one where it stands.</summary>
[HtmlTargetElement("s-steps")]
public sealed class StepsTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("aria-label", Label);
        return Siblings.LayOutAsync(context, output, "s-steps");
    }
}

/// <summary>One stage, with what it left behind or what is missing.</summary>
[HtmlTargetElement("s-step", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepTagHelper(Texts texts) : TagHelper
{
    public string Label { get; set; } = "";

    public string? Note { get; set; }

    public bool Done { get; set; }

    public bool Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Siblings.Count(context);
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            Current ? "s-step s-step--current"
                : Done ? "s-step s-step--done"
                : "s-step"
        );
        if (Current)
            output.Attributes.SetAttribute("aria-current", "step");
        output.Content.SetHtmlContent(Markup.Element("span", "s-step__label", Label));
        // What the dot shows is also said.
        if (Done && !Current)
            output.Content.Append(" ").AppendHtml(Markup.Element("span", "govuk-visually-hidden", texts["ui.step_done"]));
        if (!string.IsNullOrEmpty(Note))
            output.Content.Append(" ").AppendHtml(Markup.Element("span", "s-step__note", Note));
    }
}
