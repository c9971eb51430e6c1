using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Platform.Access;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Commitments.Visits.Links;

/// <summary>What came of sending a link.</summary>
public abstract record LinkOutcome
{
    private LinkOutcome() { }

    /// <param name="Url">The whole address; shown once, never stored.</param>
    public sealed record Sent(string Url, DateTime ValidUntil) : LinkOutcome;

    public sealed record Invalid(FieldProblem Problem) : LinkOutcome;

    public TResult Match<TResult>(Func<Sent, TResult> sent, Func<Invalid, TResult> invalid) =>
        this switch
        {
            Sent s => sent(s),
            Invalid i => invalid(i),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>Sends links to registered contacts and takes them back.</summary>
public sealed class ContactLinkDesk(
    SinergiDb db,
    Processes processes,
    IAgreementContacts contacts,
    ContactTokens tokens,
    VisitPost post,
    ProvisionBook provisions,
    CurrentActor current,
    TimeProvider clock
)
{
    /// <param name="choices">What the page offered; a contact that is not among them is nobody's to choose.</param>
    public async Task<LinkOutcome> SendAsync(ContactLinkChoices choices, Guid? contactId, Guid formKey, CancellationToken cancellationToken)
    {
        if (!post.Works)
        {
            return Refuse("visits.links.no_mail");
        }

        var chosen = choices.Reachable.FirstOrDefault(c => c.Id == contactId);
        if (chosen is null || await contacts.FindAsync(chosen.Id, cancellationToken) is not { Email: { } email } contact)
        {
            return Refuse("visits.links.contact_missing");
        }

        var today = current.Required.Zone.DateAt(clock.GetUtcNow().UtcDateTime);
        if (choices.EndsOn < today)
        {
            return Refuse("visits.links.ended");
        }

        if (await tokens.CodeKeyAsync(contact.SubjectId, cancellationToken) is null)
        {
            return Refuse("visits.links.erased");
        }

        var days = await provisions.ValueAsync(CommitmentProvisions.LinkDays, today, cancellationToken);
        var issued = await processes.RunAsync(
            VisitProcesses.Invite,
            formKey,
            null,
            process => IssueAsync(contact, chosen.InstitutionId!.Value, email, days, process, cancellationToken),
            cancellationToken
        );
        var token = await tokens.TokenAsync(contact.SubjectId, issued.LinkId, cancellationToken);
        return new LinkOutcome.Sent(post.Address(token!), issued.ValidUntil);
    }

    /// <summary>False: there is no such link of this agreement that could be revoked.</summary>
    public Task<bool> RevokeAsync(Guid agreementId, Guid linkId, string reason, Guid formKey, CancellationToken cancellationToken) =>
        processes.RunAsync(
            VisitProcesses.Revoke,
            formKey,
            reason,
            async process =>
            {
                var link = await db.Set<ContactLink>()
                    .SingleOrDefaultAsync(l => l.Id == linkId && l.AgreementId == agreementId, cancellationToken);
                if (link?.OpenAt(process.At) != true)
                {
                    return false;
                }

                link.Revoke(current.Required.PostId, reason, process.At);
                process.Record(new ContactLinkRevoked(link.Id, agreementId, link.SubjectId, Replaced: false));
                return true;
            },
            cancellationToken
        );

    private async Task<Issued> IssueAsync(
        ContactAddress contact,
        Guid partyId,
        string email,
        int days,
        RunningProcess process,
        CancellationToken cancellationToken
    )
    {
        var actor = current.Required;
        await ReplaceAsync(contact, process, cancellationToken);
        var id = NewId.Next();
        var token = (await tokens.TokenAsync(contact.SubjectId, id, cancellationToken))!;
        var link = new ContactLink
        {
            Id = id,
            AgreementId = contact.AgreementId,
            PartyId = partyId,
            ContactId = contact.Id,
            SubjectId = contact.SubjectId,
            TokenHash = ContactTokens.Hash(token),
            SentByPostId = actor.PostId,
            SentByInstitutionId = actor.InstitutionId,
            SentAt = process.At,
            ValidUntil = process.At.AddDays(days),
        };
        db.Add(link);
        await post.SendLinkAsync(email, token, link.ValidUntil, actor.Zone, cancellationToken);
        process.Record(
            new ContactLinkSent(id, link.AgreementId, link.SubjectId, partyId, new Sealed(link.SubjectId, email), link.ValidUntil)
        );
        return new Issued(id, link.ValidUntil);
    }

    // As with invitations: the newest link is the one that is good.
    private async Task ReplaceAsync(ContactAddress contact, RunningProcess process, CancellationToken cancellationToken)
    {
        var open = await db.Set<ContactLink>()
            .Where(l => l.ContactId == contact.Id && l.RevokedAt == null && l.ValidUntil > process.At)
            .ToListAsync(cancellationToken);
        foreach (var link in open)
        {
            link.Revoke(current.Required.PostId, reason: null, process.At);
            process.Record(new ContactLinkRevoked(link.Id, link.AgreementId, link.SubjectId, Replaced: true));
        }
    }

    private static LinkOutcome.Invalid Refuse(string key) => new(new FieldProblem("Input.ContactId", key));

    /// <summary>What the process remembers of a link: everything but its token.</summary>
    private sealed record Issued(Guid LinkId, DateTime ValidUntil);
}
