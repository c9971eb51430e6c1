using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Search;
using Sinergi.Platform.Simulation;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Data.Simulation;

/// <summary>
/// Invents what became of one agreement: duties, activities and proof first, then what evaluations made of them. Every step is taken by the
/// product's own rules, and every kept figure follows from what was invented.
/// </summary>
internal sealed class InventedYears(SimulationPlan plan, DateTime at, IReadOnlyList<ActivityKind> kinds, YearRows rows)
{
    private const int MostCycles = 32;

    /// <summary>Days from the end of a half-year until its evaluation is fixed.</summary>
    private const int DaysToFix = 40;
    private const int DaysOfWork = 75;

    /// <returns>The evaluations, for whoever keeps them.</returns>
    public IReadOnlyList<SimulatedEvaluation> Add(SimulatedAgreement agreement, int quota)
    {
        // A generator for each agreement, so that batches of any size give the same years.
        var chance = new Chance(unchecked((plan.Seed * 104_729) + agreement.Number), at);
        var duties = new InventedDuties(plan, rows, agreement, chance).Of(quota);
        var activities = new InventedActivities(plan, kinds, rows, agreement, chance).Of(duties);
        var cycles = Cycles(agreement, duties, chance);
        new InventedProof(plan, rows, agreement, chance).Show(duties);
        foreach (var duty in duties)
        {
            duty.Commitment.VerifiedEvidence = duty.Verified;
        }

        var evaluations = cycles.ConvertAll(c => Evaluate(agreement, c, chance));
        foreach (var duty in duties)
        {
            Follow(agreement, duty, chance);
        }

        Ask(agreement, duties);
        Beat(agreement, duties, activities);
        Back(agreement, duties);
        return evaluations;
    }

    /// <summary>Which half-years are evaluated, and which of the commitments each of them judges: those due in it, and earlier ones that no other has.</summary>
    private List<Cycle> Cycles(SimulatedAgreement agreement, List<Duty> duties, Chance chance)
    {
        List<Cycle> cycles = [];
        var pending = duties
            .Where(d => d.Binding && d.Commitment.DueOn is not null)
            .OrderBy(d => d.Commitment.DueOn)
            .ThenBy(d => d.Commitment.Id)
            .ToList();
        var from = agreement.From;
        while (from <= agreement.Until)
        {
            var until = Chance.Earlier(new DateOnly(from.Year, from.Month <= 6 ? 6 : 12, from.Month <= 6 ? 30 : 31), agreement.Until);
            var due = pending.Where(d => d.Commitment.DueOn <= until).ToList();
            // The latest half-year is still being worked on.
            var over = until.AddDays(DaysOfWork) <= chance.Today;
            if (until < chance.Today && due.Count > 0 && cycles.Count < MostCycles && chance.Percent(over ? 85 : 60))
            {
                DateTime? judged = over ? chance.At(until.AddDays(DaysToFix)) : null;
                cycles.Add(new Cycle(cycles.Count, from, until, judged, due));
                if (over)
                {
                    due.ForEach(d => d.JudgedAt = judged);
                    pending.RemoveAll(due.Contains);
                }
            }

            from = until.AddDays(1);
        }

        return cycles;
    }

    private SimulatedEvaluation Evaluate(SimulatedAgreement agreement, Cycle cycle, Chance chance)
    {
        var id = plan.Ids.Of(InventedGroup.Evaluation, ((long)agreement.Number * MostCycles) + cycle.Number);
        List<SimulatedVerdict> verdicts = [];
        foreach (var duty in cycle.Due)
        {
            var (commitment, tally) = (duty.Commitment, duty.Tally);
            if (cycle.JudgedAt is not null && tally.Verified == 0 && chance.OneIn(4))
            {
                commitment.Admission = "Anggaran tidak tersedia (Simulasi)";
            }

            var admitted = commitment.Admission is not null;
            var proposed = VerdictRules.Propose(tally.Verified, admitted, commitment.Target, tally.Achieved);
            // Once in a while an evaluator sees less in the proof than its count says.
            var harsher = proposed is CommitmentVerdict.Met && chance.OneIn(25);
            var verdict = harsher ? CommitmentVerdict.PartlyMet : proposed;
            verdicts.Add(
                new SimulatedVerdict(FactOf(duty, tally, admitted), verdict, harsher ? "Bukti hanya menunjukkan sebagian (Simulasi)" : null)
            );
            if (cycle.JudgedAt is { } judged)
            {
                var situation = commitment.Situation(DateOnly.FromDateTime(judged), tally.Verified, inEvaluation: true);
                InventedDuties.Take(commitment, CommitmentStates.Judge(verdict), situation);
                (commitment.EvaluationId, commitment.JudgedAt) = (id, judged);
            }
        }

        return new SimulatedEvaluation(id, agreement, cycle.From, cycle.Until, cycle.JudgedAt, verdicts);
    }

