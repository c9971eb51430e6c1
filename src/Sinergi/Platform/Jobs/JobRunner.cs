using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;

namespace Sinergi.Platform.Jobs;

/// <summary>Runs a job in a scope of its own and keeps account of it. A failing job is noted and tried again at its next time; it never stops the product.</summary>
public sealed partial class JobRunner(
    IServiceScopeFactory scopes,
    IEnumerable<JobDefinition> definitions,
    IDatabaseProvider provider,
    TimeProvider clock,
    ILogger<JobRunner> logger
)
{
    private readonly ConcurrentDictionary<string, bool> running = new(StringComparer.Ordinal);

    /// <summary>Runs a job now. False when it is running already or failed.</summary>
    public async Task<bool> RunAsync(string code, CancellationToken cancellationToken)
    {
        var definition = definitions.Single(d => d.Code == code);
        if (!running.TryAdd(code, true))
        {
            return false;
        }

        try
        {
            return await RunAsync(definition, cancellationToken);
        }
        finally
        {
            running.TryRemove(code, out _);
        }
    }

    private async Task<bool> RunAsync(JobDefinition definition, CancellationToken cancellationToken)
    {
        var started = clock.UtcNowToMicrosecond();
        string? detail;
        var failed = false;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            ProductScope.Enter(scope.ServiceProvider);
            detail = await ((IProductJob)scope.ServiceProvider.GetRequiredService(definition.Type)).RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception failure)
        {
            LogFailed(logger, definition.Code, failure);
            (failed, detail) = (true, failure.GetType().Name);
        }

        try
        {
            await NoteAsync(definition.Code, started, failed, detail, cancellationToken);
        }
        catch (Exception failure) when (provider.IsUnavailable(failure))
        {
            // Nowhere to write it down while the database is away; the log has it.
            LogFailed(logger, definition.Code, failure);
        }

        return !failed;
    }

    private async Task NoteAsync(string code, DateTime started, bool failed, string? detail, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SinergiDb>();
        using var turn = await provider.EnterWriteAsync(cancellationToken);
        var state = await db.Set<JobState>().SingleOrDefaultAsync(s => s.Code == code, cancellationToken);
        if (state is null)
        {
            state = new JobState { Code = code };
            db.Add(state);
        }

        state.LastRunAt = started;
        state.FailuresInARow = failed ? state.FailuresInARow + 1 : 0;
        if (failed || detail is not null)
        {
            db.Add(
                new JobRun
                {
                    Id = NewId.Next(),
                    Code = code,
                    StartedAt = started,
                    EndedAt = clock.UtcNowToMicrosecond(),
                    Failed = failed,
                    Detail = detail,
                }
            );
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Code} failed.")]
    private static partial void LogFailed(ILogger logger, string code, Exception failure);
}
