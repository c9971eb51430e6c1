using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Activities.Report;

/// <summary>Makes a held activity count: evidence for the commitments that it serves, which another party then verifies.</summary>
public sealed class ActivityProof(SinergiDb db, EvidenceIntake intake)
{
    /// <summary>Commitments that the activity serves and that still take evidence.</summary>
    public async Task<IReadOnlyList<Commitment>> ProvableAsync(Activity activity, CancellationToken cancellationToken)
    {
        var served = activity.Commitments.Select(c => c.CommitmentId).ToList();
        return await db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => served.Contains(c.Id) && c.OwnerId != null)
            .Where(c => c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay)
            .OrderBy(c => c.DueOn)
            .ThenBy(c => c.Id)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Inside the process that reports. One piece for each owner: whoever owes something cannot verify it, but may verify for others.</summary>
    public async Task KeepAsync(Activity activity, ReportInput input, RunningProcess process, CancellationToken cancellationToken)
    {
        var amounts = input.Amounts.DistinctBy(a => a.CommitmentId).ToDictionary(a => a.CommitmentId, a => WholeNumbers.Read(a.Amount));
        foreach (var owned in (await ProvableAsync(activity, cancellationToken)).GroupBy(c => c.OwnerId))
        {
            await intake.KeepAsync(
                activity.RecordId,
                new NewEvidence(
                    DocumentId: null,
                    Link: null,
                    activity.Id,
                    activity.Title,
                    activity.HeldOn!.Value,
                    activity.Place,
                    PeriodFrom: null,
                    PeriodUntil: null,
                    ValidUntil: null,
                    [.. owned.Select(c => new NewEvidenceUse(c.Id, amounts.GetValueOrDefault(c.Id)))]
                ),
                process,
                cancellationToken
            );
        }
    }
}
