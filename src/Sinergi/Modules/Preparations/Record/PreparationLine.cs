using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Preparations.Record;

/// <summary>On the page of an agreement: how it was prepared here, what is being prepared from it, or where to begin with that.</summary>
internal sealed class PreparationLine(SinergiDb db, CurrentActor current, Texts texts) : IRecordLine
{
    public async Task<RecordLineView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (current.Value is not { } actor || !actor.May(PreparationPermissions.View))
        {
            return null;
        }

        var label = texts["agreements.tab.preparations"];
        var found = await db.Set<Preparation>()
            .AsNoTracking()
            .Where(p => p.AgreementId == recordId || (p.TiedToId == recordId && p.State != PreparationState.Cancelled))
            // What is under way matters more than how it once came about.
            .OrderBy(p => p.AgreementId == recordId)
            .ThenByDescending(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.State,
                Became = p.AgreementId == recordId,
            })
            .FirstOrDefaultAsync(cancellationToken);
        return found is not null
                ? new RecordLineView(
                    label,
                    found.Became
                        ? texts["preparations.line.prepared_here"]
                        : texts["preparations.line.under_way", texts.State(found.State)],
                    texts["preparations.line.see"],
                    PreparationLinks.Record(found.Id)
                )
            : actor.May(PreparationPermissions.Keep)
                ? new RecordLineView(
                    label,
                    texts["preparations.line.none"],
                    texts["preparations.line.begin"],
                    PreparationLinks.OpenFor(recordId)
                )
            : null;
    }
}
