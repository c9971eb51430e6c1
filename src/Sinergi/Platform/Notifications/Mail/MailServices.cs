using Sinergi.Platform.Jobs;

namespace Sinergi.Platform.Notifications.Mail;

internal static class MailServices
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddScoped<IMailQueue, MailQueue>();
        services.AddScoped<SmtpSender>();
        services.AddScoped<OutboxDrain>();
        services.AddProductJob<OutboxJob>();
    }
}
