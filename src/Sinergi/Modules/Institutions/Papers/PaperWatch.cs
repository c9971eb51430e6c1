using Microsoft.EntityFrameworkCore;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Institutions.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Provisions;
using Sinergi.Platform.Tasks;

namespace Sinergi.Modules.Institutions.Papers;

/// <summary>Each night: papers of partners that soon run out. The office that looked at one is asked, once, for a newer one.</summary>
internal sealed class PaperWatch(SinergiDb db, ProvisionBook provisions, Processes processes, WorkTasks tasks, TimeProvider clock)
    : IProductJob
{
    private const int MostInOneRun = 1_000;

    public static string Code => "institutions.papers";

    public static string Schedule => "0 15 17 * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var today = UnitTimeZone.Wib.DateAt(clock.GetUtcNow().UtcDateTime);
        var last = today.AddDays(await provisions.ValueAsync(PaperProvisions.Expiring, today, cancellationToken));
        var untold = await Untold(last).OrderBy(p => p.ValidUntil).Take(MostInOneRun).Select(p => p.Id).ToListAsync(cancellationToken);
        var told = 0;
        foreach (var id in untold)
        {
            told += await RemindAsync(id, last, cancellationToken) ? 1 : 0;
            db.ChangeTracker.Clear();
        }

        return told == 0 ? null : $"told={told}";
    }

    private IQueryable<PartnerPaper> Untold(DateOnly last) =>
        db.Set<PartnerPaper>().Where(p => p.ReplacedAt == null && p.RemindedAt == null && p.ValidUntil <= last);

    private Task<bool> RemindAsync(Guid id, DateOnly last, CancellationToken cancellationToken) =>
        processes.RunAsync(
            InstitutionProcesses.RemindPaper,
            null,
            null,
            async process =>
            {
                // Asked again inside the process: a newer one may have come since the list was made.
                if (await Untold(last).SingleOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } paper)
                {
                    return false;
                }

                var partner = await db.Set<Institution>().SingleAsync(i => i.Id == paper.InstitutionId, cancellationToken);
                paper.RemindedAt = process.At;
                await tasks.OpenAsync(
                    new NewTask(
                        PaperDesk.ExpiringKind,
                        paper.Id,
                        paper.CheckedByInstitutionId,
                        null,
                        "institutions.task.paper_expiring",
                        [paper.Kind, StoredLine.Part(partner.ShortName), StoredLine.Day(paper.ValidUntil!.Value)],
                        InstitutionLinks.Papers(partner.Id),
                        InstitutionPermissions.Papers,
                        paper.ValidUntil
                    ),
                    process.At,
                    cancellationToken
                );
                process.Record(new PaperExpiring(partner.Id, paper.Id, paper.Kind, paper.ValidUntil!.Value));
                return true;
            },
            cancellationToken
        );
}

/// <summary>What the rules on papers count with as dated data.</summary>
public static class PaperProvisions
{
    /// <summary>Days before its last one on which a paper is asked for anew.</summary>
    public static readonly ProvisionKind Expiring = new("institutions.paper_days", Least: 1, Most: 365);

    public static IReadOnlyList<ProvisionKind> All { get; } = [Expiring];
}
