using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Sign;

/// <summary>A paper came back: who signed on it, when and where, how, and which numbers the parties gave it.</summary>
[RequirePermission(PreparationPermissions.Keep)]
public sealed class RecordSignaturesModel(
    SigningDesk desk,
    Signings signings,
    PreparationReader reader,
    PreparationActs acts,
    CurrentActor current,
    Texts texts
) : PreparationPage(reader, acts, current, texts)
{
    [BindProperty]
    public RecordInput Input { get; set; } = new();

    public Signing? Signing { get; private set; }

    public bool MayRecord =>
        MayKeep && Preparation.State is PreparationState.Signing && Signing is { State: SigningState.Open or SigningState.Partly };

    /// <summary>Those who have not signed yet, whose turn it is first.</summary>
    public IEnumerable<SelectListItem> SignerChoices =>
        Signing!
            .Signers.Where(s => s.SheetId is null)
            .OrderBy(s => s.Group)
            .ThenBy(s => s.Position)
            .Select(s => new SelectListItem($"{s.Name}, {s.Title} ({Texts["preparations.sign.group", s.Group]})", s.Id.ToString()));

    public IEnumerable<SelectListItem> Methods =>
        Enum.GetValues<SigningMethod>().Select(m => new SelectListItem(Texts[$"preparations.sign.method.{m}"], m.ToString()));

    public static IEnumerable<SelectListItem> Zones =>
        Enum.GetValues<UnitTimeZone>().Select(z => new SelectListItem(z.Abbreviation, z.ToString()));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = RecordInput.Of(View);
        Input.Label(View);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(
            id,
            PreparationPermissions.Keep,
            () => desk.RecordAsync(id, Input, cancellationToken),
            PreparationLinks.Sign(id),
            cancellationToken
        );

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Signing = await signings.StoredAsync(Preparation.Id, cancellationToken);
        Input.Label(View);
    }
}
