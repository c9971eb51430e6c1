using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Data;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Comparing;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Drafts;

/// <summary>Two versions of the text beside each other, paragraph by paragraph and word by word.</summary>
[RequirePermission(PreparationPermissions.View)]
public sealed class CompareModel(DraftText drafts, PreparationReader reader, PreparationActs acts, CurrentActor current, Texts texts)
    : PreparationPage(reader, acts, current, texts)
{
    protected override bool ForPartners => true;

    [BindProperty(SupportsGet = true, Name = "dari")]
    public int From { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke")]
    public int To { get; set; }

    public PreparationDraft Before { get; private set; } = null!;
    public PreparationDraft After { get; private set; } = null!;

    /// <summary>Null when the words of one of them cannot be read.</summary>
    public TextComparison? Comparison { get; private set; }

    public IEnumerable<SelectListItem> Versions =>
        View.Drafts.Select(d => new SelectListItem(Texts["preparations.draft.number", d.Number], $"{d.Number}"));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (
            !await FindAsync(id, cancellationToken)
            || View.Drafts.FirstOrDefault(d => d.Number == From) is not { } before
            || View.Drafts.FirstOrDefault(d => d.Number == To) is not { } after
        )
        {
            return NotFound();
        }

        (Before, After) = (before, after);
        if (await drafts.ReadAsync(before, cancellationToken) is { } old && await drafts.ReadAsync(after, cancellationToken) is { } young)
        {
            Comparison = TextComparison.Of(old, young);
        }

        return Page();
    }
}
