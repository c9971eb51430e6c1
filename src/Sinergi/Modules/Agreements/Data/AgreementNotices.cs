using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>Tells every institution that an agreement touches what an act has done to it, inside its process.</summary>
public sealed class AgreementNotices(SinergiDb db, Notices notices)
{
    /// <param name="what">Last part of the text key; the text names the agreement and the day.</param>
    public async Task TellAsync(Agreement agreement, string what, DateOnly from, DateTime at, CancellationToken cancellationToken)
    {
        foreach (var institution in await InvolvedInstitutions.Of(db, agreement.Id).Select(i => i.Id).ToListAsync(cancellationToken))
        {
            await notices.TellAsync(
                new NewNotice(
                    institution,
                    null,
                    agreement.Id,
                    $"agreements.notice.{what}",
                    [StoredLine.Part(agreement.Title), StoredLine.Day(from)],
                    AgreementLinks.Record(agreement.Id),
                    AgreementPermissions.View
                ),
                at,
                cancellationToken
            );
        }
    }
}
