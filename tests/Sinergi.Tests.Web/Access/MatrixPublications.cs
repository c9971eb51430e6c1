using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Publications.Decide;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Modules.Publications.Propose;
using Sinergi.Platform.Access.Directory;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Agreements of the Kanwil with an edition for the public in each state that somebody can do something about.</summary>
internal sealed class MatrixPublications
{
    private readonly MatrixWorld world;

    private MatrixPublications(MatrixWorld world) => this.world = world;

    public Guid ToPropose { get; private set; }
    public (Guid Agreement, Guid Edition) ToDecide { get; private set; }
    public (Guid Agreement, Guid Edition) ToDecline { get; private set; }
    public (Guid Agreement, Guid Edition) ToWithdraw { get; private set; }

    /// <summary>Public, and nobody does anything to it.</summary>
    public (Guid Agreement, Guid Edition) Shown { get; private set; }
    public string Code { get; private set; } = "";

    /// <summary>Of an office with a single official.</summary>
    public (Guid Agreement, Guid Edition) Alone { get; private set; }
    public Officer Lone { get; private set; } = null!;

    public static async Task<MatrixPublications> MakeAsync(MatrixWorld world)
    {
        var all = new MatrixPublications(world);
        var proposer = await world.SomeoneAsync();
        all.ToPropose = await all.AgreementAsync(world.Clerk, world.Register.Kanwil);
        all.ToDecide = await all.ProposeAsync(proposer, world.Register.Kanwil);
        all.ToDecline = await all.ProposeAsync(proposer, world.Register.Kanwil);
        all.ToWithdraw = await all.PublishAsync(await all.ProposeAsync(proposer, world.Register.Kanwil));
        all.Shown = await all.PublishAsync(await all.ProposeAsync(proposer, world.Register.Kanwil));
        all.Code = await world.Host.QueryAsync(db =>
            db.Set<Publication>().Where(p => p.Id == all.Shown.Edition).Select(p => p.Code).SingleAsync()
        );
        var office = await world.Host.GivenInstitutionAsync("Kanwil Matriks Sendiri", InstitutionKind.Kanwil);
        all.Lone = await world.Host.GivenOfficerAsync(office, [.. MatrixWorld.Everything]);
        all.Alone = await all.ProposeAsync(all.Lone, office);
        return all;
    }

    private Task<Guid> AgreementAsync(Officer officer, Institution office) =>
        world.Register.RegisterAsync(
            AgreementWorld.Told(
                $"Publikasi {MatrixWorld.Mark} {NewId.Random():N}",
                AgreementWorld.Party(office, 1),
                AgreementWorld.Party(world.Register.Bnnp, 2)
            ),
            officer
        );

    private async Task<(Guid Agreement, Guid Edition)> ProposeAsync(Officer officer, Institution office)
    {
        var agreement = await AgreementAsync(officer, office);
        var edition = await world.ActAsync(
            officer,
            async services =>
            {
                using var content = new MemoryStream(Samples.Pdf($"Salinan {agreement:N}"));
                var input = new ProposalInput
                {
                    Key = NewId.Next(),
                    Title = $"Terbitan {MatrixWorld.Mark}",
                    Shown = [PublicField.SignedOn, PublicField.Term],
                    File = new FormFile(content, 0, content.Length, nameof(ProposalInput.File), "salinan.pdf"),
                    Covered = "Nama",
                };
                var outcome = await services.GetRequiredService<ProposeHandler>().HandleAsync(agreement, input, default);
                return DemoStage.Saved(outcome, "edition");
            }
        );
        return (agreement, edition);
    }

    private async Task<(Guid Agreement, Guid Edition)> PublishAsync((Guid Agreement, Guid Edition) proposed)
    {
        var input = new DecisionInput { Key = NewId.Next(), PublicationId = proposed.Edition };
        await world.ActAsync(
            world.Clerk,
            async services =>
            {
                var handler = services.GetRequiredService<DecideHandler>();
                return DemoStage.Saved(
                    await handler.HandleAsync(proposed.Agreement, PublicationAction.Publish, input, default),
                    "publication"
                );
            }
        );
        return proposed;
    }
}
