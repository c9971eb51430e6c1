using System.Text.RegularExpressions;

namespace Sinergi.Modules.Reading.FullText;

/// <summary>
/// What of a document's words may lie in the index, which is not sealed as the document is: no address for mail, and no long number, whoever it belongs to
/// (NIK, NIP, telephone, account). Numbers of letters and years stay.
/// </summary>
public static partial class SoughtText
{
    private const int MilliSeconds = 2_000;

    public static string Of(string text) => LongNumber().Replace(MailAddress().Replace(text, " "), " ");

    [GeneratedRegex(@"[^\s@]{1,64}@[^\s@]{1,190}", RegexOptions.None, MilliSeconds)]
    private static partial Regex MailAddress();

    // Nine digits or more, however they are grouped.
    [GeneratedRegex(@"\d(?:[ .()\-]{0,2}\d){8,}", RegexOptions.None, MilliSeconds)]
    private static partial Regex LongNumber();
}
