using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Modules.Commitments.Visits.Entry;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Visits.Visit;

/// <param name="Evidence">How the evidence stands that it became.</param>
public sealed record ProposalRow(Proposal Proposal, EvidenceState? Evidence);

/// <param name="Owner">Which office of the party owes it.</param>
public sealed record VisitCommitment(Commitment Commitment, string Owner, IReadOnlyList<ProposalRow> Proposals)
{
    public bool TakesEvidence => Commitment.State is CommitmentState.Planned or CommitmentState.UnderWay;
}

/// <param name="Count">How many there are, also beyond those that are shown.</param>
public sealed record VisitView(string Title, string Party, DateOnly Today, IReadOnlyList<VisitCommitment> Commitments, int Count);

/// <summary>
/// What a visitor sees: the commitments of one party in one agreement, nothing else. Every question names both, because the scope of the request is
/// that of the party.
/// </summary>
public sealed class VisitBook(SinergiDb db, RecordSides sides, Processes processes, TimeProvider clock)
{
    public DateOnly TodayOf(Visitor visitor) => visitor.Zone.DateAt(clock.GetUtcNow().UtcDateTime);

    /// <summary>The commitment, when the visitor's party owes it in the agreement of the link.</summary>
    public Task<Commitment?> FindAsync(Visitor visitor, Guid commitmentId, CancellationToken cancellationToken) =>
        Owed(visitor).SingleOrDefaultAsync(c => c.Id == commitmentId, cancellationToken);

    public async Task<VisitView> ReadAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        var record = await sides.FindAsync(visitor.Link.AgreementId, cancellationToken);
        var party = await db.Set<Institution>().Where(i => i.Id == visitor.Link.PartyId).Select(i => i.Name).SingleAsync(cancellationToken);
        var found = await Owed(visitor)
            .OrderBy(c => c.State == CommitmentState.Planned || c.State == CommitmentState.UnderWay ? 0 : 1)
            .ThenBy(c => c.DueOn == null)
            .ThenBy(c => c.DueOn)
            .ThenBy(c => c.Id)
            .Take(Limits.PageRows)
            .Join(db.Set<Institution>(), c => c.OwnerId, i => i.Id, (c, i) => new { Commitment = c, i.ShortName })
            .ToListAsync(cancellationToken);
        var proposals = await ProposalsAsync(visitor, cancellationToken);
        return new VisitView(
            record!.Title,
            party,
            TodayOf(visitor),
            [.. found.Select(f => new VisitCommitment(f.Commitment, f.ShortName, [.. proposals[f.Commitment.Id]]))],
            found.Count < Limits.PageRows ? found.Count : await Owed(visitor).CountAsync(cancellationToken)
        );
    }

    public Task<bool> LeaveAsync(Visitor visitor, CancellationToken cancellationToken) =>
        processes.RunAsync(
            VisitProcesses.Leave,
            formKey: null,
            null,
            async process =>
            {
                var link = await db.Set<ContactLink>().SingleAsync(l => l.Id == visitor.Link.Id, cancellationToken);
                link.VisitHash = null;
                process.Record(new VisitEnded(link.Id, link.AgreementId, link.SubjectId));
                return true;
            },
            cancellationToken
        );

    private IQueryable<Commitment> Owed(Visitor visitor) =>
        db.Set<Commitment>()
            .AsNoTracking()
            .Where(c => c.RecordId == visitor.Link.AgreementId && c.State != CommitmentState.Dropped)
            .Where(c => db.ScopeEntries.Any(s => s.InstitutionId == visitor.Link.PartyId && s.RecordId == c.OwnerId));

    private async Task<ILookup<Guid, ProposalRow>> ProposalsAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        // What the same contact proposed through an earlier link is still theirs.
        var rows = await db.Set<Proposal>()
            .AsNoTracking()
            .Where(p => p.AgreementId == visitor.Link.AgreementId && p.SubjectId == visitor.Link.SubjectId)
            .OrderByDescending(p => p.ProposedAt)
            .ThenByDescending(p => p.Id)
            .Take(Limits.PageRows * 2)
            .Select(p => new ProposalRow(
                p,
                db.Set<Evidence>().Where(e => e.Id == p.EvidenceId).Select(e => (EvidenceState?)e.State).FirstOrDefault()
            ))
            .ToListAsync(cancellationToken);
        return rows.ToLookup(r => r.Proposal.CommitmentId);
    }
}
