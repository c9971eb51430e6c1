using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Meetings.Register;

/// <summary>Looks for the same meeting among those that the actor may see. Topics are not compared: the two sides tell them differently.</summary>
internal sealed class SimilarMeetings(SinergiDb db, IInstitutionNames institutions)
{
    private const int MostCandidates = 200;
    private const int MostShown = 5;

    public async Task<IReadOnlyList<SimilarAgreement>> FindAsync(SimilarQuery query, CancellationToken cancellationToken)
    {
        if (query.SignedOn is not { } on)
        {
            return [];
        }

        var parties = await PartyKeys.OfAsync(query.PartyNames, institutions, cancellationToken);
        var wanted = new Likeness([], parties, on, null);
        var (names, ids) = PartyKeys.Split(parties);
        var (from, until) = (on.AddDays(-SimilarityRule.DaysApart), on.AddDays(SimilarityRule.DaysApart));
        var candidates = await db.Set<Meeting>()
            .AsNoTracking()
            .Include(m => m.Participants)
            .Where(m => m.SortOn >= from && m.SortOn <= until)
            .Where(m =>
                m.Participants.Any(p => names.Contains(p.FoldedName) || (p.InstitutionId != null && ids.Contains(p.InstitutionId.Value)))
            )
            .OrderBy(m => m.Id)
            .Take(MostCandidates)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        return
        [
            .. candidates
                .Where(m => SimilarityRule.Compare(wanted, LikenessOf(m)) is not null)
                .Take(MostShown)
                .Select(m => new SimilarAgreement(
                    new RecordRef(RecordKind.Meeting, m.Id, m.Title, MeetingLinks.Record(m.Id)),
                    m.HeldOn,
                    "meetings.similar.participantsAndDate"
                )),
        ];
    }

    private static Likeness LikenessOf(Meeting meeting) =>
        new([], [.. meeting.Participants.Select(p => PartyKeys.Of(p.FoldedName, p.InstitutionId))], meeting.HeldOn, null);
}
