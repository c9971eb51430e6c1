using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Publications.Data;

/// <summary>Puts an edition where the public finds it, and takes it away from there, inside the process that decides so.</summary>
public sealed class PublicShelf(SinergiDb db)
{
    public async Task PutAsync(Publication publication, DateTime at, CancellationToken cancellationToken)
    {
        var first = await db.Set<PublicAgreement>()
            .Where(p => p.Code == publication.Code)
            .Select(p => (DateTime?)p.FirstPublishedAt)
            .SingleOrDefaultAsync(cancellationToken);
        await ClearAsync(publication.Code, cancellationToken);
        var facts = PublicFacts.Read(publication.Facts);
        var days = facts.Term is { } term ? BindingDays.Of(term.Facts) : null;
        var copy = await db.Set<PublicationCopy>()
            .AsNoTracking()
            .SingleOrDefaultAsync(c => c.PublicationId == publication.Id, cancellationToken);
        var id = NewId.Random();
        db.Add(
            new PublicAgreement
            {
                Id = id,
                PublicationId = publication.Id,
                Code = publication.Code,
                Edition = publication.Edition,
                Title = facts.Title,
                Facts = publication.Facts,
                Kind = facts.Kind,
                Region = facts.Region,
                SortOn = facts.SignedOn ?? DateOnly.MinValue,
                Terms = facts.Terms(),
                BindsFrom = days?.From,
                BindsUntil = days?.Until,
                RestsFrom = days?.RestsFrom,
                RestsUntil = days?.RestsUntil,
                ByException = publication.ByException,
                FirstPublishedAt = first ?? at,
                PublishedAt = at,
                CopyPages = copy?.Pages,
                CopyBytes = copy?.Pdf.LongLength,
                CopySha256 = copy?.Sha256,
                OriginalSha256 = copy?.OriginalSha256,
                Copy = copy is null ? null : new PublicCopy { Id = id, Pdf = copy.Pdf },
            }
        );
    }

    public async Task TakeBackAsync(Publication publication, DateTime at, CancellationToken cancellationToken)
    {
        await ClearAsync(publication.Code, cancellationToken);
        db.Add(
            new PublicWithdrawal
            {
                Id = NewId.Random(),
                Code = publication.Code,
                WithdrawnAt = at,
            }
        );
    }

    private async Task ClearAsync(string code, CancellationToken cancellationToken)
    {
        await db.Set<PublicCopy>()
            .Where(c => db.Set<PublicAgreement>().Any(p => p.Id == c.Id && p.Code == code))
            .ExecuteDeleteAsync(cancellationToken);
        await db.Set<PublicAgreement>().Where(p => p.Code == code).ExecuteDeleteAsync(cancellationToken);
        await db.Set<PublicWithdrawal>().Where(w => w.Code == code).ExecuteDeleteAsync(cancellationToken);
    }
}
