using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Data.Sops;
using Sinergi.Modules.Commitments.Sops.Answer;
using Sinergi.Modules.Commitments.Sops.PutForward;
using Sinergi.Modules.Commitments.Sops.Write;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>SOPs of the world, made by the product itself.</summary>
internal sealed class MatrixSops
{
    private readonly MatrixWorld world;

    private MatrixSops(MatrixWorld world) => this.world = world;

    /// <summary>A draft that is written on, one that is put forward, one that is withdrawn.</summary>
    public Guid ToWrite { get; private set; }
    public Guid ToPutForward { get; private set; }
    public Guid ToWithdraw { get; private set; }

    /// <summary>Waits for the answers of the parties.</summary>
    public Guid Asked { get; private set; }
    public Guid InForce { get; private set; }

    public static async Task<MatrixSops> MakeAsync(MatrixWorld world)
    {
        var made = new MatrixSops(world);
        made.ToWrite = await made.WriteAsync("Rujukan");
        made.ToPutForward = await made.WriteAsync("Pengawalan");
        made.ToWithdraw = await made.WriteAsync("Penitipan");
        made.Asked = await made.PutForwardAsync(await made.WriteAsync("Penggeledahan bersama"));
        made.InForce = await made.PutForwardAsync(await made.WriteAsync("Pengaduan"));
        await made.ApproveAllAsync(made.InForce);
        return made;
    }

    private Task<Guid> WriteAsync(string what) =>
        world.ActAsync(
            world.Clerk,
            async services =>
            {
                var record = await services.GetRequiredService<RecordSides>().FindAsync(world.Records.Agreement, CancellationToken.None);
                var input = new NewSopInput
                {
                    Key = NewId.Random(),
                    Title = $"{what} {MatrixWorld.Mark}",
                    Subject = "Siapa berbuat apa",
                    OwnerId = world.Register.Kanwil.Id,
                    Text = "Langkah pertama",
                    Dated = AgreementWorld.Today,
                    ReviewBy = AgreementWorld.Today.AddYears(1),
                };
                return DemoStage.Saved(
                    await services.GetRequiredService<WriteHandler>().BeginAsync(record!, input, CancellationToken.None),
                    what
                );
            }
        );

    private Task<Guid> PutForwardAsync(Guid id) =>
        world.ActAsync(
            world.Clerk,
            async services =>
            {
                var sop = (await services.GetRequiredService<SopBook>().FindAsync(id, CancellationToken.None))!;
                var input = new PutForwardInput { Key = NewId.Random(), Seen = sop.Revision };
                return DemoStage.Saved(
                    await services.GetRequiredService<PutForwardHandler>().HandleAsync(id, input, CancellationToken.None),
                    "put forward"
                );
            }
        );

    private async Task ApproveAllAsync(Guid id)
    {
        var sop = await world.ActAsync(
            world.Clerk,
            services => services.GetRequiredService<SopBook>().FindAsync(id, CancellationToken.None)
        );
        foreach (var asked in sop!.Pending!.Awaited)
        {
            var institution = await world.Host.QueryAsync(async db => (await db.FindAsync<Institution>(asked.InstitutionId))!);
            var officer = await world.Host.GivenOfficerAsync(institution, [.. MatrixWorld.Everything]);
            await world.ActAsync(
                officer,
                async services =>
                {
                    var input = new AnswerInput
                    {
                        Key = NewId.Random(),
                        VersionId = sop.Pending.Id,
                        Round = asked.Round,
                        PartyId = asked.InstitutionId,
                        Approve = true,
                    };
                    return DemoStage.Saved(
                        await services.GetRequiredService<AnswerHandler>().HandleAsync(id, input, CancellationToken.None),
                        "approve"
                    );
                }
            );
        }
    }
}
