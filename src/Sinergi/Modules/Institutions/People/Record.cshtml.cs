using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Institutions.People;

[RequirePermission(InstitutionPermissions.People)]
public sealed class RecordModel(
    PeopleQueries queries,
    RoleGrants grants,
    Timeline timeline,
    ReadLog reads,
    IAccountDesk desk,
    CurrentActor current,
    Remit remit
) : PageModel
{
    private const string Journey = "people.record";

    public Person Person { get; private set; } = null!;
    public IReadOnlyList<Post> Present { get; private set; } = [];
    public IReadOnlyList<Post> Former { get; private set; } = [];

    /// <summary>Posts that the actor may end.</summary>
    public IReadOnlySet<Guid> Endable { get; private set; } = new HashSet<Guid>();

    /// <summary>Name, telephone and account are handled by those who reach every post of the person.</summary>
    public bool MayHandle { get; private set; }
    public AccountSummary? Account { get; private set; }
    public UnitTimeZone Zone => current.Required.Zone;
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(id, cancellationToken) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        var today = remit.Today;
        Present = [.. person.Posts.Where(p => p.Until is null || p.Until >= today).OrderBy(p => p.From)];
        Former = [.. person.Posts.Where(p => p.Until < today).OrderByDescending(p => p.Until)];
        Endable = await EndableAsync(cancellationToken);
        MayHandle = await grants.CoverAllPostsAsync(id, cancellationToken);
        History = await timeline.OfRecordAsync(id, Limits.PageRows, cancellationToken);
        Account = (await desk.FindAsync([id], cancellationToken)).GetValueOrDefault(id);
        if (person.Phone is not null)
        {
            await reads.RecordAsync(Journey, "duty", null, [id], cancellationToken);
        }

        return Page();
    }

    private async Task<HashSet<Guid>> EndableAsync(CancellationToken cancellationToken)
    {
        var endable = new HashSet<Guid>();
        foreach (var post in Present)
        {
            if (await grants.RefusesAsync(post.Institution!, post.Role!, cancellationToken) is null)
            {
                endable.Add(post.Id);
            }
        }

        return endable;
    }
}
