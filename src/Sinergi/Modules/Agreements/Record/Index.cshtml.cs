using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Record;

/// <summary>One agreement: where it stands, what is next, what was promised and what became of it, and who says so.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class IndexModel(
    AgreementReader reader,
    RecordSurroundingsReader surroundings,
    IEnumerable<IRecordLine> lines,
    CurrentActor actor,
    Texts t
) : PageModel
{
    public AgreementView View { get; private set; } = null!;
    public RecordParts Parts { get; private set; } = null!;

    /// <summary>What other modules look after for this agreement.</summary>
    public IReadOnlyList<RecordLineView> Lines { get; private set; } = [];
    public Guid Id => View.Agreement.Id;
    public bool MayCorrect => actor.Required.May(AgreementPermissions.Correct);
    public bool MayBundle => actor.Required.May(AgreementPermissions.Bundle);
    public string? ChangeLink => MayCorrect ? AgreementLinks.Correct(Id) : null;
    public GrantView? ActiveGrant => View.Grants.FirstOrDefault(g => g.HoldsOn(View.Today));

    public string PartyLine
    {
        get
        {
            var names = View.Parties.Select(p => p.Institution?.ShortName ?? p.Party.PrintedName);
            var units = View.CountersigningUnits > 0 ? [t.Count("agreements.units", View.CountersigningUnits)] : Array.Empty<string>();
            return string.Join(" · ", [.. names, .. units]);
        }
    }

    /// <summary>To what other agreements it belongs, in few words.</summary>
    public string Family
    {
        get
        {
            var a = View.Agreement;
            string?[] words =
            [
                a.ParentId is null ? null : t["agreements.family.short.child"],
                View.Children == 0 ? null : t.Count("agreements.family.children", View.Children),
                a.PredecessorId is null ? null : t["agreements.family.short.renews"],
                a.RenewedFrom is { } from ? t["agreements.family.short.renewed", Show.ShortDay(from)] : null,
            ];
            return words.OfType<string>().ToList() is { Count: > 0 } said ? string.Join(" · ", said) : t["agreements.family.short.none"];
        }
    }

    /// <summary>Its term is over, and nobody has closed it.</summary>
    public bool MayClose =>
        actor.Required.May(AgreementPermissions.Halt) && View.Validity is Validity.Expired or Validity.Terminated or Validity.Renewed;

    public string Countersigning =>
        View switch
        {
            { Countersigning.Count: 0 } => t["agreements.countersigning.none"],
            { CountersigningUnits: 0 } => t["agreements.countersigning.unknown"],
            _ => t["agreements.countersigning.count", View.CountersigningSigned, View.CountersigningUnits],
        };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Parts = new RecordParts(
            view.Facts,
            await surroundings.OfAsync(id, view.Facts, cancellationToken),
            actor.Required.Zone,
            "agreements.promises.title",
            "agreements.field.",
            t.FieldValue,
            field =>
                !MayCorrect ? null
                : field == FactFields.Parties ? AgreementLinks.Correct(id)
                : AgreementLinks.ChooseSource(id, field)
        );
        Lines = await LinesAsync(id, cancellationToken);
        return Page();
    }

    private async Task<IReadOnlyList<RecordLineView>> LinesAsync(Guid id, CancellationToken cancellationToken)
    {
        List<RecordLineView> found = [];
        foreach (var line in lines)
        {
            if (await line.OfAsync(id, cancellationToken) is { } view)
            {
                found.Add(view);
            }
        }

        return found;
    }
}
