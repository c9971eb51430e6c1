using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Data;
using Sinergi.Modules.Accounts.Desk;
using Sinergi.Modules.Accounts.Held;
using Sinergi.Modules.Accounts.Links;
using Sinergi.Modules.Accounts.Profile;
using Sinergi.Modules.Accounts.Reset;
using Sinergi.Modules.Accounts.SecondFactors;
using Sinergi.Modules.Accounts.Session;
using Sinergi.Modules.Accounts.SetUp;
using Sinergi.Modules.Accounts.SignIn;
using Sinergi.Platform.Modules;
using Sinergi.Platform.Privacy;

namespace Sinergi.Modules.Accounts;

/// <summary>Signing in and everything around one's own account. Accounts of others are looked after on the pages of Institutions.</summary>
public sealed class AccountsModule : IModule
{
    public IReadOnlyList<string> Permissions => [];

    public IReadOnlyList<MenuItem> Menu => [];

    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<ISubjectData, AccountSubjectData>();
        services.AddSingleton<UnknownAttempts>();
        services.AddSingleton<LanguageCookie>();
        services.AddSingleton<HeldForms>();
        services.AddScoped<Sessions>();
        services.AddScoped<SignInHandler>();
        services.AddScoped<CodeHandler>();
        services.AddScoped<PreferencesHandler>();
        services.AddScoped<OwnAccountHandler>();
        services.AddScoped<SecondFactorHandler>();
        services.AddSingleton<EnrolSecrets>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<LinkPost>();
        services.AddScoped<SetPasswordHandler>();
        services.AddScoped<ForgottenHandler>();
        services.AddScoped<IAccountDesk, AccountDesk>();
        services.AddSingleton<SetUpLinks>();
        services.AddSingleton<ISetUpLink>(provider => provider.GetRequiredService<SetUpLinks>());
        services.AddScoped<SetUpHandler>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) { }
}
