using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Facts;

/// <summary>Writes the facts of records; reading them is in <see cref="RecordFactsReader"/>.</summary>
internal sealed class RecordFactsStore(SinergiDb db, CurrentActor actor, RecordFactsReader reader) : IRecordFacts
{
    public Task<RecordFacts> OfAsync(Guid recordId, CancellationToken cancellationToken) => reader.OfAsync(recordId, cancellationToken);

    public async Task<IReadOnlyList<DifferingField>> DifferingAsync(Guid recordId, CancellationToken cancellationToken) =>
        DifferingField.Among(await reader.StatementsAsync(recordId, cancellationToken));

    public Task<StoredPromise?> FindPromiseAsync(Guid promiseId, RecordKind kind, CancellationToken cancellationToken) =>
        reader.FindPromiseAsync(promiseId, kind, cancellationToken);

    public Task<ClaimOfRecord?> FindClaimAsync(Guid claimId, CancellationToken cancellationToken) =>
        reader.FindClaimAsync(claimId, cancellationToken);

    public Task<AskOfRecord?> FindAskAsync(Guid askId, CancellationToken cancellationToken) =>
        reader.FindAskAsync(askId, cancellationToken);

    public Task<IReadOnlyList<StoredPromise>> PromisesAsync(Guid recordId, CancellationToken cancellationToken) =>
        reader.PromisesAsync(recordId, cancellationToken);

