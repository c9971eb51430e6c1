using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Backfill;

namespace Sinergi.Tests.Web.Access;

/// <summary>Lists of agreements that were handed in: one that is looked at, one that is under way, one that was taken over.</summary>
internal sealed record MatrixBackfill(Guid Uploaded, Guid Running, Guid Done)
{
    public static async Task<MatrixBackfill> MakeAsync(MatrixWorld world)
    {
        var running = await world.PutAsync(
            new AgreementImport
            {
                Id = NewId.Next(),
                AccountId = world.Clerk.AccountId,
                PostId = world.Clerk.PostId,
                FileName = "berjalan.csv",
                Content = [],
                Sha256 = "",
                At = world.Host.Clock.UtcNow.UtcDateTime,
                State = ImportState.Running,
                LeaseUntil = world.Host.Clock.UtcNow.UtcDateTime.AddYears(1),
            }
        );
        return new MatrixBackfill(await UploadAsync(world, "satu"), running.Id, await DoneAsync(world));
    }

    private static Task<Guid> UploadAsync(MatrixWorld world, string name) =>
        world.ActAsync(
            world.Clerk,
            services =>
                services.GetRequiredService<BackfillDesk>().KeepAsync($"{name}.csv", File(name), NewId.Random(), CancellationToken.None)
        );

    private static async Task<Guid> DoneAsync(MatrixWorld world)
    {
        var id = await UploadAsync(world, "dua");
        return await world.ActAsync(
            world.Clerk,
            async services =>
            {
                var plan = await services.GetRequiredService<BackfillRegister>().PlanAsync(File("dua"), "dua.csv", CancellationToken.None);
                await services
                    .GetRequiredService<BackfillDesk>()
                    .BeginAsync(id, plan.Fingerprint(), null, NewId.Random(), CancellationToken.None);
                await services.GetRequiredService<BackfillRunner>().RunAsync(id, CancellationToken.None);
                return id;
            }
        );
    }

    private static byte[] File(string name) => Encoding.UTF8.GetBytes($"perihal\nDaftar {name} {MatrixWorld.Mark}\n");
}
