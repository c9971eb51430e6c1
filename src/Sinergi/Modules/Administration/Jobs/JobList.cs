using Microsoft.EntityFrameworkCore;
using Quartz;
using Sinergi.Modules.Administration.Contracts;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;

namespace Sinergi.Modules.Administration.Jobs;

public sealed record JobLine(string Code, DateTime? LastRunAt, DateTime? NextRunAt, int FailuresInARow, IReadOnlyList<JobRun> Runs);

/// <summary>How the jobs stand, and the running of one at once.</summary>
public sealed class JobList(SinergiDb db, IEnumerable<JobDefinition> definitions, JobRunner runner, Processes processes, TimeProvider clock)
{
    private const int RunsShown = 5;

    public async Task<IReadOnlyList<JobLine>> AllAsync(CancellationToken cancellationToken)
    {
        var states = await db.Set<JobState>().AsNoTracking().ToDictionaryAsync(s => s.Code, cancellationToken);
        var lines = new List<JobLine>();
        foreach (var definition in definitions.OrderBy(d => d.Code, StringComparer.Ordinal))
        {
            var runs = await db.Set<JobRun>()
                .AsNoTracking()
                .Where(r => r.Code == definition.Code)
                .OrderByDescending(r => r.StartedAt)
                .Take(RunsShown)
                .ToListAsync(cancellationToken);
            var state = states.GetValueOrDefault(definition.Code);
            lines.Add(new JobLine(definition.Code, state?.LastRunAt, NextRun(definition), state?.FailuresInARow ?? 0, runs));
        }

        return lines;
    }

    /// <summary>Runs a job now. Null: there is no such job. False: it failed, or was running already.</summary>
    public async Task<bool?> RunNowAsync(string code, Guid formKey, CancellationToken cancellationToken)
    {
        if (definitions.All(d => d.Code != code))
        {
            return null;
        }

        var first = false;
        await processes.RunAsync(
            AdministrationProcesses.RunJob,
            formKey,
            reason: null,
            process =>
            {
                first = true;
                process.Record(new JobStarted(code));
                return Task.FromResult(code);
            },
            cancellationToken
        );
        // A form that is sent again starts nothing.
        return !first || await runner.RunAsync(code, cancellationToken);
    }

    private DateTime? NextRun(JobDefinition definition) =>
        new CronExpression(definition.Schedule, TimeZoneInfo.Utc).GetNextValidTimeAfter(clock.GetUtcNow())?.UtcDateTime;
}
