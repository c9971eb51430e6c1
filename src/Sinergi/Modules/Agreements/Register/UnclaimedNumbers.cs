using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Register;

/// <summary>Keeps the numbers of an agreement that no party has claimed. Once a party has the number, it is no longer among them.</summary>
public sealed class UnclaimedNumbers(SinergiDb db)
{
    /// <summary>Inside a process, after the parties are as they shall be.</summary>
    /// <param name="told">Numbers that a source prints without saying whose they are.</param>
    /// <returns>Those that nobody has claimed now.</returns>
    public async Task<IReadOnlyList<string>> SettleAsync(Agreement agreement, IEnumerable<string> told, CancellationToken cancellationToken)
    {
        var present = await db.Set<UnclaimedNumber>().Where(n => n.AgreementId == agreement.Id).ToListAsync(cancellationToken);
        // A party can have more than one; they stand in one field.
        var claimed = agreement
            .Parties.SelectMany(p => p.Number?.Split(';') ?? [])
            .Select(AgreementNumber.Key)
            .ToHashSet(StringComparer.Ordinal);
        db.RemoveRange(present.Where(n => claimed.Contains(n.FoldedNumber)));
        var open = present.Where(n => !claimed.Contains(n.FoldedNumber)).ToList();
        foreach (var number in told.Select(n => n.Trim()))
        {
            var key = AgreementNumber.Key(number);
            if (!claimed.Contains(key) && open.TrueForAll(n => n.FoldedNumber != key))
            {
                var row = new UnclaimedNumber
                {
                    Id = NewId.Next(),
                    AgreementId = agreement.Id,
                    Number = number,
                    FoldedNumber = key,
                };
                db.Add(row);
                open.Add(row);
            }
        }

        return [.. open.Select(n => n.Number)];
    }
}
