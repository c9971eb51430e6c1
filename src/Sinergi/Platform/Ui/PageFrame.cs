using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Sinergi.Platform.Ui;

/// <summary>
/// What a page tells its layout while it renders: title, breadcrumbs, and the fields an error can point to.
/// Kept with the request, because a partial view has a copy of the view data and could not hand anything up.
/// </summary>
public sealed class PageFrame
{
    private static readonly object Key = new();
    private readonly OrderedDictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The title for the browser's tab and history.</summary>
    public string? Title { get; set; }

    public IHtmlContent? Breadcrumbs { get; set; }

    /// <summary>Field names in the order of the page, each with the id an error summary links to.</summary>
    public IReadOnlyDictionary<string, string> Fields => _fields;

    public void AddField(string name, string id) => _fields.TryAdd(name, id);

    public static PageFrame Of(ViewContext context)
    {
        var items = context.HttpContext.Items;
        if (items[Key] is PageFrame frame)
            return frame;
        frame = new PageFrame();
        items[Key] = frame;
        return frame;
    }
}
