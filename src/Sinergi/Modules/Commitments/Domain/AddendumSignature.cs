using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>One party's signature under the addendum that gave a commitment up: without that of every party nothing is given up.</summary>
[ScopedBy(nameof(RecordId))]
public sealed class AddendumSignature
{
    public required Guid Id { get; init; }
    public required Guid CommitmentId { get; init; }
    public required Guid RecordId { get; init; }

    /// <summary>Null for a party whose printed name the tree does not know.</summary>
    [NamesInstitution]
    public Guid? InstitutionId { get; init; }

    [Classified(DataClass.Internal)]
    public required string PartyName { get; init; }

    [Classified(DataClass.Internal)]
    public required DateOnly SignedOn { get; init; }

    /// <summary>Not told in the form, but on record: the register knows the addendum and who signed it.</summary>
    public required bool FromRegister { get; init; }
}
