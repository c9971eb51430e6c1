using System.Runtime.CompilerServices;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Import;

namespace Sinergi.Modules.Institutions.Import;

/// <summary>The list as a file that can be imported again; of an empty register it is the template.</summary>
public sealed class InstitutionExport(SinergiDb db)
{
    private const int RowsAtOnce = 500;

    public async Task WriteCsvAsync(Stream target, CancellationToken cancellationToken)
    {
        // With a byte order mark, because spreadsheets otherwise take UTF-8 for an older encoding.
        await using var csv = CsvWriter.Create(target, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        await foreach (var row in RowsAsync(cancellationToken))
        {
            await csv.WriteRecordAsync([.. row.Select(CellGuard.Neutralise)], cancellationToken);
        }
    }

    public async Task WriteXlsxAsync(Stream target, CancellationToken cancellationToken)
    {
        using var workbook = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook);
        var book = workbook.AddWorkbookPart();
        var sheet = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            await foreach (var row in RowsAsync(cancellationToken))
            {
                writer.WriteStartElement(new Row());
                foreach (var cell in row)
                {
                    var text = new Text(CellGuard.Neutralise(cell)) { Space = SpaceProcessingModeValues.Preserve };
                    writer.WriteElement(new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(text) });
                }

                writer.WriteEndElement();
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        book.Workbook = new Workbook(
            new Sheets(
                new DocumentFormat.OpenXml.Spreadsheet.Sheet
                {
                    Id = book.GetIdOfPart(sheet),
                    SheetId = 1,
                    Name = "institutions",
                }
            )
        );
    }

    // Read in parts by key, so that a long list is never in memory as a whole.
    private async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return ImportColumns.All;
        var last = Guid.Empty;
        while (true)
        {
            var after = last;
            var part = await db.Set<Institution>()
                .AsNoTracking()
                .Where(i => !i.Closed && i.Code != null && i.Id > after)
                .OrderBy(i => i.Id)
                .Take(RowsAtOnce)
                .Select(i => new
                {
                    Institution = i,
                    ParentCode = db.Set<Institution>().Where(p => p.Id == i.ParentId).Select(p => p.Code).FirstOrDefault(),
                })
                .ToListAsync(cancellationToken);
            var ids = part.Select(p => p.Institution.Id).ToList();
            var names = await db.Set<InstitutionAlias>()
                .AsNoTracking()
                .Where(a => ids.Contains(a.InstitutionId))
                .Where(a => a.Source == AliasSource.Entered || a.Source == AliasSource.Imported)
                .Select(a => new { a.InstitutionId, a.Printed })
                .Distinct()
                .ToListAsync(cancellationToken);
            var aliases = names.ToLookup(a => a.InstitutionId, a => a.Printed);
            foreach (var row in part)
            {
                yield return Cells(row.Institution, row.ParentCode, aliases[row.Institution.Id].Order(StringComparer.Ordinal));
            }

            if (part.Count < RowsAtOnce)
            {
                yield break;
            }

            last = part[^1].Institution.Id;
        }
    }

    private static string[] Cells(Institution i, string? parentCode, IEnumerable<string> aliases) =>
        [
            i.Code!,
            i.Name,
            i.ShortName,
            i.Kind.ToString(),
            parentCode ?? "",
            i.UptKind?.ToString() ?? "",
            i.PartnerKind?.ToString() ?? "",
            i.Province ?? "",
            i.Zone.ToString().ToUpperInvariant(),
            i.Internal ? "ya" : "tidak",
            i.Simulated ? "ya" : "tidak",
            string.Join("; ", aliases),
        ];
}
