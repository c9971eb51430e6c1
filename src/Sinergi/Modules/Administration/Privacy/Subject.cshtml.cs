using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Privacy;

namespace Sinergi.Modules.Administration.Privacy;

/// <summary>What is stored about one person, and who has read it.</summary>
[RequirePermission(AdministrationPermissions.ManagePrivacy)]
public sealed class SubjectModel(SubjectGate gate, CurrentActor actor, Texts texts) : PageModel
{
    // Quotes and letters as they are; the page encodes the whole.
    internal static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public SubjectFile Found { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "dihapus")]
    public bool Erased { get; set; }

    /// <summary>Of each kind; the download holds the rest.</summary>
    public int MostShown => 50;

    public string Name => Found.Name ?? texts["subject.nameless"];

    public string When(DateTime at) => Show.Instant(at, actor.Required.Zone);

    public async Task<IActionResult> OnGetAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await gate.OpenAsync(subjectId, "privacy.report", cancellationToken) is not { } file)
        {
            return NotFound();
        }

        Found = file;
        return Page();
    }
}
