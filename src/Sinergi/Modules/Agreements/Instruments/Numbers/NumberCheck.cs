using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Modules.Agreements.Register;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Instruments.Numbers;

/// <param name="TextKey">Of the warning; takes the number, and the office with its pattern or the agreement that has the number already.</param>
public sealed record NumberWarning(string TextKey, string Number, string Other, string? Pattern);

/// <summary>Looks at the numbers of a form before it is taken: what does not look like its office's numbers, or is taken, is said; never refused.</summary>
public sealed class NumberCheck(SinergiDb db, CurrentActor current, TimeProvider clock)
{
    private const int MostShown = 10;

    /// <summary>What was not said yet about the numbers of this form; sent again unchanged, they are meant.</summary>
    /// <param name="corrected">The agreement whose record is corrected: numbers that it has already are left alone. Null when one is registered, which looks for like ones by itself.</param>
    public async Task<IReadOnlyList<NumberWarning>> UnsaidAsync(
        AgreementInput input,
        RegisterAgreement told,
        Agreement? corrected,
        CancellationToken cancellationToken
    )
    {
        var warnings = await OfAsync(told, corrected, cancellationToken);
        var said = string.Join(';', warnings.Select(w => $"{w.TextKey} {w.Number}"));
        if (said == (input.CheckedNumbers ?? ""))
        {
            return [];
        }

        input.CheckedNumbers = said;
        return warnings;
    }

    private async Task<IReadOnlyList<NumberWarning>> OfAsync(
        RegisterAgreement told,
        Agreement? corrected,
        CancellationToken cancellationToken
    )
    {
        var numbers = told
            .Parties.Where(p => !string.IsNullOrWhiteSpace(p.Number))
            .SelectMany(p => NumberForm.Each(p.Number!).Select(number => (p.InstitutionId, Number: number)))
            .Where(n => corrected?.Parties.Exists(p => NumberForm.Each(p.Number ?? "").Contains(n.Number)) != true)
            .ToList();
        if (numbers.Count == 0)
        {
            return [];
        }

        var day = told.SignedOn ?? current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        return
        [
            .. await MisfitsAsync(numbers, day, cancellationToken),
            .. corrected is not null ? await TakenAsync([.. numbers.Select(n => n.Number)], corrected.Id, cancellationToken) : [],
        ];
    }

    private async Task<IEnumerable<NumberWarning>> MisfitsAsync(
        IReadOnlyList<(Guid? InstitutionId, string Number)> numbers,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var ids = numbers.Select(n => n.InstitutionId).OfType<Guid>().Distinct().ToList();
        var offices = await db.Set<Institution>()
            .Where(i => ids.Contains(i.Id))
            .Select(i => new
            {
                i.Id,
                i.ShortName,
                Patterns = db.Set<NumberPattern>()
                    .Where(n => n.InstitutionId == i.Id && n.From <= day)
                    .OrderByDescending(n => n.From)
                    .ThenByDescending(n => n.SetAt)
                    .ThenByDescending(n => n.Id)
                    .Select(n => n.Patterns)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return from number in numbers
            join office in offices on number.InstitutionId equals office.Id
            let patterns = NumberForm.Lines(office.Patterns)
            where !NumberForm.Fits(patterns, number.Number)
            select new NumberWarning("numbers.warning.misfit", number.Number, office.ShortName, patterns[0]);
    }

    private async Task<IEnumerable<NumberWarning>> TakenAsync(List<string> numbers, Guid corrected, CancellationToken cancellationToken)
    {
        var keys = numbers.ToLookup(AgreementNumber.Key, StringComparer.Ordinal);
        var wanted = keys.Select(k => k.Key).Where(k => k.Length > 0).ToList();
        var taken = await db.Set<AgreementParty>()
            .Where(p => p.AgreementId != corrected && p.FoldedNumber != null && wanted.Contains(p.FoldedNumber))
            .OrderBy(p => p.AgreementId)
            .ThenBy(p => p.Position)
            .Take(MostShown)
            .Select(p => new { p.FoldedNumber, Title = db.Set<Agreement>().Where(a => a.Id == p.AgreementId).Select(a => a.Title).First() })
            .ToListAsync(cancellationToken);
        return taken.Select(t => new NumberWarning("numbers.warning.taken", keys[t.FoldedNumber!].First(), t.Title, null)).Distinct();
    }
}
