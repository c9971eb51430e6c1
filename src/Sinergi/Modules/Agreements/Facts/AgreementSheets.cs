using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Countersign;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Facts;

/// <summary>Agreements for a module that tells others of them, within the scope of whoever asks.</summary>
internal sealed class AgreementSheets(SinergiDb db, CountersignLists lists) : IAgreementSheets
{
    public async Task<AgreementSheet?> FindAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        if (await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == agreementId, cancellationToken) is not { } found)
        {
            return null;
        }

        var parties = await PartiesAsync(agreementId, cancellationToken);
        var coverage = Coverage.Sum((await lists.OfAsync(agreementId, cancellationToken)).Select(l => l.Coverage));
        return new AgreementSheet(
            found.Id,
            found.RegisteredById,
            found.Title,
            found.Subject,
            found.Kind,
            found.Renewal,
            found.Zone,
            found.SignedOn,
            found.Term,
            [.. parties.Select(p => p.Sheet)],
            [.. parties.Select(p => p.Number).OfType<string>(), .. await UnclaimedAsync(agreementId, cancellationToken)],
            await FieldsAsync(agreementId, cancellationToken),
            coverage.Signed,
            coverage.All
        );
    }

    public Task<Guid?> KeeperAsync(Guid agreementId, CancellationToken cancellationToken) =>
        db.Set<Agreement>().Where(a => a.Id == agreementId).Select(a => (Guid?)a.RegisteredById).SingleOrDefaultAsync(cancellationToken);

    private async Task<IReadOnlyList<(SheetParty Sheet, string? Number)>> PartiesAsync(Guid id, CancellationToken cancellationToken)
    {
        var parties = await db.Set<AgreementParty>()
            .AsNoTracking()
            .Where(p => p.AgreementId == id)
            .OrderBy(p => p.Position)
            .Take(AgreementRules.MostParties)
            .Select(p => new { Party = p, Institution = db.Set<Institution>().FirstOrDefault(i => i.Id == p.InstitutionId) })
            .ToListAsync(cancellationToken);
        return
        [
            .. parties.Select(p =>
                (
                    new SheetParty(
                        p.Institution?.Name,
                        p.Party.Side,
                        p.Institution?.IsCorrections ?? false,
                        p.Institution?.Province,
                        p.Party.LeftFrom
                    ),
                    p.Party.Number
                )
            ),
        ];
    }

    private Task<List<string>> UnclaimedAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<UnclaimedNumber>()
            .Where(n => n.AgreementId == id)
            .OrderBy(n => n.Id)
            .Take(Limits.PageRows)
            .Select(n => n.Number)
            .ToListAsync(cancellationToken);

    private Task<List<string>> FieldsAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<CooperationField>()
            .Where(f => f.AgreementId == id)
            .OrderBy(f => f.Position)
            .Take(Limits.PageRows)
            .Select(f => f.Text)
            .ToListAsync(cancellationToken);
}
