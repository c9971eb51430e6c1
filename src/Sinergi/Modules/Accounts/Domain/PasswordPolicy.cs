using Sinergi.Kernel.Text;

namespace Sinergi.Modules.Accounts.Domain;

/// <summary>
/// What a password must be: long, and not what a guesser tries first. Forced digits and symbols make passwords worse (NIST SP 800-63B).
/// </summary>
public static class PasswordPolicy
{
    public const int ShortestLength = 12;
    public const int LongestLength = 128;
    private const int FewestDifferent = 5;
    private const int FewestOwnLetters = 4;
    private const int ShortestOwnPart = 3;
    private static readonly char[] Separators = [.. " .,@_-+0123456789"];

    // What remains of a common password once digits, symbols and look-alikes are gone.
    private static readonly string[] CommonParts =
    [
        "password",
        "passwort",
        "passcode",
        "katasandi",
        "sandi",
        "kunci",
        "rahasia",
        "qwertyuiop",
        "qwerty",
        "asdfghjkl",
        "asdfgh",
        "zxcvbnm",
        "abcdefghijklm",
        "abcdefgh",
        "abcdef",
        "abcd",
        "abc",
        "letmein",
        "welcome",
        "selamat",
        "datang",
        "monkey",
        "dragon",
        "football",
        "baseball",
        "superman",
        "batman",
        "sunshine",
        "princess",
        "iloveyou",
        "master",
        "administrator",
        "admin",
        "root",
        "user",
        "login",
        "masuk",
        "test",
        "guest",
        "change",
        "default",
        "secret",
        "computer",
        "internet",
        "google",
        "facebook",
        "whatsapp",
        "samsung",
        "indonesia",
        "nusantara",
        "garuda",
        "merdeka",
        "pancasila",
        "jakarta",
        "bandung",
        "surabaya",
        "bismillah",
        "alhamdulillah",
        "assalamualaikum",
        "sayangku",
        "sayang",
        "cintaku",
        "cinta",
        "kamu",
        "aku",
        "anakku",
        "keluarga",
        "pemasyarakatan",
        "ditjenpas",
        "kemenkumham",
        "kemenimipas",
        "imipas",
        "kanwil",
        "lapas",
        "rutan",
        "bapas",
        "lpka",
        "rupbasan",
        "petugas",
        "pegawai",
        "sinergi",
        "kerjasama",
        "kerja",
        "sama",
        "namasaya",
        "januari",
        "februari",
        "maret",
        "april",
        "juni",
        "juli",
        "agustus",
        "september",
        "oktober",
        "november",
        "desember",
        "the",
        "and",
        "is",
        "my",
    ];

    /// <summary>Text keys of everything that is wrong; empty when the password may be used.</summary>
    /// <param name="password">What was typed, unchanged.</param>
    /// <param name="own">E-mail address and name of its owner: known to everyone who would guess.</param>
    public static IReadOnlyList<string> Problems(string password, params IEnumerable<string> own)
    {
        if (password.Length < ShortestLength)
        {
            return ["accounts.password.short"];
        }

        if (password.Length > LongestLength)
        {
            return ["accounts.password.long"];
        }

        return password.Distinct().Count() < FewestDifferent || OwnLetters(password, own) < FewestOwnLetters
            ? ["accounts.password.common"]
            : [];
    }

    /// <summary>Letters that neither a common word nor the owner's name explains.</summary>
    private static int OwnLetters(string password, IEnumerable<string> own)
    {
        var folded = TextFold.Fold(password);
        var parts = own.SelectMany(text => TextFold.Fold(text).Split(Separators)).Where(part => part.Length >= ShortestOwnPart);
        var guessed = parts.Concat(CommonParts).OrderByDescending(part => part.Length).ToList();
        // "p4ssw0rd" is read with its digits as letters, "password2026" without them: whichever explains more.
        return Math.Min(Remaining(folded.Select(Letter), guessed), Remaining(folded, guessed));
    }

    private static int Remaining(IEnumerable<char> typed, List<string> guessed)
    {
        var letters = new string([.. typed.Where(char.IsAsciiLetterLower)]);
        foreach (var part in guessed)
        {
            letters = letters.Replace(part, "", StringComparison.Ordinal);
        }

        return letters.Distinct().Count();
    }

    private static char Letter(char typed) =>
        typed switch
        {
            '0' => 'o',
            '1' => 'i',
            '3' => 'e',
            '4' or '@' => 'a',
            '5' or '$' => 's',
            '7' => 't',
            _ => typed,
        };
}
