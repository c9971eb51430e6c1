using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Sinergi.Platform.Api;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Operations;

internal static class WebServices
{
    /// <summary>For pages that guess passwords or codes: few attempts a minute from one address.</summary>
    public const string SignInLimit = "sign-in";

    /// <summary>For forms that guests without an account fill in, many of them behind one address: a hall with one connection.</summary>
    public const string GuestLimit = "guest";
    private static readonly TimeSpan SignInWindow = TimeSpan.FromMinutes(1);

    /// <summary>How long requests may take to finish once the product is told to stop.</summary>
    public static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(20);

    public static void AddWeb(this IServiceCollection services, SinergiOptions options)
    {
        services
            .AddRazorPages(pages => pages.RootDirectory = "/")
            .AddMvcOptions(mvc =>
            {
                mvc.MaxModelValidationErrors = 50;
                SpeakPlainly(mvc.ModelBindingMessageProvider);
                mvc.Filters.Add<FormReading>(FormReading.Position);
                mvc.Filters.Add<LostFormFilter>();
                mvc.Filters.Add<LostFilesFilter>();
                mvc.Filters.Add<NullCharacters.InForms>();
            });
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "sinergi-form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<RequestLocalizationOptions>(localization =>
        {
            var cultures = new[] { new CultureInfo("id-ID"), new CultureInfo("en-GB") };
            localization.DefaultRequestCulture = new RequestCulture(cultures[0]);
            localization.SupportedCultures = cultures;
            localization.SupportedUICultures = cultures;
            // The choice is a cookie; a browser's language says little on a shared office computer.
            localization.RequestCultureProviders =
            [
                new ApiLanguage(),
                new PublicLanguage(),
                new CookieRequestCultureProvider { CookieName = "sinergi-language" },
            ];
        });
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = (options.Upload.MaxMegabytes + 1L) * 1024 * 1024;
            form.ValueCountLimit = 2_000;
            form.ValueLengthLimit = 4 * 1024 * 1024;
        });
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = (options.Upload.MaxMegabytes + 1L) * 1024 * 1024;
        });
        services.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(mvc => mvc.Filters.Add<KnownHandlersOnly>());
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // As many proxies in a row as are named; the word of an address that is not named ends the row.
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in options.Proxies)
            {
                if (System.Net.IPAddress.TryParse(proxy, out var address))
                {
                    forwarded.KnownProxies.Add(address);
                }
                else
                {
                    forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
                }
            }
        });
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTime);
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(SignInLimit, context => PostsOf(context, 30));
            limiter.AddPolicy(GuestLimit, context => PostsOf(context, 120));
        });
    }

    // Looking at a page guesses nothing.
    private static RateLimitPartition<(string Address, long Window)> PostsOf(HttpContext context, int most) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                Attempts(context),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = SignInWindow }
            )
            : RateLimitPartition.GetNoLimiter(("", 0L));

    // The framework would say it in English, with the name of a property.
    private static void SpeakPlainly(DefaultModelBindingMessageProvider messages)
    {
        var texts = new Texts();
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable());
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable());
        messages.SetUnknownValueIsInvalidAccessor(_ => Unreadable());
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(Unreadable);
        messages.SetValueIsInvalidAccessor(_ => Unreadable());
        messages.SetValueMustNotBeNullAccessor(_ => Unreadable());
        messages.SetValueMustBeANumberAccessor(_ => Unreadable());
        messages.SetNonPropertyValueMustBeANumberAccessor(Unreadable);
        messages.SetMissingBindRequiredValueAccessor(_ => Unreadable());
        messages.SetMissingKeyOrValueAccessor(Unreadable);
        messages.SetMissingRequestBodyRequiredValueAccessor(Unreadable);

        string Unreadable() => texts["ui.unreadable"];
    }

    // The minute is part of the key: windows then follow the clock of the product, and what stands still is cleared away by the limiter.
    private static (string Address, long Window) Attempts(HttpContext context)
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return (context.Connection.RemoteIpAddress?.ToString() ?? "unknown", now.Ticks / SignInWindow.Ticks);
    }
}
