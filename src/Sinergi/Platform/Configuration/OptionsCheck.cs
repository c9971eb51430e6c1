using Npgsql;

namespace Sinergi.Platform.Configuration;

/// <summary>Finds wrong settings before anything starts, and names the key.</summary>
public static class OptionsCheck
{
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
        Check(options.Mail.From.Contains('@', StringComparison.Ordinal), "Sinergi:Mail:From is not an e-mail address.");
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
