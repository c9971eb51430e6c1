using System.Diagnostics;

namespace Sinergi.Testing.Postgres;

/// <summary>The installed PostgreSQL and the way to run its programs: they refuse root, so root lends them the package's own user.</summary>
internal sealed class PostgresPrograms
{
    private const string PackageUser = "postgres";
    private static readonly string[] AsPackageUser =
    [
        "setpriv",
        $"--reuid={PackageUser}",
        $"--regid={PackageUser}",
        "--clear-groups",
        "--",
    ];

    private readonly string _folder;

    private PostgresPrograms(string folder) => _folder = folder;

    public string Server => Path.Combine(_folder, "postgres");

    public string Control => Path.Combine(_folder, "pg_ctl");

    public string Initialise => Path.Combine(_folder, "initdb");

    /// <summary>The newest installed version. Missing is an error and never a skipped test: both databases are first-class.</summary>
    public static PostgresPrograms Find()
    {
        var folder = Candidates().FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, "initdb")));
        return folder is null
            ? throw new InvalidOperationException(
                "PostgreSQL is not installed. ./sinergi test installs it; by hand: apt-get install postgresql"
            )
            : new PostgresPrograms(folder);
    }

    /// <summary>A new folder that the server's user owns and nobody else can look into.</summary>
    public static async Task<string> CreateFolderAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"sinergi-pg-{NewId.Random():N}"[..24]);
        string[] owner = Environment.IsPrivilegedProcess ? ["-o", PackageUser, "-g", PackageUser] : [];
        using var process = Start(["install", "-d", "-m", "700", .. owner, folder], folder: "/");
        await CompleteAsync(process);
        return folder;
    }

    /// <summary>Runs one of the programs to its end; what it says matters only when it fails.</summary>
    public static async Task RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = StartAsServerUser(folder, [program, .. arguments]);
        await CompleteAsync(process);
    }

    public static Process StartAsServerUser(string folder, string[] command) =>
        Start(Environment.IsPrivilegedProcess ? [.. AsPackageUser, .. command] : command, folder);

    private static Process Start(string[] command, string folder)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
    }

    private static async Task CompleteAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{process.StartInfo.FileName} ended with code {process.ExitCode}.\n{await output}{await errors}"
            );
        }
    }

    private static IEnumerable<string> Candidates()
    {
        const string Debian = "/usr/lib/postgresql";
        var packaged = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return packaged
            .OrderByDescending(folder =>
                int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0
            )
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
    }
}
