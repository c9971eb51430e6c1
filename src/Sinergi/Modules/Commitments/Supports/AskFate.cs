using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Supports;

/// <summary>What has become of the requests that a source tells.</summary>
internal sealed class AskFate(SinergiDb db, CurrentActor current, Texts texts) : IAskFate
{
    public async Task<IReadOnlyDictionary<Guid, AskFateView>> OfRecordAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (!current.Required.May(SupportPermissions.View))
        {
            return new Dictionary<Guid, AskFateView>();
        }

        var found = await db.Set<Support>()
            .AsNoTracking()
            .Where(s => s.RecordId == recordId && s.AskId != null)
            .OrderBy(s => s.RecordedAt)
            .ThenBy(s => s.Id)
            .Take(Limits.PageRows)
            .Select(s => new
            {
                AskId = s.AskId!.Value,
                s.Id,
                s.State,
            })
            .ToListAsync(cancellationToken);
        return found
            .GroupBy(s => s.AskId)
            .ToDictionary(g => g.Key, g => new AskFateView(texts[$"supports.state.{g.Last().State}"], SupportLinks.Record(g.Last().Id)));
    }

    public string? RecordPath(Guid recordId, Guid askId) =>
        current.Required.May(SupportPermissions.Record) ? SupportLinks.FromAsk(recordId, askId) : null;
}
