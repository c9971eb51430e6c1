using Sinergi.Platform.Data;

namespace Sinergi.Platform.Access.Directory;

/// <summary>Someone who acts in the system in one or more posts. Not a person in custody.</summary>
[ScopedBy(nameof(Id))]
public sealed class Person : IVersioned
{
    public required Guid Id { get; init; }

    [Classified(DataClass.Internal)]
    public required string FullName { get; set; }

    [Classified(DataClass.Internal)]
    public required string FoldedName { get; set; }

    [Classified(DataClass.Personal)]
    public string? Phone { get; set; }

    public Guid Revision { get; set; }
    public List<Post> Posts { get; } = [];
}

/// <summary>A dated function of a person at an institution. Acting officers hold posts too.</summary>
public sealed class Post : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid InstitutionId { get; init; }
    public required Guid RoleId { get; set; }

    /// <summary>The title as printed on letters; the kind is the coded one beside it.</summary>
    [Classified(DataClass.Internal)]
    public required string Title { get; set; }

    public required PostKind Kind { get; set; }
    public ActingKind Acting { get; set; }

    [Classified(DataClass.Internal)]
    public required DateOnly From { get; set; }

    /// <summary>Last day in the post; empty while open.</summary>
    [Classified(DataClass.Internal)]
    public DateOnly? Until { get; set; }

    public Guid Revision { get; set; }
    public Person? Person { get; init; }
    public Institution? Institution { get; init; }
    public Role? Role { get; init; }

    public bool HeldOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}

public enum PostKind
{
    HeadOfCentralOffice,
    HeadOfKanwil,
    HeadOfUpt,
    HeadOfPartner,
    CooperationOfficer,
    PartnerOfficer,
    Administrator,
    Auditor,
    Other,
}

public enum ActingKind
{
    None,

    /// <summary>Plt.: the post is vacant.</summary>
    ActingVacant,

    /// <summary>Plh.: the holder is absent.</summary>
    ActingAbsent,
}

/// <summary>A named set of permissions, kept as data.</summary>
public sealed class Role : IVersioned
{
    public required Guid Id { get; init; }

    [Classified(DataClass.Internal)]
    public required string Code { get; init; }

    [Classified(DataClass.Internal)]
    public required string Name { get; set; }

    [Classified(DataClass.Internal)]
    public required string NameEnglish { get; set; }

    /// <summary>For posts at partner institutions; corrections posts cannot take it, and the other way round.</summary>
    public bool ForPartners { get; set; }

    /// <summary>False for oversight and clinical roles: an administrator of a unit cannot grant them.</summary>
    public bool GrantableByUnit { get; set; } = true;

    public Guid Revision { get; set; }
    public List<RolePermission> Permissions { get; } = [];
}

public sealed class RolePermission
{
    public required Guid RoleId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Permission { get; init; }
}
