using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access;

/// <summary>
/// Lets a partner reach one category of personal data for one purpose, because an agreement in force says so.
/// It ends with the agreement, and after a year at the latest.
/// </summary>
[ScopedBy(nameof(AgreementId))]
public sealed class DataGrant : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>The agreement that carries it; its scope entries decide who sees the grant.</summary>
    public required Guid AgreementId { get; init; }

    /// <summary>The partner that may read.</summary>
    public required Guid GranteeId { get; init; }

    public required DataCategory Category { get; init; }

    [Classified(DataClass.Internal)]
    public required string Purpose { get; init; }

    [Classified(DataClass.Internal)]
    public required string LegalBasis { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly From { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly Until { get; set; }

    public DateTime? RevokedAt { get; set; }
    public Guid Revision { get; set; }
    public List<DataGrantUnit> Units { get; } = [];
}

/// <summary>A unit whose data a grant covers.</summary>
public sealed class DataGrantUnit
{
    public required Guid DataGrantId { get; init; }
    public required Guid InstitutionId { get; init; }
}

/// <summary>Categories of personal data that a grant or mandate can open. Later modules add theirs.</summary>
public enum DataCategory
{
    /// <summary>Telephone and e-mail of the contact persons named in an agreement.</summary>
    AgreementContacts,

    /// <summary>Names, institutions and roles on the attendance lists of joint activities.</summary>
    ActivityAttendance,
}

/// <summary>
/// Lets a body read because a law says so (Ombudsman, inspectorate). No agreement carries it, and the inspected side
/// can neither end it nor see its use.
/// </summary>
public sealed class StatutoryMandate : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>The body that acts under the law.</summary>
    public required Guid BodyId { get; init; }

    /// <summary>The part of the tree it may look into.</summary>
    public required Guid TerritoryId { get; init; }

    public required DataCategory Category { get; init; }

    [Classified(DataClass.Internal)]
    public required string Law { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly From { get; init; }

    [Classified(DataClass.Internal)]
    public DateOnly? Until { get; set; }

    public Guid Revision { get; set; }
}
