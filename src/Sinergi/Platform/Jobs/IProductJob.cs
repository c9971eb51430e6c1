namespace Sinergi.Platform.Jobs;

/// <summary>Work that runs on a schedule, with the product's own scope. Runs alone: never twice at once in one process.</summary>
public interface IProductJob
{
    /// <summary>Stable code, e.g. "outbox"; its name and purpose stand in the texts as "job.CODE" and "job.CODE.purpose".</summary>
    static abstract string Code { get; }

    /// <summary>When it runs, as a Quartz cron expression (seconds first), in UTC.</summary>
    static abstract string Schedule { get; }

    /// <summary>Does the work and says in figures what was done, e.g. "sent=3 failed=0"; null when there was nothing to do.</summary>
    Task<string?> RunAsync(CancellationToken cancellationToken);
}

/// <summary>A registered job, for the scheduler and for the page on jobs.</summary>
public sealed record JobDefinition(string Code, string Schedule, Type Type);
