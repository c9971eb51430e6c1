using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Platform.Configuration;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;

namespace Sinergi.Modules.Commitments.Visits;

/// <summary>Writes to contacts. Letters name neither the agreement nor a commitment: a mailbox is read by more people than its owner.</summary>
public sealed class VisitPost(IEnumerable<IMailQueue> queues, IHttpContextAccessor http, SinergiOptions options, Texts texts)
{
    private IMailQueue? Queue => queues.FirstOrDefault(q => q.Configured);

    /// <summary>Without mail no code arrives, and a link would open nothing.</summary>
    public bool Works => Queue is not null;

    /// <summary>The whole address of a link, for the letter and for handing over.</summary>
    public string Address(string token)
    {
        var site =
            !string.IsNullOrEmpty(options.PublicUrl) ? options.PublicUrl.TrimEnd('/')
            : http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}"
            : "";
        return site + VisitLinks.Entry(token);
    }

    public Task SendLinkAsync(string to, string token, DateTime until, UnitTimeZone zone, CancellationToken cancellationToken) =>
        SendAsync(to, "link", [Address(token), Show.Instant(until, zone)], cancellationToken);

    public Task SendCodeAsync(string to, string code, CancellationToken cancellationToken) =>
        SendAsync(to, "code", [code, ContactCode.Lifetime.TotalMinutes], cancellationToken);

    public Task TellAsync(string to, Proposal proposal, UnitTimeZone zone, CancellationToken cancellationToken) =>
        SendAsync(
            to,
            proposal.State is ProposalState.Accepted ? "accepted" : "refused",
            [texts[$"visits.kind.{proposal.Kind}"], Show.Instant(proposal.ProposedAt, zone), proposal.Reason ?? ""],
            cancellationToken
        );

    private async Task SendAsync(string to, string letter, object[] arguments, CancellationToken cancellationToken)
    {
        if (Queue is { } queue)
        {
            var body = texts[$"visits.mail.{letter}.body", arguments];
            await queue.EnqueueAsync(to, texts[$"visits.mail.{letter}.subject"], body, cancellationToken);
        }
    }
}
