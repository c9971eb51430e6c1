using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Activities.Attend;
using Sinergi.Modules.Commitments.Activities.Cancel;
using Sinergi.Modules.Commitments.Activities.Door;
using Sinergi.Modules.Commitments.Activities.Kinds;
using Sinergi.Modules.Commitments.Activities.Move;
using Sinergi.Modules.Commitments.Activities.Plan;
using Sinergi.Modules.Commitments.Activities.Presence;
using Sinergi.Modules.Commitments.Activities.Report;
using Sinergi.Modules.Commitments.Activities.Sheet;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Privacy;

namespace Sinergi.Modules.Commitments.Activities;

/// <summary>What joint activities bring to their module.</summary>
internal static class ActivityServices
{
    public static string[] Working { get; } = [ActivityPermissions.View, ActivityPermissions.Plan, ActivityPermissions.Report];

    public static void AddActivities(this IServiceCollection services)
    {
        services.AddScoped<ActivityBook>();
        services.AddScoped<IActivityCensus, ActivityCensus>();
        services.AddScoped<ActivityUpkeep>();
        services.AddScoped<ActivityChain>();
        services.AddScoped<AttendanceCount>();
        services.AddScoped<PlanHandler>();
        services.AddScoped<MoveHandler>();
        services.AddScoped<CancelHandler>();
        services.AddScoped<ReportHandler>();
        services.AddScoped<ActivityProof>();
        services.AddScoped<SheetReader>();
        services.AddScoped<AttendanceDesk>();
        services.AddScoped<AttendanceReading>();
        services.AddScoped<AttendanceCodes>();
        services.AddScoped<GuestDesk>();
        services.AddScoped<KindDesk>();
        services.AddScoped<IChainLink, ActivitiesLink>();
        services.AddScoped<ISubjectData, AttendeeSubjectData>();
        services.AddScoped<ISeed, ActivityKindSeed>();
        services.AddProductJob<AwaitedReportsJob>();
    }
}
