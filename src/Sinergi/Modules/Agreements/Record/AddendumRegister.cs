using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Record;

/// <summary>Addenda are agreements of their own kind; being on record as a party is not yet having signed.</summary>
internal sealed class AddendumRegister(SinergiDb db) : IAddendumRegister
{
    public async Task<IReadOnlyList<AddendumSigner>> SignersAsync(string number, CancellationToken cancellationToken)
    {
        var key = AgreementNumber.Key(number);
        return await db.Set<Agreement>()
            .AsNoTracking()
            .Where(a => a.Kind == AgreementKind.Amendment && a.SignedOn != null)
            .Where(a =>
                a.Parties.Any(p => p.FoldedNumber == key)
                || db.Set<UnclaimedNumber>().Any(n => n.AgreementId == a.Id && n.FoldedNumber == key)
            )
            .SelectMany(a => a.Parties, (a, p) => new { a.SignedOn, Party = p })
            .Where(x => x.Party.Signed == true)
            .OrderBy(x => x.SignedOn)
            .ThenBy(x => x.Party.Position)
            .Take(Limits.PageRows)
            .Select(x => new AddendumSigner(x.Party.InstitutionId, x.Party.PrintedName, x.SignedOn!.Value))
            .ToListAsync(cancellationToken);
    }
}
