using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Data;

namespace Sinergi.Modules.Commitments.Drop;

/// <param name="SignedOn">Null while nobody says that it signed.</param>
/// <param name="FromRegister">Not told in the form: the register has the addendum, and that this party signed it.</param>
public sealed record Signatory(RecordParty Party, DateOnly? SignedOn, bool FromRegister);

/// <summary>Who has to sign an addendum, and who is known to have done so: by the form, or else by the register.</summary>
public sealed class Signatories(RecordSides sides, IAddendumRegister addenda)
{
    /// <summary>The parties of a record that have not left it.</summary>
    public async Task<IReadOnlyList<RecordParty>> PartiesAsync(Guid recordId, DateOnly today, CancellationToken cancellationToken) =>
        [
            .. (await sides.PartiesAsync(recordId, cancellationToken))
                .Where(p => p.LeftFrom is null || p.LeftFrom > today)
                .DistinctBy(p => p.InstitutionId?.ToString() ?? p.Name),
        ];

    /// <param name="input">Its signatures stand in the order of the parties.</param>
    public async Task<IReadOnlyList<Signatory>> OfAsync(
        IReadOnlyList<RecordParty> parties,
        DropInput input,
        CancellationToken cancellationToken
    )
    {
        var known = string.IsNullOrWhiteSpace(input.Number) ? [] : await addenda.SignersAsync(input.Number.Trim(), cancellationToken);
        return
        [
            .. parties.Zip(
                input.Signatures,
                (party, told) =>
                    told.SignedOn is { } day
                        ? new Signatory(party, day, FromRegister: false)
                        : new Signatory(
                            party,
                            known.FirstOrDefault(k => k.Is(party.InstitutionId, party.Name))?.SignedOn,
                            FromRegister: true
                        )
            ),
        ];
    }
}
