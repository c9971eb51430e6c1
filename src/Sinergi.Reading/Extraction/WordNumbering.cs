using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sinergi.Reading.Extraction;

/// <summary>
/// Counts automatic numbers as Word would show them ("Pasal 3", "2.", "a."), for they are not in the text. Counting depends on order:
/// ask once for each paragraph, from first to last.
/// </summary>
internal sealed partial class WordNumbering(MainDocumentPart main)
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> definitions = Definitions(main.NumberingDefinitionsPart?.Numbering);
    private readonly Dictionary<string, Style> styles = Styles(main.StyleDefinitionsPart?.Styles);
    private readonly Dictionary<AbstractNum, int?[]> counters = [];

    /// <summary>The number with its punctuation, or an empty string.</summary>
    public string LabelFor(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var own = properties?.NumberingProperties;
        var styled = StyleNumbering(properties?.ParagraphStyleId?.Val?.Value);
        var id = own?.NumberingId?.Val?.Value ?? styled?.NumberingId?.Val?.Value;
        var level = own?.NumberingLevelReference?.Val?.Value ?? styled?.NumberingLevelReference?.Val?.Value ?? 0;
        return id is { } known && definitions.TryGetValue(known, out var definition) && level is >= 0 and < Levels
            ? Next(definition, level)
            : string.Empty;
    }

    private string Next(AbstractNum definition, int level)
    {
        var formats = definition.Elements<Level>().ToLookup(format => format.LevelIndex?.Value ?? 0);
        var count = Advance(definition, level, formats);
        if (
            formats[level].FirstOrDefault() is not { LevelText.Val.Value: { } pattern } shown
            || shown.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet
        )
        {
            return formats[level].Any() ? "-" : string.Empty;
        }
        return Placeholder()
            .Replace(
                pattern,
                match =>
                {
                    var referred = match.Value[1] - '1';
                    var format = formats[referred].FirstOrDefault();
                    return WordNumberFormat.Write(count[referred] ?? Start(format), format?.NumberingFormat?.Val?.Value);
                }
            );
    }

    private int?[] Advance(AbstractNum definition, int level, ILookup<int, Level> formats)
    {
        if (!counters.TryGetValue(definition, out var count))
        {
            counters[definition] = count = new int?[Levels];
        }
        count[level] = count[level] + 1 ?? Start(formats[level].FirstOrDefault());
        Array.Clear(count, level + 1, Levels - level - 1);
        return count;
    }

    private static int Start(Level? format) => format?.StartNumberingValue?.Val?.Value ?? 1;

    private NumberingProperties? StyleNumbering(string? styleId)
    {
        // Styles may be based on each other in a circle; no honest chain is longer than this.
        for (var steps = 0; steps < Levels && styleId is not null && styles.TryGetValue(styleId, out var style); steps++)
        {
            if (style.StyleParagraphProperties?.NumberingProperties is { } found)
            {
                return found;
            }
            styleId = style.BasedOn?.Val?.Value;
        }
        return null;
    }

    private static Dictionary<int, AbstractNum> Definitions(Numbering? numbering)
    {
        var found = new Dictionary<int, AbstractNum>();
        var patterns = numbering?.Elements<AbstractNum>().ToLookup(pattern => pattern.AbstractNumberId?.Value ?? -1);
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (instance.NumberID?.Value is { } id && patterns![instance.AbstractNumId?.Val?.Value ?? -1].FirstOrDefault() is { } pattern)
            {
                found[id] = pattern;
            }
        }
        return found;
    }

    private static Dictionary<string, Style> Styles(Styles? part) =>
        (part?.Elements<Style>() ?? [])
            .Where(style => style.StyleId?.Value is not null)
            .GroupBy(style => style.StyleId!.Value!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
