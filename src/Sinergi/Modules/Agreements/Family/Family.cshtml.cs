using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Agreements.Family;

/// <summary>What an agreement hangs on, what hangs on it, what it renews and what renews it; its keeper ties it to an elder one.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class FamilyModel(FamilyReader reader, FamilyHandler handler, CurrentActor current, Texts t) : PageModel
{
    [BindProperty]
    public TieInput Input { get; set; } = new();

    /// <summary>Words by which the elder agreement is looked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    public FamilyView View { get; private set; } = null!;
    public IReadOnlyList<Agreement> Candidates { get; private set; } = [];
    public bool Looked => !string.IsNullOrWhiteSpace(Words);
    public bool MayTie => current.Required.May(AgreementPermissions.Correct);

    public IEnumerable<SelectListItem> Choices =>
        Candidates.Select(a => new SelectListItem(
            t["agreements.family.candidate", a.Title, t.Kind(a.Kind), a.SignedOn is { } day ? Show.ShortDay(day) : t["ui.unknown"]],
            a.Id.ToString()
        ));

    /// <summary>This page with the words that were looked for, so that a refused form still shows what was found.</summary>
    public string Here => $"{AgreementLinks.Family(View.Agreement.Id)}?{nameof(Words)}={Uri.EscapeDataString(Words ?? "")}";

    public string? RenewLink =>
        current.Required.May(AgreementPermissions.Register) && RenewalRules.Objection(View.Agreement, View.After.Count > 0) is null
            ? AgreementLinks.Renew(View.Agreement.Id)
            : null;

    /// <summary>The parts of the family that there are, in the order of the page.</summary>
    public IEnumerable<RelativeGroup> Groups =>
        new RelativeGroup[]
        {
            new("above", View.Above, FamilyTie.Under),
            new("below", View.Below, null),
            new("before", View.Before, FamilyTie.Renews),
            new("after", View.After, null),
        }.Where(g => g.Relatives.Count > 0);

    public string Remark(FamilyRemark remark) =>
        t[remark.TextKey, [.. remark.Arguments.Select(a => a is DateOnly day ? Show.ShortDay(day) : a)]];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!MayTie)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await handler.TieAsync(id, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(AgreementLinks.Family(id)),
            invalid =>
            {
                ModelState.AddProblems(t, invalid.Problems);
                return Page();
            },
            _ => NotFound(),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        Candidates = MayTie && Looked ? await reader.CandidatesAsync(id, Words!, cancellationToken) : [];
        return true;
    }
}

/// <param name="Tie">How the agreement of the page is tied to the first of them; null where they are tied to it.</param>
public sealed record RelativeGroup(string Name, IReadOnlyList<Relative> Relatives, FamilyTie? Tie);
