using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Modules.Institutions.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Import;

namespace Sinergi.Modules.Institutions.Import;

public abstract record ImportOutcome
{
    private ImportOutcome() { }

    public sealed record Done(int Added, int Changed, int Unchanged) : ImportOutcome;

    /// <summary>Nothing was imported: the file has problems.</summary>
    public sealed record Refused(ImportPlan Plan) : ImportOutcome;

    /// <summary>Nothing was imported: the register changed after the plan had been shown.</summary>
    public sealed record Outdated(ImportPlan Plan) : ImportOutcome;

    public TResult Match<TResult>(Func<Done, TResult> done, Func<Refused, TResult> refused, Func<Outdated, TResult> outdated) =>
        this switch
        {
            Done d => done(d),
            Refused r => refused(r),
            Outdated o => outdated(o),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>Imports a list of institutions, whole or not at all.</summary>
public sealed class InstitutionImporter(SinergiDb db, Processes processes, ImportWriter writer)
{
    // The audit answer must not carry a plan of 20,000 rows, so the process answers with numbers and the plan stays here.
    private sealed record Written(int Added, int Changed, int Unchanged);

    public async Task<ImportPlan> PlanAsync(byte[] file, CancellationToken cancellationToken)
    {
        var list = RowReader.Read(Sheet.Read(file, ImportLimits.Sheet, cancellationToken), cancellationToken);
        // A file that cannot be read needs no comparison.
        return list.Rows.Count == 0
            ? new ImportPlan([], [], 0, list.Problems)
            : ImportPlanner.Plan(list, await RegisterAsync(cancellationToken));
    }

    /// <param name="approved">Fingerprint of the plan that a person saw; null: whatever the plan is now.</param>
    /// <param name="progress">Told how many institutions are done.</param>
    public async Task<ImportOutcome> RunAsync(
        byte[] file,
        string fileName,
        string? approved,
        Guid? formKey,
        IProgress<int>? progress,
        CancellationToken cancellationToken
    )
    {
        ImportOutcome? refusal = null;
        var written = await processes.RunAsync(
            InstitutionProcesses.Import,
            formKey,
            reason: null,
            async running =>
            {
                // Planned again inside the transaction: what is written fits what is there.
                var plan = await PlanAsync(file, cancellationToken);
                refusal =
                    plan.Problems.Count > 0 ? new ImportOutcome.Refused(plan)
                    : approved is not null && approved != plan.Fingerprint() ? new ImportOutcome.Outdated(plan)
                    : null;
                if (refusal is null && !plan.DoesNothing)
                {
                    var import = new InstitutionsImported(NewId.Next(), fileName, Sha256(file), plan.Adds.Count, plan.Changes.Count);
                    running.Record(import);
                    await writer.WriteAsync(plan, import.ImportId, running, progress, cancellationToken);
                }

                return new Written(plan.Adds.Count, plan.Changes.Count, plan.Unchanged);
            },
            cancellationToken
        );
        return refusal ?? new ImportOutcome.Done(written.Added, written.Changed, written.Unchanged);
    }

    public static string Sha256(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    private async Task<KnownRegister> RegisterAsync(CancellationToken cancellationToken)
    {
        var institutions = await db.Set<Institution>()
            .AsNoTracking()
            .Select(i => new KnownInstitution(
                i.Id,
                i.Code,
                i.Name,
                i.ShortName,
                i.Kind,
                i.ParentId,
                i.UptKind,
                i.PartnerKind,
                i.Province,
                i.Zone,
                i.Internal,
                i.Simulated,
                i.Closed
            ))
            .ToListAsync(cancellationToken);
        var names = await db.Set<InstitutionAlias>()
            .AsNoTracking()
            .Select(a => new
            {
                a.InstitutionId,
                a.Printed,
                a.MatchKey,
                a.Source,
            })
            .ToListAsync(cancellationToken);
        return new KnownRegister(
            institutions,
            names.ToLookup(a => a.InstitutionId, a => new KnownName(a.Printed, a.MatchKey, AliasBook.IsEntered(a.Source)))
        );
    }
}
