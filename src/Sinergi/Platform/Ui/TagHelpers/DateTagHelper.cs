using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>A civil date in three boxes: day, month, year. The property carries <see cref="DateInputAttribute"/>.</summary>
[HtmlTargetElement("s-date", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper(Texts texts) : FieldTagHelper(texts)
{
    protected override Task<IHtmlContent> BodyAsync(TagHelperContext context, TagHelperOutput output)
    {
        var date = For.Model as DateOnly?;
        var boxes = Markup
            .Element("div", "govuk-date-input")
            .Add(Box("day", DateInputParts.Day, date?.Day))
            .Add(Box("month", DateInputParts.Month, date?.Month))
            .Add(Box("year", DateInputParts.Year, date?.Year));
        return Task.FromResult(Group(boxes));
    }

    private TagBuilder Box(string part, string suffix, int? number)
    {
        // The day carries the id of the question, so that the error summary leads there.
        var id = suffix == DateInputParts.Day ? Id : $"{Id}-{part}";
        var name = $"{Name}.{suffix}";
        var input = Markup
            .Element("input", "govuk-input govuk-date-input__input")
            .With("type", "text")
            .With("inputmode", suffix == DateInputParts.Month ? null : "numeric")
            .With("autocomplete", "off")
            .With("id", id)
            .With("name", name)
            .With("value", Typed(name) ?? number?.ToString(CultureInfo.InvariantCulture))
            .When(HasErrors, "aria-invalid", "true")
            .Void();
        if (HasErrors)
            input.AddCssClass("govuk-input--error");
        var label = Markup.Element("label", "govuk-date-input__label", Texts[$"ui.date.{part}"]).With("for", id);
        return Markup.Element("div", "govuk-date-input__item").Add(label).Add(input);
    }
}
