using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Visits.Beside;

public sealed record ProposalBeside(Proposal Proposal, string Party);

public sealed record ProposalsBeside(IReadOnlyList<ProposalBeside> Proposals, UnitTimeZone Zone);

/// <summary>What contacts proposed about a commitment, as far as the reader may see it: all of it for their party, what the party accepted for the others.</summary>
[ViewComponent(Name = "Proposals")]
public sealed class ProposalsViewComponent(SinergiDb db, CurrentActor current) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Commitment commitment)
    {
        var found = await db.Set<Proposal>()
            .AsNoTracking()
            .Where(p => p.CommitmentId == commitment.Id)
            .OrderByDescending(p => p.ProposedAt)
            .ThenByDescending(p => p.Id)
            .Take(Limits.PageRows)
            .Join(db.Set<Institution>(), p => p.PartyId, i => i.Id, (p, i) => new ProposalBeside(p, i.ShortName))
            .ToListAsync(HttpContext.RequestAborted);
        return found.Count == 0
            ? Content("")
            : View("/Modules/Commitments/Visits/Beside/_Proposals.cshtml", new ProposalsBeside(found, current.Required.Zone));
    }
}
