using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Search;
using Sinergi.Platform.Simulation;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>
/// Copies invented agreements into the database, a few thousand at a time. It goes past the processes on purpose: twenty thousand invented
/// registrations would be twenty thousand lies in the audit trail.
/// </summary>
public sealed class AgreementSimulation(SinergiDb db, IDatabaseProvider provider, IInstitutionAliases aliases)
{
    private const int Batch = 2_000;

    public Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => db.Set<Agreement>().AllAsync(_ => false, cancellationToken);

    /// <summary>Inside a transaction of whoever calls; returns the agreements that have a past to be invented.</summary>
    public async Task<IReadOnlyList<SimulatedAgreement>> FillAsync(
        SimulationPlan plan,
        DateTime at,
        IDictionary<string, long> copied,
        IProgress<SimulationStep> progress,
        CancellationToken cancellationToken
    )
    {
        var invented = new InventedRegister(plan, at);
        var rows = new InventedRows();
        rows.Institutions.AddRange(invented.Institutions);
        rows.Scopes.AddRange(invented.InstitutionScopes);
        if (plan.Years > 0)
        {
            invented.AddPeople(rows, await db.Set<Role>().ToDictionaryAsync(r => r.Code, r => r.Id, cancellationToken));
        }

        await rows.Bulk.CopyAsync(db, provider, cancellationToken);
        foreach (var institution in invented.Institutions)
        {
            // So that the invented names are recognised in forms and documents, too.
            await aliases.LearnAsync(institution.Id, institution.Name, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        foreach (var chunk in Enumerable.Range(0, plan.Agreements).Chunk(Batch))
        {
            invented.Add(rows, chunk);
            await rows.Bulk.CopyAsync(db, provider, cancellationToken);
            progress.Report(new SimulationStep(nameof(Agreement), chunk[^1] + 1, plan.Agreements));
        }

        rows.Bulk.AddTo(copied);

        return rows.Continued;
    }
}

/// <summary>Rows of one batch, by table.</summary>
internal sealed class InventedRows
{
    public InventedRows()
    {
        Institutions = Bulk.Of<Institution>();
        People = Bulk.Of<Person>();
        Posts = Bulk.Of<Post>();
        Agreements = Bulk.Of<Agreement>();
        Parties = Bulk.Of<AgreementParty>();
        Groups = Bulk.Of<CountersigningGroup>();
        Units = Bulk.Of<CountersigningUnit>();
        Sources = Bulk.Of<FactSource>();
        Promises = Bulk.Of<Promise>();
        Claims = Bulk.Of<Claim>();
        Scopes = Bulk.Of<ScopeEntry>();
        Entries = Bulk.Of<SearchEntry>();
        Terms = Bulk.Of<SearchTerm>();
    }

    public BulkRows Bulk { get; } = new();
    public List<Institution> Institutions { get; }
    public List<Person> People { get; }
    public List<Post> Posts { get; }
    public List<Agreement> Agreements { get; }
    public List<AgreementParty> Parties { get; }
    public List<CountersigningGroup> Groups { get; }
    public List<CountersigningUnit> Units { get; }
    public List<FactSource> Sources { get; }
    public List<Promise> Promises { get; }
    public List<Claim> Claims { get; }
    public List<ScopeEntry> Scopes { get; }
    public List<SearchEntry> Entries { get; }
    public List<SearchTerm> Terms { get; }

    /// <summary>Not rows: kept until the end, for what is invented next.</summary>
    public List<SimulatedAgreement> Continued { get; } = [];

    public void Index(Agreement agreement, string line, string path, string text)
    {
        var found = new Searchable(agreement.Id, agreement.Id, Register.AgreementSearch.Kind, agreement.Title, line, path, text);
        Entries.Add(SearchRows.EntryOf(found));
        Terms.AddRange(SearchRows.TermsOf(found));
    }
}
