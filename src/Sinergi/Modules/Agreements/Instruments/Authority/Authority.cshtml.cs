using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Instruments.Authority;

/// <summary>Who may sign? Answered by the decision table as it stands today, with the reason and source of each row.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class AuthorityModel(SinergiDb db, InstrumentBook book, CurrentActor current, TimeProvider clock, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public AuthorityQuery Query { get; set; } = new();

    public IReadOnlyList<SelectListItem> Instruments { get; private set; } = [];

    /// <summary>Null until instrument and office are chosen.</summary>
    public SigningAnswer? Answer { get; private set; }

    /// <summary>The office above one's own, when it is one's own level that has to ask.</summary>
    public string? AskedOffice { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        Instruments = InstrumentChoices.Of(await book.InstrumentsOnAsync(today, cancellationToken));
        if (Query.MonthsAreWrong)
        {
            ModelState.AddModelError("Query.Months", texts["authority.error.months"]);
        }
        else if (Query.IsAsked && ModelState.IsValid)
        {
            Answer = SigningAuthority.Answer(await book.RulesOnAsync(today, cancellationToken), Query.Case);
            AskedOffice = Answer.NeedsDecision ? await OfficeAboveAsync(cancellationToken) : null;
        }
    }

    private async Task<string?> OfficeAboveAsync(CancellationToken cancellationToken)
    {
        var acting = current.Required.InstitutionId;
        var own = await db.Set<Institution>()
            .Where(i => i.Id == acting)
            .Select(i => new
            {
                i.Kind,
                Above = db.Set<Institution>().Where(a => a.Id == i.ParentId).Select(a => a.ShortName).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return own is not null && Institution.IsCorrectionsKind(own.Kind) && OfficeLevels.Of(own.Kind) == Query.Level ? own.Above : null;
    }
}
