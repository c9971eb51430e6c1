using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Agreements.Grants;

/// <summary>For everybody in an agreement: who had access to what because of it, when, under which clause, and who used it.</summary>
[RequirePermission(AgreementPermissions.View)]
public sealed class AccessModel(SinergiDb db, AccessHistory history, ProvisionBook provisions, CurrentActor current, TimeProvider clock)
    : PageModel
{
    public Agreement Agreement { get; private set; } = null!;
    public Validity Validity { get; private set; }
    public bool InForce => Agreement.IsInForceOn(Today);
    public IReadOnlyList<GrantHistory> Grants { get; private set; } = [];
    public IReadOnlyDictionary<Guid, DataRefusal> Resting { get; private set; } = new Dictionary<Guid, DataRefusal>();
    public bool MayManage => current.Required.May(AgreementPermissions.ManageGrants);
    public UnitTimeZone Zone => current.Required.Zone;
    public DateOnly Today => Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Agreement = found;
        Validity = found.ValidityOn(Today, await provisions.NoticeAsync(Today, cancellationToken));
        Grants = await history.OfAsync(id, cancellationToken);
        Resting = await history.RestingAsync(id, Grants.Select(g => g.Grant), Today, cancellationToken);
        return Page();
    }
}
