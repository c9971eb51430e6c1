using System.CommandLine;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Operations;

namespace Sinergi.Cli;

/// <summary>The verbs of the product. Each stands in a file of its own and answers with an exit status: 0 done, 1 refused, 2 wrong use.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Sinergi: dari tanda tangan ke manfaat.")
        {
            DemoVerb.Create(),
            ServeVerb.Create(),
            MigrateVerb.Create(),
            BackupVerb.Create(),
            RestoreVerb.Create(),
            AuditVerb.Create(),
            SimulateVerb.Create(),
            ReadVerb.Create(),
            ImportVerb.Create(),
        };
        // The library would end the process two seconds after SIGTERM, in the middle of requests that may still finish.
        var patient = new InvocationConfiguration { ProcessTerminationTimeout = WebServices.ShutdownTime + TimeSpan.FromSeconds(5) };
        var parsed = root.Parse(args);
        var status = await parsed.InvokeAsync(patient);
        // The library answers 1 then, which is for what was understood and refused.
        return parsed.Errors.Count > 0 ? 2 : status;
    }

    /// <summary>Where the data lie; every verb that touches them has both options.</summary>
    public static readonly Option<string?> Data = new("--data") { Description = "Folder of database, documents, keys and backups." };

    public static readonly Option<string?> Database = new("--database")
    {
        Description = "PostgreSQL connection string; without it SQLite in the data folder.",
    };

    /// <summary>Settings that the command line gives, over those of files and environment.</summary>
    public static Dictionary<string, string?> Settings(ParseResult parsed)
    {
        var settings = new Dictionary<string, string?>();
        Put(nameof(SinergiOptions.Data), parsed.GetValue(Data));
        Put(nameof(SinergiOptions.Database), parsed.GetValue(Database));
        return settings;

        void Put(string key, string? value)
        {
            if (value is not null)
            {
                settings[$"{SinergiOptions.Section}:{key}"] = value;
            }
        }
    }
}
