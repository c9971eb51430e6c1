using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Export;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Results.Minutes;

/// <summary>The official record as a PDF, in the language of official records; where it cannot be printed, a page that says why.</summary>
[RequirePermission(EvaluationPermissions.View)]
public sealed class FileModel(MinutesReader reader, Papers papers, Texts texts) : PageModel
{
    private const string View = "/Modules/Results/Minutes/Paper.cshtml";

    public NotPrinted NotPrinted { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await PrintAsync(id, cancellationToken) is not { } printed)
        {
            return NotFound();
        }

        return printed.Outcome.Match<IActionResult>(
            done => File(done.Pdf.ToArray(), PdfPrinter.Type, printed.Name),
            refused =>
            {
                NotPrinted = new NotPrinted(
                    texts["evaluations.minutes.title"],
                    refused.TextKey,
                    EvaluationLinks.MinutesFile(id),
                    EvaluationLinks.Minutes(id)
                );
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Page();
            }
        );
    }

    private async Task<(PrintOutcome Outcome, string Name)?> PrintAsync(Guid id, CancellationToken cancellationToken)
    {
        // Holds until this method returns; the page that says why there is none speaks the reader's language again.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
        if (await reader.OfAsync(id, cancellationToken) is not { } paper)
        {
            return null;
        }

        var name = FormattableString.Invariant(
            $"{(paper.Draft ? "rancangan-" : "")}berita-acara-evaluasi-{paper.Cycle.From:yyyy-MM-dd}-{paper.Cycle.Until:yyyy-MM-dd}.pdf"
        );
        return (await papers.PrintAsync(PageContext, View, paper, cancellationToken), name);
    }
}
