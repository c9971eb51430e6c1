using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Matrix;

/// <summary>Kanwil × agreement: how many units have countersigned, with totals over all agreements of the filter.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class IndexModel(CoverageMatrix matrix, Texts t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AgreementFilter Query { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public MatrixPage Shown { get; private set; } = null!;

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<AgreementKind>().Select(k => new SelectListItem(t.Kind(k), k.ToString()));

    public string NameOf(MatrixOffice office) => MatrixFile.NameOf(office, t);

    public string XlsxLink => Query.At(AgreementLinks.MatrixXlsx);

    public string CsvLink => Query.At(AgreementLinks.MatrixCsv);

    public string? PreviousLink => Shown.Columns.Previous is null ? null : Query.At(AgreementLinks.Matrix, Shown.Columns.Previous);

    public string? NextLink => Shown.Columns.Next is null ? null : Query.At(AgreementLinks.Matrix, Shown.Columns.Next);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Shown = await matrix.PageAsync(Query, At, cancellationToken);
}
