using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Data.Visits;
using Sinergi.Modules.Commitments.Visits.Decide;
using Sinergi.Modules.Commitments.Visits.Entry;
using Sinergi.Modules.Commitments.Visits.Links;
using Sinergi.Modules.Commitments.Visits.Propose;
using Sinergi.Modules.Commitments.Visits.Prove;
using Sinergi.Modules.Commitments.Visits.Visit;
using Sinergi.Platform.Privacy;

namespace Sinergi.Modules.Commitments.Visits;

/// <summary>What the partner view of contacts without an account brings to its module.</summary>
internal static class VisitServices
{
    public static void AddVisits(this IServiceCollection services)
    {
        services.AddScoped<ContactTokens>();
        services.AddScoped<ContactLinkDesk>();
        services.AddScoped<ContactLinkList>();
        services.AddScoped<IRecordLine, ContactLinkLine>();
        services.AddScoped<VisitPost>();
        services.AddScoped<VisitGate>();
        services.AddScoped<VisitCodes>();
        services.AddScoped<VisitSessions>();
        services.AddScoped<VisitBook>();
        services.AddScoped<ProposalIntake>();
        services.AddScoped<ProveHandler>();
        services.AddScoped<ProposeHandler>();
        services.AddScoped<DecideProposal>();
        services.AddScoped<ISubjectData, ContactVisitSubjectData>();
    }
}
