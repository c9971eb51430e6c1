namespace Sinergi.Modules.Institutions.Import;

/// <summary>How much an import file may hold. Each limit is checked while reading, before anything is kept.</summary>
public static class ImportLimits
{
    public const int FileBytes = 10 * 1024 * 1024;
    public const int Rows = 20_000;
    public const int Columns = 40;
    public const int CellLength = 2_000;
    public const int UnpackedBytes = 200 * 1024 * 1024;
    public const int PackedParts = 500;
    public const int Problems = 200;
    public const int Aliases = 20;
}

/// <param name="Line">Line or row number as the user sees it in the file.</param>
public sealed record SheetRow(int Line, IReadOnlyList<string> Cells);

/// <summary>The cells of a file; with a problem when reading had to stop.</summary>
public sealed record Sheet(IReadOnlyList<SheetRow> Rows, ImportProblem? Problem);

/// <summary>What is wrong, where, and (in its text) how to mend it.</summary>
/// <param name="Line">0: the file as a whole.</param>
/// <param name="Column">Name of the column as in a template; null: the whole row.</param>
public sealed record ImportProblem(int Line, string? Column, string TextKey, params string[] Arguments);

/// <summary>Collects rows and stops at the limits.</summary>
public sealed class SheetBuilder
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
            rows.Count > ImportLimits.Rows
                ? new ImportProblem(line, null, "institutions.import.problem.too_many_rows", Say(ImportLimits.Rows))
            : cells.Count > ImportLimits.Columns
                ? new ImportProblem(line, null, "institutions.import.problem.too_many_columns", Say(ImportLimits.Columns))
            : cells.Any(c => c.Length > ImportLimits.CellLength)
                ? new ImportProblem(line, null, "institutions.import.problem.cell_too_long", Say(ImportLimits.CellLength))
            : null;
        if (Problem is null)
        {
            rows.Add(new SheetRow(line, [.. cells.Select(c => CellGuard.Restore(c).Trim())]));
        }

        return Problem is null;
    }

    public ImportProblem? Problem { get; private set; }

    public Sheet Build(ImportProblem? problem = null) => new(rows, problem ?? Problem);

    private static string Say(int number) => Platform.Localisation.Show.Number(number);
}
