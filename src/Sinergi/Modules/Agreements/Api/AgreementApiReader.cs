using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Record;
using Sinergi.Platform.Access;
using Sinergi.Platform.Api;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Api;

/// <summary>Reads one agreement for a program, within the scope of its institution.</summary>
public sealed class AgreementApiReader(SinergiDb db, AgreementReader reader, CurrentActor current)
{
    /// <summary>Null where there is no such agreement for the one who asks.</summary>
    public async Task<TaggedRecord?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await reader.FindAsync(id, cancellationToken) is { } view
            ? TaggedRecord.Of(view.Agreement.Revision, AgreementResource.Of(view, await OwnAsync(view, cancellationToken)))
            : null;

    /// <summary>Parties that are the program's institution or lie below it.</summary>
    private async Task<IReadOnlySet<Guid>> OwnAsync(AgreementView view, CancellationToken cancellationToken)
    {
        var own = current.Required.InstitutionId;
        var institutions = view.Parties.Select(p => p.Party.InstitutionId).OfType<Guid>().ToList();
        var below = await db
            .ScopeEntries.Where(s => s.InstitutionId == own && institutions.Contains(s.RecordId))
            .Select(s => s.RecordId)
            .ToListAsync(cancellationToken);
        return view
            .Parties.Where(p => p.Party.InstitutionId is { } institution && below.Contains(institution))
            .Select(p => p.Party.Id)
            .ToHashSet();
    }
}
