using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Export;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Standing;

/// <summary>What the page shows, on paper: the same rows and sums, with filter and date.</summary>
[RequirePermission(EvaluationPermissions.Standing)]
public sealed class PdfModel(StandingQuery query, Papers papers, Texts texts) : PageModel
{
    private const string View = "/Modules/Results/Standing/Paper.cshtml";

    public NotPrinted NotPrinted { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var ask = StandingFile.AskOf(Request.Query);
        if (await query.OfAsync(ask, cancellationToken) is not { } table)
        {
            return NotFound();
        }

        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"sinergi-{ask.Menurut.ToString().ToLowerInvariant()}-{table.Today:yyyy-MM-dd}.pdf"
        );
        var outcome = await papers.PrintAsync(PageContext, View, new StandingPaper(ask, table), cancellationToken);
        return outcome.Match<IActionResult>(
            printed => File(printed.Pdf.ToArray(), PdfPrinter.Type, name),
            refused =>
            {
                NotPrinted = new NotPrinted(texts["standing.title"], refused.TextKey, ask.File("pdf"), ask.Path());
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Page();
            }
        );
    }
}

public sealed record StandingPaper(StandingAsk Ask, StandingTable Table);
