using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>
/// A question of a form: label, hint, error and control, tied together by ids. What was typed wins over the model, so a refused
/// form keeps everything. Attributes a helper does not know go to the control.
/// </summary>
public abstract class FieldTagHelper(Texts texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>Says so beside the label. What is not optional is not marked.</summary>
    public bool Optional { get; set; }

    /// <summary>Keeps the label for screen readers only.</summary>
    public bool LabelHidden { get; set; }

    protected Texts Texts { get; } = texts;

    /// <summary>The name under which binding looks for the field: <c>[BindProperty(Name = "q")]</c> wins over the property's own.</summary>
    protected string Name =>
        ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(
            For.Metadata.BinderModelName is { } bound ? For.Name[..(For.Name.LastIndexOf('.') + 1)] + bound : For.Name
        );

    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    protected IReadOnlyList<string> Errors { get; private set; } = [];

    protected bool HasErrors => Errors.Count > 0;

    private string? _describedBy;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Errors = FindErrors();
        PageFrame.Of(ViewContext).AddField(Name, Id);
        ShownForm.Of(ViewContext)?.Add(Name, Label);
        List<string> ids = [];
        if (!string.IsNullOrEmpty(Hint))
            ids.Add($"{Id}-hint");
        if (HasErrors)
            ids.Add($"{Id}-error");
        if (output.Attributes.TryGetAttribute("aria-describedby", out var given))
            ids.Add(Convert.ToString(given.Value, CultureInfo.InvariantCulture)!);
        _describedBy = ids.Count > 0 ? string.Join(' ', ids) : null;
        var body = await BodyAsync(context, output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", HasErrors ? "govuk-form-group govuk-form-group--error" : "govuk-form-group");
        output.Content.SetHtmlContent(body);
    }

    /// <summary>Everything inside the group.</summary>
    protected abstract Task<IHtmlContent> BodyAsync(TagHelperContext context, TagHelperOutput output);

    /// <summary>Says which answers stand to choose from, so that a form which is kept can tell the chosen one by its text.</summary>
    protected void Offer(IEnumerable<(string Value, string Text)> options) => ShownForm.Of(ViewContext)?.Offer(Name, options);

    /// <summary>Label, hint and error above one control.</summary>
    protected IHtmlContent Question(IHtmlContent control)
    {
        var label = Markup.Element("label", LabelCss("govuk-label"), Label).With("for", Id).Add(OptionalMark());
        return Markup.Fragment(label, HintElement(), ErrorElement(), control);
    }

    /// <summary>Legend, hint and error above several controls that answer one question.</summary>
    protected IHtmlContent Group(IHtmlContent controls)
    {
        var legend = Markup.Element("legend", LabelCss("govuk-fieldset__legend"), Label).Add(OptionalMark());
        var fieldset = Markup.Element("fieldset", "govuk-fieldset").With("aria-describedby", _describedBy);
        return fieldset.Add(legend).Add(HintElement()).Add(ErrorElement()).Add(controls);
    }

    /// <summary>Gives a control its id, name, description, error mark and the page's own attributes.</summary>
    protected TagBuilder Control(TagBuilder control, string css, TagHelperOutput output)
    {
        control.AddCssClass(css);
        if (HasErrors)
            control.AddCssClass($"{css}--error");
        foreach (var attribute in output.Attributes.Where(a => a.Name is not ("class" or "aria-describedby")))
            control.With(attribute.Name, Convert.ToString(attribute.Value, CultureInfo.InvariantCulture));
        return control.With("id", Id).With("name", Name).With("aria-describedby", _describedBy).When(HasErrors, "aria-invalid", "true");
    }

    /// <summary>What was typed, or else what the model holds, in the form the request's culture writes it.</summary>
    protected string? Value() => Typed(Name) ?? Written(For.Model);

    protected string? Typed(string name) => ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;

    internal static string? Written(object? value) =>
        value switch
        {
            null => null,
            bool truth => truth ? "true" : "false",
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Enum member => member.ToString(),
            IFormattable formattable => formattable.ToString(null, CultureInfo.CurrentCulture),
            _ => value.ToString(),
        };

    private string LabelCss(string css) => LabelHidden ? $"{css} govuk-visually-hidden" : css;

    private TagBuilder? OptionalMark() => Optional ? Markup.Element("span", "s-optional", $" {Texts["ui.optional"]}") : null;

    private TagBuilder? HintElement() =>
        string.IsNullOrEmpty(Hint) ? null : Markup.Element("div", "govuk-hint", Hint).With("id", $"{Id}-hint");

    protected TagBuilder? ErrorElement()
    {
        if (!HasErrors)
            return null;
        var word = Markup.Element("span", "govuk-visually-hidden", $"{Texts["ui.error_word"]} ");
        var error = Markup.Element("p", "govuk-error-message").With("id", $"{Id}-error").Add(word);
        error.InnerHtml.Append(string.Join(' ', Errors));
        return error;
    }

    private List<string> FindErrors() =>
        ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) && entry.ValidationState == ModelValidationState.Invalid
            ? [.. entry.Errors.Select(e => e.ErrorMessage).Where(m => m.Length > 0).Distinct(StringComparer.Ordinal)]
            : [];
}