    public Task<IReadOnlyDictionary<Guid, int>> CountPromisesAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    ) => reader.CountPromisesAsync(recordIds, cancellationToken);

    public async Task<AddedFacts> AddAsync(
        RunningProcess process,
        RecordKind kind,
        Guid recordId,
        ToldFacts told,
        CancellationToken cancellationToken
    )
    {
        var source = FactRows.Source(kind, recordId, told, actor.Value, process.At);
        db.Add(source);
        var (first, differing) = await StateAsync(source, told, cancellationToken);
        var promises = await AddPromisesAsync(source, told.Promises, cancellationToken);
        var asks = await AddAsksAsync(source, told.Asks, cancellationToken);
        var claims = await AddClaimsAsync(source, told.Claims, cancellationToken);
        process.Record(new FactsTold(recordId, source.Id, told.DocumentId, told.SourceTitle, promises, asks, claims, differing));
        return new AddedFacts(source.Id, first, differing);
    }

    public void Quote(Guid recordId, Guid factId, Quote quote) => db.Add(FactText.Stored(factId, recordId, quote));

    public async Task<StatementView?> ChooseAsync(
        RunningProcess process,
        Guid recordId,
        Guid statementId,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var chosen = await db.Set<FieldStatement>()
            .SingleOrDefaultAsync(s => s.Id == statementId && s.RecordId == recordId, cancellationToken);
        if (chosen is null)
        {
            return null;
        }

        var before = await ReleaseAsync(recordId, chosen.Field, cancellationToken);
        Choose(chosen, reason, process.At);
        var title = await db.Set<FactSource>()
            .Where(s => s.Id == chosen.SourceId)
            .Select(s => s.Title)
            .SingleOrDefaultAsync(cancellationToken);
        process.Record(new SourceChosen(recordId, chosen.Field, before, chosen.Value, title));
        return RecordFactsReader.View(chosen, title, actor.Value?.PersonName);
    }

    public async Task CorrectAsync(
        RunningProcess process,
        RecordKind kind,
        Guid recordId,
        string field,
        string value,
        string reason,
        CancellationToken cancellationToken
    )
    {
        await ReleaseAsync(recordId, field, cancellationToken);
        var statement = new FieldStatement
        {
            Id = NewId.Next(),
            RecordId = recordId,
            Field = field,
            Value = value,
            StatedAt = process.At,
        };
        Choose(statement, reason, process.At);
        db.Add(statement);
    }

    private void Choose(FieldStatement statement, string reason, DateTime at)
    {
        statement.Chosen = true;
        statement.ChosenAt = at;
        statement.ChosenById = actor.Value?.AuthorId;
        statement.ChosenReason = reason;
    }

    private async Task<string?> ReleaseAsync(Guid recordId, string field, CancellationToken cancellationToken)
    {
        var inUse = await db.Set<FieldStatement>()
            .Where(s => s.RecordId == recordId && s.Field == field && s.Chosen)
            .ToListAsync(cancellationToken);
        inUse.ForEach(s => s.Chosen = false);
        return inUse.FirstOrDefault()?.Value;
    }

    private async Task<(List<string> First, List<string> Differing)> StateAsync(
        FactSource source,
        ToldFacts told,
        CancellationToken cancellationToken
    )
    {
        var inUse = await db.Set<FieldStatement>()
            .Where(s => s.RecordId == source.RecordId && s.Chosen)
            .ToDictionaryAsync(s => s.Field, s => s.Value, StringComparer.Ordinal, cancellationToken);
        var (first, differing) = (new List<string>(), new List<string>());
        foreach (var (field, value) in told.Fields)
        {
            var known = inUse.TryGetValue(field, out var before);
            var statement = FactRows.Statement(source, field, value, chosen: !known);
            db.Add(statement);
            QuoteIfAny(statement.Id, source, told.Quotes.GetValueOrDefault(field));
            if (!known)
            {
                first.Add(field);
            }
            else if (before != value)
            {
                differing.Add(field);
            }
        }

        return (first, differing);
    }

    private async Task<int> AddPromisesAsync(FactSource source, IReadOnlyList<NewPromise> told, CancellationToken cancellationToken)
    {
        var present = await KnownAsync<Promise>(p => p.RecordId == source.RecordId, p => (p.Text, p.Id), cancellationToken);
        return Add(
            present,
            told,
            p => p.Text,
            p => p.Quote,
            source,
            (id, position, p) =>
                new Promise
                {
                    Id = id,
                    RecordId = source.RecordId,
                    RecordKind = source.RecordKind,
                    SourceId = source.Id,
                    Position = position,
                    Who = p.Who,
                    InstitutionId = p.InstitutionId,
                    Text = p.Text.Trim(),
                    Strength = p.Strength,
                    Beneficiary = p.Beneficiary,
                    Target = p.Target,
                    TargetUnit = p.TargetUnit,
                    Deadline = p.Deadline,
                    Condition = p.Condition,
                    ClauseLabel = p.ClauseLabel,
                }
        );
    }

    private async Task<int> AddAsksAsync(FactSource source, IReadOnlyList<NewAsk> told, CancellationToken cancellationToken)
    {
        var present = await KnownAsync<Ask>(a => a.RecordId == source.RecordId, a => (a.Text, a.Id), cancellationToken);
        return Add(
            present,
            told,
            a => a.Text,
            a => a.Quote,
            source,
            (id, position, a) =>
                new Ask
                {
                    Id = id,
                    RecordId = source.RecordId,
                    SourceId = source.Id,
                    Position = position,
                    Who = a.Who,
                    AddressedTo = a.AddressedTo,
                    Text = a.Text.Trim(),
                }
        );
    }

    private async Task<int> AddClaimsAsync(FactSource source, IReadOnlyList<NewClaim> told, CancellationToken cancellationToken)
    {
        var present = await KnownAsync<Claim>(c => c.RecordId == source.RecordId, c => (c.Text, c.Id), cancellationToken);
        return Add(
            present,
            told,
            c => c.Text,
            c => c.Quote,
            source,
            (id, position, c) =>
                new Claim
                {
                    Id = id,
                    RecordId = source.RecordId,
                    RecordKind = source.RecordKind,
                    SourceId = source.Id,
                    Position = position,
                    Speaker = c.Speaker,
                    Text = c.Text.Trim(),
                    Findings = FindingsJson.Write(c.Findings),
                }
        );
    }

    private async Task<Dictionary<string, Guid>> KnownAsync<T>(
        System.Linq.Expressions.Expression<Func<T, bool>> ofRecord,
        Func<T, (string Text, Guid Id)> key,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var known = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var fact in await db.Set<T>().AsNoTracking().Where(ofRecord).ToListAsync(cancellationToken))
        {
            var (text, id) = key(fact);
            known.TryAdd(FactText.Key(text), id);
        }

        return known;
    }

    /// <summary>Adds what is new; what the record has already gains the quote of this source.</summary>
    private int Add<TTold, TFact>(
        Dictionary<string, Guid> present,
        IReadOnlyList<TTold> told,
        Func<TTold, string> text,
        Func<TTold, Quote?> quote,
        FactSource source,
        Func<Guid, int, TTold, TFact> create
    )
        where TFact : class
    {
        var added = 0;
        foreach (var fact in told)
        {
            var key = FactText.Key(text(fact));
            if (!present.TryGetValue(key, out var id))
            {
                id = NewId.Next();
                db.Add(create(id, present.Count, fact));
                present[key] = id;
                added++;
            }

            QuoteIfAny(id, source, quote(fact));
        }

        return added;
    }

    private void QuoteIfAny(Guid factId, FactSource source, Quote? quote)
    {
        if (quote is not null)
        {
            Quote(source.RecordId, factId, quote);
        }
    }
}
