using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Domain.Names;

namespace Sinergi.Modules.Institutions.Import;

/// <summary>The fields in which a row of a file differs from the register. A column that the file lacks is not compared.</summary>
public static class FieldComparison
{
    public static IReadOnlyList<FieldChange> Of(
        ImportRow row,
        KnownInstitution known,
        IReadOnlyDictionary<string, string> columns,
        KnownRegister register
    )
    {
        var parent = known.ParentId is { } id ? register.ById[id].Code : null;
        (string Column, string? Before, string? After)[] fields =
        [
            (ImportColumns.Name, known.Name, row.Name),
            (ImportColumns.ShortName, known.ShortName, row.ShortName),
            (
                ImportColumns.ParentCode,
                parent,
                row.ParentCode is { } code && code.Equals(parent, StringComparison.OrdinalIgnoreCase) ? parent : row.ParentCode
            ),
            (ImportColumns.UptKind, known.UptKind?.ToString(), row.UptKind?.ToString()),
            (ImportColumns.PartnerKind, known.PartnerKind?.ToString(), row.PartnerKind?.ToString()),
            (ImportColumns.Province, known.Province, row.Province),
            (ImportColumns.Zone, known.Zone.ToString(), (row.Zone ?? known.Zone).ToString()),
            (ImportColumns.Internal, Flag(known.Internal), Flag(row.Internal ?? known.Internal)),
            (ImportColumns.Simulated, Flag(known.Simulated), Flag(row.Simulated ?? known.Simulated)),
        ];
        var changes = fields
            .Where(f => columns.ContainsKey(f.Column) && f.Before != f.After)
            .Select(f => new FieldChange(f.Column, f.Before, f.After))
            .ToList();
        if (columns.ContainsKey(ImportColumns.Aliases) && AliasChange(row, known, register) is { } aliases)
        {
            changes.Add(aliases);
        }

        return changes;
    }

    // Compared by key: another way to write a name that is known already is no change.
    private static FieldChange? AliasChange(ImportRow row, KnownInstitution known, KnownRegister register)
    {
        var names = register.Names[known.Id].ToList();
        var wanted = row.Aliases.SelectMany(NameKeys.Of).ToHashSet(StringComparer.Ordinal);
        var added = wanted.Except(names.Select(n => n.MatchKey)).Any();
        var dropped = names.Any(n => n.Entered && !wanted.Contains(n.MatchKey));
        return added || dropped
            ? new FieldChange(
                ImportColumns.Aliases,
                string.Join("; ", names.Where(n => n.Entered).Select(n => n.Printed).Distinct(StringComparer.Ordinal)),
                string.Join("; ", row.Aliases)
            )
            : null;
    }

    private static string Flag(bool flag) => flag ? "true" : "false";
}
