using System.Text;
using Sinergi.Reading.Facts;

namespace Sinergi.Reading.Json;

/// <summary>The words that the schema uses for values of enumerations.</summary>
internal static class Names
{
    public static string Of(Instrument instrument) =>
        instrument switch
        {
            Instrument.Pks => "PKS",
            Instrument.Mou => "MoU",
            Instrument.None => "none",
            _ => instrument.ToString(),
        };

    /// <summary>"PoliceProsecutionCourt" → "police-prosecution-court".</summary>
    public static string Of(Enum value)
    {
        var name = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && name.Length > 0)
            {
                name.Append('-');
            }
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}
