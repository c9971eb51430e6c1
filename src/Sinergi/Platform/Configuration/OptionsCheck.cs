using System.Net;
using System.Net.Mail;
using System.Reflection;
using Npgsql;

namespace Sinergi.Platform.Configuration;

/// <summary>Finds wrong settings before anything starts, and names the key.</summary>
public static class OptionsCheck
{
    /// <summary>Reads the settings; they may be used when no problem is reported.</summary>
    public static (SinergiOptions Options, IReadOnlyList<string> Problems) Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(SinergiOptions.Section);
        string[] unknown =
        [
            .. UnknownKeys(section, typeof(SinergiOptions)).Select(key => $"{key} is not a setting of Sinergi; is it misspelt?"),
            .. Bare(section).Select(child => $"{child.Path} takes no value itself; give {Example(child)}."),
        ];
        try
        {
            var options = section.Get<SinergiOptions>() ?? new SinergiOptions();
            return (options, [.. unknown, .. Problems(options)]);
        }
        catch (InvalidOperationException failure)
        {
            // A word where a number belongs; the message of the framework names key and type.
            return (new SinergiOptions(), [.. unknown, failure.Message]);
        }
    }

    private static IEnumerable<string> UnknownKeys(IConfigurationSection section, Type type) =>
        section
            .GetChildren()
            .SelectMany(child =>
                type.GetProperty(child.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is not { } property
                    ? [child.Path]
                : property.PropertyType.Assembly == typeof(SinergiOptions).Assembly ? UnknownKeys(child, property.PropertyType)
                : []
            );

    // The binder passes over a word where a group or a list belongs, and mail or digests would be off without a sign.
    private static IEnumerable<IConfigurationSection> Bare(IConfigurationSection section) =>
        section
            .GetChildren()
            .Where(child => !string.IsNullOrEmpty(child.Value) && PropertyOf(child) is { } type && type != typeof(string) && type.IsClass);

    private static string Example(IConfigurationSection child) =>
        PropertyOf(child)!.Assembly == typeof(SinergiOptions).Assembly
            ? $"{child.Path}:Host and the like"
            : $"its entries one by one: {child.Path}:0";

    private static Type? PropertyOf(IConfigurationSection child) =>
        typeof(SinergiOptions).GetProperty(child.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType;

    public static IReadOnlyList<string> Problems(SinergiOptions options)
    {
        var problems = new List<string>();
        Check(!string.IsNullOrWhiteSpace(options.Data), "Sinergi:Data is empty; give the folder for database, documents and keys.");
        Check(
            options.Database is null or "" || IsConnectionString(options.Database),
            "Sinergi:Database is not a PostgreSQL connection string (Host=…;Database=…;Username=…); leave it empty for SQLite."
        );
        Check(
            string.IsNullOrEmpty(options.PublicUrl)
                || (Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https")),
            "Sinergi:PublicUrl is not an http or https address."
        );
        Check(options.Mail.Port is > 0 and <= 65535, "Sinergi:Mail:Port is not a port number (1 to 65535).");
        Check(MailAddress.TryCreate(options.Mail.From, out _), "Sinergi:Mail:From is not an e-mail address.");
        Check(
            string.IsNullOrEmpty(options.Mail.UserName) == string.IsNullOrEmpty(options.Mail.Password),
            "Sinergi:Mail:UserName and Sinergi:Mail:Password belong together; give both or neither."
        );
        Check(
            string.IsNullOrEmpty(options.MasterKeyFile) || !Directory.Exists(options.MasterKeyFile),
            "Sinergi:MasterKeyFile is a folder; give the path of the file."
        );
        for (var i = 0; i < options.DigestRecipients.Count; i++)
        {
            Check(MailAddress.TryCreate(options.DigestRecipients[i], out _), $"Sinergi:DigestRecipients:{i} is not an e-mail address.");
        }

        for (var i = 0; i < options.Proxies.Count; i++)
        {
            Check(
                IPAddress.TryParse(options.Proxies[i], out _) || IPNetwork.TryParse(options.Proxies[i], out _),
                $"Sinergi:Proxies:{i} is neither an address (127.0.0.1) nor a network (10.0.0.0/24)."
            );
        }

        Check(options.Upload.MaxMegabytes is > 0 and <= 500, "Sinergi:Upload:MaxMegabytes must lie between 1 and 500.");
        Check(options.Upload.MaxPages is > 0 and <= 2000, "Sinergi:Upload:MaxPages must lie between 1 and 2000.");
        return problems;

        void Check(bool right, string problem)
        {
            if (!right)
            {
                problems.Add(problem);
            }
        }
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Host);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
