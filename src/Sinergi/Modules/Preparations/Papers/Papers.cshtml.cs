using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Documents;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Papers;

/// <summary>What each step has left behind: letters, notes of the exploration, appraisals, sheets.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class PapersModel(PaperHandler handler, PreparationReader reader, PreparationActs acts, CurrentActor current, Texts texts)
    : PreparationPage(reader, acts, current, texts)
{
    [BindProperty]
    public PaperInput Input { get; set; } = new();

    /// <summary>Papers that the instrument names up to signing, those of the present step first.</summary>
    public IEnumerable<SelectListItem> Choices =>
        View
            .Instrument.Papers.Where(p => p.Step < DocumentStep.Signing && View.Instrument.Steps.Contains(p.Step))
            .OrderByDescending(p => PreparationStates.StateOf(p.Step) == Preparation.State)
            .ThenBy(p => p.Step)
            .Select(p => new SelectListItem($"{Texts[$"instruments.step.{p.Step}"]}: {p.Shown}", PaperInput.KeyOf(p)));

    public string Shown(PreparationPaper paper) =>
        View.Instrument.Papers.FirstOrDefault(p => p.Step == paper.Step && p.Name == paper.Name)?.Shown ?? paper.Name;

    public static string? FileOf(PreparationPaper paper) => paper.DocumentId is { } id ? DocumentLinks.Page(id) : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        TakeAsync(
            id,
            PreparationPermissions.Keep,
            () => handler.HandleAsync(id, Input, cancellationToken),
            PreparationLinks.Papers(id),
            cancellationToken
        );
}
