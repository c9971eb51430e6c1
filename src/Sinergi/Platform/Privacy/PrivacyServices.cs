namespace Sinergi.Platform.Privacy;

internal static class PrivacyServices
{
    public static void AddPrivacy(this IServiceCollection services)
    {
        services.AddScoped<ISubjectData, PersonSubjectData>();
        services.AddScoped<SubjectReport>();
        services.AddScoped<SubjectErasure>();
    }
}
