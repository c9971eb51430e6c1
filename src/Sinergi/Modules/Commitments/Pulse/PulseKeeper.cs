using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Pulse;

/// <summary>Keeps the last sign of life of an agreement; inside a process.</summary>
public sealed class PulseKeeper(SinergiDb db, WorkTasks tasks)
{
    /// <param name="day">When it happened, not when it was entered.</param>
    public async Task BeatAsync(Guid recordId, DateOnly day, SignOfLife sign, DateTime at, CancellationToken cancellationToken)
    {
        var pulse =
            db.Set<RecordPulse>().Local.FirstOrDefault(p => p.RecordId == recordId)
            ?? await db.Set<RecordPulse>().SingleOrDefaultAsync(p => p.RecordId == recordId, cancellationToken);
        if (pulse is null)
        {
            db.Add(
                new RecordPulse
                {
                    RecordId = recordId,
                    LastOn = day,
                    Sign = sign,
                }
            );
        }
        else if (pulse.LastOn < day)
        {
            (pulse.LastOn, pulse.Sign) = (day, sign);
        }

        if (await db.Set<IdleWarning>().SingleOrDefaultAsync(w => w.RecordId == recordId, cancellationToken) is { } warning)
        {
            db.Remove(warning);
            await tasks.CloseAsync(IdleWatch.Task, recordId, at, cancellationToken);
        }
    }
}
