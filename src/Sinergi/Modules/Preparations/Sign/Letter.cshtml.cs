using Microsoft.AspNetCore.Mvc;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Sign;

/// <summary>The letter of authority by which one signer signs for somebody else.</summary>
[RequirePermission(PreparationPermissions.Keep)]
public sealed class LetterModel(
    LetterDesk desk,
    Signings signings,
    PreparationReader reader,
    PreparationActs acts,
    CurrentActor current,
    Texts texts
) : PreparationPage(reader, acts, current, texts)
{
    [BindProperty]
    public LetterInput Input { get; set; } = new();

    [BindProperty]
    public RevokeInput Revoke { get; set; } = new();

    public Signer Signer { get; private set; } = null!;
    public bool MayWrite => MayKeep && Signer.SheetId is null;
    public bool MayRevoke => MayKeep && Signer.Letter is { RevokedOn: null };

    public static string FileOf(LetterOfAuthority letter) => DocumentLinks.Page(letter.DocumentId);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid signer, CancellationToken cancellationToken) =>
        await FindAsync(id, signer, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id, Guid signer, CancellationToken cancellationToken) =>
        DoAsync(id, signer, () => desk.RecordAsync(id, signer, Input, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostRevokeAsync(Guid id, Guid signer, CancellationToken cancellationToken) =>
        DoAsync(id, signer, () => desk.RevokeAsync(id, signer, Revoke, cancellationToken), cancellationToken);

    private async Task<bool> FindAsync(Guid id, Guid signerId, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken)
            ? (await signings.StoredAsync(id, cancellationToken))?.Signers.Find(s => s.Id == signerId)
            : null;
        Signer = found!;
        return found is not null;
    }

    private async Task<IActionResult> DoAsync(
        Guid id,
        Guid signerId,
        Func<Task<Platform.Audit.ChangeOutcome>> act,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(id, signerId, cancellationToken)
            ? await TakeAsync(id, PreparationPermissions.Keep, act, PreparationLinks.Sign(id), cancellationToken)
            : NotFound();
}
