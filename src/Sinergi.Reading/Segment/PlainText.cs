namespace Sinergi.Reading.Segment;

/// <summary>A twin of the text for matching: straight quotes, ordinary spaces and hyphens, same length.</summary>
internal static class PlainText
{
    public static string Of(string text) =>
        string.Create(
            text.Length,
            text,
            static (plain, source) =>
            {
                for (var i = 0; i < plain.Length; i++)
                {
                    plain[i] = source[i] switch
                    {
                        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
                        '\u2018' or '\u2019' => '\'',
                        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
                        '\u00A0' or '\u202F' or '\u2009' or '\t' => ' ',
                        var c => c,
                    };
                }
            }
        );
}
