using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Indicators.Showing;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Modules.Results.Indicators.Entry;

/// <summary>Many reports on one page: a row for each unit of a period, or for each period of a unit; typed, or pasted from a spreadsheet.</summary>
[RequirePermission(IndicatorPermissions.Report)]
public sealed class GridModel(EnterHandler handler, GridReader reader, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Masa { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty]
    public GridInput Input { get; set; } = new();

    public GridSheet Sheet { get; private set; } = null!;
    public bool Conflicting { get; private set; }

    /// <summary>How many pasted cells found their place; null when nothing was pasted.</summary>
    public int? Placed { get; private set; }
    public IReadOnlyList<PasteProblem> PasteProblems { get; private set; } = [];
    public bool HasBreakdown => Sheet.Shape.Dimensions.Count > 0;
    public string SavePath =>
        Masa is { } period ? IndicatorLinks.Enter(Sheet.Indicator.Id, period) : IndicatorLinks.EnterUnit(Sheet.Indicator.Id, Unit!.Value);
    public string PastePath => $"{SavePath}&handler=Paste";

    public string Lead =>
        Sheet.Lines.Count == 0 ? Sheet.Version.Title
        : Masa is not null ? $"{Sheet.Version.Title} · {texts.Span(Sheet.Lines[0].File.Period)}"
        : $"{Sheet.Version.Title} · {Sheet.Lines[0].UnitName}";

    public string NameOf(GridLine line) => Masa is null ? texts.Span(line.File.Period) : line.UnitName;

    public GridLine? LineOf(RowInput row) => Sheet.Lines.FirstOrDefault(l => l.Report.Id == row.ReportId);

    /// <summary>After a conflict: what is stored now, in the order of the columns.</summary>
    public string? StoredOf(GridLine line) =>
        Conflicting && line.File.Latest is { } stored
            ? string.Join(" · ", Sheet.Shape.Columns.Select(c => CellText.Of(c, Sheet.Shape.Measure, stored.Figures) ?? "–"))
            : null;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = new GridInput { Rows = [.. Sheet.Open.Select(l => RowInput.Of(l.Report, Sheet.Shape, l.File.Latest))] };
        return Page();
    }

    /// <summary>Puts pasted cells into the grid and shows what went where; nothing is kept yet.</summary>
    public async Task<IActionResult> OnPostPasteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input.Rows.RemoveAll(r => LineOf(r) is not { File.TakesRows: true });
        var lines = Input.Rows.Select(r => LineOf(r)!).ToList();
        var columns = Sheet.Shape.Columns.Select(c => texts.Column(c, Sheet.Version)).ToList();
        var read = PasteReader.Read(Input.Pasted, [.. lines.Select(NameOf)], columns);
        foreach (var cell in read.Cells)
        {
            var row = Input.Rows[cell.Row];
            row.Cells.AddRange(Enumerable.Repeat<string?>(null, Math.Max(0, columns.Count - row.Cells.Count)));
            row.Cells[cell.Column] = cell.Text;
        }

        (Placed, PasteProblems) = (read.Cells.Count, read.Problems);
        // What was typed wins over the model, and here the model is what was pasted.
        ModelState.Clear();
        foreach (var (place, row) in Input.Rows.Index().Where(r => !r.Item.IsEmpty))
        {
            ModelState.AddProblems(texts, new RowReader(Sheet.Shape).Read(row, $"Input.Rows[{place}]", complete: false).Problems);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        ChangeOutcome? outcome = ModelState.IsValid ? await handler.HandleAsync(id, Input, cancellationToken) : null;
        switch (outcome)
        {
            case ChangeOutcome.Saved:
                return Redirect(SavePath);
            case ChangeOutcome.NotFound:
                return NotFound();
            case ChangeOutcome.Invalid invalid:
                ModelState.AddProblems(texts, invalid.Problems);
                break;
            case ChangeOutcome.Conflict:
                Conflicting = true;
                Input.Rows.ForEach(r => r.Revision = LineOf(r)?.Report.Revision ?? r.Revision);
                Response.StatusCode = StatusCodes.Status409Conflict;
                break;
        }

        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = Masa is null && Unit is null ? null : await reader.OfAsync(id, Masa, Unit, cancellationToken);
        Sheet = found!;
        return found is not null;
    }
}
