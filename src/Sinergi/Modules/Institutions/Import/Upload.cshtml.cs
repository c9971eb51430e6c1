using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Import;

[RequirePermission(InstitutionPermissions.Manage)]
public sealed class UploadModel(UploadImport uploads, Remit remit, Texts texts) : PageModel
{
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await remit.IsCentralAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await remit.IsCentralAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Problem() is { } problem)
        {
            return this.Refuse(texts, [problem]);
        }

        using var content = new MemoryStream((int)Upload!.Length);
        await Upload.CopyToAsync(content, cancellationToken);
        var id = await uploads.KeepAsync(NameOf(Upload), content.ToArray(), Key, cancellationToken);
        return Redirect(InstitutionLinks.Import(id));
    }

    private FieldError? Problem() =>
        Upload switch
        {
            null or { Length: 0 } => new FieldError(nameof(Upload), "institutions.import.no_file"),
            _ when Upload.Length > ImportLimits.Sheet.FileBytes => new FieldError(
                nameof(Upload),
                "import.problem.file_too_large",
                Show.Number(ImportLimits.Sheet.Megabytes)
            ),
            _ => null,
        };

    private static string NameOf(IFormFile upload)
    {
        var name = new string([.. Path.GetFileName(upload.FileName).Where(c => !char.IsControl(c))]);
        return name.Length <= Limits.Name ? name : name[..Limits.Name];
    }
}
