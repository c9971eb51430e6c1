using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;

namespace Sinergi.Modules.Commitments.Activities.Plan;

/// <summary>Writes an activity down before its day.</summary>
public sealed class PlanHandler(
    SinergiDb db,
    Processes processes,
    ActivityBook book,
    ActivityUpkeep upkeep,
    RecordSides sides,
    Notices notices,
    CurrentActor current
)
{
    /// <param name="record">As found for the one who asks.</param>
    public async Task<ChangeOutcome> HandleAsync(RecordRef record, PlanInput input, CancellationToken cancellationToken)
    {
        if (await ProblemsAsync(record.Id, input, cancellationToken) is { Count: > 0 } problems)
        {
            return new ChangeOutcome.Invalid(problems);
        }

        return await processes.RunAsync<ChangeOutcome>(
            ActivityProcesses.Plan,
            input.Key,
            null,
            async process =>
            {
                var kind = await book.KindAsync(input.KindId!.Value, cancellationToken);
                var activity = Make(record, input, process.At);
                db.Add(activity);
                process.Record(
                    new ActivityPlanned(
                        activity.Id,
                        record.Id,
                        kind.Code,
                        activity.Title,
                        activity.PlannedOn,
                        activity.Place,
                        [.. activity.Hosts.Select(h => h.InstitutionId)],
                        [.. activity.Commitments.Select(c => c.CommitmentId)]
                    )
                );
                await upkeep.RefreshAsync(activity, kind, book.Today, process.At, cancellationToken);
                await TellAsync(activity, process.At, cancellationToken);
                return new ChangeOutcome.Saved(activity.Id);
            },
            cancellationToken
        );
    }

    private Activity Make(RecordRef record, PlanInput input, DateTime at)
    {
        var actor = current.Required;
        var activity = new Activity
        {
            Id = NewId.Next(),
            RecordKind = record.Kind,
            RecordId = record.Id,
            KindId = input.KindId!.Value,
            Title = input.Title!.Trim(),
            PlannedOn = input.PlannedOn!.Value,
            StartsAt = DayTimes.Read(input.StartsAt),
            EndsAt = DayTimes.Read(input.EndsAt),
            Place = input.Place!.Trim(),
            PlaceInstitutionId = input.PlaceInstitutionId,
            PlannerPostId = actor.PostId,
            PlannerInstitutionId = actor.InstitutionId,
            CreatedAt = at,
        };
        activity.Hosts.AddRange(input.Hosts.Distinct().Select(id => new ActivityHost { ActivityId = activity.Id, InstitutionId = id }));
        activity.Delegations.AddRange(
            input.Filled.Select(d => new Delegation
            {
                ActivityId = activity.Id,
                InstitutionId = d.Told.InstitutionId!.Value,
                Planned = (int?)WholeNumbers.Read(d.Told.People),
            })
        );
        activity.Commitments.AddRange(
            input.Commitments.Distinct().Select(id => new ActivityCommitment { ActivityId = activity.Id, CommitmentId = id })
        );
        return activity;
    }

    // Hosts and delegations learn of the day; whoever planned it knows.
    private async Task TellAsync(Activity activity, DateTime at, CancellationToken cancellationToken)
    {
        var invited = activity.Hosts.Select(h => h.InstitutionId).Union(activity.Delegations.Select(d => d.InstitutionId));
        foreach (var institution in invited.Where(id => id != current.Required.InstitutionId))
        {
            await notices.TellAsync(
                new NewNotice(
                    institution,
                    null,
                    activity.Id,
                    "activities.notice.planned",
                    [StoredLine.Part(activity.Title), StoredLine.Day(activity.PlannedOn)],
                    ActivityLinks.Record(activity.Id),
                    ActivityPermissions.View
                ),
                at,
                cancellationToken
            );
        }
    }

    private async Task<IReadOnlyList<FieldProblem>> ProblemsAsync(Guid recordId, PlanInput input, CancellationToken cancellationToken)
    {
        var found = new ActivityProblems();
        var taking = (await sides.OwnersAsync(recordId, cancellationToken)).Select(o => o.Id).ToHashSet();
        found.When(!input.Hosts.TrueForAll(taking.Contains), nameof(input.Hosts), "activities.form.not_party");
        found.When(
            input.Hosts.Count > 0 && !await book.AnyOwnAsync(input.Hosts, cancellationToken),
            nameof(input.Hosts),
            "activities.form.not_your_host"
        );
        found.When(
            input.PlaceInstitutionId is { } at && !taking.Contains(at),
            nameof(input.PlaceInstitutionId),
            "activities.form.not_party"
        );
        foreach (var (row, told) in input.Filled)
        {
            found.When(
                told.InstitutionId is { } id && !taking.Contains(id),
                $"{nameof(input.Delegations)}[{row}].{nameof(told.InstitutionId)}",
                "activities.form.not_party"
            );
        }

        if (input is { KindId: { } kind, PlannedOn: { } day })
        {
            var kinds = await book.KindsAsync(day, cancellationToken);
            found.When(kinds.All(k => k.Id != kind), nameof(input.KindId), "activities.form.kind_ended");
        }

        if (input.Commitments.Count > 0)
        {
            var servable = (await book.ServableAsync(recordId, cancellationToken)).Select(c => c.Id).ToHashSet();
            found.When(!input.Commitments.TrueForAll(servable.Contains), nameof(input.Commitments), "activities.form.commitment_elsewhere");
        }

        return [.. input.Problems(), .. found.All];
    }
}
