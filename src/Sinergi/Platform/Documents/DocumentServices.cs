using Sinergi.Platform.Configuration;
using Sinergi.Platform.Documents.Storage;
using Sinergi.Platform.Jobs;
using Sinergi.Reading.Extraction;
using Sinergi.Reading.Tools;

namespace Sinergi.Platform.Documents;

internal static class DocumentServices
{
    public static void AddDocuments(this IServiceCollection services, SinergiOptions options)
    {
        services.AddSingleton<ConfinementProbe>();
        services.AddSingleton(provider =>
        {
            var probe = provider.GetRequiredService<ConfinementProbe>();
            return options.ToolPath is { Length: > 0 } path ? new ConfinedProcess(probe, path) : new ConfinedProcess(probe);
        });
        services.AddSingleton<ExternalTools>();
        services.AddSingleton<Inspector>();
        services.AddSingleton<TextExtractor>();
        services.AddSingleton<PageImages>();
        services.AddSingleton<PagePreviews>();
        services.AddSingleton<PdfSignatures>();
        services.AddSingleton<Quarantine>();
        services.AddSingleton(provider => new DocumentVault(provider.GetRequiredService<DataFolder>().Documents));
        services.AddSingleton<DocumentContents>();
        services.AddScoped<DocumentDesk>();
        services.AddScoped<IDocumentDesk>(provider => provider.GetRequiredService<DocumentDesk>());
        services.AddProductJob<LeftoverSweep>();
        services.AddHostedService<LeftoverSweep.AtStart>();
    }
}
