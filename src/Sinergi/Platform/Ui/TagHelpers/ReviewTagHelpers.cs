using Microsoft.AspNetCore.Razor.TagHelpers;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui.TagHelpers;

public enum FactState
{
    Open,
    Accepted,
    Rejected,

    /// <summary>The document does not say.</summary>
    Unknown,
}

/// <summary>The page on which what was read is accepted, edited or rejected; carries the single-key shortcuts.</summary>
[HtmlTargetElement("s-review")]
public sealed class ReviewTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "s-grid s-grid--review");
        output.Attributes.SetAttribute("data-review", "");
    }
}

/// <summary>Says which keys do what, and switches them off: speech control and some keyboards press letters unasked.</summary>
[HtmlTargetElement("s-review-keys", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ReviewKeysTagHelper(Texts texts) : TagHelper
{
    private static readonly (string Keys, string Text)[] Shortcuts =
    [
        ("J K", "ui.keys.move"),
        ("A", "ui.keys.accept"),
        ("E", "ui.keys.edit"),
        ("X", "ui.keys.reject"),
    ];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var list = Markup.Element("span", "s-keys__list");
        foreach (var (keys, text) in Shortcuts)
        {
            var shortcut = Markup.Element("span");
            foreach (var key in keys.Split(' '))
            {
                shortcut.Add(Markup.Element("kbd", text: key));
                shortcut.InnerHtml.Append(" ");
            }
            shortcut.InnerHtml.Append(texts[text]);
            list.Add(shortcut);
            list.InnerHtml.Append(" ");
        }
        var toggle = Markup
            .Element("button", "s-button s-button--link", texts["ui.keys.off"])
            .With("type", "button")
            .With("data-on", texts["ui.keys.on"])
            .With("data-off", texts["ui.keys.off"]);
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "s-keys");
        // Without scripts there are no shortcuts to speak of.
        output.Attributes.SetAttribute("hidden", "hidden");
        output.Attributes.SetAttribute("data-keys", "");
        output.Content.SetHtmlContent(list);
        output.Content.AppendHtml(toggle);
    }
}

/// <summary>
/// One proposed fact with its evidence. The content brings the actions: elements marked <c>data-do="accept|edit|reject"</c> answer to the keys.
/// </summary>
[HtmlTargetElement("s-fact")]
public sealed class FactTagHelper(Texts texts) : TagHelper
{
    public string Id { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Value { get; set; }

    /// <summary>How sure the reading is, as a word.</summary>
    public string? Confidence { get; set; }

    /// <summary>A status instead of the confidence: "tidak cocok".</summary>
    public string? Status { get; set; }

    public Tone Tone { get; set; }

    /// <summary>Why it is read so.</summary>
    public string? Note { get; set; }

    /// <summary>The name of the rule that found it, for whoever reports a mistake.</summary>
    public string? Rule { get; set; }

    /// <summary>The words of the document that say so.</summary>
    public string? Quote { get; set; }

    public FactState State { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        var top = Markup.Element("div", "s-fact__top").Add(Markup.Element("span", text: Label));
        top.Add(string.IsNullOrEmpty(Status) ? Markup.Element("span", text: Confidence) : TagTagHelper.Dot(Status, Tone));

        output.TagName = "article";
        output.TagMode = TagMode.StartTagAndEndTag;
        var css = State is FactState.Open ? "s-fact" : $"s-fact s-fact--{State.ToString().ToLowerInvariant()}";
        output.Attributes.SetAttribute("class", css);
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-fact", "");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(top);
        output.Content.AppendHtml(Markup.Element("p", "s-fact__value", Value ?? texts["ui.unknown"]));
        if (!string.IsNullOrEmpty(Note))
            output.Content.AppendHtml(Markup.Element("p", "s-note", Note));
        if (!string.IsNullOrEmpty(Rule))
        {
            var rule = Markup.Element("p", "s-note", texts["ui.rule"] + " ").Add(Markup.Element("code", text: Rule));
            output.Content.AppendHtml(rule);
        }

        if (!string.IsNullOrEmpty(Quote))
            output.Content.AppendHtml(Markup.Element("blockquote", text: Quote));
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Element("div", "s-fact__actions").Add(actions));
    }
}

/// <summary>Words of the document that a fact rests on; leads to the fact.</summary>
[HtmlTargetElement("s-mark")]
public sealed class MarkTagHelper : TagHelper
{
    /// <summary>The id of the fact.</summary>
    public string Fact { get; set; } = "";

    /// <summary>Names of parties are toned differently from what they promise.</summary>
    public bool Party { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "mark";
        output.Attributes.SetAttribute("data-for", Fact);
        if (Party)
            output.Attributes.SetAttribute("class", "s-mark--party");
    }
}
