using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Data;

/// <summary>A preparation with all that hangs on it, as whoever asks may see it.</summary>
/// <param name="Officers">Who holds the posts that are named in it, today.</param>
public sealed record PreparationView(
    Preparation Preparation,
    InstrumentView Instrument,
    string Office,
    IReadOnlyList<PreparationPaper> Papers,
    IReadOnlyList<PreparationDraft> Drafts,
    IReadOnlyList<PreparationReview> Reviews,
    IReadOnlyDictionary<Guid, OfficerInPost> Officers,
    DateOnly Today
)
{
    /// <summary>Whoever reads it also sees what stays within the house; a partner does not.</summary>
    public required bool Within { get; init; }

    /// <summary>How far the signing has come; null while nobody has written down who signs.</summary>
    public SigningState? Signing { get; init; }

    public IReadOnlyList<PreparationState> Used { get; } = PreparationStates.UsedOf(Instrument.Steps);

    public IEnumerable<PreparationParty> Parties => Preparation.Parties.OrderBy(p => p.Position);

    public PreparationDraft? Newest => Drafts.Count > 0 ? Drafts[^1] : null;

    public PreparationState? Next => PreparationStates.NextAfter(Preparation.State, Used);

    public int DaysAtStep => Today.DayNumber - Preparation.StateSince.DayNumber;

    /// <summary>What the instrument demands of a step, and whether it is there.</summary>
    public IEnumerable<(InstrumentPaperView Paper, bool Present)> PapersOf(DocumentStep step) =>
        Instrument.Papers.Where(p => p.Step == step).Select(p => (p, IsThere(p)));

    /// <summary>Mandatory papers that are not there, of the step and of those before it.</summary>
    public IEnumerable<InstrumentPaperView> MissingPapers =>
        PreparationStates.StepOf(Preparation.State) is { } step
            ? Instrument.Papers.Where(p => p.Mandatory && p.Step <= step && Instrument.Steps.Contains(p.Step) && !IsThere(p))
            : [];

    /// <summary>Who is asked for a party; null when nobody is named, or whoever was has left the post.</summary>
    public string? ContactOf(PreparationParty party) =>
        party.ContactPostId is { } post ? Officers.GetValueOrDefault(post)?.Line
        : party.ContactName is { } name ? $"{name}, {party.ContactTitle}"
        : null;

    public string ReviewerOf(PreparationReview review) => Officers.GetValueOrDefault(review.PostId)?.Line ?? review.PostTitle;

    private bool IsThere(InstrumentPaperView paper) =>
        Papers.Any(p => p.Step == paper.Step && string.Equals(p.Name, paper.Name, StringComparison.Ordinal));
}

/// <param name="PostId">A post that is held today.</param>
/// <param name="Name">Null for whoever may not see the officers of that institution: then the post speaks.</param>
public sealed record OfficerInPost(Guid PostId, Guid PersonId, Guid InstitutionId, string? Name, string Title, string Institution)
{
    public string Line => Name is null ? $"{Title}, {Institution}" : $"{Name}, {Title}, {Institution}";
}

/// <summary>Reads preparations within the scope of whoever asks.</summary>
public sealed class PreparationReader(SinergiDb db, IInstruments instruments, CurrentActor current, TimeProvider clock)
{
    private const int MostPapers = 300;

