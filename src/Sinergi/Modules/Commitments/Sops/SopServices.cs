using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Sops.Answer;
using Sinergi.Modules.Commitments.Sops.PutForward;
using Sinergi.Modules.Commitments.Sops.Review;
using Sinergi.Modules.Commitments.Sops.Sheet;
using Sinergi.Modules.Commitments.Sops.Withdraw;
using Sinergi.Modules.Commitments.Sops.Write;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Privacy;

namespace Sinergi.Modules.Commitments.Sops;

/// <summary>What SOPs between agencies bring to their module.</summary>
internal static class SopServices
{
    public static void AddSops(this IServiceCollection services)
    {
        services.AddScoped<SopBook>();
        services.AddScoped<SopUpkeep>();
        services.AddScoped<SopReadingRates>();
        services.AddScoped<WriteHandler>();
        services.AddScoped<PutForwardHandler>();
        services.AddScoped<AnswerHandler>();
        services.AddScoped<SopProof>();
        services.AddScoped<ReviewHandler>();
        services.AddScoped<WithdrawHandler>();
        services.AddScoped<ReadHandler>();
        services.AddScoped<SopSheetReader>();
        services.AddScoped<SopChain>();
        services.AddScoped<IChainLink, SopsLink>();
        services.AddScoped<IBundlePart, SopBundle>();
        services.AddScoped<ISubjectData, SopReaderSubjectData>();
        services.AddProductJob<SopReviewJob>();
    }
}
