using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>A question answered by ticking: the choices come as <c>items</c> or as <c>s-option</c> elements inside.</summary>
public abstract class ChoicesTagHelper(Texts texts, string kind) : FieldTagHelper(texts)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Side by side, for two or three short answers.</summary>
    public bool Row { get; set; }

    protected override async Task<IHtmlContent> BodyAsync(TagHelperContext context, TagHelperOutput output)
    {
        var options = new OptionList();
        context.Items[typeof(OptionList)] = options;
        await output.GetChildContentAsync();
        options.AddRange(Items.Select(i => new Option(i.Value ?? i.Text, i.Text, null, i.Disabled, i.Selected, null)));

        Offer(options.Select(o => (o.Value, o.Label)));
        var chosen = Chosen();
        var controls = Markup.Element("div", Row ? $"govuk-{kind} s-choices--row" : $"govuk-{kind}");
        for (var i = 0; i < options.Count; i++)
            controls.Add(Choice(options[i], i, chosen));
        return Group(controls);
    }

    /// <summary>The values ticked so far; null when nothing is known and the items' own mark counts.</summary>
    private HashSet<string>? Chosen()
    {
        var typed = ViewContext.ViewData.ModelState.TryGetValue(Name, out var entry) ? entry.RawValue : null;
        return (typed ?? For.Model) switch
        {
            null => null,
            string one => [one],
            System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(Written).OfType<string>()],
            var one => [Written(one)!],
        };
    }

    private TagBuilder Choice(Option option, int index, HashSet<string>? chosen)
    {
        // The first control carries the id of the question, so that the error summary leads there.
        var id = index == 0 ? Id : string.Create(CultureInfo.InvariantCulture, $"{Id}-{index + 1}");
        var hintId = string.IsNullOrEmpty(option.Hint) ? null : $"{id}-item-hint";
        // The hint lies inside the label, so that all of the row can be pressed; it is read out once, after the name.
        var nameId = string.IsNullOrEmpty(option.Hint) ? null : $"{id}-item";
        var input = Markup
            .Element("input", $"govuk-{kind}__input")
            .With("type", kind == "radios" ? "radio" : "checkbox")
            .With("id", id)
            .With("name", Name)
            .With("value", option.Value)
            .With("aria-labelledby", nameId)
            .With("aria-describedby", hintId)
            .When(chosen?.Contains(option.Value) ?? option.Selected, "checked", "checked")
            .When(option.Disabled, "disabled", "disabled")
            .Void();
        var label = Markup.Element("label", $"govuk-{kind}__label").With("for", id);
        label.Add(Markup.Element("span", text: option.Label).With("id", nameId));
        if (!string.IsNullOrEmpty(option.Hint))
            label.Add(Markup.Element("span", $"govuk-{kind}__hint govuk-hint", option.Hint).With("id", hintId));
        var item = Markup.Element("div", $"govuk-{kind}__item").Add(input).Add(label);
        var choice = Markup.Element("div", "s-choice").Add(item);
        return option.More is null ? choice : choice.Add(Markup.Element("div", "s-choice__more").Add(option.More));
    }

    internal sealed class OptionList : List<Option>;

    internal sealed record Option(string Value, string Label, string? Hint, bool Disabled, bool Selected, IHtmlContent? More);
}

/// <summary>One of a few.</summary>
[HtmlTargetElement("s-radios", Attributes = "for")]
public sealed class RadiosTagHelper(Texts texts) : ChoicesTagHelper(texts, "radios");

/// <summary>Any of a few; the property is a collection of strings, enums or ids.</summary>
[HtmlTargetElement("s-checkboxes", Attributes = "for")]
public sealed class CheckboxesTagHelper(Texts texts) : ChoicesTagHelper(texts, "checkboxes");

/// <summary>One choice inside <c>s-radios</c> or <c>s-checkboxes</c>. Its content is shown once it is ticked.</summary>
[HtmlTargetElement("s-option")]
public sealed class OptionTagHelper : TagHelper
{
    public string Value { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public bool Disabled { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var options = (ChoicesTagHelper.OptionList)context.Items[typeof(ChoicesTagHelper.OptionList)];
        options.Add(new(Value, Label, Hint, Disabled, false, content.IsEmptyOrWhiteSpace ? null : content));
        output.SuppressOutput();
    }
}

/// <summary>A single yes: a tick for a bool property.</summary>
[HtmlTargetElement("s-checkbox", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxTagHelper(Texts texts) : FieldTagHelper(texts)
{
    protected override Task<IHtmlContent> BodyAsync(TagHelperContext context, TagHelperOutput output)
    {
        Offer([("true", Texts["ui.yes"])]);
        // A tick posts "true,false" when the hidden partner is there; the first value counts, as in the framework's own helper.
        var ticked = Value()?.Split(',')[0].Equals("true", StringComparison.OrdinalIgnoreCase) ?? false;
        var input = Control(Markup.Element("input"), "govuk-checkboxes__input", output)
            .With("type", "checkbox")
            .With("aria-labelledby", $"{Id}-item")
            .With("value", "true")
            .When(ticked, "checked", "checked")
            .Void();
        var label = Markup.Element("label", "govuk-checkboxes__label").With("for", Id);
        label.Add(Markup.Element("span", text: Label).With("id", $"{Id}-item"));
        if (!string.IsNullOrEmpty(Hint))
            label.Add(Markup.Element("span", "govuk-checkboxes__hint govuk-hint", Hint).With("id", $"{Id}-hint"));
        var unticked = Markup.Element("input").With("type", "hidden").With("name", Name).With("value", "false").Void();
        var item = Markup.Element("div", "govuk-checkboxes__item").Add(input).Add(label).Add(unticked);
        return Task.FromResult(Markup.Fragment(ErrorElement(), item));
    }
}
