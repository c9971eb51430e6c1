using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Platform.Simulation;

namespace Sinergi.Modules.Commitments.Data.Simulation;

/// <summary>Invents what is shown for the commitments of one agreement, and what another party says to it.</summary>
internal sealed class InventedProof(SimulationPlan plan, YearRows rows, SimulatedAgreement agreement, Chance chance)
{
    private const int MostEach = SimulationPlan.MostCommitmentsEach * 40;
    private const int SoonDays = 60;
    private int number;

    public void Show(IReadOnlyList<Duty> duties)
    {
        foreach (var duty in duties.Where(d => d.Binding && d.Shares.Count == 0))
        {
            var soon = duty.Commitment.DueOn <= chance.Today.AddDays(SoonDays);
            var fate = chance.Below(100);
            if (!soon && fate >= 10)
            {
                continue;
            }

            var (pieces, state, expired) = fate switch
            {
                < 40 => (1, EvidenceState.Verified, false),
                < 52 => (2, EvidenceState.Verified, false),
                < 56 => (1, EvidenceState.Verified, true),
                < 64 => (1, EvidenceState.Waiting, false),
                < 70 => (1, EvidenceState.Refused, false),
                < 72 => (1, EvidenceState.Withdrawn, false),
                _ => (0, EvidenceState.Waiting, false),
            };
            for (var i = 0; i < pieces; i++)
            {
                Piece(duty, duties, state, expired, pieces);
            }
        }
    }

    private void Piece(Duty duty, IReadOnlyList<Duty> duties, EvidenceState state, bool expired, int pieces)
    {
        var (commitment, owner) = (duty.Commitment, duty.Owner!);
        var latest = Chance.Earlier(Chance.Earlier(commitment.DueOn ?? agreement.Until, agreement.Until), chance.Today);
        if (latest < agreement.From)
        {
            return;
        }

        var of = duty.Activity is { } held && held.HeldOn <= latest ? held : null;
        var captured = of?.HeldOn ?? chance.Day(Chance.Later(agreement.From, latest.AddDays(-60)), latest);
        // What is to have expired must have done so before the day it was owed for.
        expired = expired && captured < commitment.DueOn;
        var uploaded = chance.At(captured.AddDays(chance.Below(10)));
        var evidence = new Evidence
        {
            Id = plan.Ids.Of(InventedGroup.Evidence, ((long)agreement.Number * MostEach) + number++),
            RecordId = agreement.Id,
            ActivityId = of?.Id,
            Link = of is null ? $"https://contoh.example/simulasi/{agreement.Number + 1}/{number}" : null,
            Description = $"Laporan kegiatan {owner.Name} (Simulasi)",
            CapturedOn = captured,
            Place = "Aula Simulasi",
            PeriodFrom = commitment.PeriodFrom,
            PeriodUntil = commitment.PeriodUntil,
            ValidUntil = expired ? captured : null,
            UploaderPersonId = owner.PersonId,
            UploaderPostId = owner.PostId,
            UploaderInstitutionId = owner.Id,
            UploadedAt = uploaded,
            Revision = plan.Ids.Of(InventedGroup.Evidence, ((long)agreement.Number * MostEach) + number),
        };
        rows.Evidence.Add(evidence);
        Decide(evidence, owner, state, chance.At(DateOnly.FromDateTime(uploaded).AddDays(1 + chance.Below(10))));
        Use(evidence, duty, pieces);
        if (chance.OneIn(10) && Other(duty, duties, captured) is { } other)
        {
            // One report, two duties.
            Use(evidence, other, 1);
        }
    }

    private void Decide(Evidence evidence, SimulatedOffice owner, EvidenceState state, DateTime at)
    {
        if (state is EvidenceState.Waiting)
        {
            return;
        }

        var other = agreement.Parties.First(p => p.Side != owner.Side);
        var (action, decider) = state switch
        {
            EvidenceState.Refused => (EvidenceAction.Refuse, other),
            EvidenceState.Withdrawn => (EvidenceAction.Withdraw, owner),
            // The office above a unit, where the other party does not answer.
            _ when owner.Side == 1 && owner.Id != agreement.Parties[0].Id && chance.OneIn(12) => (
                EvidenceAction.AcceptExceptionally,
                agreement.Parties[0]
            ),
            _ => (EvidenceAction.Accept, other),
        };
        evidence.Reason = action switch
        {
            EvidenceAction.Refuse => "Tanggal pada laporan tidak terbaca (Simulasi)",
            EvidenceAction.AcceptExceptionally => "Pihak lain tidak menjawab (Simulasi)",
            _ => null,
        };
        evidence.Exceptional = action is EvidenceAction.AcceptExceptionally;
        (evidence.DeciderPostId, evidence.DeciderInstitutionId, evidence.DecidedAt) = (decider.PostId, decider.Id, at);
        evidence
            .Take(
                action,
                new EvidenceSituation(
                    owner.PersonId,
                    owner.Id,
                    new HashSet<int> { owner.Side },
                    decider.PersonId,
                    decider.Id,
                    new HashSet<int> { decider.Side },
                    evidence.Reason
                )
            )
            .Match(
                _ => true,
                refused => throw new InvalidOperationException($"The simulation took a step that {refused.Reasons[0].Rule} forbids.")
            );
    }

    private void Use(Evidence evidence, Duty duty, int pieces)
    {
        var commitment = duty.Commitment;
        var use = new EvidenceUse
        {
            EvidenceId = evidence.Id,
            CommitmentId = commitment.Id,
            RecordId = agreement.Id,
            // Between three fifths and all of it, so that some reach their target only in part.
            Amount = commitment.Target is { } target ? Math.Max(1, target * (60 + chance.Below(61)) / 100 / pieces) : null,
        };
        rows.Uses.Add(use);
        duty.Pieces.Add(new Shown(evidence, use, evidence.ValidUntil < commitment.DueOn));
        if (commitment.State is CommitmentState.Planned)
        {
            InventedDuties.Take(commitment, CommitmentAction.AddEvidence, commitment.Situation(chance.Today));
        }
    }

    // Of the same owner, and judged together with the first: a verdict must know all that was decided before it.
    private static Duty? Other(Duty duty, IReadOnlyList<Duty> duties, DateOnly captured) =>
        duties.FirstOrDefault(d =>
            d != duty
            && d.Binding
            && d.Shares.Count == 0
            && d.Owner!.Id == duty.Owner!.Id
            && d.JudgedAt == duty.JudgedAt
            && d.Commitment.DueOn >= captured
            && d.Pieces.Count == 0
        );
}
