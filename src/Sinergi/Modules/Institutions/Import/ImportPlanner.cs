using Sinergi.Modules.Institutions.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Import;

namespace Sinergi.Modules.Institutions.Import;

/// <summary>
/// Compares a file with the register: what would be added, what would change field by field, what is wrong. What the file leaves out
/// stays; absence never closes anything.
/// </summary>
public sealed class ImportPlanner
{
    private const string Problem = "institutions.import.problem.";
    private readonly ImportList list;
    private readonly KnownRegister register;
    private readonly Dictionary<string, ImportRow> byCode;
    private readonly List<SheetProblem> problems;

    private ImportPlanner(ImportList list, KnownRegister register)
    {
        this.list = list;
        this.register = register;
        problems = [.. list.Problems];
        byCode = new Dictionary<string, ImportRow>(list.Rows.Count, StringComparer.OrdinalIgnoreCase);
    }

    public static ImportPlan Plan(ImportList list, KnownRegister register) => new ImportPlanner(list, register).Plan();

    private ImportPlan Plan()
    {
        FindDuplicates();
        var adds = new List<ImportRow>();
        var changes = new List<PlannedChange>();
        var unchanged = 0;
        foreach (var row in list.Rows)
        {
            var known = register.ByCode.GetValueOrDefault(row.Code);
            Check(row, known);
            if (known is null)
            {
                adds.Add(row);
                continue;
            }

            var fields = FieldComparison.Of(row, known, list.Columns, register);
            if (fields.Count > 0)
            {
                changes.Add(new PlannedChange(known, row, fields));
            }
            else
            {
                unchanged++;
            }
        }

        return new ImportPlan(adds, changes, unchanged, [.. problems.OrderBy(p => p.Line)]) { HeadOf = list.HeadOf };
    }

    private void FindDuplicates()
    {
        var names = new Dictionary<string, ImportRow>(list.Rows.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var row in list.Rows)
        {
            if (!byCode.TryAdd(row.Code, row))
            {
                Complain(row, ImportColumns.Code, "code_twice", row.Code, Line(byCode[row.Code]));
            }
            else if (!names.TryAdd(row.Name, row))
            {
                Complain(row, ImportColumns.Name, "name_twice", Line(names[row.Name]));
            }
            else if (
                register.ByName[row.Name].FirstOrDefault(k => !row.Code.Equals(k.Code, StringComparison.OrdinalIgnoreCase)) is { } other
            )
            {
                Complain(row, ImportColumns.Name, "name_taken", other.Code ?? other.ShortName);
            }
        }
    }

    private void Check(ImportRow row, KnownInstitution? known)
    {
        if (known is { Closed: true })
        {
            Complain(row, ImportColumns.Code, "closed");
        }

        if (known is not null && known.Kind != row.Kind)
        {
            Complain(row, ImportColumns.Kind, "kind_fixed", ImportColumns.Words.Say(ImportColumns.Kind, known.Kind));
        }

        if (known is null && row.Zone is null)
        {
            Complain(row, ImportColumns.Zone, "zone_missing", list.HeadOf(ImportColumns.Zone), list.HeadOf(ImportColumns.Province));
        }

        if (known is null || list.Columns.ContainsKey(ImportColumns.ParentCode))
        {
            CheckParent(row);
        }
    }

    private void CheckParent(ImportRow row)
    {
        if (row.ParentCode is not { } code)
        {
            if (TreeRules.NeedsParent(row.Kind))
            {
                Complain(row, ImportColumns.ParentCode, "parent_missing", list.HeadOf(ImportColumns.ParentCode));
            }

            return;
        }

        if (KindOf(code) is not { } parent)
        {
            Complain(row, ImportColumns.ParentCode, "parent_unknown", code);
        }
        else if (!TreeRules.MayStandBelow(row.Kind, parent))
        {
            Complain(
                row,
                ImportColumns.ParentCode,
                "parent_does_not_fit",
                ImportColumns.Words.Say(ImportColumns.Kind, row.Kind),
                ImportColumns.Words.Say(ImportColumns.Kind, parent)
            );
        }
        else if (register.ByCode.GetValueOrDefault(code) is { Closed: true })
        {
            Complain(row, ImportColumns.ParentCode, "parent_closed", code);
        }
        else if (IsInCircle(row))
        {
            Complain(row, ImportColumns.ParentCode, "circle", code, list.HeadOf(ImportColumns.ParentCode));
        }
    }

    private InstitutionKind? KindOf(string code) =>
        byCode.TryGetValue(code, out var row) ? row.Kind : register.ByCode.GetValueOrDefault(code)?.Kind;

    /// <summary>Walks up the tree as it would be after the import.</summary>
    private bool IsInCircle(ImportRow row)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { row.Code };
        for (var code = row.ParentCode; code is not null; code = ParentOf(code))
        {
            if (!seen.Add(code))
            {
                return true;
            }
        }

        return false;
    }

    private string? ParentOf(string code)
    {
        if (byCode.TryGetValue(code, out var row) && list.Columns.ContainsKey(ImportColumns.ParentCode))
        {
            return row.ParentCode;
        }

        return register.ByCode.GetValueOrDefault(code)?.ParentId is { } parent ? register.ById[parent].Code : null;
    }

    private void Complain(ImportRow row, string column, string what, params string[] arguments) =>
        problems.Add(new SheetProblem(row.Line, list.HeadOf(column), Problem + what, arguments));

    private static string Line(ImportRow row) => Platform.Localisation.Show.Number(row.Line);
}
