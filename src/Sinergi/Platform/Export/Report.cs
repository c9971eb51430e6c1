namespace Sinergi.Platform.Export;

/// <summary>A report as it is shown and taken along: the same sentences and tables on the page, as a document and as a workbook.</summary>
/// <param name="Notes">What is told above all tables: office, span, cut-off.</param>
/// <param name="Definitions">How it was counted, below all tables.</param>
/// <param name="Mark">Said on every sheet where the data are invented; null otherwise.</param>
public sealed record Report(
    string Name,
    string Title,
    IReadOnlyList<string> Notes,
    IReadOnlyList<ReportTable> Tables,
    IReadOnlyList<string> Definitions,
    string? Mark
)
{
    public byte[] Docx(string definitionsTitle) => ReportDocument.Of(this, definitionsTitle);

    public byte[] Xlsx() => Workbook.Of([.. Tables.Select(t => new SheetTable(t.Code, [.. Above(t)], t.Columns, t.Rows))]);

    // Each sheet can be taken out of the book, so each says what it is.
    private IEnumerable<string> Above(ReportTable table) =>
        [
            .. Mark is null ? [] : new[] { Mark },
            Title,
            .. Notes,
            table.Title,
            .. table.Note is null ? [] : new[] { table.Note },
            .. Definitions,
        ];
}

/// <param name="Code">Name of its sheet.</param>
/// <param name="Note">What this table counts; null where the title says it all.</param>
/// <param name="Empty">Said in the place of a table without rows.</param>
/// <param name="Rows">A text, a number or a day for each column; null for nothing.</param>
public sealed record ReportTable(
    string Code,
    string Title,
    string? Note,
    string Empty,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows
);
