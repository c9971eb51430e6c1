using Sinergi.Kernel.Text;
using Sinergi.Kernel.Time;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access.Directory;

/// <summary>An organisation or one of its branches: the corrections tree (Pusat, Kanwil, UPT) and the trees of partners alike.</summary>
public sealed class Institution : IVersioned
{
    public required Guid Id { get; init; }

    [NamesInstitution(Stays = true)]
    public Guid? ParentId { get; set; }
    public required InstitutionKind Kind { get; set; }

    [Classified(DataClass.Public)]
    public required string Name { get; set; }

    [Classified(DataClass.Public)]
    public required string ShortName { get; set; }

    /// <summary>Folded name: for search, sort and recognising the same name again.</summary>
    [Classified(DataClass.Public)]
    public string FoldedName { get; private set; } = "";

    /// <summary>The office's own code, unique when present: the key of an import.</summary>
    [Classified(DataClass.Public)]
    public string? Code { get; set; }

    public UptKind? UptKind { get; set; }
    public PartnerKind? PartnerKind { get; set; }

    /// <summary>Part of the ministry of corrections: an agreement with it is internal.</summary>
    public bool Internal { get; set; }

    [Classified(DataClass.Public)]
    public string? Province { get; set; }

    public UnitTimeZone Zone { get; set; }

    /// <summary>Invented for demonstration: shown as such wherever its name appears.</summary>
    public bool Simulated { get; set; }

    public bool Closed { get; set; }

    /// <summary>The partner that this one turned out to be; what stood in its name stands in that one's name since.</summary>
    [NamesInstitution(Stays = true)]
    public Guid? MergedIntoId { get; set; }
    public Guid Revision { get; set; }

    /// <summary>To be called after a change of name: both names are searchable.</summary>
    public void Refold() => FoldedName = TextFold.Fold($"{Name} {ShortName}");

    public bool IsCorrections => IsCorrectionsKind(Kind);

    public static bool IsCorrectionsKind(InstitutionKind kind) =>
        kind is InstitutionKind.CentralOffice or InstitutionKind.Kanwil or InstitutionKind.Upt;
}

public enum InstitutionKind
{
    CentralOffice,
    Kanwil,
    Upt,
    Partner,
    PartnerBranch,
}

public enum UptKind
{
    Lapas,
    Rutan,
    RutanBranch,
    Lpka,
    Lpas,
    Bapas,
    Rupbasan,
}

/// <summary>What kind of partner an institution is; the words are those of the reading library's party kinds.</summary>
public enum PartnerKind
{
    Oversight,
    Narcotics,
    LocalGovernment,
    Parliament,
    CivilRegistry,
    Ngo,
    Company,
    University,
    Health,
    Media,
    Religious,
    PoliceProsecutionCourt,
    Ministry,
    Other,
}
