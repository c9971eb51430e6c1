using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Reading.Contracts;
using Sinergi.Modules.Reading.Data;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Documents;
using Sinergi.Reading.Extraction;

namespace Sinergi.Modules.Reading.Review;

/// <summary>A record with its facts, as the review shows it.</summary>
public sealed record RecordUnderReview(ReadingRecord Row, IReadOnlyList<Fact> Facts)
{
    public int Open => Facts.Count(f => f.Decision == FactDecision.Open);

    public int Accepted => Facts.Count(f => f.Decision == FactDecision.Accepted);
}

/// <summary>Another document that waits for review; the one that has waited longest.</summary>
public sealed record NextReading(Guid SessionId, string FileName);

/// <param name="Pages">Of a document that was read from pictures; empty where its text is all there is to show.</param>
public sealed record ReviewView(
    ReadingSession Session,
    StoredDocument Document,
    IReadOnlyList<RecordUnderReview> Records,
    IReadOnlyList<ClaimFinding> Findings,
    IReadOnlyList<IReadOnlyList<TextPiece>> Paragraphs,
    IReadOnlyList<MarkedPage> Pages,
    bool TextIsCut,
    IReadOnlyDictionary<Guid, InstitutionName> Names,
    IReadOnlyDictionary<string, InstitutionName> Meant,
    IReadOnlyDictionary<string, int> Register,
    NextReading? Next
)
{
    /// <summary>Nothing is open any more.</summary>
    public bool IsDecided => Records.Count > 0 && Records.All(r => r.Row.Dismissed || r.Open == 0);

    /// <summary>The institution that the printed name of an unrecognised party may mean.</summary>
    public InstitutionName? MeantBy(Fact fact) =>
        fact is { Kind: FactKind.Party, InstitutionId: null, Decision: FactDecision.Open, Value: { } printed }
            ? Meant.GetValueOrDefault(printed)
            : null;
}

/// <summary>Brings together what the review shows; everything within the scope of whoever asks.</summary>
public sealed class ReviewReader(SinergiDb db, DocumentContents contents, IInstitutionNames names, RegisterFigures register)
{
    /// <summary>About a hundred pages; the document itself is one link away.</summary>
    private const int MostTextShown = 300_000;
    private const int MostUnknown = 20;

    /// <summary>Pictures of pages beside the text that was recognised on them.</summary>
    public const int MostPagesShown = 30;

    public async Task<ReviewView?> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var session = await db.Set<ReadingSession>()
            .AsNoTracking()
            .Include(s => s.Document)
            .Include(s => s.Records.OrderBy(r => r.Position))
            .SingleOrDefaultAsync(s => s.Id == sessionId, cancellationToken);
        if (session?.Document is not { } document)
        {
            return null;
        }

