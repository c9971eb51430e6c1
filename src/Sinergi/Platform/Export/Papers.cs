using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Ui;

namespace Sinergi.Platform.Export;

/// <summary>What the frame of a paper needs to know; a view finds it as "Paper".</summary>
/// <param name="Font">The font itself, to stand in an address, so that the page needs no other file; null where it is not there.</param>
/// <param name="Simulated">All data are invented: every sheet says so.</param>
public sealed record PaperFrame(string? Font, bool Simulated)
{
    public static PaperFrame Of(ViewDataDictionary data) => (PaperFrame)data["Paper"]!;
}

/// <summary>
/// Writes a view as a page that stands alone and prints it. Views of papers take "/Platform/Export/Paper/_Paper.cshtml" as their layout;
/// everything in them is encoded as on any page.
/// </summary>
public sealed class Papers(
    IRazorViewEngine views,
    ITempDataProvider temporary,
    AssetFiles assets,
    SinergiOptions options,
    PdfPrinter printer
)
{
    private const string Font = "plus-jakarta-sans.woff2";

    public async Task<PrintOutcome> PrintAsync(ActionContext context, string view, object model, CancellationToken cancellationToken) =>
        await printer.PrintAsync(await WriteAsync(context, view, model), cancellationToken);

    public async Task<string> WriteAsync(ActionContext context, string view, object model)
    {
        var found = views.GetView(executingFilePath: null, view, isMainPage: false);
        found.EnsureSuccessful(originalLocations: null);
        await using var writer = new StringWriter();
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary())
        {
            Model = model,
            ["Paper"] = new PaperFrame(Address(assets.Base64(Font)), options.SimulatedData),
        };
        await found.View!.RenderAsync(
            new ViewContext(
                context,
                found.View,
                data,
                new TempDataDictionary(context.HttpContext, temporary),
                writer,
                new HtmlHelperOptions()
            )
        );
        return writer.ToString();
    }

    // A plus would be encoded for HTML, which an address inside a stylesheet is not.
    private static string? Address(string? base64) => base64?.Replace("+", "%2B", StringComparison.Ordinal);
}

/// <summary>Why there is no paper, and where to go from there.</summary>
/// <param name="Title">Of what was to be printed.</param>
public sealed record NotPrinted(string Title, string TextKey, string Again, string Back);
