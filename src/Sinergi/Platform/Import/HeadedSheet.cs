using Sinergi.Kernel.Text;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Import;

/// <summary>The columns that a kind of file can have.</summary>
/// <param name="Words">The words of its columns and values.</param>
/// <param name="All">Columns by their canonical names, in the order of the template.</param>
/// <param name="Required">Those without which the file says nothing.</param>
/// <param name="Find">The column that a heading means; null when it is not known.</param>
/// <param name="Say">What a column may be called, in the language of whoever asks.</param>
public sealed record SheetColumns(
    SheetWords Words,
    IReadOnlyList<string> All,
    IReadOnlyList<string> Required,
    Func<string, string?> Find,
    Func<string, string> Say
)
{
    public SheetColumns(SheetWords words, IReadOnlyList<string> all, IReadOnlyList<string> required)
        : this(words, all, required, words.Header, words.SayHeader) { }
}

/// <summary>The rows below a heading whose columns were found by their words; says of each cell what is wrong with it.</summary>
public sealed class HeadedSheet
{
    private const string Problem = "import.problem.";
    private const int ShownOfACell = 40;
    private readonly SheetColumns known;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> heads = new(StringComparer.Ordinal);
    private readonly List<SheetProblem> problems = [];

    private HeadedSheet(SheetColumns known) => this.known = known;

    public IReadOnlyList<SheetRow> Rows { get; private set; } = [];

    /// <summary>Columns that the file has, with the words at their head.</summary>
    public IReadOnlyDictionary<string, string> Columns => heads;

    public IReadOnlyList<SheetProblem> Problems => problems;

    /// <summary>With problems and no rows when the file cannot be used at all.</summary>
    public static HeadedSheet Of(Sheet sheet, SheetColumns known)
    {
        var headed = new HeadedSheet(known);
        if (sheet.Problem is { } stopped)
        {
            headed.problems.Add(stopped);
        }
        else if (sheet.Rows.Count < 2)
        {
            headed.problems.Add(new SheetProblem(0, null, Problem + "empty"));
        }
        else
        {
            headed.ReadHeading(sheet.Rows[0]);
        }

        if (headed.problems.Count == 0)
        {
            headed.Rows = [.. sheet.Rows.Skip(1)];
        }

        return headed;
    }

    private void ReadHeading(SheetRow heading)
    {
        foreach (var (at, written) in heading.Cells.Index().Where(c => c.Item.Length > 0))
        {
            if (known.Find(written) is not { } column)
            {
                var all = string.Join(", ", known.All.Select(known.Say));
                problems.Add(new SheetProblem(heading.Line, Short(written), Problem + "unknown_column", Short(written), all));
            }
            else if (!places.TryAdd(column, at))
            {
                problems.Add(new SheetProblem(heading.Line, Short(written), Problem + "column_twice", Short(written)));
            }
            else
            {
                heads[column] = Short(written);
            }
        }

        foreach (var missing in known.Required.Where(c => !places.ContainsKey(c)).Select(known.Say))
        {
            problems.Add(new SheetProblem(heading.Line, missing, Problem + "column_missing", missing));
        }
    }

    public bool Has(string column) => places.ContainsKey(column);

    /// <summary>What the file itself calls a column; the usual word where it has none.</summary>
    public string HeadOf(string column) => heads.GetValueOrDefault(column) ?? known.Say(column);

    public string Cell(SheetRow row, string column) => places.TryGetValue(column, out var at) && at < row.Cells.Count ? row.Cells[at] : "";

    public string Text(SheetRow row, string column, int limit, bool required = false)
    {
        var text = Cell(row, column);
        if (required && text.Length == 0)
        {
            Complain(row, column, "required", HeadOf(column));
        }
        else if (text.Length > limit)
        {
            Complain(row, column, "too_long", Show.Number(limit));
        }
        else if (text.Any(char.IsControl))
        {
            Complain(row, column, "control_characters");
        }

        return text;
    }

    public T? Word<T>(SheetRow row, string column, bool required = false)
        where T : struct, Enum
    {
        var text = Cell(row, column);
        if (text.Length == 0)
        {
            if (required)
            {
                Complain(row, column, "required", HeadOf(column));
            }

            return null;
        }

        var word = known.Words.Find<T>(column, text);
        if (word is null)
        {
            var all = Enum.GetValues<T>().Select(one => known.Words.Say(column, one));
            Complain(row, column, "unknown_word", Short(text), string.Join(", ", all));
        }

        return word;
    }

    public bool? Flag(SheetRow row, string column)
    {
        var text = Cell(row, column);
        var flag = text.Length == 0 ? null : SheetWords.Flag(text);
        if (text.Length > 0 && flag is null)
        {
            Complain(row, column, "unknown_flag", Short(text));
        }

        return flag;
    }

    public DateOnly? Day(SheetRow row, string column)
    {
        var text = Cell(row, column);
        var day = text.Length == 0 ? null : SheetDays.Read(text);
        if (text.Length > 0 && day is null)
        {
            Complain(row, column, "unknown_day", Short(text));
        }

        return day;
    }

    public void Complain(SheetRow row, string column, string what, params string[] arguments) =>
        problems.Add(new SheetProblem(row.Line, HeadOf(column), Problem + what, arguments));

    /// <summary>Of what the reader of one kind of file finds; its texts stand with it.</summary>
    public void Refuse(SheetRow row, string column, string textKey, params string[] arguments) =>
        problems.Add(new SheetProblem(row.Line, HeadOf(column), textKey, arguments));

    public static string Short(string text) => Shorten.To(text, ShownOfACell);
}
