using System.Globalization;
using System.Runtime.CompilerServices;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Platform.Export;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.List;

/// <summary>
/// The list of a filter for taking along, the same in every format: the rows of all its pages in their order, nothing personal, with what was
/// asked, on which day and how many there are.
/// </summary>
public sealed class RegisterTable(AgreementList list, FilterWords words, Texts t)
{
    private static readonly (string Code, string Heading, Func<AgreementRow, Texts, object?> Cell)[] Columns =
    [
        ("title", "agreements.list.agreement", (row, _) => row.Title),
        ("kind", "agreements.field.Kind", (row, t) => t.KindOf(row.Kind, row.Renewal)),
        ("parties", "agreements.field.Parties", (row, _) => row.Parties),
        ("numbers", "agreements.field.Number", (row, _) => row.Numbers),
        ("signed_on", "agreements.field.SignedOn", (row, _) => row.SignedOn),
        ("place", "agreements.field.Place", (row, _) => row.Place),
        ("validity", "agreements.axis.validity", (row, t) => t.Validity(row.Validity)),
        ("term_end", "agreements.field.TermEnd", (row, _) => row.TermEnd),
        ("address", "agreements.list.address", (row, _) => AgreementLinks.Record(row.Id)),
    ];

    public async Task<StreamedTable> OfAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        var listing = await list.AllAsync(filter, cancellationToken);
        string[] asked = [.. (await words.OfAsync(filter, cancellationToken)).Select(part => part.Text)];
        return new StreamedTable(
            $"kerja-sama-{list.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
            [
                t["agreements.list.title"],
                asked.Length == 0 ? t["agreements.file.unfiltered"] : t["agreements.file.filter", string.Join(" · ", asked)],
                t["agreements.file.made", Show.Day(list.Today), t.Count("agreements.list.count", listing.Count)],
            ],
            [.. Columns.Select(column => new TableColumn(column.Code, t[column.Heading]))],
            CellsAsync(listing.Rows, cancellationToken)
        )
        {
            Question = new TableQuestion(list.Today, asked, listing.Count),
        };
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> CellsAsync(
        IAsyncEnumerable<AgreementRow> rows,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return [.. Columns.Select(column => column.Cell(row, t))];
        }
    }
}
