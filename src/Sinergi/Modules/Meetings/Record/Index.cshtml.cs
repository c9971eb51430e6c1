using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Meetings.Record;

/// <summary>One audience or visit: who took part, what was promised, what was only asked, and what became of it.</summary>
[RequirePermission(MeetingPermissions.View)]
public sealed class IndexModel(MeetingReader reader, RecordSurroundingsReader surroundings, CurrentActor actor, Texts t) : PageModel
{
    public MeetingView View { get; private set; } = null!;
    public RecordParts Parts { get; private set; } = null!;
    public bool MayArrange => actor.Required.May(MeetingPermissions.Register);

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
            "meetings.promises.title",
            "meetings.field.",
            t.MeetingValue,
            field => actor.Required.May(MeetingPermissions.Register) ? MeetingLinks.ChooseSource(id, field) : null
        );
        return Page();
    }
}
