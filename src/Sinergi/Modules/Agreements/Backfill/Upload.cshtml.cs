using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>Hands in a list of agreements, to be looked at before anything is registered.</summary>
[RequirePermission(AgreementPermissions.Register)]
public sealed class UploadModel(BackfillDesk desk, BackfillExport export, Texts texts) : PageModel
{
    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IEnumerable<(string Column, string Meaning)> Help => export.Help();

    public void OnGet()
    {
        // Nothing is asked for before there is a file.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Upload is not { Length: > 0 })
        {
            ModelState.AddModelError(nameof(Upload), texts["agreements.backfill.no_file"]);
        }
        else if (Upload.Length > BackfillColumns.Limits.FileBytes)
        {
            var megabytes = Show.Number(BackfillColumns.Limits.Megabytes);
            ModelState.AddModelError(nameof(Upload), texts["import.problem.file_too_large", megabytes]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        using var content = new MemoryStream((int)Upload!.Length);
        await Upload.CopyToAsync(content, cancellationToken);
        var id = await desk.KeepAsync(NameOf(Upload), content.ToArray(), Key, cancellationToken);
        return Redirect(AgreementLinks.ImportOf(id));
    }

    private static string NameOf(IFormFile upload)
    {
        var name = new string([.. Path.GetFileName(upload.FileName).Where(c => !char.IsControl(c))]);
        return name.Length <= Limits.Name ? name : name[..Limits.Name];
    }
}
