using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Domain.Instruments;

/// <summary>
/// A row of the decision table of signing authority: when it applies (what is null applies to any), what it then asks for, and why. Rows add up;
/// see <see cref="SigningAuthority"/>.
/// </summary>
public sealed class SigningRule : Edition
{
    /// <summary>Code of the instrument.</summary>
    [Classified(DataClass.Public)]
    public string? Instrument { get; init; }

    public OfficeLevel? Level { get; init; }
    public PartnerKind? Partner { get; init; }
    public PartnerSignatory? PartnerSigner { get; init; }

    /// <summary>For terms that are longer than so many months.</summary>
    public int? MoreThanMonths { get; init; }

    /// <summary>For terms of at most so many months.</summary>
    public int? AtMostMonths { get; init; }

    public bool? Budget { get; init; }
    public bool? Assets { get; init; }
    public bool? People { get; init; }
    public bool? PersonalData { get; init; }
    public bool? BindsUnits { get; init; }

    /// <summary>The lowest official on our side who may sign; null when the row does not settle it.</summary>
    public Signatory? Signer { get; init; }

    /// <summary>The row itself says that somebody has to decide: no other row settles it then.</summary>
    public bool AsksDecision { get; init; }
    public bool PowerOfAttorney { get; init; }
    public Signatory? HigherApproval { get; init; }

    /// <summary>The regional parliament (DPRD) has to approve.</summary>
    public bool Parliament { get; init; }

    [Classified(DataClass.Public)]
    public string? Warning { get; init; }

    [Classified(DataClass.Public)]
    public string? WarningEnglish { get; init; }

    /// <summary>Mandatory annexes, one a line.</summary>
    [Classified(DataClass.Public)]
    public string? Annexes { get; init; }

    [Classified(DataClass.Public)]
    public string? AnnexesEnglish { get; init; }

    [Classified(DataClass.Public)]
    public required string Reason { get; init; }

    [Classified(DataClass.Public)]
    public required string ReasonEnglish { get; init; }
}

/// <summary>Which of our offices makes the agreement.</summary>
public enum OfficeLevel
{
    Unit,
    Kanwil,
    Central,
}

public static class OfficeLevels
{
    /// <summary>Of an office of corrections; any other counts as a unit.</summary>
    public static OfficeLevel Of(InstitutionKind kind) =>
        kind switch
        {
            InstitutionKind.CentralOffice => OfficeLevel.Central,
            InstitutionKind.Kanwil => OfficeLevel.Kanwil,
            _ => OfficeLevel.Unit,
        };
}

/// <summary>Officials on our side, the lowest first.</summary>
public enum Signatory
{
    ContactPerson,
    UnitHead,
    KanwilHead,
    DirectorGeneral,
    Minister,

    /// <summary>Whoever ranks like the signer of the instrument that is changed, renewed or ended.</summary>
    SameRank,
}

/// <summary>Who signs for a local government or another partner.</summary>
public enum PartnerSignatory
{
    Head,
    Deputy,

    /// <summary>Head of an office of the local government (OPD).</summary>
    LocalOfficeHead,
}

/// <summary>What is to be signed. What is null or empty is not known, which is not the same as "no".</summary>
public sealed record SigningCase(string? Instrument)
{
    /// <summary>The instrument that an amendment, renewal or termination changes.</summary>
    public string? Changes { get; init; }
    public OfficeLevel? Level { get; init; }
    public IReadOnlyList<PartnerKind> Partners { get; init; } = [];
    public IReadOnlyList<PartnerSignatory> PartnerSigners { get; init; } = [];

    /// <summary>Begun months count as whole ones.</summary>
    public int? Months { get; init; }

    /// <summary>The text says that it has no end: longer than any term.</summary>
    public bool Unlimited { get; init; }
    public bool? Budget { get; init; }
    public bool? Assets { get; init; }
    public bool? People { get; init; }
    public bool? PersonalData { get; init; }
    public bool? BindsUnits { get; init; }
}
