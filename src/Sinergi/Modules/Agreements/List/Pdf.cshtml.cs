using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Export;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.List;

/// <summary>The list of a filter on paper: the same rows as in every other file, as long as a person would leaf through them.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class PdfModel(RegisterTable register, Papers papers, Texts t) : PageModel
{
    /// <summary>About a hundred sheets.</summary>
    public const int MostRows = 1_500;
    private const string View = "/Modules/Agreements/List/Paper.cshtml";

    public AgreementFilter Filter { get; private set; } = new();
    public int Count { get; private set; }
    public NotPrinted? NotPrinted { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Filter = AgreementFilter.Of(Request.Query);
        var table = await register.OfAsync(Filter, cancellationToken);
        Count = table.Question!.Count;
        if (Count > MostRows)
        {
            Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Page();
        }

        var rows = await table.Rows.ToListAsync(cancellationToken);
        var outcome = await papers.PrintAsync(PageContext, View, new RegisterPaper(table.Notes, table.Columns, rows), cancellationToken);
        return outcome.Match<IActionResult>(
            printed => File(printed.Pdf.ToArray(), PdfPrinter.Type, $"{table.Name}.pdf"),
            refused =>
            {
                NotPrinted = new NotPrinted(
                    t["agreements.list.title"],
                    refused.TextKey,
                    Filter.At(AgreementLinks.File("pdf")),
                    Filter.At(AgreementLinks.List())
                );
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Page();
            }
        );
    }
}

public sealed record RegisterPaper(
    IReadOnlyList<string> Notes,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows
);
