using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Access;
using Sinergi.Platform.Data;
using Sinergi.Platform.Jobs;

namespace Sinergi.Modules.Agreements.Backfill;

/// <summary>Takes over the lists that wait, the oldest first, each as the one who approved it; also those that a killed process left half done.</summary>
public sealed class BackfillJob(SinergiDb db, IServiceScopeFactory scopes, TimeProvider clock) : IProductJob
{
    public static string Code => "agreements.import";

    public static string Schedule => "20 0/5 * * * ?";

    public async Task<string?> RunAsync(CancellationToken cancellationToken)
    {
        var lists = 0;
        while (await NextAsync(cancellationToken) is { } next)
        {
            await RunAsync(next, cancellationToken);
            lists++;
        }

        return lists == 0 ? null : $"lists={lists}";
    }

    private async Task RunAsync(Waiting next, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var runner = scope.ServiceProvider.GetRequiredService<BackfillRunner>();
        var loaded = await scope
            .ServiceProvider.GetRequiredService<ActorLoader>()
            .LoadForAsync(next.AccountId, next.PostId, cancellationToken);
        if (loaded && scope.ServiceProvider.GetRequiredService<CurrentActor>().Required.May(AgreementPermissions.Register))
        {
            await runner.RunAsync(next.Id, cancellationToken);
        }
        else
        {
            await runner.RefuseAsync(next.Id);
        }
    }

    private sealed record Waiting(Guid Id, Guid AccountId, Guid PostId);

    private async Task<Waiting?> NextAsync(CancellationToken cancellationToken)
    {
        var now = clock.UtcNowToMicrosecond();
        return await db.Set<AgreementImport>()
            .Where(i => i.State == ImportState.Waiting || (i.State == ImportState.Running && i.LeaseUntil < now))
            .OrderBy(i => i.At)
            .ThenBy(i => i.Id)
            .Select(i => new Waiting(i.Id, i.AccountId, i.PostId))
            .FirstOrDefaultAsync(cancellationToken);
    }
}
