using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Shared;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Tree;

[RequirePermission(InstitutionPermissions.Manage)]
public sealed class EditModel(EditInstitution edit, Texts texts) : PageModel
{
    [BindProperty]
    public InstitutionInput Input { get; set; } = new();

    public Institution Institution { get; private set; } = null!;

    /// <summary>What someone else saved while this form was open.</summary>
    public InstitutionInput? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await edit.FindAsync(id, cancellationToken) is not { } institution)
        {
            return NotFound();
        }

        Institution = institution;
        Input = await edit.InputAsync(institution, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await edit.FindAsync(id, cancellationToken) is not { } institution)
        {
            return NotFound();
        }

        Institution = institution;
        if (ModelState.Unreadable())
        {
            return Page();
        }

        var outcome = await edit.HandleAsync(id, Input, cancellationToken);
        return outcome.Match<IActionResult>(
            _ => Redirect(InstitutionLinks.Record(id)),
            invalid => this.Refuse(texts, invalid.Errors),
            _ => NotFound(),
            conflict => ShowBoth(conflict.Theirs)
        );
    }

    /// <summary>The form keeps what was typed and takes over the new revision: sending it again is a decision made knowingly.</summary>
    private PageResult ShowBoth(InstitutionInput theirs)
    {
        Theirs = theirs;
        Input.Revision = theirs.Revision;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Fields in which the two versions differ.</summary>
    public IEnumerable<(string Label, string? Theirs, string? Yours)> Differences() =>
        Theirs is null
            ? []
            : new[]
            {
                ("institutions.name", Theirs.Name, Input.Name),
                ("institutions.short_name", Theirs.ShortName, Input.ShortName),
                ("institutions.code", Theirs.Code, Input.Code),
                ("institutions.upt_kind", UptKind(Theirs), UptKind(Input)),
                ("institutions.partner_kind", PartnerKind(Theirs), PartnerKind(Input)),
                ("institutions.province", Theirs.Province, Input.Province),
                ("institutions.zone", Zone(Theirs), Zone(Input)),
                ("institutions.aliases", string.Join("; ", Theirs.AliasList), string.Join("; ", Input.AliasList)),
            }
                .Where(d => (d.Item2 ?? "") != (d.Item3 ?? ""))
                .Select(d => (texts[d.Item1], d.Item2, d.Item3));

    private string? UptKind(InstitutionInput input) => input.UptKind is { } kind ? texts[$"institutions.upt_kind.{kind}"] : null;

    private string? PartnerKind(InstitutionInput input) =>
        input.PartnerKind is { } kind ? texts[$"institutions.partner_kind.{kind}"] : null;

    private string? Zone(InstitutionInput input) => input.Zone is { } zone ? texts[$"institutions.zone.{zone}"] : null;
}
