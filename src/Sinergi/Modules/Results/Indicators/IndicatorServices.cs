using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Indicators.Citing;
using Sinergi.Modules.Results.Indicators.Comparing;
using Sinergi.Modules.Results.Indicators.Definitions;
using Sinergi.Modules.Results.Indicators.Entry;
using Sinergi.Modules.Results.Indicators.Judging;
using Sinergi.Modules.Results.Indicators.Showing;
using Sinergi.Modules.Results.Indicators.Sums;
using Sinergi.Modules.Results.Indicators.Targets;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Jobs;

namespace Sinergi.Modules.Results.Indicators;

/// <summary>What the part on indicators adds to its module.</summary>
internal static class IndicatorServices
{
    /// <summary>What a role may do with indicators when the product is set up.</summary>
    public static string[] GrantsOf(string role) =>
        role switch
        {
            DefaultRoles.CentralOfficer or DefaultRoles.KanwilOfficer => [.. IndicatorPermissions.All],
            DefaultRoles.HeadOfUnit or DefaultRoles.UnitOfficer => [IndicatorPermissions.View, IndicatorPermissions.Report],
            // A partner reports its own part, and judges as the other party.
            DefaultRoles.PartnerOfficer => [IndicatorPermissions.View, IndicatorPermissions.Report, IndicatorPermissions.Approve],
            DefaultRoles.Administrator or DefaultRoles.Auditor => [IndicatorPermissions.View],
            _ => [],
        };

    public static void AddIndicators(this IServiceCollection services)
    {
        services.AddScoped<IndicatorBook>();
        services.AddScoped<IndicatorCircle>();
        services.AddScoped<SummaryBook>();
        services.AddScoped<SummaryCount>();
        services.AddScoped<ReportOpening>();
        services.AddScoped<RecordCommitmentChoices>();
        services.AddScoped<PeriodPlan>();
        services.AddScoped<DefineHandler>();
        services.AddScoped<ReviseHandler>();
        services.AddScoped<PeriodHandler>();
        services.AddScoped<TargetHandler>();
        services.AddScoped<ReviewRequests>();
        services.AddScoped<ValueWriter>();
        services.AddScoped<EnterHandler>();
        services.AddScoped<CorrectHandler>();
        services.AddScoped<JudgeHandler>();
        services.AddScoped<ReportCitations>();
        services.AddScoped<CiteHandler>();
        services.AddScoped<IEvidenceCitations, IndicatorCitations>();
        services.AddScoped<IndicatorSearch>();
        services.AddScoped<ComparisonReader>();
        services.AddScoped<SummaryCheck>();
        services.AddScoped<GridReader>();
        services.AddScoped<FigureReader>();
        services.AddScoped<PeriodReader>();
        services.AddScoped<IIndicatorFacts, IndicatorFacts>();
        services.AddScoped<IChainLink, IndicatorChainLink>();
        services.AddProductJob<OpenPeriodsJob>();
        services.AddProductJob<RecountJob>();
    }
}
