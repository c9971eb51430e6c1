using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Merge;

/// <summary>Chooses the other record of the same partner, shows both side by side, and merges them.</summary>
[RequirePermission(InstitutionPermissions.Merge)]
public sealed class MergeModel(MergeQueries queries, MergeDesk desk, IInstitutionNames names, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke")]
    public Guid? Into { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Institution Institution { get; private set; } = null!;
    public PickView Pick { get; private set; } = null!;
    public PartnerHoldings? From { get; private set; }
    public PartnerHoldings? Target { get; private set; }
    public IReadOnlyList<FieldError> Objections { get; private set; } = [];
    public IReadOnlyList<MergeObstacle> Obstacles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (Into is not { } into || !await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        return (await desk.MergeAsync(id, into, Key, Reason, cancellationToken)).Match<IActionResult>(
            done => Redirect(InstitutionLinks.Record(done.IntoId)),
            invalid => this.Refuse(texts, invalid.Errors),
            _ => NotFound()
        );
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await queries.PartnerAsync(id, cancellationToken) is not { } institution)
        {
            return false;
        }

        Institution = institution;
        Pick = new PickView(
            InstitutionLinks.Merge(id),
            "ke",
            texts["institutions.merge.pick"],
            Words,
            string.IsNullOrWhiteSpace(Words)
                ? []
                : [.. (await names.SuggestAsync(Words, Limits.PageRows, cancellationToken)).Where(n => n.Id != id && !n.Corrections)],
            new Dictionary<string, string>()
        );
        if (Into is not { } into)
        {
            return true;
        }

        if (await queries.PartnerAsync(into, cancellationToken) is not { } target)
        {
            return false;
        }

        From = await queries.HoldingsAsync(institution, cancellationToken);
        Target = await queries.HoldingsAsync(target, cancellationToken);
        Objections = await queries.ObjectionsAsync(institution, target, cancellationToken);
        Obstacles = Objections.Count > 0 ? [] : await queries.ObstaclesAsync(id, into, cancellationToken);
        return true;
    }
}
