using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.Home;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>
/// The last day of what the office itself keeps or is party to, and the day by which notice is due where its kind asks for one. What only
/// concerns an office below is in that office's calendar.
/// </summary>
internal sealed class AgreementDays(SinergiDb db, InstrumentBook instruments, TimeProvider clock, Texts t) : ICalendarDays
{
    private const int MostAgreements = 250;

    public async Task<IReadOnlyList<CalendarDay>> ForAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.May(AgreementPermissions.View))
        {
            return [];
        }

        var today = actor.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var own = actor.InstitutionId;
        var ending = await db.Set<Agreement>()
            .AsNoTracking()
            .Where(ValidityQuery.Binds(today))
            .Where(a => a.TermEnd != null && (a.RegisteredById == own || a.Parties.Any(p => p.InstitutionId == own && p.LeftFrom == null)))
            .OrderBy(a => a.TermEnd)
            .ThenBy(a => a.Id)
            .Take(MostAgreements)
            .Select(a => new
            {
                a.Id,
                a.Title,
                a.Kind,
                End = a.TermEnd!.Value,
            })
            .ToListAsync(cancellationToken);
        var notices = (await instruments.InstrumentsOnAsync(today, cancellationToken))
            .Where(i => i is { CountsAs: not null, NoticeDays: not null })
            .ToLookup(i => i.CountsAs!.Value, i => i.NoticeDays!.Value);
        return
        [
            .. ending.Select(a => Of(a.Id, "end", a.End, a.Title)),
            // Of several instruments that count as one kind the longest notice is safe for all.
            .. ending.Where(a => notices.Contains(a.Kind)).Select(a => Of(a.Id, "notice", a.End.AddDays(-notices[a.Kind].Max()), a.Title)),
        ];
    }

    private CalendarDay Of(Guid id, string what, DateOnly day, string title) =>
        new(CalendarDay.IdOf(id, what), day, t[$"agreements.calendar.{what}", title], AgreementLinks.Record(id));
}
