using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Domain;

/// <summary>Whom to call about an agreement (narahubung). Read only through DataAccess, which records who read it and why they could.</summary>
[ScopedBy(nameof(AgreementId))]
public sealed class ContactPerson
{
    public required Guid Id { get; init; }
    public required Guid AgreementId { get; init; }

    /// <summary>The unit or partner whose contact this is; null: not stated, and then no grant opens it, because a grant names units.</summary>
    public Guid? InstitutionId { get; init; }

    /// <summary>Whom the data are about: key of the sealed values in the history and of the log of reads.</summary>
    public required Guid SubjectId { get; init; }

    [Classified(DataClass.Personal)]
    public required string Name { get; init; }

    [Classified(DataClass.Internal)]
    public string? Title { get; init; }

    [Classified(DataClass.Personal)]
    public string? Phone { get; init; }

    [Classified(DataClass.Personal)]
    public string? Email { get; init; }
}
