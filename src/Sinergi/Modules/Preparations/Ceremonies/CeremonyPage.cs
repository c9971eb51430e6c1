using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Preparations.Ceremonies;

/// <summary>A text that is signed at a ceremony, and how far that has come.</summary>
public sealed record CeremonyText(Preparation Preparation, Signing? Signing)
{
    /// <summary>Its signers can sign there.</summary>
    public bool IsAwaited =>
        Preparation.State is PreparationState.Signing
        && Signing is { State: SigningState.Open or SigningState.Partly } signing
        && signing.Signers.Exists(s => s.SheetId is null);
}

/// <summary>A page on one ceremony: found within the scope, with its texts.</summary>
public abstract class CeremonyPage(CeremonyDesk desk, SinergiDb db, Signings signings, CurrentActor current, Texts texts) : PageModel
{
    public SigningCeremony Ceremony { get; private set; } = null!;
    public IReadOnlyList<CeremonyText> All { get; private set; } = [];
    public bool MayKeep => desk.IsKeeper(Ceremony);
    protected Texts Texts => texts;

    protected async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(id, cancellationToken) is not { } ceremony)
        {
            return false;
        }

        Ceremony = ceremony;
        var tied = await db.Set<Preparation>()
            .AsNoTracking()
            .Include(p => p.Parties)
            .Where(p => p.CeremonyId == id)
            .OrderBy(p => p.Title)
            .ThenBy(p => p.Id)
            .Take(SigningCeremony.MostTexts)
            .ToListAsync(cancellationToken);
        var all = await signings.OfAsync([.. tied.Select(p => p.Id)], cancellationToken);
        All = [.. tied.Select(p => new CeremonyText(p, all.GetValueOrDefault(p.Id)))];
        await PrepareAsync(cancellationToken);
        return true;
    }

    /// <summary>What the page shows besides.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected async Task<IActionResult> TakeAsync(Guid id, Func<Task<ChangeOutcome>> act, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!current.Required.May(PreparationPermissions.Keep))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return !ModelState.IsValid
            ? Page()
            : (await act()).Match<IActionResult>(
                _ => Redirect(PreparationLinks.Ceremony(id)),
                invalid =>
                {
                    ModelState.AddProblems(texts, invalid.Problems);
                    return Page();
                },
                _ => NotFound(),
                _ => StatusCode(StatusCodes.Status409Conflict)
            );
    }
}
