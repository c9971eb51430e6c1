using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Data;

/// <summary>Reads how a preparation is signed, and in which role whoever asks takes part in it.</summary>
public sealed class Signings(SinergiDb db, PreparationActs acts, CurrentActor current)
{
    /// <summary>The row itself with all that hangs on it, to be changed inside a process; null while nobody has written a plan.</summary>
    public Task<Signing?> StoredAsync(Guid preparationId, CancellationToken cancellationToken) =>
        Whole().SingleOrDefaultAsync(s => s.PreparationId == preparationId, cancellationToken);

    /// <summary>Those of several preparations, to be shown.</summary>
    public Task<Dictionary<Guid, Signing>> OfAsync(IReadOnlyCollection<Guid> preparations, CancellationToken cancellationToken) =>
        Whole()
            .AsNoTracking()
            .Where(s => preparations.Contains(s.PreparationId))
            .OrderBy(s => s.Id)
            .Take(SigningCeremony.MostTexts)
            .ToDictionaryAsync(s => s.PreparationId, cancellationToken);

    public SigningRole RoleOf(Preparation preparation) =>
        acts.IsKeeper(preparation) ? SigningRole.Keeper
        : current.Required.May(Contracts.PreparationPermissions.Answer)
        && (acts.IsOffice(preparation) || preparation.Parties.Exists(acts.IsOwn))
            ? SigningRole.Party
        : SigningRole.Other;

    private IQueryable<Signing> Whole() =>
        db.Set<Signing>()
            .Include(s => s.Groups)
            .Include(s => s.Signers)
                .ThenInclude(s => s.Letter)
            .Include(s => s.Sheets)
                .ThenInclude(s => s.Attestations)
            .Include(s => s.Sheets)
                .ThenInclude(s => s.Signatures)
            .AsSplitQuery();
}
