using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>"Seluruh UPT Pemasyarakatan se-…": the units that sign too, as the source names them. Frozen as a list when registered.</summary>
[ScopedBy(nameof(AgreementId))]
public sealed class CountersigningGroup
{
    public required Guid Id { get; init; }
    public required Guid AgreementId { get; init; }

    [Classified(DataClass.Internal)]
    public required string PrintedName { get; init; }

    /// <summary>All units below it; null when the source's words were not recognised, which is a gap.</summary>
    public Guid? UnderInstitutionId { get; init; }
}

/// <summary>A unit bound by its own signature beside those of the parties (adesi).</summary>
[ScopedBy(nameof(AgreementId))]
public sealed class CountersigningUnit
{
    public required Guid AgreementId { get; init; }
    public required Guid InstitutionId { get; init; }
    public required Guid GroupId { get; init; }
    public required CountersignState State { get; set; }

    /// <summary>The date on its own sheet; null while only a source says that it signed.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? SignedOn { get; set; }

    /// <summary>First day on which it is bound: not before the agreement itself.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? BoundFrom { get; set; }

    /// <summary>The official who signed for it, named in the post.</summary>
    [Classified(DataClass.Internal)]
    public string? Signatory { get; set; }

    [Classified(DataClass.Internal)]
    public string? SignatoryTitle { get; set; }
    public Guid? DocumentId { get; set; }
}

/// <summary>Axis E, one unit and one agreement. Coverage is counted as "11 dari 12", never told as "semua".</summary>
public enum CountersignState
{
    /// <summary>On the list of units that should sign; no signature is known.</summary>
    Listed,

    /// <summary>A source says that it signed; the sheet itself is not on file.</summary>
    Recorded,

    /// <summary>The signed sheet of this unit is on file.</summary>
    Signed,
}
