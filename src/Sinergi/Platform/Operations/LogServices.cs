namespace Sinergi.Platform.Operations;

internal static class LogServices
{
    /// <summary>
    /// One line per event on standard output, in UTC. Of the frameworks only warnings: their information lines tell statements and addresses,
    /// which may carry names. An operator can ask for more under "Logging" in the configuration.
    /// </summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
        });
        foreach (var framework in new[] { "Microsoft", "System", "Quartz" })
        {
            builder.Logging.AddFilter(framework, LogLevel.Warning);
        }

        // Says on which address the product listens.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
    }
}
