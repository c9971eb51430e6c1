using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Commitments.Visits.Links;

/// <summary>On the page of an agreement, for whoever may send links: how many are good, and where they are looked after.</summary>
internal sealed class ContactLinkLine(ContactLinkList links, CurrentActor current, Texts texts) : IRecordLine
{
    public async Task<RecordLineView?> OfAsync(Guid recordId, CancellationToken cancellationToken) =>
        current.Value?.May(PartnerPermissions.Invite) != true
            ? null
            : new RecordLineView(
                texts["visits.links.line"],
                await links.CountOpenAsync(recordId, cancellationToken) is var open and > 0
                    ? texts.Count("visits.links.open", open)
                    : texts["visits.links.none_open"],
                texts["visits.links.manage"],
                VisitLinks.OfAgreement(recordId)
            );
}
