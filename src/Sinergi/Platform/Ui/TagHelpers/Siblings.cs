using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Sinergi.Platform.Ui.TagHelpers;

/// <summary>
/// How many pieces share a row. A browser paints a page while it still arrives: a row that is divided by the pieces that are there would move
/// each of them when the next one comes, so the row is told beforehand how many there will be.
/// </summary>
internal sealed class Siblings
{
    // What the styles have a class for; a longer row wraps.
    private const int Most = 12;

    private int count;

    /// <summary>Renders what stands inside the row and gives the row its class and its number of pieces.</summary>
    public static async Task LayOutAsync(TagHelperContext context, TagHelperOutput output, string css)
    {
        var siblings = new Siblings();
        context.Items[typeof(Siblings)] = siblings;
        var pieces = await output.GetChildContentAsync();
        output.Attributes.SetAttribute("class", $"{css} s-of-{Math.Clamp(siblings.count, 1, Most)}");
        output.Content.SetHtmlContent(pieces);
    }

    public static void Count(TagHelperContext context) => ((Siblings)context.Items[typeof(Siblings)]).count++;
}
