using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;

namespace Sinergi.Modules.Agreements.Reminders;

/// <summary>
/// Each night: agreements that come near their end, on the days that their instrument names. What was missed (the machine stood still, the record
/// came late) is told once, not day by day; what has a successor, or was ended by a letter, is not told at all.
/// </summary>
internal sealed class EndingWatch(SinergiDb db, InstrumentBook book, Processes processes, EndingTasks tasks, TimeProvider clock)
    : IProductJob
{
    private const int MostInOneRun = 2_000;

    public static string Code => "agreements.ending";

    public static string Schedule => "0 10 17 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var today = UnitTimeZone.Wib.DateAt(clock.GetUtcNow().UtcDateTime);
        var instruments = await book.InstrumentsOnAsync(today, cancellationToken);
        var told = 0;
        foreach (var instrument in instruments.Where(i => i.CountsAs is not null).DistinctBy(i => i.CountsAs))
        {
            // The nearest first, so that what is near is not told for each day that it passed.
            foreach (var days in instrument.ReminderDays.Order())
            {
                var untold = await Untold(instrument.CountsAs!.Value, days, today)
                    .OrderBy(a => a.Id)
                    .Take(MostInOneRun)
                    .Select(a => a.Id)
                    .ToListAsync(cancellationToken);
                foreach (var id in untold)
                {
                    told += await RemindAsync(id, instrument, days, today, cancellationToken) ? 1 : 0;
                    db.ChangeTracker.Clear();
                }
            }
        }

        return told == 0 ? null : $"told={told}";
    }

    private IQueryable<Agreement> Untold(AgreementKind kind, int days, DateOnly today)
    {
        var last = today.AddDays(days);
        return db.Set<Agreement>()
            .Where(a => a.Kind == kind && a.TermEnd >= today && a.TermEnd <= last && !a.TermUnlimited)
            .Where(a => a.RenewedFrom == null && a.TerminatedFrom == null && a.ClosedFrom == null)
            .Where(a => !db.Set<EndingReminder>().Any(r => r.AgreementId == a.Id && r.End == a.TermEnd && r.DaysBefore <= days));
    }

    private Task<bool> RemindAsync(Guid id, Instrument instrument, int days, DateOnly today, CancellationToken cancellationToken) =>
        processes.RunAsync(
            AgreementProcesses.RemindEnding,
            null,
            null,
            async process =>
            {
                // Asked again inside the process: it may have been renewed since the list was made.
                if (
                    await Untold(instrument.CountsAs!.Value, days, today).SingleOrDefaultAsync(a => a.Id == id, cancellationToken)
                    is not { } agreement
                )
                {
                    return false;
                }

                var end = agreement.TermEnd!.Value;
                var reminder = await db.Set<EndingReminder>().SingleOrDefaultAsync(r => r.AgreementId == id, cancellationToken);
                if (reminder is null)
                {
                    db.Add(reminder = new EndingReminder { AgreementId = id });
                }

                (reminder.End, reminder.DaysBefore, reminder.ToldAt) = (end, days, process.At);
                process.Record(new EndingTold(id, end, end.DayNumber - today.DayNumber));
                var notice = instrument.NoticeOn(end);
                await tasks.AskAsync(agreement, notice >= today ? notice.Value : end, process.At, cancellationToken);
                return true;
            },
            cancellationToken
        );
}
