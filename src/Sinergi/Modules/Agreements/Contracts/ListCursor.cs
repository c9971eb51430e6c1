using System.Globalization;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>Where a page of the list begins: the sort key of the row beside it.</summary>
public sealed record ListCursor(DateOnly On, Guid Id, bool Backwards)
{
    private const string Iso = "yyyyMMdd";

    public override string ToString() => $"{(Backwards ? "<" : ">")}{On.ToString(Iso, CultureInfo.InvariantCulture)}{Id:N}";

    /// <summary>Null for anything that no list of ours has written.</summary>
    public static ListCursor? Parse(string? text) =>
        text is { Length: 41 }
        && text[0] is '<' or '>'
        && DateOnly.TryParseExact(text[1..9], Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        && Guid.TryParseExact(text[9..], "N", out var id)
            ? new ListCursor(on, id, text[0] == '<')
            : null;

    /// <summary>Whether there are pages on both sides, given where this one began and whether it could not show all.</summary>
    public static (bool Previous, bool Next) Neighbours(ListCursor? at, bool more) =>
        at is { Backwards: true } ? (more, true) : (at is not null, more);
}
