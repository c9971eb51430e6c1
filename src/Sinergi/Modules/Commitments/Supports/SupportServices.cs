using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Supports.Ask;
using Sinergi.Modules.Commitments.Supports.Listing;
using Sinergi.Modules.Commitments.Supports.Show;

namespace Sinergi.Modules.Commitments.Supports;

/// <summary>What support that was asked for brings to its module.</summary>
internal static class SupportServices
{
    public static string[] Working { get; } = [SupportPermissions.View, SupportPermissions.Record];

    public static void AddSupports(this IServiceCollection services)
    {
        services.AddScoped<AskHandler>();
        services.AddScoped<StepHandler>();
        services.AddScoped<SupportTotals>();
        services.AddScoped<IAskFate, AskFate>();
    }
}
