using Sinergi.Kernel.Text;
using Sinergi.Modules.Institutions.Domain.Names;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Import;

/// <summary>Turns cells into rows and says of each cell what is wrong with it.</summary>
public sealed class RowReader
{
    private const string Problem = "institutions.import.problem.";
    private readonly Dictionary<string, int> places;
    private readonly Dictionary<string, string> heads;
    private readonly List<ImportProblem> problems = [];

    private RowReader(Dictionary<string, int> places, Dictionary<string, string> heads) => (this.places, this.heads) = (places, heads);

    public static ImportList Read(Sheet sheet, CancellationToken cancellationToken)
    {
        if (sheet.Problem is { } stopped)
        {
            return ImportList.Unusable(stopped);
        }

        if (sheet.Rows.Count < 2)
        {
            return ImportList.Unusable(new ImportProblem(0, null, Problem + "empty"));
        }

        var (places, wrong) = Header(sheet.Rows[0]);
        if (wrong.Count > 0)
        {
            return ImportList.Unusable(wrong);
        }

        var reader = new RowReader(
            places,
            places.ToDictionary(p => p.Key, p => Short(sheet.Rows[0].Cells[p.Value]), StringComparer.Ordinal)
        );
        var rows = new List<ImportRow>(sheet.Rows.Count);
        foreach (var row in sheet.Rows.Skip(1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Row(row) is { } read)
            {
                rows.Add(read);
            }
        }

        return new ImportList(reader.heads, rows, reader.problems);
    }

    private static (Dictionary<string, int> Places, List<ImportProblem> Wrong) Header(SheetRow header)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var wrong = new List<ImportProblem>();
        for (var i = 0; i < header.Cells.Count; i++)
        {
            var written = header.Cells[i];
            if (written.Length == 0)
            {
                continue;
            }

            if (ImportWords.Header(written) is not { } column)
            {
                var known = string.Join(", ", ImportColumns.All.Select(ImportWords.SayHeader));
                wrong.Add(new ImportProblem(header.Line, Short(written), Problem + "unknown_column", Short(written), known));
            }
            else if (!found.TryAdd(column, i))
            {
                wrong.Add(new ImportProblem(header.Line, Short(written), Problem + "column_twice", Short(written)));
            }
        }

        foreach (var missing in ImportColumns.Required.Where(c => !found.ContainsKey(c)).Select(ImportWords.SayHeader))
        {
            wrong.Add(new ImportProblem(header.Line, missing, Problem + "column_missing", missing));
        }

        return (found, wrong);
    }

    private ImportRow? Row(SheetRow row)
    {
        var before = problems.Count;
        var code = Text(row, ImportColumns.Code, Limits.Code, required: true);
        var name = Text(row, ImportColumns.Name, Limits.Name, required: true);
        var shortName = Text(row, ImportColumns.ShortName, Limits.Name);
        var kind = Word<InstitutionKind>(row, ImportColumns.Kind, required: true);
        var simulated = Flag(row, ImportColumns.Simulated);
        var (province, zone) = Place(row, simulated == true);
        var read = new ImportRow(row.Line, code, name, kind ?? default)
        {
            ShortName = shortName.Length > 0 ? shortName : name,
            ParentCode = Text(row, ImportColumns.ParentCode, Limits.Code) is { Length: > 0 } parent ? parent : null,
            UptKind = KindOf<UptKind>(row, ImportColumns.UptKind, kind is InstitutionKind.Upt),
            PartnerKind = KindOf<PartnerKind>(
                row,
                ImportColumns.PartnerKind,
                kind is InstitutionKind.Partner or InstitutionKind.PartnerBranch
            ),
            Province = province,
            Zone = zone,
            Internal = Flag(row, ImportColumns.Internal),
            Simulated = simulated,
            Aliases = AliasesOf(row),
        };
        return problems.Count == before ? read : null;
    }

    private (string? Province, Kernel.Time.UnitTimeZone? Zone) Place(SheetRow row, bool simulated)
    {
        var written = Text(row, ImportColumns.Province, Limits.Code);
        var zone = Word<Kernel.Time.UnitTimeZone>(row, ImportColumns.Zone);
        if (written.Length == 0)
        {
            return (null, zone);
        }

        var province = Provinces.Find(written);
        if (province is null && !simulated)
        {
            Complain(row, ImportColumns.Province, "unknown_province", Short(written));
        }

        return (province?.Name ?? written, zone ?? province?.Zone);
    }

    private T? KindOf<T>(SheetRow row, string column, bool fits)
        where T : struct, Enum
    {
        var kind = Word<T>(row, column);
        if (kind is not null && !fits)
        {
            Complain(row, column, "kind_does_not_fit", HeadOf(column));
        }

        return kind;
    }

    private List<string> AliasesOf(SheetRow row)
    {
        var aliases = Cell(row, ImportColumns.Aliases).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (aliases.Length > ImportLimits.Aliases)
        {
            Complain(row, ImportColumns.Aliases, "too_many_aliases", Show.Number(ImportLimits.Aliases));
        }

        if (aliases.Any(a => a.Length > Limits.Name))
        {
            Complain(row, ImportColumns.Aliases, "too_long", Show.Number(Limits.Name));
        }

        return [.. aliases.Distinct(StringComparer.Ordinal)];
    }

    private string Text(SheetRow row, string column, int limit, bool required = false)
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

    private T? Word<T>(SheetRow row, string column, bool required = false)
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

        var word = ImportWords.Find<T>(column, text);
        if (word is null)
        {
            Complain(
                row,
                column,
                "unknown_word",
                Short(text),
                string.Join(", ", Enum.GetValues<T>().Select(word => ImportWords.Say(column, word)))
            );
        }

        return word;
    }

    private bool? Flag(SheetRow row, string column)
    {
        var text = Cell(row, column);
        var flag = text.Length == 0 ? null : ImportWords.Flag(text);
        if (text.Length > 0 && flag is null)
        {
            Complain(row, column, "unknown_flag", Short(text));
        }

        return flag;
    }

    private string Cell(SheetRow row, string column) => places.TryGetValue(column, out var at) && at < row.Cells.Count ? row.Cells[at] : "";

    private void Complain(SheetRow row, string column, string what, params string[] arguments) =>
        problems.Add(new ImportProblem(row.Line, HeadOf(column), Problem + what, arguments));

    private string HeadOf(string column) => heads.GetValueOrDefault(column) ?? ImportWords.SayHeader(column);

    private static string Short(string text) => Shorten.To(text, 40);
}
