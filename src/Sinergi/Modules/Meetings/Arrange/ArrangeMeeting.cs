using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Data;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Modules.Meetings.Register;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Meetings.Arrange;

/// <summary>Writes who came, what was on the agenda and when the visit is to be returned; and ties a return visit to the one it returns.</summary>
public sealed class ArrangeMeeting(SinergiDb db, Processes processes, MeetingParts parts, WorkTasks tasks)
{
    public const string ReturnKind = "meetings.return_visit";

    public Task<ChangeOutcome> HandleAsync(Guid id, ArrangeInput input, CancellationToken cancellationToken) =>
        processes.RunAsync<ChangeOutcome>(
            MeetingProcesses.Arrange,
            input.Key,
            null,
            async process =>
            {
                var meeting = await db.Set<Meeting>().Include(m => m.Participants).SingleOrDefaultAsync(m => m.Id == id, cancellationToken);
                if (meeting is null)
                {
                    return new ChangeOutcome.NotFound();
                }

                if (meeting.Revision != input.Revision)
                {
                    return new ChangeOutcome.Conflict();
                }

                if (input.Problems(meeting.HeldOn) is { Count: > 0 } problems)
                {
                    return new ChangeOutcome.Invalid(problems);
                }

                if (
                    input.ReturnOfId is { } returned
                    && returned != meeting.ReturnOfId
                    && (await parts.ReturnableAsync(meeting, cancellationToken)).All(m => m.Id != returned)
                )
                {
                    return ChangeOutcome.Refuse("Input.ReturnOfId", "meetings.arrange.return_of_unknown");
                }

                await DelegationsAsync(meeting, input, cancellationToken);
                await PointsAsync(id, input, cancellationToken);
                await ReturnAsync(meeting, input, process.At, cancellationToken);
                // The rows beside it have no revision of their own: two who arrange the same meeting meet on this one.
                meeting.Revision = NewId.Next();
                process.Record(
                    new MeetingArranged(
                        id,
                        input.Delegations.Sum(d => d.Named.Count),
                        input.Told.Count(),
                        meeting.ReturnOn,
                        meeting.ReturnOfId
                    )
                );
                return new ChangeOutcome.Saved(id);
            },
            cancellationToken
        );

    private async Task DelegationsAsync(Meeting meeting, ArrangeInput input, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.Set<MeetingDelegate>().Where(d => d.MeetingId == meeting.Id).ToListAsync(cancellationToken));
        foreach (var told in input.Delegations)
        {
            // A participant that is not of this meeting is not written to.
            if (meeting.Participants.FirstOrDefault(p => p.Id == told.ParticipantId) is not { } participant)
            {
                continue;
            }

            participant.Representative = MeetingChecks.Trimmed(told.Head);
            participant.RepresentativeTitle = MeetingChecks.Trimmed(told.HeadTitle);
            participant.Others = told.Count;
            db.AddRange(
                told.Named.Select(
                    (member, i) =>
                        new MeetingDelegate
                        {
                            Id = NewId.Next(),
                            MeetingId = meeting.Id,
                            ParticipantId = participant.Id,
                            Position = i,
                            Name = member.Name,
                            PostTitle = member.Title,
                        }
                )
            );
        }
    }

    private async Task PointsAsync(Guid id, ArrangeInput input, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.Set<AgendaPoint>().Where(p => p.MeetingId == id).ToListAsync(cancellationToken));
        db.AddRange(
            input.Told.Select(
                (point, i) =>
                    new AgendaPoint
                    {
                        Id = NewId.Next(),
                        MeetingId = id,
                        Position = i,
                        Text = point.Text!.Trim(),
                        Outcome = MeetingChecks.Trimmed(point.Outcome),
                    }
            )
        );
    }

    private async Task ReturnAsync(Meeting meeting, ArrangeInput input, DateTime at, CancellationToken cancellationToken)
    {
        var former = meeting.ReturnOfId;
        (meeting.ReturnOn, meeting.ReturnMonthOnly) = (input.ReturnOn, input.ReturnOn is not null && input.ReturnMonthOnly);
        meeting.ReturnOfId = input.ReturnOfId;
        if (meeting.ReturnOn is null)
        {
            await tasks.CloseAsync(ReturnKind, meeting.Id, at, cancellationToken);
        }
        else if (!await db.Set<Meeting>().AnyAsync(m => m.ReturnOfId == meeting.Id, cancellationToken))
        {
            await RemindAsync(meeting, at, cancellationToken);
        }

        if (former != meeting.ReturnOfId)
        {
            // What was tied by mistake is waited for again.
            if (former is { } wrong && await db.Set<Meeting>().SingleOrDefaultAsync(m => m.Id == wrong, cancellationToken) is { } waiting)
            {
                await RemindAsync(waiting, at, cancellationToken);
            }

            if (meeting.ReturnOfId is { } returned)
            {
                await tasks.CloseAsync(ReturnKind, returned, at, cancellationToken);
            }
        }
    }

    private Task RemindAsync(Meeting meeting, DateTime at, CancellationToken cancellationToken) =>
        tasks.OpenAsync(
            new NewTask(
                ReturnKind,
                meeting.Id,
                meeting.RegisteredById,
                null,
                "meetings.task.return_visit",
                [StoredLine.Part(meeting.Title)],
                MeetingLinks.Record(meeting.Id),
                MeetingPermissions.Register,
                meeting.ReturnDueOn
            ),
            at,
            cancellationToken
        );
}
