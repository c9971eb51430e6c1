namespace Sinergi.Platform.Export;

internal static class PaperServices
{
    public static void AddPapers(this IServiceCollection services)
    {
        services.AddSingleton<PdfPrinter>();
        services.AddScoped<Papers>();
    }
}
