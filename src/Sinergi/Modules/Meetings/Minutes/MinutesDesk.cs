using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Meetings.Minutes;

/// <summary>Writes the minutes of a meeting and takes what each side says of them.</summary>
public sealed class MinutesDesk(SinergiDb db, Processes processes, MinutesReader reader, WorkTasks tasks, CurrentActor current)
{
    public const string ConfirmKind = "meetings.confirm_minutes";
    public const string RewriteKind = "meetings.rewrite_minutes";

    public Task<ChangeOutcome> WriteAsync(Guid id, WriteInput input, CancellationToken cancellationToken) =>
        RunAsync(
            MeetingProcesses.WriteMinutes,
            id,
            input.Key,
            input.Problems(),
            async (view, process) =>
            {
                var situation = view.Situation(null, input.Read, input.Text);
                // No side stands in the way of a new version, so any of them tells whether it may be written; without sides the first one may.
                if (Refusal(SideState.Waiting, MinutesAction.Rewrite, situation, "Input.Text") is { } refused)
                {
                    return refused;
                }

                var minutes = new MeetingMinutes
                {
                    Id = NewId.Next(),
                    MeetingId = id,
                    Number = (view.Newest?.Number ?? 0) + 1,
                    Text = input.Text!.Trim(),
                    WrittenById = current.Required.InstitutionId,
                    WrittenAt = process.At,
                };
                db.Add(minutes);
                foreach (var institution in view.Sides.SelectMany(s => s.Institutions).Distinct())
                {
                    await OpenAsync(ConfirmKind, view, institution, MeetingPermissions.Confirm, process.At, cancellationToken);
                }

                await tasks.CloseAsync(RewriteKind, id, process.At, cancellationToken);
                process.Record(new MinutesWritten(id, minutes.Id, minutes.Number));
                return null;
            },
            cancellationToken
        );

    public Task<ChangeOutcome> AnswerAsync(Guid id, AnswerInput input, CancellationToken cancellationToken) =>
        RunAsync(
            MeetingProcesses.AnswerMinutes,
            id,
            input.Key,
            input.Problems(),
            async (view, process) =>
            {
                var side = view.Sides.FirstOrDefault(s => s.Side == input.Side);
                var action = input.Accepts!.Value ? MinutesAction.Accept : MinutesAction.Dispute;
                var situation = view.Situation(side?.Side, input.Read, input.Objection);
                if (view.Newest is not { } newest || side is null)
                {
                    return ChangeOutcome.Refuse("", "meetings.minutes.refused.side");
                }

                if (Refusal(side.State, action, situation, "Answer.Objection") is { } refused)
                {
                    return refused;
                }

                await StoreAsync(id, newest, side.Side, action, input.Objection, process.At, cancellationToken);
                foreach (var institution in side.Institutions)
                {
                    await tasks.CloseForAsync(ConfirmKind, id, institution, process.At, cancellationToken);
                }

                if (action == MinutesAction.Dispute)
                {
                    await OpenAsync(
                        RewriteKind,
                        view,
                        view.Meeting.RegisteredById,
                        MeetingPermissions.Register,
                        process.At,
                        cancellationToken
                    );
                }
                else if (view.Sides.All(s => s.Side == side.Side || s.State != SideState.Disputed))
                {
                    await tasks.CloseAsync(RewriteKind, id, process.At, cancellationToken);
                }

                process.Record(new MinutesAnswered(id, newest.Id, newest.Number, side.Names, action.ToString()));
                return null;
            },
            cancellationToken
        );

    private async Task StoreAsync(
        Guid id,
        MeetingMinutes minutes,
        int side,
        MinutesAction action,
        string? objection,
        DateTime at,
        CancellationToken cancellationToken
    )
    {
        var actor = current.Required;
        var answer = await db.Set<MinutesAnswer>()
            .SingleOrDefaultAsync(a => a.MinutesId == minutes.Id && a.Side == side, cancellationToken);
        var state = action == MinutesAction.Accept ? SideState.Accepted : SideState.Disputed;
        if (answer is null)
        {
            answer = new MinutesAnswer
            {
                Id = NewId.Next(),
                MeetingId = id,
                MinutesId = minutes.Id,
                Side = side,
                State = state,
                PostId = actor.PostId,
                InstitutionId = actor.InstitutionId,
                AnsweredAt = at,
            };
            db.Add(answer);
        }

        (answer.State, answer.PostId, answer.InstitutionId, answer.AnsweredAt) = (state, actor.PostId, actor.InstitutionId, at);
        answer.Objection = action == MinutesAction.Accept ? null : objection!.Trim();
    }

    private Task OpenAsync(
        string kind,
        MinutesView view,
        Guid institutionId,
        string permission,
        DateTime at,
        CancellationToken cancellationToken
    ) =>
        tasks.OpenAsync(
            new NewTask(
                kind,
                view.Meeting.Id,
                institutionId,
                null,
                $"meetings.task.{kind.Split('.')[1]}",
                [StoredLine.Part(view.Meeting.Title)],
                MeetingLinks.Minutes(view.Meeting.Id),
                permission,
                null
            ),
            at,
            cancellationToken
        );

    private async Task<ChangeOutcome> RunAsync(
        ProcessKind kind,
        Guid id,
        Guid key,
        IReadOnlyList<FieldProblem> problems,
        Func<MinutesView, RunningProcess, Task<ChangeOutcome.Invalid?>> act,
        CancellationToken cancellationToken
    ) =>
        problems.Count > 0
            ? new ChangeOutcome.Invalid(problems)
            : await processes.RunAsync<ChangeOutcome>(
                kind,
                key,
                null,
                async process =>
                    await reader.FindAsync(id, cancellationToken) is not { } view ? new ChangeOutcome.NotFound()
                    : await act(view, process) is { } refused ? refused
                    : new ChangeOutcome.Saved(id),
                cancellationToken
            );

    private static ChangeOutcome.Invalid? Refusal(SideState state, MinutesAction action, MinutesSituation situation, string field) =>
        MinutesStates
            .Table.Try(state, action, situation)
            .Match<ChangeOutcome.Invalid?>(
                _ => null,
                refused =>
                    new([
                        .. refused.Reasons.Select(r => new FieldProblem(
                            r.Rule == "says-what" ? field : "",
                            r.Rule == Kernel.States.Refusal.NoSuchTransition ? "meetings.minutes.refused.state" : r.MessageKey
                        )),
                    ])
            );
}
