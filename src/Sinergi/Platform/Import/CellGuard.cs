using System.Text.RegularExpressions;

namespace Sinergi.Platform.Import;

/// <summary>
/// Keeps a spreadsheet from taking text for a formula: an apostrophe goes before cells that begin with one of = + - @, tab or return
/// (behind any apostrophes). Restoring takes exactly that apostrophe away, so a list survives the round trip unchanged.
/// </summary>
public static partial class CellGuard
{
    public static string Neutralise(string cell) => Dangerous().IsMatch(cell) ? "'" + cell : cell;

    public static string Restore(string cell) => cell.StartsWith('\'') && Dangerous().IsMatch(cell) ? cell[1..] : cell;

    [GeneratedRegex(@"\A'*[=+\-@\t\r]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dangerous();
}
