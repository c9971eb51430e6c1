using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>One of many, for lists too long for radios.</summary>
[HtmlTargetElement("s-select", Attributes = "for,items", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper(Texts texts) : FieldTagHelper(texts)
{
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The text of the empty choice. Leave it out when an answer always stands.</summary>
    public string? Empty { get; set; }

    protected override Task<IHtmlContent> BodyAsync(TagHelperContext context, TagHelperOutput output)
    {
        var select = Control(Markup.Element("select"), "govuk-select", output);
        var value = Value();
        Offer(Items.Select(i => (i.Value ?? i.Text, i.Text)));
        if (Empty is not null)
            select.Add(Markup.Element("option", text: Empty).With("value", ""));
        foreach (var group in Items.GroupBy(i => i.Group?.Name))
        {
            var parent = group.Key is null ? select : Markup.Element("optgroup").With("label", group.Key);
            foreach (var item in group)
                parent.Add(Option(item, value));
            if (group.Key is not null)
                select.Add(parent);
        }
        return Task.FromResult(Question(select));
    }

    private static TagBuilder Option(SelectListItem item, string? value)
    {
        var own = item.Value ?? item.Text;
        var selected = value is null ? item.Selected : string.Equals(own, value, StringComparison.Ordinal);
        return Markup
            .Element("option", text: item.Text)
            .With("value", own)
            .When(selected, "selected", "selected")
            .When(item.Disabled, "disabled", "disabled");
    }
}
