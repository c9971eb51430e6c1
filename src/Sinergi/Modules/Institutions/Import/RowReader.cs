using Sinergi.Modules.Institutions.Domain.Names;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Import;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Import;

/// <summary>Turns the rows of a file into institutions and says of each cell what is wrong with it.</summary>
public sealed class RowReader
{
    private const string Problem = "institutions.import.problem.";
    private readonly HeadedSheet sheet;

    private RowReader(HeadedSheet sheet) => this.sheet = sheet;

    public static ImportList Read(Sheet cells, CancellationToken cancellationToken)
    {
        var sheet = HeadedSheet.Of(cells, ImportColumns.Known);
        var reader = new RowReader(sheet);
        var rows = new List<ImportRow>(sheet.Rows.Count);
        foreach (var row in sheet.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Row(row) is { } read)
            {
                rows.Add(read);
            }
        }

        return new ImportList(sheet.Columns, rows, sheet.Problems);
    }

    private ImportRow? Row(SheetRow row)
    {
        var before = sheet.Problems.Count;
        var code = sheet.Text(row, ImportColumns.Code, Limits.Code, required: true);
        var name = sheet.Text(row, ImportColumns.Name, Limits.Name, required: true);
        var shortName = sheet.Text(row, ImportColumns.ShortName, Limits.Name);
        var kind = sheet.Word<InstitutionKind>(row, ImportColumns.Kind, required: true);
        var simulated = sheet.Flag(row, ImportColumns.Simulated);
        var (province, zone) = Place(row, simulated == true);
        var read = new ImportRow(row.Line, code, name, kind ?? default)
        {
            ShortName = shortName.Length > 0 ? shortName : name,
            ParentCode = sheet.Text(row, ImportColumns.ParentCode, Limits.Code) is { Length: > 0 } parent ? parent : null,
            UptKind = KindOf<UptKind>(row, ImportColumns.UptKind, kind is InstitutionKind.Upt),
            PartnerKind = KindOf<PartnerKind>(
                row,
                ImportColumns.PartnerKind,
                kind is InstitutionKind.Partner or InstitutionKind.PartnerBranch
            ),
            Province = province,
            Zone = zone,
            Internal = sheet.Flag(row, ImportColumns.Internal),
            Simulated = simulated,
            Aliases = AliasesOf(row),
        };
        return sheet.Problems.Count == before ? read : null;
    }

    private (string? Province, Kernel.Time.UnitTimeZone? Zone) Place(SheetRow row, bool simulated)
    {
        var written = sheet.Text(row, ImportColumns.Province, Limits.Code);
        var zone = sheet.Word<Kernel.Time.UnitTimeZone>(row, ImportColumns.Zone);
        if (written.Length == 0)
        {
            return (null, zone);
        }

        var province = Provinces.Find(written);
        if (province is null && !simulated)
        {
            Refuse(row, ImportColumns.Province, "unknown_province", HeadedSheet.Short(written));
        }

        return (province?.Name ?? written, zone ?? province?.Zone);
    }

    private T? KindOf<T>(SheetRow row, string column, bool fits)
        where T : struct, Enum
    {
        var kind = sheet.Word<T>(row, column);
        if (kind is not null && !fits)
        {
            Refuse(row, column, "kind_does_not_fit", sheet.HeadOf(column));
        }

        return kind;
    }

    private List<string> AliasesOf(SheetRow row)
    {
        var aliases = sheet
            .Cell(row, ImportColumns.Aliases)
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (aliases.Length > ImportLimits.Aliases)
        {
            Refuse(row, ImportColumns.Aliases, "too_many_aliases", Show.Number(ImportLimits.Aliases));
        }

        if (aliases.Any(a => a.Length > Limits.Name))
        {
            sheet.Complain(row, ImportColumns.Aliases, "too_long", Show.Number(Limits.Name));
        }

        return [.. aliases.Distinct(StringComparer.Ordinal)];
    }

    private void Refuse(SheetRow row, string column, string what, params string[] arguments) =>
        sheet.Refuse(row, column, Problem + what, arguments);
}
