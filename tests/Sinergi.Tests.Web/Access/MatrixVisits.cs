using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contacts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Visits;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Commitments.Visits.Entry;
using Sinergi.Modules.Commitments.Visits.Links;
using Sinergi.Modules.Commitments.Visits.Propose;
using Sinergi.Platform.Data;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Contacts of the partner, their links, and what one of them proposed, made by the product itself.</summary>
internal sealed class MatrixVisits
{
    private readonly MatrixWorld world;

    private MatrixVisits(MatrixWorld world) => this.world = world;

    /// <summary>Owed by the partner.</summary>
    public Guid Commitment { get; private set; }

    /// <summary>Of the contact who is sent a link by the sample.</summary>
    public Guid Contact { get; private set; }

    /// <summary>A link that opens; its path.</summary>
    public string Path { get; private set; } = "";
    public Guid LinkToRevoke { get; private set; }
    public Guid ToAccept { get; private set; }
    public Guid ToRefuse { get; private set; }

    public static async Task<MatrixVisits> MakeAsync(MatrixWorld world)
    {
        var made = new MatrixVisits(world);
        made.Commitment = await made.FormulateAsync();
        made.Contact = await made.ContactAsync("baru");
        made.Path = await made.SendAsync(await made.ContactAsync("masuk"));
        var revocable = await made.ContactAsync("cabut");
        await made.SendAsync(revocable);
        made.LinkToRevoke = await world.Host.QueryAsync(db =>
            db.Set<ContactLink>().Where(l => l.ContactId == revocable).Select(l => l.Id).SingleAsync()
        );
        made.ToAccept = await made.ProposeAsync();
        made.ToRefuse = await made.ProposeAsync();
        return made;
    }

    private Task<Guid> FormulateAsync() =>
        world.ActAsync(
            world.Clerk,
            async services =>
            {
                var source = (await services.GetRequiredService<RecordSides>().FindAsync(world.Records.Agreement, CancellationToken.None))!;
                var input = new CommitmentInput
                {
                    Key = NewId.Random(),
                    Statement = $"Tes urine {MatrixWorld.Mark}",
                    OwnerId = world.Register.Bnnp.Id,
                    Measure = MeasureKind.YesNo,
                    DueOn = AgreementWorld.Today.AddDays(30),
                    Plan = true,
                };
                var handler = services.GetRequiredService<FormulateHandler>();
                return DemoStage.Saved(await handler.FormulateAsync(source, promiseId: null, input, CancellationToken.None), "commitment");
            }
        );

    private async Task<Guid> ContactAsync(string name)
    {
        var input = new ContactInput
        {
            Key = NewId.Random(),
            Name = $"Narahubung {name}",
            Email = $"{name}@contoh.example",
            Institution = world.Register.Bnnp.Id,
        };
        var problems = await world.ActAsync(
            world.Clerk,
            s => s.GetRequiredService<ContactBook>().AddAsync(world.Records.Agreement, input, CancellationToken.None)
        );
        Assert.Empty(problems!);
        return await world.Host.QueryAsync(db => db.Set<ContactPerson>().Where(c => c.Name == input.Name).Select(c => c.Id).SingleAsync());
    }

    private Task<string> SendAsync(Guid contact) =>
        world.ActAsync(
            world.Clerk,
            async services =>
            {
                var choices = await services
                    .GetRequiredService<ContactLinkList>()
                    .ChoicesAsync(world.Records.Agreement, CancellationToken.None);
                var sent = await services
                    .GetRequiredService<ContactLinkDesk>()
                    .SendAsync(choices!, contact, NewId.Random(), CancellationToken.None);
                return Assert.IsType<LinkOutcome.Sent>(sent).Url;
            }
        );

    /// <summary>As somebody behind the link, without an account.</summary>
    private async Task<Guid> ProposeAsync()
    {
        await using var scope = world.Host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var visitor = await services.GetRequiredService<VisitGate>().ByTokenAsync(Path.Split('/')[^1], CancellationToken.None);
        var commitment = await services
            .GetRequiredService<SinergiDb>()
            .Set<Commitment>()
            .AsNoTracking()
            .SingleAsync(c => c.Id == Commitment);
        var input = new ProposeInput
        {
            Key = NewId.Random(),
            Kind = ProposalKind.Remark,
            Words = $"Menunggu ruang {MatrixWorld.Mark}",
        };
        var outcome = await services.GetRequiredService<ProposeHandler>().HandleAsync(visitor!, commitment, input, CancellationToken.None);
        return DemoStage.Saved(outcome, "proposal");
    }
}
