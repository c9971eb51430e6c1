using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Bundle;

/// <summary>Takes an agreement along as one archive that anybody can check without this system; that it was taken stands on the record.</summary>
[RequirePermission(AgreementPermissions.Bundle)]
public sealed class IndexModel(
    IEnumerable<IRecordSource> records,
    BundleWriter writer,
    Processes processes,
    DataFolder folder,
    CurrentActor current,
    Texts texts
) : PageModel
{
    [BindProperty]
    public BundleInput Input { get; set; } = new();

    public RecordRef Source { get; private set; } = null!;
    public bool WithDocuments => current.Required.May(DocumentPermissions.View);

    /// <summary>A command, the same in every language.</summary>
    public string Command => "sha256sum --check SHA256SUMS";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var file = folder.Unnamed("bundle");
        var digest = await writer.WriteAsync(Source, file, cancellationToken);
        if (digest is null)
        {
            await file.DisposeAsync();
            ModelState.AddModelError("", texts["bundle.too_large", Show.Number(BundleWriter.MostBytes / 1_000_000)]);
            return Page();
        }

        await processes.RunAsync(
            AgreementProcesses.TakeBundle,
            Input.Key,
            null,
            process =>
            {
                process.Record(new BundleTaken(id, digest, file.Length));
                return Task.FromResult(true);
            },
            cancellationToken
        );
        file.Position = 0;
        return File(file, "application/zip", $"sinergi-{id:N}.zip");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        foreach (var source in records)
        {
            if (await source.FindAsync(id, cancellationToken) is { Kind: RecordKind.Agreement } found)
            {
                Source = found;
                return true;
            }
        }

        return false;
    }
}

public sealed class BundleInput
{
    public Guid Key { get; set; }
}
