using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Results.Chain;

/// <summary>The final evaluation is fixed: what was kept of the agreement has been said, and answered, before it is closed.</summary>
internal sealed class FinalEvaluation(SinergiDb db) : IClosureCondition
{
    public int Order => 60;

    public async Task<ClosureConditionView> OfAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var isFixed = await db.Set<EvaluationCycle>()
            .AnyAsync(c => c.RecordId == agreementId && c.PeriodKind == PeriodKind.Final && c.FixedAt != null, cancellationToken);
        return new ClosureConditionView("evaluations.closure.final", isFixed ? 0 : 1, EvaluationLinks.OfRecord(agreementId));
    }
}
