using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;

namespace Sinergi.Modules.Agreements.Register;

/// <summary>The rows of an agreement as told; the same whether one is registered or a list is copied in.</summary>
internal static class AgreementRows
{
    /// <summary>The agreement with its parties.</summary>
    public static Agreement Of(RegisterAgreement told, Actor actor, DateTime at)
    {
        var agreement = new Agreement
        {
            Id = NewId.Next(),
            DocumentState = DocumentState.Recorded,
            Kind = told.Kind,
            Renewal = told.Renewal,
            Title = "",
            Zone = actor.Zone,
            SigningEventId = told.SigningEventId,
            ParentId = told.ParentId,
            AddendumNumber = told.AddendumNumber,
            PredecessorId = told.PredecessorId,
            RegisteredById = actor.InstitutionId,
            RegisteredAt = at,
        };
        foreach (var (field, value) in FieldValues.Of(told))
        {
            FieldValues.Apply(agreement, field, value);
        }

        agreement.DateBasis = FieldValues.Trimmed(told.DateBasis);
        foreach (var party in told.Parties)
        {
            agreement.Parties.Add(Party(agreement, party));
        }

        agreement.Retitle(told.SourceTitle);
        return agreement;
    }

    /// <summary>Who may see it, before those above them: the office that registers it and the parties that the tree knows.</summary>
    public static IEnumerable<Guid> SeenBy(Agreement agreement) =>
        [agreement.RegisteredById, .. agreement.Parties.Select(p => p.InstitutionId).OfType<Guid>()];

    public static AgreementRegistered Registered(Agreement agreement, int units) =>
        new(
            agreement.Id,
            agreement.Kind,
            agreement.Title,
            agreement.SignedOn,
            [.. agreement.Parties.Select(p => p.PrintedName)],
            units,
            agreement.SigningEventId
        );

    private static AgreementParty Party(Agreement agreement, NewParty told) =>
        new()
        {
            Id = NewId.Next(),
            AgreementId = agreement.Id,
            Position = agreement.Parties.Count,
            Side = told.Side,
            InstitutionId = told.InstitutionId,
            PrintedName = told.PrintedName.Trim(),
            Number = FieldValues.Trimmed(told.Number),
            Representative = FieldValues.Trimmed(told.Representative),
            RepresentativeTitle = FieldValues.Trimmed(told.RepresentativeTitle),
            Signed = told.Signed,
        };
}
