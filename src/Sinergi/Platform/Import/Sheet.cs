namespace Sinergi.Platform.Import;

/// <summary>How much a file may hold. Each limit is checked while reading, before anything is kept.</summary>
/// <param name="Rows">Rows below the heading.</param>
public sealed record SheetLimits(int FileBytes, int Rows, int Columns, int CellLength)
{
    public const int UnpackedBytes = 200 * 1024 * 1024;
    public const int PackedParts = 500;

    /// <summary>Problems that are shown; whoever mends these uploads again and sees the next.</summary>
    public const int ProblemsShown = 200;

    public int Megabytes => FileBytes / 1024 / 1024;
}

/// <param name="Line">Line or row number as the user sees it in the file.</param>
public sealed record SheetRow(int Line, IReadOnlyList<string> Cells);

/// <summary>The cells of a file; with a problem when reading had to stop.</summary>
public sealed record Sheet(IReadOnlyList<SheetRow> Rows, SheetProblem? Problem)
{
    /// <summary>Reads a file as what its content says it is.</summary>
    public static Sheet Read(byte[] file, SheetLimits limits, CancellationToken cancellationToken) =>
        file.Length > limits.FileBytes
            ? new Sheet([], new SheetProblem(0, null, "import.problem.file_too_large", Localisation.Show.Number(limits.Megabytes)))
        : file is [(byte)'P', (byte)'K', 3, 4, ..] ? XlsxSheet.Read(file, limits, cancellationToken)
        : CsvSheet.Read(file, limits, cancellationToken);
}

/// <summary>What is wrong, where, and (in its text) how to mend it.</summary>
/// <param name="Line">0: the file as a whole.</param>
/// <param name="Column">Name of the column as in the file; null: the whole row.</param>
public sealed record SheetProblem(int Line, string? Column, string TextKey, params string[] Arguments);

/// <summary>Collects rows and stops at the limits.</summary>
public sealed class SheetBuilder(SheetLimits limits)
{
    private readonly List<SheetRow> rows = [];

    /// <summary>False when reading must stop; <see cref="Problem"/> says why.</summary>
    public bool Add(int line, IReadOnlyList<string> cells)
    {
        if (cells.All(string.IsNullOrWhiteSpace))
        {
            return true;
        }

        Problem =
            // One more row than the limit, because the first is the header.
            rows.Count > limits.Rows
                ? new SheetProblem(line, null, "import.problem.too_many_rows", Say(limits.Rows))
            : cells.Count > limits.Columns ? new SheetProblem(line, null, "import.problem.too_many_columns", Say(limits.Columns))
            : cells.Any(c => c.Length > limits.CellLength)
                ? new SheetProblem(line, null, "import.problem.cell_too_long", Say(limits.CellLength))
            : null;
        if (Problem is null)
        {
            rows.Add(new SheetRow(line, [.. cells.Select(c => CellGuard.Restore(c).Trim())]));
        }

        return Problem is null;
    }

    public SheetProblem? Problem { get; private set; }

    public Sheet Build(SheetProblem? problem = null) => new(rows, problem ?? Problem);

    private static string Say(int number) => Localisation.Show.Number(number);
}
