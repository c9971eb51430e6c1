namespace Sinergi.Reading.Segment;

/// <summary>What stands before an item of a list: "1.", "(a)", "IV.", "2.1", "-".</summary>
internal static class ListMarker
{
    public static bool AreAlike(string left, string right) => Style(left) == Style(right);

    public static bool IsFirst(string marker) => marker.Trim('(', ')', '.') is "1" or "a" or "i" or "-" or "•" or "*";

    private static string Style(string marker)
    {
        var sign = marker.Trim('(', ')', '.');
        var kind =
            sign.Length == 0 || !char.IsLetterOrDigit(sign[0]) ? "sign"
            : char.IsDigit(sign[0]) ? (sign.Contains('.', StringComparison.Ordinal) ? "decimal" : "number")
            : char.IsLower(sign[^1]) || sign.Length == 1 && sign is not ("I" or "V" or "X") ? "letter"
            : "roman";
        return $"{kind}{(marker[0] == '(' ? "()" : "")}";
    }
}
