using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Contracts;
using Sinergi.Modules.Publications.Data;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Publications.Decide;

/// <summary>On the page of an agreement: whether the public sees it, and whether what it sees is still what the register says.</summary>
internal sealed class PublicationLine(PublicationDesk desk, IAgreementSheets sheets, CurrentActor current, Texts texts) : IRecordLine
{
    public async Task<RecordLineView?> OfAsync(Guid recordId, CancellationToken cancellationToken)
    {
        if (
            current.Value?.May(PublicationPermissions.Publish) != true
            || await sheets.KeeperAsync(recordId, cancellationToken) is not { } keeper
            || !await desk.IsKeeperAsync(keeper, cancellationToken)
        )
        {
            return null;
        }

        var editions = await desk.OfAsync(recordId, cancellationToken);
        var words =
            editions.Any(p => p.State is PublicationState.Proposed) ? texts["publications.line.proposed"]
            : editions.Find(p => p.State is PublicationState.Published) is not { } shown ? texts["publications.line.none"]
            : await sheets.FindAsync(recordId, cancellationToken) is { } sheet && !PublicationDesk.IsAsStated(sheet, shown)
                ? texts["publications.line.changed"]
            : texts["publications.line.published", shown.Edition];
        return new RecordLineView(texts["publications.title"], words, texts["publications.line.open"], PublicationLinks.Of(recordId));
    }
}
