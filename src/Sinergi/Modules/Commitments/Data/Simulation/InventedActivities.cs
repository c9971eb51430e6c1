using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Search;
using Sinergi.Platform.Simulation;

namespace Sinergi.Modules.Commitments.Data.Simulation;

/// <summary>Invents joint activities of one agreement, about two in three half-years: held, called off, without a report, still to come.</summary>
internal sealed class InventedActivities(
    SimulationPlan plan,
    IReadOnlyList<ActivityKind> kinds,
    YearRows rows,
    SimulatedAgreement agreement,
    Chance chance
)
{
    private const int MostEach = 32;
    private const int DaysAhead = 90;

    public IReadOnlyList<Activity> Of(IReadOnlyList<Duty> duties)
    {
        List<Activity> activities = [];
        var servable = duties.Where(d => d.Binding).ToList();
        var last = Chance.Earlier(agreement.Until, chance.Today.AddDays(DaysAhead));
        for (var first = agreement.From; first <= last; first = first.AddMonths(6))
        {
            if (chance.Percent(65))
            {
                var day = chance.Day(first, Chance.Earlier(first.AddMonths(6).AddDays(-1), last));
                activities.Add(Invent(activities.Count, day, servable));
            }
        }

        rows.Activities.AddRange(activities);
        return activities;
    }

    private Activity Invent(int index, DateOnly day, List<Duty> servable)
    {
        var number = ((long)agreement.Number * MostEach) + index;
        var (host, guest, kind) = (agreement.Parties[0], agreement.Parties[1], chance.Of(kinds));
        var activity = new Activity
        {
            Id = plan.Ids.Of(InventedGroup.Activity, number),
            RecordKind = RecordKind.Agreement,
            RecordId = agreement.Id,
            KindId = kind.Id,
            Title = $"{kind.Name} {host.Name}",
            PlannedOn = day,
            StartsAt = new TimeOnly(9, 0),
            EndsAt = new TimeOnly(11, 0),
            Place = "Aula Simulasi",
            PlaceInstitutionId = host.Id,
            PlannerPostId = host.PostId,
            PlannerInstitutionId = host.Id,
            CreatedAt = chance.At(Chance.Later(agreement.From, day.AddDays(-14))),
            Revision = plan.Ids.Of(InventedGroup.Activity, number),
        };
        if (day <= chance.Today)
        {
            Pass(activity, host, number);
        }

        rows.Hosts.Add(new ActivityHost { ActivityId = activity.Id, InstitutionId = host.Id });
        rows.Delegations.AddRange([Delegate(activity, host), Delegate(activity, guest)]);
        if (servable.Count > 0)
        {
            Serve(activity, chance.Of(servable));
        }

        rows.Index(
            new Searchable(
                activity.Id,
                agreement.Id,
                ActivityUpkeep.SearchKind,
                activity.Title,
                $"{kind.Name} · {activity.Place}",
                ActivityLinks.Record(activity.Id),
                $"{kind.NameEnglish} {activity.DoneBy}"
            )
        );
        return activity;
    }

    // Its day has come: three in four were held, one in ten called off, of the others nobody has said anything.
    private void Pass(Activity activity, SimulatedOffice host, long number)
    {
        var planned = activity.PlannedOn;
        if (chance.Percent(75))
        {
            var held = chance.Day(planned, Chance.Earlier(planned.AddDays(3), Chance.Earlier(agreement.Until, chance.Today)));
            Take(activity, ActivityAction.Hold, new ActivitySituation(chance.Today, planned, held));
            (activity.HeldOn, activity.DoneBy, activity.Account) = (held, $"Petugas {host.Name}", "Berjalan sesuai rencana (Simulasi).");
            (activity.ActualMinutes, activity.ReporterPostId) = (60 + (10 * chance.Below(12)), host.PostId);
            activity.ReportedAt = chance.At(held.AddDays(1 + chance.Below(10)));
            if (chance.OneIn(3))
            {
                (activity.Cost, activity.CostBearerId) = (100_000L * (1 + chance.Below(50)), host.Id);
            }
        }
        else if (chance.Percent(40))
        {
            var side = chance.Of(agreement.Parties).Side;
            (activity.CancelReason, activity.CancelledBySide) = ("Jadwal berbenturan (Simulasi)", side);
            Take(activity, ActivityAction.Cancel, new ActivitySituation(chance.Today, planned, null, activity.CancelReason, side));
        }

        if (chance.OneIn(12) && planned > agreement.From)
        {
            rows.Moves.Add(
                new ActivityMove
                {
                    Id = plan.Ids.Of(InventedGroup.ActivityMove, number),
                    ActivityId = activity.Id,
                    FromDay = chance.Day(agreement.From, planned.AddDays(-1)),
                    ToDay = planned,
                    Reason = "Menunggu kesiapan ruang (Simulasi)",
                    At = activity.CreatedAt,
                }
            );
        }
    }

    private Delegation Delegate(Activity activity, SimulatedOffice office)
    {
        var expected = 5 + chance.Below(40);
        return new Delegation
        {
            ActivityId = activity.Id,
            InstitutionId = office.Id,
            Planned = expected,
            Present = activity.State is ActivityState.Held ? chance.Below(expected + 5) : null,
        };
    }

    private void Serve(Activity activity, Duty served)
    {
        rows.Served.Add(new ActivityCommitment { ActivityId = activity.Id, CommitmentId = served.Commitment.Id });
        if (activity.State is ActivityState.Held && served.Shares.Count == 0)
        {
            served.Activity = activity;
        }
    }

    private static void Take(Activity activity, ActivityAction action, ActivitySituation situation) =>
        activity
            .Take(action, situation)
            .Match(
                _ => true,
                refused => throw new InvalidOperationException($"The simulation took a step that {refused.Reasons[0].Rule} forbids.")
            );
}
