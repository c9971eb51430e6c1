using Sinergi.Modules.Results.Domain.Indicators;

namespace Sinergi.Modules.Results.Indicators.Entry;

/// <summary>The grid as typed: one row for each report, one cell for each number.</summary>
public sealed class GridInput
{
    public Guid Key { get; set; }
    public List<RowInput> Rows { get; set; } = [];

    /// <summary>Hands the rows in; otherwise they are kept as drafts.</summary>
    public bool Submit { get; set; }

    /// <summary>Cells copied from a spreadsheet.</summary>
    public string? Pasted { get; set; }
}

public sealed class RowInput
{
    public Guid ReportId { get; set; }

    /// <summary>Of the report when the row was shown.</summary>
    public Guid Revision { get; set; }

    /// <summary>In the order of the columns.</summary>
    public List<string?> Cells { get; set; } = [];
    public string? MismatchReason { get; set; }
    public string? Comment { get; set; }

    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace) && string.IsNullOrWhiteSpace(Comment);

    public static RowInput Of(IndicatorReport report, FigureShape shape, IndicatorValue? stored) =>
        new()
        {
            ReportId = report.Id,
            Revision = report.Revision,
            Cells = [.. shape.Columns.Select(column => CellText.Of(column, shape.Measure, stored?.Figures))],
            MismatchReason = stored?.MismatchReason,
            Comment = stored?.Comment,
        };
}
