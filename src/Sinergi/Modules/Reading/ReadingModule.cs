using Sinergi.Modules.Reading.Confirm;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Documents;
using Sinergi.Modules.Reading.Feedback;
using Sinergi.Modules.Reading.FullText;
using Sinergi.Modules.Reading.Review;
using Sinergi.Modules.Reading.Run;
using Sinergi.Modules.Reading.Submit;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Modules;

namespace Sinergi.Modules.Reading;

/// <summary>From a document to registered records: hand in, read, review fact by fact, register. Shows the documents themselves too.</summary>
public sealed class ReadingModule : IModule
{
    private const int AfterAgreements = 25;

    public IReadOnlyList<string> Permissions => ReadingPermissions.All;

    public IReadOnlyList<MenuItem> Menu { get; } = [new("reading.menu", ReadingLinks.Base, ReadingPermissions.Submit, AfterAgreements)];

    public IReadOnlyDictionary<string, string[]> DefaultGrants { get; } =
        new Dictionary<string, string[]>
        {
            ["OPERATOR_PUSAT"] = [.. ReadingPermissions.All],
            ["OPERATOR_KANWIL"] = [.. ReadingPermissions.All],
            ["KEPALA_UPT"] = [.. ReadingPermissions.All],
            ["PETUGAS_UPT"] = [.. ReadingPermissions.All],
            ["PETUGAS_MITRA"] = [ReadingPermissions.ViewDocuments],
            ["AUDITOR"] = [ReadingPermissions.ViewDocuments],
        };

    public IReadOnlyDictionary<string, string> Searchable { get; } =
        new Dictionary<string, string> { [DocumentIndexJob.SearchKind] = ReadingPermissions.ViewDocuments };

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<Documents.DocumentText>();
        services.AddSingleton<ReadingPulse>();
        services.AddQueuedJob<ReadingJob>();
        services.AddProductJob<DocumentIndexJob>();
        services.AddScoped<ReadingRunner>();
        services.AddScoped<ReadingResults>();
        services.AddScoped<SubmitReadings>();
        services.AddScoped<ReadingControl>();
        services.AddScoped<RegisterFigures>();
        services.AddScoped<ReviewReader>();
        services.AddScoped<DecideFacts>();
        services.AddScoped<LabelledReading>();
        services.AddScoped<SimilarRecords>();
        services.AddScoped<RegisterRecord>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => DocumentEndpoints.Map(endpoints);
}
