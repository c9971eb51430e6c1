using System.Globalization;
using System.Text;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Documents;

/// <summary>Makes the name that a file came with safe to keep, show and hand out again.</summary>
public static class DocumentName
{
    private const string Nameless = "berkas";
    private const int LongestExtension = 10;

    /// <summary>Without folders, control and direction marks; cut to the column, the extension kept.</summary>
    public static string Clean(string given)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse) && rune.Value != '"')
            {
                name.Append(rune);
            }
        }

        var clean = name.ToString().Normalize(NormalizationForm.FormC).Trim().Trim('.');
        return clean.Length == 0 ? Nameless : Cut(clean);
    }

    private static string Cut(string name)
    {
        if (name.Length <= Limits.Name)
        {
            return name;
        }

        var extension = Path.GetExtension(name) is { Length: <= LongestExtension } known ? known : "";
        var stem = name[..(Limits.Name - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }
}
