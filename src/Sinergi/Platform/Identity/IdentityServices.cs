using Microsoft.AspNetCore.Identity;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Identity;

internal static class IdentityServices
{
    private static readonly TimeSpan WorkingDay = TimeSpan.FromHours(10);

    public static void AddAccounts(this IServiceCollection services)
    {
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddIdentityCookies(cookies =>
                cookies.ApplicationCookie!.Configure(cookie =>
                {
                    cookie.Cookie.Name = "sinergi";
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    cookie.ExpireTimeSpan = WorkingDay;
                    cookie.SlidingExpiration = true;
                    cookie.LoginPath = AccessGate.SignInPath;
                })
            );
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                // Long rather than baroque (NIST SP 800-63B): length counts, forced symbols do not; PasswordPolicy refuses common ones.
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 5;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                identity.SignIn.RequireConfirmedEmail = false;
            })
            .AddEntityFrameworkStores<SinergiDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        // ActorLoader compares the stamp on every request; the framework's own check would only ask the database once more.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromDays(365));
    }
}
