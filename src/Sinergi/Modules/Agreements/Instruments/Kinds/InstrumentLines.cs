using System.Globalization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Instruments.Kinds;

/// <summary>What came of lines: what was read, and the numbers of the lines that could not be.</summary>
public sealed record ReadLines<T>(IReadOnlyList<T> Read, IReadOnlyList<int> Wrong);

/// <summary>
/// Clauses and papers as lines of a text field, so that a list of fifteen can be typed, sorted and pasted: "Jangka waktu | Term | jangka waktu",
/// where the last part names the fact of the record that shows the clause; "3 | wajib | Telaahan staf | Staff appraisal" with the number of the step.
/// </summary>
public sealed class InstrumentLines(Texts texts)
{
    private const char Between = '|';
    private const int LongestPart = 200;

    public string Write(IEnumerable<InstrumentClause> clauses) =>
        string.Join('\n', clauses.Select(c => Line(c.Name, c.NameEnglish, c.ShownBy is { } fact ? texts[$"instruments.fact.{fact}"] : "")));

    public string Write(IEnumerable<InstrumentPaper> papers) =>
        string.Join(
            '\n',
            papers.Select(p =>
                Line(
                    ((int)p.Step + 1).ToString(CultureInfo.InvariantCulture),
                    texts[p.Mandatory ? "instruments.paper.mandatory" : "instruments.paper.optional"],
                    p.Name,
                    p.NameEnglish
                )
            )
        );

    public ReadLines<InstrumentClause> Clauses(string? typed) =>
        Read(
            typed,
            parts =>
                parts is [var name, var english, ..] and { Length: 2 or 3 } && IsName(name) && IsName(english)
                    ? parts.Length == 2 || parts[2].Length == 0
                        ? new InstrumentClause(name, english, null)
                        : Fact(parts[2]) is { } fact
                            ? new InstrumentClause(name, english, fact)
                            : null
                    : null
        );

    public ReadLines<InstrumentPaper> Papers(string? typed) =>
        Read(
            typed,
            parts =>
                parts is [var number, var need, var name, var english]
                && IsName(name)
                && IsName(english)
                && Step(number) is { } step
                && Mandatory(need) is { } mandatory
                    ? new InstrumentPaper(step, mandatory, name, english)
                    : null
        );

    private static ReadLines<T> Read<T>(string? typed, Func<string[], T?> read)
        where T : class
    {
        var (found, wrong) = (new List<T>(), new List<int>());
        foreach (var (index, line) in (typed ?? "").Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (read(line.Split(Between, StringSplitOptions.TrimEntries)) is { } one)
            {
                found.Add(one);
            }
            else
            {
                wrong.Add(index + 1);
            }
        }

        return new ReadLines<T>(found, wrong);
    }

    private static string Line(params string[] parts) => string.Join($" {Between} ", parts).TrimEnd(' ', Between);

    private static bool IsName(string part) => part.Length is > 0 and <= LongestPart;

    private static DocumentStep? Step(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((DocumentStep)(number - 1))
            ? (DocumentStep)(number - 1)
            : null;

    private bool? Mandatory(string typed) =>
        Says(typed, "instruments.paper.mandatory") ? true
        : Says(typed, "instruments.paper.optional") ? false
        : null;

    private RecordFact? Fact(string typed)
    {
        foreach (var fact in Enum.GetValues<RecordFact>())
        {
            if (Says(typed, $"instruments.fact.{fact}"))
            {
                return fact;
            }
        }

        return null;
    }

    // A form that was opened in one language may be sent in the other.
    private bool Says(string typed, string key) =>
        new[] { "id", "en" }.Any(language => string.Equals(typed, texts.In(language, key), StringComparison.OrdinalIgnoreCase));
}
