using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Modules.Commitments.Visits.Entry;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Visits;

/// <summary>What a visitor puts forward.</summary>
public sealed record NewProposal(ProposalKind Kind, string? Words)
{
    public DateOnly? AskedDay { get; init; }
    public Guid? DocumentId { get; init; }
    public string? Link { get; init; }
    public DateOnly? CapturedOn { get; init; }
    public string? Place { get; init; }
    public long? Amount { get; init; }
}

/// <summary>
/// Keeps a proposal and asks the party's account holders about it. Where the party has none, the office that sent the link is told, which can read
/// it but not make it the party's word.
/// </summary>
public sealed class ProposalIntake(SinergiDb db, Processes processes, ScopeIndex scopeIndex, WorkTasks tasks, Notices notices)
{
    public const string DecideTask = "proposals.decide";

    /// <summary>A guard against a telephone that went astray.</summary>
    private const int MostWaiting = 40;

    public Task<ChangeOutcome> KeepAsync(
        Visitor visitor,
        Commitment commitment,
        NewProposal given,
        Guid formKey,
        CancellationToken cancellationToken
    ) =>
        processes.RunAsync<ChangeOutcome>(
            VisitProcesses.Propose,
            formKey,
            null,
            async process =>
            {
                var link = visitor.Link;
                if (await WaitingAsync(link.SubjectId, link.AgreementId, cancellationToken) >= MostWaiting)
                {
                    return ChangeOutcome.Refuse("", "visits.propose.too_many", $"{MostWaiting}");
                }

                var holders = await HoldersAsync(link.PartyId, DateOnly.FromDateTime(process.At), cancellationToken);
                var proposal = Of(link, commitment.Id, given, unheard: holders.Count == 0, process.At);
                db.Add(proposal);
                await LetSeeAsync(proposal, link, cancellationToken);
                await AskAsync(proposal, link, holders, StoredLine.Part(commitment.Statement), process.At, cancellationToken);
                process.Record(new ProposalMade(proposal.Id, commitment.Id, link.SubjectId, $"{given.Kind}", given.DocumentId, given.Link));
                return new ChangeOutcome.Saved(proposal.Id);
            },
            cancellationToken
        );

    private Task<int> WaitingAsync(Guid subjectId, Guid agreementId, CancellationToken cancellationToken) =>
        db.Set<Proposal>()
            .CountAsync(
                p => p.SubjectId == subjectId && p.AgreementId == agreementId && p.State == ProposalState.Waiting,
                cancellationToken
            );

    private static Proposal Of(ContactLink link, Guid commitmentId, NewProposal given, bool unheard, DateTime at) =>
        new()
        {
            Id = NewId.Next(),
            LinkId = link.Id,
            SubjectId = link.SubjectId,
            AgreementId = link.AgreementId,
            CommitmentId = commitmentId,
            PartyId = link.PartyId,
            Kind = given.Kind,
            Words = given.Words,
            AskedDay = given.AskedDay,
            DocumentId = given.DocumentId,
            Link = given.Link,
            CapturedOn = given.CapturedOn,
            Place = given.Place,
            Amount = given.Amount,
            ProposedAt = at,
            Unheard = unheard,
        };

    // The other parties learn of it once it is the party's own word.
    private async Task LetSeeAsync(Proposal proposal, ContactLink link, CancellationToken cancellationToken)
    {
        Guid[] readers = proposal.Unheard ? [link.PartyId, link.SentByInstitutionId] : [link.PartyId];
        await scopeIndex.ShareAsync(proposal.Id, readers, cancellationToken);
        if (proposal.DocumentId is { } document)
        {
            await scopeIndex.FollowAsync(document, proposal.Id, cancellationToken);
        }
    }

    private async Task AskAsync(
        Proposal proposal,
        ContactLink link,
        IReadOnlyList<Guid> holders,
        string statement,
        DateTime at,
        CancellationToken cancellationToken
    )
    {
        var (offices, permission, word) = proposal.Unheard
            ? ([link.SentByInstitutionId], PartnerPermissions.Invite, "unheard")
            : (holders, PartnerPermissions.Accept, proposal.Kind is ProposalKind.Evidence ? "decide_evidence" : "decide");
        var path = VisitLinks.Proposal(proposal.Id);
        foreach (var office in offices)
        {
            await tasks.OpenAsync(
                new NewTask(DecideTask, proposal.Id, office, null, $"visits.task.{word}", [statement], path, permission, null),
                at,
                cancellationToken
            );
            await notices.TellAsync(
                new NewNotice(office, null, proposal.Id, $"visits.notice.{word}", [statement], path, permission),
                at,
                cancellationToken
            );
        }
    }

    /// <summary>Where somebody with an account may speak for the party: the party itself, or else the offices above it.</summary>
    private async Task<IReadOnlyList<Guid>> HoldersAsync(Guid partyId, DateOnly today, CancellationToken cancellationToken)
    {
        var offices = await db.Set<Post>()
            .Where(p => p.From <= today && (p.Until == null || p.Until >= today))
            .Where(p => p.Role!.Permissions.Any(r => r.Permission == PartnerPermissions.Accept))
            .Where(p => db.Users.Any(a => a.PersonId == p.PersonId && !a.Disabled && a.PasswordHash != null))
            .Where(p => db.ScopeEntries.Any(s => s.RecordId == partyId && s.InstitutionId == p.InstitutionId))
            .Select(p => p.InstitutionId)
            .Distinct()
            .ToListAsync(cancellationToken);
        return offices.Contains(partyId) ? [partyId] : offices;
    }
}
