using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Publications.Data;

/// <summary>The editions of an agreement within the scope of whoever asks, and who may decide on them.</summary>
public sealed class PublicationDesk(SinergiDb db, CurrentActor current)
{
    // Without letters and digits that are easily taken for each other.
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int CodeLength = 10;

    /// <summary>The newest first.</summary>
    public Task<List<Publication>> OfAsync(Guid agreementId, CancellationToken cancellationToken) =>
        db.Set<Publication>()
            .AsNoTracking()
            .Where(p => p.AgreementId == agreementId)
            .OrderByDescending(p => p.Edition)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);

    /// <summary>Those of the service whose office keeps the agreement, or of one above it.</summary>
    public async Task<bool> IsKeeperAsync(Guid keeperId, CancellationToken cancellationToken) =>
        current.Required is { ForPartner: false } actor
        && actor.May(PublicationPermissions.Publish)
        && await db.IsWithinAsync(keeperId, actor.InstitutionId, cancellationToken);

    public async Task<PublicationSituation> SituationAsync(
        AgreementSheet sheet,
        Publication publication,
        string? reason,
        DateTime now,
        CancellationToken cancellationToken
    ) =>
        new(
            await IsKeeperAsync(sheet.KeeperId, cancellationToken),
            publication.ProposedByPersonId,
            current.Required.PersonId,
            await SomebodyElseAsync(sheet.KeeperId, publication.ProposedByPersonId, sheet.Zone.DateAt(now), cancellationToken),
            IsAsStated(sheet, publication),
            reason
        );

    /// <summary>Whether the register still says what an edition shows.</summary>
    public static bool IsAsStated(AgreementSheet sheet, Publication publication) =>
        publication.Basis == PublicFacts.BasisOf(sheet, PublicFacts.Read(publication.Facts).Shown);

    /// <summary>A new address for an agreement that has never had one.</summary>
    public static string NewCode() => RandomNumberGenerator.GetString(Alphabet, CodeLength);

    /// <summary>Another official with an account who holds the permission today, in the office that keeps the agreement or one above it.</summary>
    private Task<bool> SomebodyElseAsync(Guid keeperId, Guid personId, DateOnly day, CancellationToken cancellationToken) =>
        db.Set<Post>()
            .AnyAsync(
                p =>
                    p.PersonId != personId
                    && p.From <= day
                    && (p.Until == null || p.Until >= day)
                    && !p.Institution!.Closed
                    && p.Role!.Permissions.Any(r => r.Permission == PublicationPermissions.Publish)
                    && db.Users.Any(a => a.PersonId == p.PersonId && !a.Disabled)
                    && (
                        p.InstitutionId == keeperId
                        || db.ScopeEntries.Any(s => s.InstitutionId == p.InstitutionId && s.RecordId == keeperId)
                    ),
                cancellationToken
            );
}
