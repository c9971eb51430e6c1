using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Meetings.Register;

/// <summary>Puts audiences and visits on record, and adds further accounts of them: the two sides often tell the same meeting differently.</summary>
internal sealed class MeetingRegister(
    SinergiDb db,
    Processes processes,
    CurrentActor current,
    ScopeIndex scopeIndex,
    SearchIndex searchIndex,
    SimilarMeetings similar,
    IInstitutionNames institutions,
    IRecordFacts facts,
    TimeProvider clock
) : IMeetingRegister
{
    public const string SearchKind = "meeting";

    public Task<IReadOnlyList<SimilarAgreement>> FindSimilarAsync(SimilarQuery query, CancellationToken cancellationToken) =>
        similar.FindAsync(query, cancellationToken);

    public async Task<RegisterOutcome> RegisterAsync(RegisterMeeting meeting, CancellationToken cancellationToken)
    {
        var errors = await CheckAsync(meeting, cancellationToken);
        return errors.Any
            ? new RegisterOutcome.Invalid(errors.All)
            : await processes.RunAsync<RegisterOutcome>(
                MeetingProcesses.Register,
                meeting.FormKey,
                null,
                async process => new RegisterOutcome.Registered(await StoreAsync(meeting, process, cancellationToken)),
                cancellationToken
            );
    }

    public async Task<RegisterOutcome> AddSourceAsync(Guid meetingId, RegisterMeeting told, CancellationToken cancellationToken)
    {
        var errors = await CheckAsync(told, cancellationToken);
        return errors.Any
            ? new RegisterOutcome.Invalid(errors.All)
            : await processes.RunAsync<RegisterOutcome>(
                MeetingProcesses.AddSource,
                told.FormKey,
                null,
                process => JoinAsync(meetingId, told, process, cancellationToken),
                cancellationToken
            );
    }

    private async Task<InputErrors> CheckAsync(RegisterMeeting told, CancellationToken cancellationToken)
    {
        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        var errors = MeetingChecks.Of(told, today);
        var named = MeetingChecks.Institutions(told);
        var known = await institutions.FindAsync(named, cancellationToken);
        if (named.Any(id => !known.ContainsKey(id)))
        {
            errors.Add("Participants", "agreements.error.unknownInstitution");
        }

        return errors;
    }

    private async Task<Guid> StoreAsync(RegisterMeeting told, RunningProcess process, CancellationToken cancellationToken)
    {
        var actor = current.Required;
        var meeting = new Meeting
        {
            Id = NewId.Next(),
            Kind = told.Kind,
            Title = "",
            Zone = actor.Zone,
            RegisteredById = actor.InstitutionId,
            RegisteredAt = process.At,
            DateBasis = MeetingChecks.Trimmed(told.DateBasis),
        };
        db.Add(meeting);
        foreach (var (field, value) in MeetingFields.Of(told))
        {
            MeetingFields.Apply(meeting, field, value);
        }

        foreach (var participant in told.Participants)
        {
            AddParticipant(meeting, participant);
        }

        meeting.Retitle(told.SourceTitle);
        await facts.AddAsync(process, RecordKind.Meeting, meeting.Id, MeetingChecks.Facts(told), cancellationToken);
        Quote(meeting, told);
        await scopeIndex.ShareAsync(
            meeting.Id,
            [actor.InstitutionId, .. meeting.Participants.Select(p => p.InstitutionId).OfType<Guid>()],
            cancellationToken
        );
        await FollowAsync(told.DocumentId, meeting.Id, cancellationToken);
        await IndexAsync(meeting, told.Promises.Select(p => p.Text), cancellationToken);
        process.Record(
            new MeetingRegistered(
                meeting.Id,
                meeting.Kind,
                meeting.Title,
                meeting.HeldOn,
                [.. meeting.Participants.Select(p => p.PrintedName)]
            )
        );
        return meeting.Id;
    }

    private async Task<RegisterOutcome> JoinAsync(
        Guid meetingId,
        RegisterMeeting told,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var meeting = await db.Set<Meeting>().Include(m => m.Participants).SingleOrDefaultAsync(m => m.Id == meetingId, cancellationToken);
        if (meeting is null)
        {
            return new RegisterOutcome.NotFound();
        }

        var stated = MeetingChecks.Facts(told);
        var added = await facts.AddAsync(process, RecordKind.Meeting, meetingId, stated, cancellationToken);
        foreach (var field in added.FirstStated)
        {
            MeetingFields.Apply(meeting, field, stated.Fields[field]);
            process.Record(new FactCorrected(meetingId, field, null, stated.Fields[field]));
        }

        foreach (var participant in told.Participants)
        {
            var key = PartyNames.Key(participant.PrintedName);
            var known = meeting.Participants.FirstOrDefault(p =>
                (participant.InstitutionId is not null && p.InstitutionId == participant.InstitutionId) || p.FoldedName == key
            );
            if (known is not null)
            {
                known.Representative ??= MeetingChecks.Trimmed(participant.Representative);
                known.RepresentativeTitle ??= MeetingChecks.Trimmed(participant.RepresentativeTitle);
            }
        }

        Quote(meeting, told);
        meeting.Retitle(meeting.Title);
        await FollowAsync(told.DocumentId, meetingId, cancellationToken);
        var promises = await facts.PromisesAsync(meetingId, cancellationToken);
        await IndexAsync(meeting, [.. promises.Select(p => p.Text), .. told.Promises.Select(p => p.Text)], cancellationToken);
        return new RegisterOutcome.Registered(meetingId);
    }

    private void AddParticipant(Meeting meeting, NewParty told)
    {
        var participant = new MeetingParticipant
        {
            Id = NewId.Next(),
            MeetingId = meeting.Id,
            Position = meeting.Participants.Count,
            Side = told.Side,
            InstitutionId = told.InstitutionId,
            PrintedName = told.PrintedName.Trim(),
            FoldedName = PartyNames.Key(told.PrintedName),
            Representative = MeetingChecks.Trimmed(told.Representative),
            RepresentativeTitle = MeetingChecks.Trimmed(told.RepresentativeTitle),
        };
        meeting.Participants.Add(participant);
        db.Add(participant);
    }

    private void Quote(Meeting meeting, RegisterMeeting told)
    {
        foreach (var party in told.Participants.Where(p => p.Quote is not null))
        {
            var key = PartyNames.Key(party.PrintedName);
            if (meeting.Participants.FirstOrDefault(p => p.FoldedName == key) is { } participant)
            {
                facts.Quote(meeting.Id, participant.Id, party.Quote!);
            }
        }
    }

    private Task IndexAsync(Meeting meeting, IEnumerable<string> promises, CancellationToken cancellationToken) =>
        searchIndex.PutAsync(
            new Searchable(
                meeting.Id,
                meeting.Id,
                SearchKind,
                meeting.Title,
                string.Join(" · ", meeting.Participants.OrderBy(p => p.Position).Select(p => p.PrintedName)),
                MeetingLinks.Record(meeting.Id),
                string.Join(' ', [meeting.Topic, meeting.Place, .. promises])
            ),
            cancellationToken
        );

    private async Task FollowAsync(Guid? documentId, Guid meetingId, CancellationToken cancellationToken)
    {
        if (documentId is { } document)
        {
            await scopeIndex.FollowAsync(document, meetingId, cancellationToken);
        }
    }
}
