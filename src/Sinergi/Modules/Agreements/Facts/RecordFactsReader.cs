using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Facts;

/// <summary>Reads the facts of a record: at most one query for each table, whatever their number.</summary>
internal sealed class RecordFactsReader(SinergiDb db)
{
    /// <summary>More than any document states; a guard against a record that has grown out of hand.</summary>
    private const int MostOfAKind = 1_000;

    public async Task<RecordFacts> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var sources = await SourcesAsync(recordId, cancellationToken);
        // What many records do not have is not asked for: a page costs as much as its questions.
        var told = sources.FirstOrDefault()?.Told ?? Told.Everything;
        var quotes = told.Quotes ? await QuotesAsync(recordId, cancellationToken) : NoQuotes;
        return new RecordFacts(
            [.. sources.Select(s => s.View)],
            told.Statements ? await StatementsAsync(recordId, cancellationToken) : [],
            told.Promises ? await PromisesAsync(recordId, quotes, cancellationToken) : [],
            told.Asks ? await AsksAsync(recordId, cancellationToken) : [],
            told.Claims ? await ClaimsAsync(recordId, cancellationToken) : [],
            quotes
        );
    }

    public async Task<IReadOnlyList<StoredPromise>> PromisesAsync(Guid recordId, CancellationToken cancellationToken) =>
        await PromisesAsync(recordId, await QuotesAsync(recordId, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<StoredPromise>> PromisesAsync(
        Guid recordId,
        ILookup<Guid, Quote> quotes,
        CancellationToken cancellationToken
    )
    {
        var promises = await db.Set<Promise>()
            .AsNoTracking()
            .Where(p => p.RecordId == recordId)
            .OrderBy(p => p.Position)
            .Take(MostOfAKind)
            .ToListAsync(cancellationToken);
        return [.. promises.Select(p => View(p, quotes[p.Id].FirstOrDefault()))];
    }

    private Task<List<AskView>> AsksAsync(Guid recordId, CancellationToken cancellationToken) =>
        db.Set<Ask>()
            .AsNoTracking()
            .Where(a => a.RecordId == recordId)
            .OrderBy(a => a.Position)
            .Take(MostOfAKind)
            .Select(a => new AskView(a.Id, a.Who, a.AddressedTo, a.Text))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<ClaimView>> ClaimsAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var claims = await db.Set<Claim>()
            .AsNoTracking()
            .Where(c => c.RecordId == recordId)
            .OrderBy(c => c.Position)
            .Take(MostOfAKind)
            .ToListAsync(cancellationToken);
        return [.. claims.Select(c => new ClaimView(c.Id, c.Speaker, c.Text, FindingsJson.Read(c.Findings)))];
    }

    public async Task<ClaimOfRecord?> FindClaimAsync(Guid claimId, CancellationToken cancellationToken) =>
        await db.Set<Claim>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == claimId, cancellationToken) is { } claim
            ? new ClaimOfRecord(claim.RecordId, new ClaimView(claim.Id, claim.Speaker, claim.Text, FindingsJson.Read(claim.Findings)))
            : null;

    public async Task<AskOfRecord?> FindAskAsync(Guid askId, CancellationToken cancellationToken) =>
        await db.Set<Ask>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == askId, cancellationToken) is { } ask
            ? new AskOfRecord(ask.RecordId, new AskView(ask.Id, ask.Who, ask.AddressedTo, ask.Text))
            : null;

    public async Task<IReadOnlyDictionary<Guid, int>> CountPromisesAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    ) =>
        await db.Set<Promise>()
            .Where(p => recordIds.Contains(p.RecordId))
            .GroupBy(p => p.RecordId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    public async Task<StoredPromise?> FindPromiseAsync(Guid promiseId, RecordKind kind, CancellationToken cancellationToken)
    {
        var promise = await db.Set<Promise>()
            .AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == promiseId && p.RecordKind == kind, cancellationToken);
        if (promise is null)
        {
            return null;
        }

        var quote = await db.Set<FactQuote>()
            .AsNoTracking()
            .Where(q => q.FactId == promiseId)
            .OrderBy(q => q.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return View(promise, quote is null ? null : FactText.View(quote));
    }

    private async Task<ILookup<Guid, Quote>> QuotesAsync(Guid recordId, CancellationToken cancellationToken)
    {
        var stored = await db.Set<FactQuote>()
            .AsNoTracking()
            .Where(q => q.RecordId == recordId)
            .OrderBy(q => q.Id)
            .Take(4 * MostOfAKind)
            .ToListAsync(cancellationToken);
        return stored.ToLookup(q => q.FactId, FactText.View);
    }

    /// <summary>Which kinds of facts a record has.</summary>
    private sealed record Told(bool Quotes, bool Statements, bool Promises, bool Asks, bool Claims)
    {
        /// <summary>A record without a source may still have been corrected.</summary>
        public static Told Everything { get; } = new(true, true, true, true, true);
    }

    private sealed record ToldSource(SourceView View, Told Told);

    private static readonly ILookup<Guid, Quote> NoQuotes = Array.Empty<Quote>().ToLookup(_ => Guid.Empty);

    private Task<List<ToldSource>> SourcesAsync(Guid recordId, CancellationToken cancellationToken) =>
        db.Set<FactSource>()
            .AsNoTracking()
            .Where(s => s.RecordId == recordId)
            .OrderBy(s => s.AddedAt)
            .ThenBy(s => s.Id)
            .Take(MostOfAKind)
            .Select(s => new ToldSource(
                new SourceView(
                    s.Id,
                    s.DocumentId,
                    s.Title,
                    s.AddedAt,
                    db.Set<Person>().Where(p => p.Id == s.AddedById).Select(p => p.FullName).FirstOrDefault(),
                    db.Set<Institution>().Where(i => i.Id == s.AddedByInstitutionId).Select(i => i.ShortName).FirstOrDefault()
                ),
                new Told(
                    db.Set<FactQuote>().Any(q => q.RecordId == recordId),
                    db.Set<FieldStatement>().Any(f => f.RecordId == recordId),
                    db.Set<Promise>().Any(p => p.RecordId == recordId),
                    db.Set<Ask>().Any(a => a.RecordId == recordId),
                    db.Set<Claim>().Any(c => c.RecordId == recordId)
                )
            ))
            .ToListAsync(cancellationToken);

    public Task<List<StatementView>> StatementsAsync(Guid recordId, CancellationToken cancellationToken) =>
        db.Set<FieldStatement>()
            .AsNoTracking()
            .Where(s => s.RecordId == recordId)
            .OrderBy(s => s.StatedAt)
            .ThenBy(s => s.Id)
            .Take(MostOfAKind)
            .Select(s => new StatementView(
                s.Id,
                s.Field,
                s.Value,
                s.SourceId,
                db.Set<FactSource>().Where(f => f.Id == s.SourceId).Select(f => f.Title).FirstOrDefault(),
                s.StatedAt,
                s.Chosen,
                s.ChosenAt,
                db.Set<Person>().Where(p => p.Id == s.ChosenById).Select(p => p.FullName).FirstOrDefault(),
                s.ChosenReason
            ))
            .ToListAsync(cancellationToken);

    public static StatementView View(FieldStatement s, string? sourceTitle, string? chosenBy) =>
        new(s.Id, s.Field, s.Value, s.SourceId, sourceTitle, s.StatedAt, s.Chosen, s.ChosenAt, chosenBy, s.ChosenReason);

    private static StoredPromise View(Promise p, Quote? quote) =>
        new(
            p.Id,
            p.RecordId,
            p.Who,
            p.InstitutionId,
            p.Text,
            p.Strength,
            p.Beneficiary,
            p.Target,
            p.TargetUnit,
            p.Deadline,
            p.Condition,
            p.ClauseLabel,
            quote
        );
}
