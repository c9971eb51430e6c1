using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Administration.Audit;

public sealed record ShownVerdict(Tone Tone, string Title, string Meaning);

/// <summary>Recounts the audit chain and, when a digest that left the machine is given, compares it with that.</summary>
[RequirePermission(AdministrationPermissions.ViewAudit)]
public sealed class VerifyModel(AuditVerifier verifier, CentralOffice office, Texts texts) : PageModel
{
    private const int MostCharacters = 20_000;

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public ShownVerdict? Verdict { get; private set; }

    /// <summary>The present end of the chain, to keep or send.</summary>
    public string Digest { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await office.ActsAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await office.ActsAsync(cancellationToken))
        {
            return NotFound();
        }

        var (field, given) = await GivenAsync(cancellationToken);
        var digest = given is null ? null : AuditDigest.Parse(given);
        if (given is not null && digest is null)
        {
            ModelState.AddModelError(field, texts["verify.not_a_digest"]);
            return Page();
        }

        Verdict = Show(await verifier.VerifyAsync(digest, cancellationToken), compared: digest is not null);
        Digest = (await verifier.DigestAsync(cancellationToken)).ToString();
        return Page();
    }

    private async Task<(string Field, string? Text)> GivenAsync(CancellationToken cancellationToken)
    {
        if (Upload is { Length: > 0 } file)
        {
            using var reader = new StreamReader(file.OpenReadStream());
            var buffer = new char[MostCharacters];
            var read = await reader.ReadBlockAsync(buffer, cancellationToken);
            return (nameof(Upload), new string(buffer, 0, read));
        }

        return (nameof(Pasted), string.IsNullOrWhiteSpace(Pasted) ? null : Pasted[..Math.Min(Pasted.Length, MostCharacters)]);
    }

    private ShownVerdict Show(AuditVerdict verdict, bool compared) =>
        verdict.Match(
            intact => new ShownVerdict(
                Tone.Ok,
                texts["verify.intact", Platform.Localisation.Show.Number(intact.Processes)],
                texts[compared ? "verify.intact.compared" : "verify.intact.alone"]
            ),
            broken => new ShownVerdict(
                Tone.Bad,
                texts["verify.broken", Platform.Localisation.Show.Number(broken.Sequence)],
                texts["verify.broken.what"]
            ),
            differs => new ShownVerdict(
                Tone.Bad,
                texts["verify.differs", Platform.Localisation.Show.Number(differs.Sequence)],
                texts["verify.differs.what"]
            )
        );
}
