using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Text;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Data.Providers;
using Sinergi.Platform.Search;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>
/// Copies invented agreements into the database, a few thousand at a time. It goes past the processes on purpose: twenty thousand invented
/// registrations would be twenty thousand lies in the audit trail.
/// </summary>
public sealed class AgreementSimulation(SinergiDb db, IDatabaseProvider provider, IInstitutionAliases aliases, TimeProvider clock)
{
    private const int Batch = 2_000;

    public async Task<SimulationOutcome> FillAsync(SimulationPlan plan, bool force, CancellationToken cancellationToken)
    {
        if (!plan.Sound)
        {
            return new SimulationOutcome.Refused(
                $"Units must be 1 to {SimulationPlan.MostUnits}, agreements 0 to {SimulationPlan.MostAgreements}."
            );
        }

        if (!force && await db.Set<Agreement>().AnyAsync(cancellationToken))
        {
            return new SimulationOutcome.Refused("The register holds agreements already; --force adds to them.");
        }

        using var turn = await provider.EnterWriteAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var invented = new InventedRegister(plan, clock.UtcNowToMicrosecond());
        await CopyAsync(invented.Institutions, cancellationToken);
        await CopyAsync(invented.InstitutionScopes, cancellationToken);
        foreach (var institution in invented.Institutions)
        {
            // So that the invented names are recognised in forms and documents, too.
            await aliases.LearnAsync(institution.Id, institution.Name, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        var (promises, scopes, terms) = (0, invented.InstitutionScopes.Count, 0);
        foreach (var chunk in Enumerable.Range(0, plan.Agreements).Chunk(Batch))
        {
            var rows = invented.Agreements(chunk);
            await CopyAsync(rows.Agreements, cancellationToken);
            await CopyAsync(rows.Parties, cancellationToken);
            await CopyAsync(rows.Groups, cancellationToken);
            await CopyAsync(rows.Units, cancellationToken);
            await CopyAsync(rows.Sources, cancellationToken);
            await CopyAsync(rows.Promises, cancellationToken);
            await CopyAsync(rows.Scopes, cancellationToken);
            await CopyAsync(rows.Entries, cancellationToken);
            await CopyAsync(rows.Terms, cancellationToken);
            promises += rows.Promises.Count;
            scopes += rows.Scopes.Count;
            terms += rows.Terms.Count;
        }

        await transaction.CommitAsync(cancellationToken);
        return new SimulationOutcome.Filled(invented.Institutions.Count, plan.Agreements, promises, scopes, terms);
    }

    private Task CopyAsync<T>(List<T> rows, CancellationToken cancellationToken)
        where T : class => provider.BulkInsertAsync(db, rows, cancellationToken);
}

/// <summary>Rows of one batch, by table.</summary>
internal sealed class InventedRows
{
    public List<Agreement> Agreements { get; } = [];
    public List<AgreementParty> Parties { get; } = [];
    public List<CountersigningGroup> Groups { get; } = [];
    public List<CountersigningUnit> Units { get; } = [];
    public List<FactSource> Sources { get; } = [];
    public List<Promise> Promises { get; } = [];
    public List<ScopeEntry> Scopes { get; } = [];
    public List<SearchEntry> Entries { get; } = [];
    public List<SearchTerm> Terms { get; } = [];

    public void Index(Agreement agreement, string line, string path, string text)
    {
        Entries.Add(
            new SearchEntry
            {
                RecordId = agreement.Id,
                ScopeId = agreement.Id,
                Kind = Register.AgreementSearch.Kind,
                Title = agreement.Title,
                Line = line,
                Path = path,
            }
        );
        var title = SearchTerms.Of(agreement.Title).ToHashSet(StringComparer.Ordinal);
        Terms.AddRange(
            title
                .Concat(SearchTerms.Of($"{line} {text}"))
                .Distinct(StringComparer.Ordinal)
                .Select(term => new SearchTerm
                {
                    Term = term,
                    RecordId = agreement.Id,
                    Weight = title.Contains(term) ? 1 : 0,
                })
        );
    }
}
