using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Simulation;

namespace Sinergi.Modules.Commitments.Data.Simulation;

/// <summary>Invents what is owed under one agreement: once, for each period, in shares, after a milestone, or not yet put into words.</summary>
internal sealed class InventedDuties(SimulationPlan plan, YearRows rows, SimulatedAgreement agreement, Chance chance)
{
    private const int MostPeriods = 20;
    private const int MostShares = 8;
    private const int AfterMilestone = 30;

    private static readonly string[] Deeds =
    [
        "menyusun rencana aksi bersama",
        "menyerahkan daftar peserta pelatihan",
        "melengkapi ruang konseling",
        "menunjuk petugas penghubung",
        "menyelenggarakan penyuluhan bagi warga binaan",
        "menyediakan instruktur bersertifikat",
    ];
    private static readonly string[] Counted = ["orang", "kegiatan", "laporan"];
    private static readonly int[] Grace = [0, 7, 14];

    private readonly List<Duty> duties = [];

    /// <summary>Exactly so many commitments.</summary>
    public List<Duty> Of(int quota)
    {
        // No duty takes up more than half, so that there is some of everything.
        var most = Math.Max(2, quota / 2);
        var milestone = chance.OneIn(5) ? Milestone() : null;
        for (var source = 0; duties.Count < quota; source++)
        {
            var promise = source < agreement.Promises.Count ? agreement.Promises[source] : null;
            if (promise is not null && chance.OneIn(6))
            {
                // Nobody put it into words.
                continue;
            }

            Invent(promise, Math.Min(most, quota - duties.Count), milestone);
        }

        rows.Commitments.AddRange(duties.Select(d => d.Commitment));
        return duties;
    }

    private void Invent(SimulatedPromise? promise, int room, Milestone? milestone)
    {
        var owner = agreement.Parties.FirstOrDefault(p => p.Id == promise?.OwnerId) ?? chance.Of(agreement.Parties);
        var terms = new Terms(
            owner,
            promise?.Text ?? $"{owner.Name} {chance.Of(Deeds)}.",
            promise,
            chance.Percent(40) ? (Counted[chance.Below(Counted.Length)], 10 * (1 + chance.Below(20))) : null,
            chance.Of(Grace)
        );
        if (chance.OneIn(10))
        {
            Leave(terms);
            return;
        }

        if (EveryOf(terms.Statement) is var every and not Recurrence.None && room > 1 && Recur(terms, every, room))
        {
            return;
        }

        if (milestone is not null && chance.OneIn(4))
        {
            Await(terms, milestone);
        }
        else if (agreement.Units.Count > 0 && owner.Side == 1 && room > 2 && chance.OneIn(2))
        {
            Share(terms, room);
        }
        else
        {
            var due = chance.Day(agreement.From.AddDays(20), agreement.Until);
            var single = Plan(New(terms), terms, due);
            if (chance.OneIn(33))
            {
                Drop(single);
            }
        }
    }

    private static Recurrence EveryOf(string statement) =>
        statement.Contains("setiap triwulan", StringComparison.Ordinal) ? Recurrence.Quarter
        : statement.Contains("setiap semester", StringComparison.Ordinal)
        || statement.Contains("dua kali setahun", StringComparison.Ordinal)
            ? Recurrence.Semester
        : Recurrence.None;

    // False when the term leaves no room for a single period.
    private bool Recur(Terms terms, Recurrence every, int room)
    {
        const int DueDays = 14;
        var begun = Enumerable
            .Range(1, MostPeriods)
            .Select(number => Periods.Number(agreement.From, every, number))
            .TakeWhile(p => p.Until.AddDays(DueDays) <= agreement.Until)
            .ToList();
        var taken = begun.TakeWhile(p => p.From <= chance.Today).Take(room).ToList();
        if (taken.Count == 0)
        {
            return false;
        }

        // Where the invented commitments are used up before the periods are, the duty ends early: no job goes on with it.
        var last = taken.Count < room ? begun[^1].From : taken[^1].From;
        Guid? series = null;
        foreach (var (index, period) in taken.Index())
        {
            var commitment = New(terms, number: index + 1);
            series ??= commitment.Id;
            (commitment.SeriesId, commitment.Every, commitment.DueDays) = (series, every, DueDays);
            (commitment.PeriodFrom, commitment.PeriodUntil, commitment.RepeatUntil) = (period.From, period.Until, last);
            Plan(commitment, terms, period.Until.AddDays(DueDays));
        }

        return true;
    }

    private void Share(Terms terms, int room)
    {
        var due = chance.Day(agreement.From.AddDays(20), agreement.Until);
        var units = agreement.Units.Skip(chance.Below(agreement.Units.Count)).Take(Math.Min(MostShares, room - 1)).ToList();
        (string, int)? together = terms.Target is { } each ? (each.Unit, each.Amount * units.Count) : null;
        var whole = Plan(New(terms with { Target = together }), terms, due);
        foreach (var unit in units)
        {
            var part = terms with { Owner = unit };
            whole.Shares.Add(Plan(New(part, whole.Commitment.Id), part, due));
        }
    }

