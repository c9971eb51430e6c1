using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Sinergi.Modules.Institutions.Data;

/// <summary>Where a page of a list sorted by folded name begins or ends.</summary>
public sealed record PageKey(string Name, Guid Id)
{
    private const int IdLength = 32;

    public override string ToString() => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes($"{Id:N}{Name}"));

    /// <summary>Null for nothing and for what nobody was given: the list then begins at the start.</summary>
    public static PageKey? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 2_000)
        {
            return null;
        }

        try
        {
            var plain = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text));
            return plain.Length >= IdLength && Guid.TryParseExact(plain[..IdLength], "N", out var id)
                ? new PageKey(plain[IdLength..], id)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>One page of a list with the addresses' keys of its neighbours.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Count, string? Before, string? After);

public static class ListPages
{
    /// <param name="rows">One more than a page, nearest first.</param>
    public static ListPage<T> Of<T>(List<T> rows, int pageRows, int count, bool backwards, bool begun, Func<T, PageKey> key)
    {
        var more = rows.Count > pageRows;
        var shown = rows.Take(pageRows).ToList();
        if (backwards)
        {
            shown.Reverse();
        }

        return shown.Count == 0
            ? new ListPage<T>(shown, count, null, null)
            : new ListPage<T>(
                shown,
                count,
                (backwards ? more : begun) ? key(shown[0]).ToString() : null,
                (backwards || more) ? key(shown[^1]).ToString() : null
            );
    }
}
