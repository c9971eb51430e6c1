using System.Security.Cryptography;
using System.Text;
using Sinergi.Platform.Configuration;

namespace Sinergi.Demonstration;

/// <summary>
/// The passwords of the demonstration: made once, shown at each start, kept in a file that only the owner of the data folder reads. The
/// file is there before the first account is made, so that an interrupted start can be taken up again.
/// </summary>
internal sealed class DemoAccounts(DataFolder folder)
{
    // No letters or digits that look alike.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const char Separator = '\t';

    public string File { get; } = Path.Combine(folder.Root, "accounts.txt");

    /// <summary>E-mail → password.</summary>
    public IReadOnlyDictionary<string, string> ReadOrCreate()
    {
        if (!System.IO.File.Exists(File))
        {
            Write(DemoPeople.All.ToDictionary(person => person.Email, _ => NewPassword()));
        }

        return System.IO.File.ReadLines(File).Select(line => line.Split(Separator)).ToDictionary(parts => parts[0], parts => parts[1]);
    }

    private void Write(Dictionary<string, string> passwords)
    {
        folder.Create();
        var text = string.Concat(passwords.Select(account => $"{account.Key}{Separator}{account.Value}\n"));
        var part = File + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(part, options))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        // Whole or not at all.
        System.IO.File.Move(part, File, overwrite: true);
    }

    private static string NewPassword() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));
}