    public DateOnly Today => current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    /// <summary>Null when there is none for the one who asks.</summary>
    public async Task<PreparationView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<Preparation>()
            .AsNoTracking()
            .Include(p => p.Parties)
            .SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        return found is null ? null : await ViewAsync(found, cancellationToken);
    }

    /// <summary>The same inside a process, which has read the preparation itself.</summary>
    public async Task<PreparationView> ViewAsync(Preparation preparation, CancellationToken cancellationToken)
    {
        var id = preparation.Id;
        var papers = await db.Set<PreparationPaper>()
            .AsNoTracking()
            .Where(p => p.PreparationId == id)
            .OrderBy(p => p.AddedAt)
            .ThenBy(p => p.Id)
            .Take(MostPapers)
            .ToListAsync(cancellationToken);
        var drafts = await db.Set<PreparationDraft>()
            .AsNoTracking()
            .Where(d => d.PreparationId == id)
            .OrderBy(d => d.Number)
            .Take(DraftRules.MostDrafts)
            .ToListAsync(cancellationToken);
        var reviews = await db.Set<PreparationReview>()
            .AsNoTracking()
            .Where(r => r.PreparationId == id)
            .OrderBy(r => r.AskedOn)
            .ThenBy(r => r.Id)
            .Take(ReviewRules.MostReviews)
            .ToListAsync(cancellationToken);
        var posts = preparation.Parties.Select(p => p.ContactPostId).OfType<Guid>().Concat(reviews.Select(r => r.PostId)).Distinct();
        return new PreparationView(
            preparation,
            await instruments.FindAsync(preparation.InstrumentId, cancellationToken)
                ?? throw new InvalidOperationException("An edition of an instrument is never deleted."),
            await db.Set<Institution>().Where(i => i.Id == preparation.OfficeId).Select(i => i.ShortName).SingleAsync(cancellationToken),
            papers,
            drafts,
            reviews,
            await OfficersAsync([.. posts], cancellationToken),
            Today
        )
        {
            Within = await db.ScopeEntries.AnyAsync(
                s => s.RecordId == preparation.InnerId && s.InstitutionId == current.Required.InstitutionId,
                cancellationToken
            ),
            Signing = await db.Set<Signing>()
                .Where(s => s.PreparationId == id)
                .Select(s => (SigningState?)s.State)
                .SingleOrDefaultAsync(cancellationToken),
        };
    }

    /// <summary>Who can be named as contact of an institution.</summary>
    public Task<List<OfficerInPost>> OfficersOfAsync(IReadOnlyCollection<Guid> institutions, CancellationToken cancellationToken) =>
        HeldToday(db.Set<Post>().Where(p => institutions.Contains(p.InstitutionId))).ToListAsync(cancellationToken);

    /// <summary>Who can be asked for a review: officers of these institutions and of the offices above them who may answer.</summary>
    public async Task<List<OfficerInPost>> ReviewersAsync(IReadOnlyCollection<Guid> institutions, CancellationToken cancellationToken)
    {
        var withThoseAbove = await db
            .ScopeEntries.Where(s => institutions.Contains(s.RecordId))
            .Select(s => s.InstitutionId)
            .Distinct()
            .OrderBy(i => i)
            .Take(Limits.PageRows)
            .ToListAsync(cancellationToken);
        return await HeldToday(
                db.Set<Post>()
                    .Where(p => withThoseAbove.Contains(p.InstitutionId))
                    .Where(p => p.Role!.Permissions.Any(r => r.Permission == PreparationPermissions.Answer))
            )
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyDictionary<Guid, OfficerInPost>> OfficersAsync(List<Guid> posts, CancellationToken cancellationToken) =>
        posts.Count == 0
            ? new Dictionary<Guid, OfficerInPost>()
            : (await HeldToday(db.Set<Post>().Where(p => posts.Contains(p.Id))).ToListAsync(cancellationToken)).ToDictionary(o => o.PostId);

    private IQueryable<OfficerInPost> HeldToday(IQueryable<Post> posts)
    {
        var today = Today;
        return posts
            .AsNoTracking()
            .Where(p => p.From <= today && (p.Until == null || p.Until >= today))
            .OrderBy(p => p.Institution!.FoldedName)
            .ThenBy(p => p.Title)
            .ThenBy(p => p.Id)
            .Take(Limits.PageRows * 2)
            .Select(p => new OfficerInPost(
                p.Id,
                p.PersonId,
                p.InstitutionId,
                // Posts stand in the letterhead; who of another office holds one is that office's to tell.
                db.Set<Person>().Where(x => x.Id == p.PersonId).Select(x => x.FullName).FirstOrDefault(),
                p.Title,
                p.Institution!.ShortName
            ));
    }
}
