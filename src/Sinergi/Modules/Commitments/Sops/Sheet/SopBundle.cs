using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Domain.Sops;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Sops.Sheet;

/// <summary>SOPs of a record with all their versions, who said yes to each, and their files.</summary>
internal sealed class SopBundle(SinergiDb db) : IBundlePart
{
    private const int Most = 1_000;

    public async Task<BundlePart> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var sops = await db.Set<Sop>()
            .AsNoTracking()
            .Include(s => s.Commitments)
            .Include(s => s.Versions)
                .ThenInclude(v => v.Approvals)
            .AsSplitQuery()
            .Where(s => s.RecordId == recordId)
            .OrderBy(s => s.CreatedAt)
            .ThenBy(s => s.Id)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var ids = sops.Select(s => s.OwnerId)
            .Union(sops.SelectMany(s => s.Versions).SelectMany(v => v.Approvals).Select(a => a.InstitutionId));
        var wanted = ids.ToList();
        var names = await db.Set<Institution>()
            .Where(i => wanted.Contains(i.Id))
            .ToDictionaryAsync(i => i.Id, i => i.Name, cancellationToken);
        return new BundlePart(
            "sop",
            sops.Select(s => new
            {
                s.Id,
                s.Title,
                s.Number,
                s.Subject,
                Owner = names[s.OwnerId],
                Serves = s.Commitments.Select(c => c.CommitmentId),
                Versions = s.Versions.OrderBy(v => v.Number).Select(v => Told(v, names)),
            }),
            [
                .. sops.SelectMany(s => s.Versions)
                    .Where(v => v.DocumentId is not null)
                    .Select(v => new BundleDocument("sop", v.DocumentId!.Value, [v.SopId])),
            ]
        );
    }

    private static object Told(SopVersion v, IReadOnlyDictionary<Guid, string> names) =>
        new
        {
            v.Id,
            v.Number,
            v.Dated,
            v.State,
            v.Changes,
            v.Text,
            v.DocumentId,
            v.InForceFrom,
            v.EndedOn,
            v.ReviewBy,
            v.WithdrawReason,
            Approvals = v
                .Approvals.OrderBy(a => a.Round)
                .ThenBy(a => a.InstitutionId)
                .Select(a => new
                {
                    a.Round,
                    Party = names[a.InstitutionId],
                    a.Answer,
                    a.At,
                    a.Note,
                }),
        };
}