    private static CommitmentFact FactOf(Duty duty, EvidenceTally tally, bool admitted)
    {
        var commitment = duty.Commitment;
        return new CommitmentFact(
            commitment.Id,
            commitment.Statement,
            duty.Owner!.Id,
            duty.Owner.Name,
            commitment.DueOn!.Value,
            tally.Shown,
            tally.Verified,
            admitted,
            CommitmentLinks.Record(commitment.Id),
            commitment.Target,
            tally.Achieved,
            tally.Exceptional,
            commitment.ShareOfId
        );
    }

    // What follows from the state in which a commitment was left: words it is found by, the owner's task, a cause.
    private void Follow(SimulatedAgreement agreement, Duty duty, Chance chance)
    {
        var commitment = duty.Commitment;
        var path = CommitmentLinks.Record(commitment.Id);
        rows.Index(
            new Searchable(
                commitment.Id,
                agreement.Id,
                CommitmentUpkeep.SearchKind,
                commitment.Statement,
                duty.Owner?.Name ?? commitment.Condition ?? commitment.Statement,
                path,
                $"{commitment.ClauseLabel} {commitment.Beneficiary} {commitment.TargetUnit} {commitment.LegalBasis}"
            )
        );
        if (commitment.State is CommitmentState.Planned or CommitmentState.UnderWay)
        {
            rows.Ask(
                new NewTask(
                    CommitmentUpkeep.DueTask,
                    commitment.Id,
                    duty.Owner!.Id,
                    commitment.OwnerPostId is null ? null : duty.Owner.PersonId,
                    "commitments.task.due",
                    [StoredLine.Part(commitment.Statement)],
                    path,
                    EvidencePermissions.Upload,
                    commitment.DueOn
                ),
                commitment.CreatedAt
            );
        }

        var failed = commitment.State is CommitmentState.NotMet or CommitmentState.NoEvidence || commitment.LateOn(chance.Today);
        if (failed && chance.OneIn(4))
        {
            rows.Causes.Add(
                new FailureCause
                {
                    Id = plan.Ids.Of(InventedGroup.Cause, rows.Bulk.Copied.GetValueOrDefault(nameof(FailureCause)) + rows.Causes.Count),
                    CommitmentId = commitment.Id,
                    RecordId = agreement.Id,
                    Side = (CauseSide)chance.Below(4),
                    Words = "Ruang belum tersedia (Simulasi)",
                    StatedByPostId = duty.Owner!.PostId,
                    StatedByInstitutionId = duty.Owner.Id,
                    StatedAt = commitment.JudgedAt ?? chance.At(commitment.LastDay!.Value.AddDays(1)),
                }
            );
        }
    }

    private void Ask(SimulatedAgreement agreement, List<Duty> duties)
    {
        var waiting = duties
            .SelectMany(d => d.Pieces.Select(p => (Duty: d, p.Evidence)))
            .Where(w => w.Evidence.State is EvidenceState.Waiting);
        foreach (var (duty, evidence) in waiting.DistinctBy(w => w.Evidence.Id))
        {
            rows.Ask(
                new NewTask(
                    CommitmentUpkeep.VerifyTask,
                    evidence.Id,
                    agreement.Parties.First(p => p.Side != duty.Owner!.Side).Id,
                    null,
                    "evidence.task.verify",
                    [StoredLine.Part(duty.Commitment.Statement)],
                    CommitmentLinks.Evidence(evidence.Id),
                    EvidencePermissions.Verify,
                    null
                ),
                evidence.UploadedAt
            );
        }
    }

    // The last day on which something happened, by the signs that the idle detector knows.
    private void Beat(SimulatedAgreement agreement, List<Duty> duties, IReadOnlyList<Activity> activities)
    {
        var shown = duties.SelectMany(d => d.Pieces.Select(p => (d.Commitment, p.Evidence))).ToList();
        var signs = activities
            .Where(a => a.HeldOn is not null)
            .Select(a => (On: a.HeldOn!.Value, Sign: SignOfLife.Activity))
            .Concat(
                shown
                    .Where(s => s.Evidence.State is EvidenceState.Verified)
                    .Select(s => (On: s.Evidence.CapturedOn, Sign: SignOfLife.VerifiedEvidence))
            )
            .Concat(
                shown.Where(s => s.Commitment.SeriesId is not null).Select(s => (On: s.Evidence.CapturedOn, Sign: SignOfLife.DueReport))
            )
            .ToList();
        if (signs.Count > 0)
        {
            var (on, sign) = signs.MaxBy(s => s.On);
            rows.Pulses.Add(
                new RecordPulse
                {
                    RecordId = agreement.Id,
                    LastOn = on,
                    Sign = sign,
                }
            );
        }
    }

    private void Back(SimulatedAgreement agreement, List<Duty> duties)
    {
        var evidence = duties.SelectMany(d => d.Pieces).Select(p => p.Evidence).FirstOrDefault(e => e.State is EvidenceState.Verified);
        if (agreement.ClaimId is { } claim && evidence is not null)
        {
            rows.Claims.Add(
                new ClaimEvidence
                {
                    ClaimId = claim,
                    EvidenceId = evidence.Id,
                    RecordId = agreement.Id,
                }
            );
        }
    }

    private sealed record Cycle(int Number, DateOnly From, DateOnly Until, DateTime? JudgedAt, List<Duty> Due);
}
