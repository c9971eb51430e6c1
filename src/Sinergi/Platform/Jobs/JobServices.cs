using Quartz;

namespace Sinergi.Platform.Jobs;

public static class JobServices
{
    /// <summary>Registers a job; the scheduler and the page on jobs find it by itself.</summary>
    public static void AddProductJob<T>(this IServiceCollection services)
        where T : class, IProductJob
    {
        services.AddScoped<T>();
        services.AddSingleton(new JobDefinition(T.Code, T.Schedule, typeof(T)));
    }

    /// <summary>Registers a job that can be woken too, by its <see cref="JobQueue{T}"/>.</summary>
    public static void AddQueuedJob<T>(this IServiceCollection services)
        where T : class, IProductJob
    {
        services.AddProductJob<T>();
        services.AddSingleton<JobQueue<T>>();
        services.AddHostedService(provider => provider.GetRequiredService<JobQueue<T>>());
    }

    /// <summary>Starts the scheduler with the application. The schedule is read from the registered jobs, so modules need not know Quartz.</summary>
    public static void AddScheduler(this IServiceCollection services)
    {
        services.AddSingleton<JobRunner>();
        services.AddQuartz();
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        services.AddHostedService<JobSchedule>();
    }

    /// <summary>Hands the registered jobs to Quartz at start.</summary>
    private sealed class JobSchedule(ISchedulerFactory factory, IEnumerable<JobDefinition> definitions) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            var scheduler = await factory.GetScheduler(cancellationToken);
            foreach (var definition in definitions)
            {
                var job = JobBuilder
                    .Create<RunProductJob>()
                    .WithIdentity(definition.Code)
                    .UsingJobData(RunProductJob.CodeKey, definition.Code)
                    .Build();
                var trigger = TriggerBuilder
                    .Create()
                    .WithIdentity(definition.Code)
                    .WithCronSchedule(definition.Schedule, cron => cron.InTimeZone(TimeZoneInfo.Utc))
                    .Build();
                await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellationToken);
            }
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>The one Quartz job: looks up ours by its code.</summary>
    [DisallowConcurrentExecution]
    private sealed class RunProductJob(JobRunner runner) : IJob
    {
        public const string CodeKey = "code";

        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await runner.RunAsync(context.MergedJobDataMap.GetString(CodeKey)!, cancellationToken);
    }
}
