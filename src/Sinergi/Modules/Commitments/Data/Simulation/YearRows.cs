using System.Text.Json;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Platform.Search;
using Sinergi.Platform.Simulation;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Commitments.Data.Simulation;

/// <summary>Rows of one batch, by table.</summary>
internal sealed class YearRows
{
    private readonly InventedIds ids;
    private long tasks;

    public YearRows(InventedIds ids)
    {
        this.ids = ids;
        Milestones = Bulk.Of<Milestone>();
        Commitments = Bulk.Of<Commitment>();
        Signatures = Bulk.Of<AddendumSignature>();
        Activities = Bulk.Of<Activity>();
        Hosts = Bulk.Of<ActivityHost>();
        Delegations = Bulk.Of<Delegation>();
        Served = Bulk.Of<ActivityCommitment>();
        Moves = Bulk.Of<ActivityMove>();
        Evidence = Bulk.Of<Evidence>();
        Uses = Bulk.Of<EvidenceUse>();
        Claims = Bulk.Of<ClaimEvidence>();
        Causes = Bulk.Of<FailureCause>();
        Pulses = Bulk.Of<RecordPulse>();
        Entries = Bulk.Of<SearchEntry>();
        Terms = Bulk.Of<SearchTerm>();
        Tasks = Bulk.Of<WorkTask>();
    }

    public BulkRows Bulk { get; } = new();
    public List<Milestone> Milestones { get; }
    public List<Commitment> Commitments { get; }
    public List<AddendumSignature> Signatures { get; }
    public List<Activity> Activities { get; }
    public List<ActivityHost> Hosts { get; }
    public List<Delegation> Delegations { get; }
    public List<ActivityCommitment> Served { get; }
    public List<ActivityMove> Moves { get; }
    public List<Evidence> Evidence { get; }
    public List<EvidenceUse> Uses { get; }
    public List<ClaimEvidence> Claims { get; }
    public List<FailureCause> Causes { get; }
    public List<RecordPulse> Pulses { get; }
    public List<SearchEntry> Entries { get; }
    public List<SearchTerm> Terms { get; }
    public List<WorkTask> Tasks { get; }

    public void Index(Searchable record)
    {
        Entries.Add(SearchRows.EntryOf(record));
        Terms.AddRange(SearchRows.TermsOf(record));
    }

    public void Ask(NewTask task, DateTime at) =>
        Tasks.Add(
            new WorkTask
            {
                Id = ids.Of(InventedGroup.Task, tasks++),
                Kind = task.Kind,
                RecordId = task.RecordId,
                InstitutionId = task.InstitutionId,
                PersonId = task.PersonId,
                TextKey = task.TextKey,
                TextArguments = JsonSerializer.Serialize(task.TextArguments),
                Path = task.Path,
                Permission = task.Permission,
                DueOn = task.DueOn,
                OpenedAt = at,
            }
        );
}
