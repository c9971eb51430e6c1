using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Administration.Audit;

/// <summary>What was changed in the whole product, newest first. For the central office only: the trail knows no scope.</summary>
[RequirePermission(AdministrationPermissions.ViewAudit)]
public sealed class AuditModel(AuditLog log, CentralOffice office, CurrentActor actor, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "jenis")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "orang")]
    public string? Person { get; set; }

    /// <summary>As a date field sends it: 2026-03-02.</summary>
    [BindProperty(SupportsGet = true, Name = "hari")]
    public string? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "sebelum")]
    public long? Before { get; set; }

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];
    public int Count { get; private set; }

    public IEnumerable<SelectListItem> Kinds =>
        ProcessCatalogue
            .All.Select(kind => new SelectListItem(texts[$"process.{kind.Code}"], kind.Code))
            .OrderBy(item => item.Text, StringComparer.CurrentCulture);

    public bool IsFiltered => Chosen.Any();

    public IEnumerable<(string Text, string Href)> Chosen
    {
        get
        {
            if (!string.IsNullOrEmpty(Person))
            {
                yield return (Person, AdministrationLinks.Audit(Kind, null, Day));
            }

            if (!string.IsNullOrEmpty(Kind))
            {
                yield return (texts[$"process.{Kind}"], AdministrationLinks.Audit(null, Person, Day));
            }

            if (ParsedDay is { } day)
            {
                yield return (Show.Day(day), AdministrationLinks.Audit(Kind, Person));
            }
        }
    }

    public string? NextLink => Lines.Count == Limits.PageRows ? AdministrationLinks.Audit(Kind, Person, Day, Lines[^1].Sequence) : null;

    public string When(DateTime at) => Show.Instant(at, actor.Required.Zone);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await office.ActsAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!string.IsNullOrEmpty(Day) && ParsedDay is null)
        {
            ModelState.AddModelError("hari", texts["audit.day_wrong"]);
        }

        Lines = await log.PageAsync(Filter, Before, cancellationToken);
        Count = await log.CountAsync(Filter, cancellationToken);
        return Page();
    }

    private DateOnly? ParsedDay =>
        DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue
            ? day
            : null;

    private AuditFilter Filter
    {
        get
        {
            if (ParsedDay is not { } day)
            {
                return new AuditFilter(Kind, Person, null, null);
            }

            var (from, until) = actor.Required.Zone.DayInUtc(day);
            return new AuditFilter(Kind, Person, from, until);
        }
    }
}