    private void Await(Terms terms, Milestone milestone)
    {
        var commitment = New(terms);
        (commitment.MilestoneId, commitment.Condition, commitment.DaysAfterMilestone) = (milestone.Id, milestone.Name, AfterMilestone);
        commitment.SetDue(null, terms.GraceDays);
        commitment.FollowMilestone(milestone.HappenedOn);
        Take(commitment, CommitmentAction.Plan, commitment.Situation(agreement.From));
        duties.Add(new Duty { Commitment = commitment, Owner = terms.Owner });
    }

    // Said, but without an owner or a day: a draft.
    private void Leave(Terms terms)
    {
        var commitment = New(terms);
        commitment.OwnerId = chance.OneIn(2) ? null : commitment.OwnerId;
        commitment.OwnerPostId = null;
        duties.Add(new Duty { Commitment = commitment, Owner = commitment.OwnerId is null ? null : terms.Owner });
    }

    private void Drop(Duty duty)
    {
        var commitment = duty.Commitment;
        commitment.AddendumNumber = $"ADD-SIM-{agreement.Number + 1}";
        commitment.AddendumOn = chance.Day(agreement.From, Chance.Earlier(agreement.Until, chance.Today));
        // The paper itself is not invented; everything else of the step is as the rules want it: each party has signed.
        foreach (var (place, party) in agreement.Parties.Index())
        {
            rows.Signatures.Add(Sign(commitment, party, place));
        }

        Take(commitment, CommitmentAction.Drop, commitment.Situation(chance.Today) with { SignedAddendum = true, SignedByAll = true });
    }

    private AddendumSignature Sign(Commitment commitment, SimulatedOffice party, int place) =>
        new()
        {
            Id = plan.Ids.Of(
                InventedGroup.AddendumSignature,
                rows.Bulk.Copied.GetValueOrDefault(nameof(AddendumSignature)) + rows.Signatures.Count
            ),
            CommitmentId = commitment.Id,
            RecordId = agreement.Id,
            InstitutionId = party.Id,
            PartyName = party.Name,
            // The first party signs last: the addendum is as old as its last signature.
            SignedOn = Chance.Later(agreement.From, commitment.AddendumOn!.Value.AddDays(-place)),
            FromRegister = false,
        };

    private Duty Plan(Commitment commitment, Terms terms, DateOnly due)
    {
        commitment.SetDue(due, terms.GraceDays);
        Take(commitment, CommitmentAction.Plan, commitment.Situation(agreement.From));
        var duty = new Duty { Commitment = commitment, Owner = terms.Owner };
        duties.Add(duty);
        return duty;
    }

    private Commitment New(Terms terms, Guid? shareOf = null, int number = 1)
    {
        var origin =
            terms.Promise is not null ? CommitmentOrigin.Clause
            : chance.OneIn(4) ? CommitmentOrigin.Directive
            : CommitmentOrigin.Agreed;
        var id = plan.Ids.Of(InventedGroup.Commitment, ((long)agreement.Number * SimulationPlan.MostCommitmentsEach * 10) + duties.Count);
        return new Commitment
        {
            Id = id,
            RecordKind = RecordKind.Agreement,
            RecordId = agreement.Id,
            PromiseId = terms.Promise?.Id,
            Origin = origin,
            DirectedBy = origin is CommitmentOrigin.Directive ? "Kepala Kanwil Simulasi" : null,
            DirectedOn = origin is CommitmentOrigin.Directive ? agreement.From : null,
            ShareOfId = shareOf,
            Statement = terms.Statement,
            ClauseLabel = terms.Promise?.ClauseLabel,
            OwnerId = terms.Owner.Id,
            OwnerPostId = chance.OneIn(2) ? terms.Owner.PostId : null,
            Beneficiary = "Warga binaan (Simulasi)",
            Measure = terms.Target is null ? MeasureKind.YesNo : MeasureKind.Number,
            Target = terms.Target?.Amount,
            TargetUnit = terms.Target?.Unit,
            PeriodNumber = number,
            CreatedAt = chance.At(agreement.From),
            Revision = id,
        };
    }

    private Milestone Milestone()
    {
        var latest = agreement.Until.AddDays(-AfterMilestone);
        var planned = chance.Day(agreement.From, latest);
        var milestone = new Milestone
        {
            Id = plan.Ids.Of(InventedGroup.Milestone, agreement.Number),
            RecordId = agreement.Id,
            Name = "Pemindahan kantor (Simulasi)",
            PlannedOn = planned,
            HappenedOn = chance.Percent(60) ? chance.Day(agreement.From, Chance.Earlier(latest, chance.Today)) : null,
            CreatedAt = chance.At(agreement.From),
            Revision = plan.Ids.Of(InventedGroup.Milestone, agreement.Number),
        };
        rows.Milestones.Add(milestone);
        return milestone;
    }

    /// <summary>A step by the product's own rules; what they refuse must not be invented.</summary>
    public static void Take(Commitment commitment, CommitmentAction action, CommitmentSituation situation) =>
        commitment
            .Take(action, situation)
            .Match(
                _ => true,
                refused => throw new InvalidOperationException($"The simulation took a step that {refused.Reasons[0].Rule} forbids.")
            );

    private sealed record Terms(
        SimulatedOffice Owner,
        string Statement,
        SimulatedPromise? Promise,
        (string Unit, int Amount)? Target,
        int GraceDays
    );
}
