using System.CommandLine;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Data;

namespace Sinergi.Cli;

/// <summary>Puts a backup in the place of the database, after copying what is there now. The product must not be running.</summary>
internal static class RestoreVerb
{
    private static readonly Argument<FileInfo> From = new("file") { Description = "Backup made by `backup`." };

    private static readonly Option<FileInfo?> Keys = new("--keys")
    {
        Description = "Copy of the key store made by `backup --with-keys`; adds the keys that are missing here.",
    };

    public static Command Create()
    {
        var command = new Command("restore", "Mengembalikan basis data dari cadangan.")
        {
            From,
            Keys,
            CommandLine.Data,
            CommandLine.Database,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                Services.UseAsync(
                    CommandLine.Settings(parsed),
                    services => RunAsync(services, parsed.GetRequiredValue(From), parsed.GetValue(Keys), cancellationToken)
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, FileInfo from, FileInfo? keys, CancellationToken cancellationToken)
    {
        foreach (var file in new[] { from, keys }.OfType<FileInfo>().Where(file => !file.Exists))
        {
            return Services.Complain($"{file.FullName} does not exist.");
        }

        using var alone = RunLock.TryTake(services.GetRequiredService<DataFolder>());
        if (alone is null)
        {
            return Services.Complain("Sinergi is running on this data folder; stop it first.");
        }

        var outcome = await services.GetRequiredService<Restorer>().RunAsync(from.FullName, keys?.FullName, cancellationToken);
        return outcome.Match(
            restored =>
                Services.Say(
                    $"Restored. People erased since that backup, erased again: {restored.ErasedAgain}. What was there before: {restored.Before}"
                ),
            refused => Services.Complain(refused.Why)
        );
    }
}
