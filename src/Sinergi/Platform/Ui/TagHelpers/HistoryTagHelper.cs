using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Kernel.Time;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>The history of a record, as <see cref="Timeline"/> tells it: <c>&lt;s-history entries="Model.Timeline" zone="Model.Zone" /&gt;</c>.</summary>
[HtmlTargetElement("s-history", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HistoryTagHelper : TagHelper
{
    public IReadOnlyList<TimelineEntry> Entries { get; set; } = [];

    /// <summary>The zone in which times are told: that of the reader's unit.</summary>
    public UnitTimeZone Zone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "moj-timeline");
        foreach (var entry in Entries)
        {
            output.Content.AppendHtml(Item(entry));
        }
    }

    private TagBuilder Item(TimelineEntry entry)
    {
        var line = string.Join(" · ", new[] { entry.Who, Show.Instant(entry.At, Zone) }.Where(part => part is not null));
        var item = Markup
            .Element("li", $"moj-timeline__item {Tone.Plain.Css("s-event")}")
            .Add(Markup.Element("p", "moj-timeline__title", entry.What))
            .Add(Markup.Element("small", "moj-timeline__byline s-soft", line));
        foreach (var detail in entry.Details.Append(entry.Reason).OfType<string>())
        {
            item.Add(Markup.Element("p", "moj-timeline__description", detail));
        }

        return item;
    }
}
