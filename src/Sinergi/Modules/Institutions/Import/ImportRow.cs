using Sinergi.Kernel.Time;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Import;

namespace Sinergi.Modules.Institutions.Import;

/// <summary>Columns of the list, in the order of the template.</summary>
public static class ImportColumns
{
    public const string Code = "code";
    public const string Name = "name";
    public const string ShortName = "short_name";
    public const string Kind = "kind";
    public const string ParentCode = "parent_code";
    public const string UptKind = "upt_kind";
    public const string PartnerKind = "partner_kind";
    public const string Province = "province";
    public const string Zone = "zone";
    public const string Internal = "internal";
    public const string Simulated = "simulated";
    public const string Aliases = "aliases";

    public static IReadOnlyList<string> All { get; } =
    [Code, Name, ShortName, Kind, ParentCode, UptKind, PartnerKind, Province, Zone, Internal, Simulated, Aliases];

    public static IReadOnlyList<string> Required { get; } = [Code, Name, Kind];

    public static SheetWords Words { get; } = new("institution-words.tsv");

    public static SheetColumns Known { get; } = new(Words, All, Required);
}

/// <summary>How much a list of institutions may hold.</summary>
public static class ImportLimits
{
    public const int Rows = 20_000;
    public const int Aliases = 20;

    public static SheetLimits Sheet { get; } = new(FileBytes: 10 * 1024 * 1024, Rows, Columns: 40, CellLength: 2_000);
}

/// <summary>One institution as a file tells it. A column that the file does not have stays as it is in the register.</summary>
public sealed record ImportRow(int Line, string Code, string Name, InstitutionKind Kind)
{
    public required string ShortName { get; init; }
    public string? ParentCode { get; init; }
    public UptKind? UptKind { get; init; }
    public PartnerKind? PartnerKind { get; init; }
    public string? Province { get; init; }

    /// <summary>Null when neither the column nor the province tells it.</summary>
    public UnitTimeZone? Zone { get; init; }
    public bool? Internal { get; init; }
    public bool? Simulated { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

/// <summary>What a file says, or why it cannot be used.</summary>
/// <param name="Columns">Columns that the file has, with the words at their head.</param>
public sealed record ImportList(
    IReadOnlyDictionary<string, string> Columns,
    IReadOnlyList<ImportRow> Rows,
    IReadOnlyList<SheetProblem> Problems
)
{
    /// <summary>What the file itself calls a column; the usual word where it has none.</summary>
    public string HeadOf(string column) => Columns.GetValueOrDefault(column) ?? ImportColumns.Words.SayHeader(column);

    public static ImportList Unusable(params IReadOnlyList<SheetProblem> problems) => new(new Dictionary<string, string>(), [], problems);
}