        var records = session.Records.Select(r => new RecordUnderReview(r, FactJson.Read(r.Facts))).ToList();
        var text = await TextOfAsync(session, cancellationToken);
        var shown = text.Length > MostTextShown ? text[..MostTextShown] : text;
        var layout = await LayoutOfAsync(session, text.Length, cancellationToken);
        var marks = Marks(records).ToList();
        return new ReviewView(
            session,
            document,
            records,
            FactJson.ReadFindings(session.Findings),
            Highlights.Of(shown, marks),
            layout is null ? [] : MarkedPages.Of(layout, shown, marks, MostPagesShown),
            shown.Length < text.Length,
            await NamesAsync(records, cancellationToken),
            await MeantAsync(records, cancellationToken),
            await register.OfAsync(records.SelectMany(r => r.Facts).SelectMany(f => f.Details.Counts), cancellationToken),
            await NextAsync(sessionId, cancellationToken)
        );
    }

    private Task<NextReading?> NextAsync(Guid sessionId, CancellationToken cancellationToken) =>
        db.Set<ReadingSession>()
            .Where(s => s.Id != sessionId && s.State == ReadingState.Ready)
            .Where(s => s.Records.Any(r => !r.Dismissed && r.RegisteredId == null))
            .OrderBy(s => s.SubmittedAt)
            .ThenBy(s => s.Id)
            .Select(s => new NextReading(s.Id, s.Document!.FileName))
            .FirstOrDefaultAsync(cancellationToken);

    private async Task<IReadOnlyDictionary<string, InstitutionName>> MeantAsync(
        IEnumerable<RecordUnderReview> records,
        CancellationToken cancellationToken
    )
    {
        var unknown = records
            .Where(r => !r.Row.IsDecided)
            .SelectMany(r => r.Facts)
            .Where(f => f is { Kind: FactKind.Party, InstitutionId: null, Decision: FactDecision.Open, Value: not null })
            .DistinctBy(f => f.Value)
            .Take(MostUnknown);
        var meant = new Dictionary<string, InstitutionName>(StringComparer.Ordinal);
        foreach (var party in unknown)
        {
            if (await names.NearestAsync(party.Details.CanonicalName ?? party.Value!, cancellationToken) is { } nearest)
            {
                meant[party.Value!] = nearest;
            }
        }

        return meant;
    }

    /// <summary>The text that was read; empty where there is none within scope.</summary>
    public async Task<string> TextAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var session = await db.Set<ReadingSession>()
            .AsNoTracking()
            .Include(s => s.Document)
            .SingleOrDefaultAsync(s => s.Id == sessionId, cancellationToken);
        return session is null ? "" : await TextOfAsync(session, cancellationToken);
    }

    private async Task<string> TextOfAsync(ReadingSession session, CancellationToken cancellationToken) =>
        session is { Document: { } document, TextAddress: { } address }
            ? await contents.ReadTextAsync(document, address, cancellationToken) ?? ""
            : "";

    private async Task<TextLayout?> LayoutOfAsync(ReadingSession session, int textLength, CancellationToken cancellationToken) =>
        session is { Document: { } document, LayoutAddress: { } address }
        && await contents.ReadBesideAsync(document, address, cancellationToken) is { } bytes
            ? LayoutFormat.Read(bytes, textLength)
            : null;

    /// <summary>One record with its facts; null when there is none within scope.</summary>
    public async Task<RecordUnderReview?> RecordAsync(Guid sessionId, int position, CancellationToken cancellationToken) =>
        await db.Set<ReadingRecord>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.SessionId == sessionId && r.Position == position, cancellationToken)
            is { } row
            ? new RecordUnderReview(row, FactJson.Read(row.Facts))
            : null;

    /// <summary>Where a review goes on after a fact: the next open one, or the head of the record when all are decided.</summary>
    public async Task<string> AfterAsync(FactSeen seen, CancellationToken cancellationToken)
    {
        var facts = (await RecordAsync(seen.SessionId, seen.Record, cancellationToken))?.Facts ?? [];
        var next = facts.SkipWhile(f => f.Key != seen.Fact).Skip(1).FirstOrDefault(f => f.Decision == FactDecision.Open);
        return next is null ? ReadingLinks.Record(seen.SessionId, seen.Record) : ReadingLinks.Fact(seen.SessionId, seen.Record, next.Key);
    }

    public Task<bool> AnyUndecidedAsync(Guid sessionId, CancellationToken cancellationToken) =>
        db.Set<ReadingRecord>().AnyAsync(r => r.SessionId == sessionId && !r.Dismissed && r.RegisteredId == null, cancellationToken);

    public Task<IReadOnlyDictionary<Guid, InstitutionName>> NamesAsync(
        IEnumerable<RecordUnderReview> records,
        CancellationToken cancellationToken
    ) => names.FindAsync([.. records.SelectMany(r => r.Facts).Select(f => f.InstitutionId).OfType<Guid>().Distinct()], cancellationToken);

    private static IEnumerable<TextMark> Marks(IEnumerable<RecordUnderReview> records) =>
        from record in records
        from fact in record.Facts
        let quote = fact.Quote
        where quote is not null
        select new TextMark(
            quote.Start,
            quote.End,
            ReadingLinks.Anchor(record.Row.Position, fact.Key),
            fact.Kind is FactKind.Party or FactKind.Countersigners
        );
}
