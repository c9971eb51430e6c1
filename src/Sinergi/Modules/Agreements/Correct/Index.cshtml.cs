using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Instruments.Numbers;
using Sinergi.Modules.Agreements.Register;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Correct;

/// <summary>Corrects what the register says of an agreement, with a reason. Two people who edit at once see each other's version.</summary>
[RequirePermission(AgreementPermissions.Correct)]
public sealed class IndexModel(CorrectAgreement handler, NumberCheck numbers, Texts t) : PageModel
{
    [BindProperty]
    public CorrectInput Input { get; set; } = new();

    public Agreement Stored { get; private set; } = null!;

    /// <summary>Set after a conflict: field → what the other wrote, beside what was typed here.</summary>
    public IReadOnlyList<(string Field, string Theirs, string Yours)> Conflicts { get; private set; } = [];
    public bool InConflict { get; private set; }

    /// <summary>What is said about the numbers before anything is saved.</summary>
    public IReadOnlyList<NumberWarning> Numbers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = CorrectInput.Of(Stored);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? add, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (add == FormRows.AddParty)
        {
            FormRows.Forgive(ModelState);
            Input.Parties.Add(new PartyInput { Side = Input.Parties.Count + 1 });
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var told = await handler.ToldAsync(Input, cancellationToken);
        Numbers = await numbers.UnsaidAsync(Input, told, Stored, cancellationToken);
        if (Numbers.Count > 0)
        {
            return Page();
        }

        var outcome = await handler.RunAsync(id, Input, told, cancellationToken);
        if (outcome is CorrectOutcome.Conflict)
        {
            await LoadAsync(id, cancellationToken);
        }

        return outcome.Match<IActionResult>(_ => Redirect(AgreementLinks.Record(id)), Refuse, _ => NotFound(), _ => ShowConflict());
    }

    private PageResult Refuse(CorrectOutcome.Invalid invalid)
    {
        var rows = Input.NamedParties.Select(p => p.Row).ToList();
        foreach (var (field, keys) in invalid.Errors)
        {
            foreach (var key in keys)
            {
                ModelState.AddModelError($"Input.{AgreementErrors.FormName(FormRows.Place(field, "Parties", rows))}", t[key]);
            }
        }

        return Page();
    }

    private PageResult ShowConflict()
    {
        InConflict = true;
        Conflicts = CorrectionDifferences.Between(Stored, Input, t);
        // The next attempt builds on what is stored now; everything typed stays in the form.
        Input.Revision = Stored.Revision;
        Input.Key = Guid.Empty;
        ModelState.Remove("Input.Key");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await handler.FindAsync(id, cancellationToken) is not { } stored)
        {
            return false;
        }

        Stored = stored;
        return true;
    }
}
