using System.Security.Cryptography;
using System.Text;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Import;

namespace Sinergi.Modules.Institutions.Import;

/// <summary>An institution as the register has it.</summary>
public sealed record KnownInstitution(
    Guid Id,
    string? Code,
    string Name,
    string ShortName,
    InstitutionKind Kind,
    Guid? ParentId,
    UptKind? UptKind,
    PartnerKind? PartnerKind,
    string? Province,
    UnitTimeZone Zone,
    bool Internal,
    bool Simulated,
    bool Closed
);

/// <summary>A name by which the register knows an institution.</summary>
public sealed record KnownName(string Printed, string MatchKey, bool Entered);

/// <summary>What the register holds before an import.</summary>
public sealed class KnownRegister(IReadOnlyList<KnownInstitution> institutions, ILookup<Guid, KnownName> names)
{
    public IReadOnlyDictionary<string, KnownInstitution> ByCode { get; } =
        institutions.Where(i => i.Code is not null).ToDictionary(i => i.Code!, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<Guid, KnownInstitution> ById { get; } = institutions.ToDictionary(i => i.Id);

    public ILookup<string, KnownInstitution> ByName { get; } = institutions.ToLookup(i => i.Name, StringComparer.OrdinalIgnoreCase);

    public ILookup<Guid, KnownName> Names => names;
}

public sealed record PlannedChange(KnownInstitution Before, ImportRow Row, IReadOnlyList<FieldChange> Fields);

/// <summary>What an import would do. With problems it does nothing at all.</summary>
public sealed record ImportPlan(
    IReadOnlyList<ImportRow> Adds,
    IReadOnlyList<PlannedChange> Changes,
    int Unchanged,
    IReadOnlyList<SheetProblem> Problems
)
{
    /// <summary>What the file calls a column.</summary>
    public Func<string, string> HeadOf { get; init; } = ImportColumns.Words.SayHeader;

    public bool DoesNothing => Adds.Count == 0 && Changes.Count == 0;

    /// <summary>Equal for equal plans: what a person has seen and approved is what is then carried out.</summary>
    public string Fingerprint()
    {
        var text = new StringBuilder();
        foreach (var row in Adds)
        {
            text.Append('+').Append(row).Append(string.Join(';', row.Aliases)).Append('\n');
        }

        foreach (var change in Changes)
        {
            text.Append('~').Append(change.Before.Id).AppendJoin(';', change.Fields).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
