using Microsoft.AspNetCore.Mvc;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Register;

/// <summary>The text was signed: with its numbers and dates it becomes an agreement of the register.</summary>
[RequirePermission(PreparationPermissions.Keep)]
public sealed class RegisterModel(
    RegisterHandler handler,
    Signings signings,
    PreparationReader reader,
    PreparationActs acts,
    CurrentActor current,
    Texts texts
) : PreparationPage(reader, acts, current, texts)
{
    [BindProperty]
    public RegisterInput Input { get; set; } = new();

    public bool MayRegister => MayKeep && RegisterHandler.IsHere(Preparation) && View.Signing is SigningState.Signed;
    public Signing? Signing { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = RegisterInput.Of(View);
        Input.Label(View);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(
            id,
            PreparationPermissions.Keep,
            () => handler.HandleAsync(View, Input, cancellationToken),
            PreparationLinks.Record(id),
            cancellationToken
        );

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Input.Label(View);
        Signing = await signings.StoredAsync(Preparation.Id, cancellationToken);
    }
}
