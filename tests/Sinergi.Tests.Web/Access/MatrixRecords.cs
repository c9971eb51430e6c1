using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contacts;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Commitments.Upload;
using Sinergi.Modules.Home.Calendar;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Meetings.Minutes;
using Sinergi.Modules.Results.Assess;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Deliver;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Fix;
using Sinergi.Modules.Results.Start;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Testing;
using Sinergi.Testing.Files;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>Agreement, meeting, commitments, evidence, evaluations and readings, made by the product itself.</summary>
internal sealed partial class MatrixRecords
{
    private static readonly DateOnly Due = new(2026, 2, 26);
    public const string CalendarToken = "matriks-kalender";
    private readonly MatrixWorld world;

    private MatrixRecords(MatrixWorld world) => this.world = world;

    public Guid Agreement { get; private set; }
    public Guid Promise { get; private set; }
    public Guid Meeting { get; private set; }

    /// <summary>A meeting whose minutes wait for every side.</summary>
    public Guid Minuted { get; private set; }
    public Guid Commitment { get; private set; }
    public Guid CommitmentToAdmit { get; private set; }

    public Guid CommitmentToDrop { get; private set; }
    public Guid CommitmentToHold { get; private set; }
    public Guid CommitmentOnHold { get; private set; }
    public Guid CommitmentJudged { get; private set; }
    public Guid Milestone { get; private set; }
    public Guid Claim { get; private set; }

    /// <summary>A claim with evidence beside it.</summary>
    public Guid BackedClaim { get; private set; }

    /// <summary>Four pieces that wait to be judged: to accept, to refuse, to withdraw, to except.</summary>
    public IReadOnlyList<Guid> Evidence { get; private set; } = [];
    public MatrixCopies Copies { get; private set; } = null!;

    /// <summary>Requests for support: to promise, to receive, to decline, to withdraw.</summary>
    public IReadOnlyList<Guid> Supports { get; private set; } = [];
    public Guid Evaluated { get; private set; }
    public Guid ToDeliver { get; private set; }
    public Guid ToDeliverByTwo { get; private set; }
    public Guid ToPlan { get; private set; }
    public Guid ToPlanByTwo { get; private set; }
    public Guid ToClose { get; private set; }
    public Guid ToCloseByTwo { get; private set; }
    public Guid Scheduled { get; private set; }
    public Guid Filling { get; private set; }
    public Guid AwaitingReply { get; private set; }

    /// <summary>One more of either, for two people at once.</summary>
    public Guid FillingByTwo { get; private set; }
    public Guid FixedByTwo { get; private set; }

    /// <summary>A reading that is under review, one to dismiss, one that waits to be read and one that failed.</summary>
    public Guid Reading { get; private set; }
    public Guid ReadingToDismiss { get; private set; }
    public Guid ReadingUnderWay { get; private set; }
    public Guid ReadingFailed { get; private set; }

    /// <summary>Every fact of it is decided.</summary>
    public Guid ReadingDecided { get; private set; }
    public Guid Document { get; private set; }
    public string Fact { get; private set; } = "";
    public MatrixIndicators Indicators { get; private set; } = null!;
    public MatrixFamily Family { get; private set; } = null!;
    public MatrixViews Views { get; private set; } = null!;

    public static async Task<MatrixRecords> MakeAsync(MatrixWorld world)
    {
        var records = new MatrixRecords(world);
        await records.RegisterAsync();
        await records.PromiseAsync();
        await records.EvaluateAsync();
        await records.ReadAsync();
        await world.PutAsync(
            new CalendarFeed
            {
                Id = NewId.Next(),
                AccountId = world.Clerk.AccountId,
                PostId = world.Clerk.PostId,
                TokenHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CalendarToken))),
                CreatedAt = AgreementWorld.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            }
        );
        records.Supports = [await AskAsync(), await AskAsync(), await AskAsync(), await AskAsync()];
        records.Copies = await MatrixCopies.MakeAsync(world, records);
        records.Family = await MatrixFamily.MakeAsync(world);
        records.Views = await MatrixViews.MakeAsync(world);
        records.Indicators = await MatrixIndicators.MakeAsync(world, records.Agreement);
        return records;

        async Task<Guid> AskAsync()
        {
            var support = new Support
            {
                Id = NewId.Next(),
                RecordId = records.Agreement,
                Kind = SupportKind.Asset,
                What = $"Dukungan {MatrixWorld.Mark}",
                AskedById = world.Register.Kanwil.Id,
                AskedOfName = "Pemerintah Kabupaten Simulasi",
                AskedOn = AgreementWorld.Today,
                RecordedAt = AgreementWorld.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            };
            await world.PutAsync(support);
            return support.Id;
        }
    }

    private async Task RegisterAsync()
    {
        var register = world.Register;
        Agreement = await register.RegisterAsync(Told($"Pembinaan {MatrixWorld.Mark}"), world.Clerk);
        Evaluated = await register.RegisterAsync(Told($"Penilaian {MatrixWorld.Mark}"), world.Clerk);
        await TellAgainAsync(r => r.GetRequiredService<IAgreementRegister>().AddSourceAsync(Agreement, Retold(), CancellationToken.None));
        Promise = await world.Host.QueryAsync(db => db.Set<Promise>().Where(p => p.RecordId == Agreement).Select(p => p.Id).SingleAsync());
        var met = await world.ActAsync(
            world.Clerk,
            s => s.GetRequiredService<IMeetingRegister>().RegisterAsync(Met(new DateOnly(2026, 1, 20)), CancellationToken.None)
        );
        Meeting = Assert.IsType<RegisterOutcome.Registered>(met).AgreementId;
        Minuted = await MinutedAsync();
        var other = Met(new DateOnly(2026, 1, 21));
        await TellAgainAsync(r => r.GetRequiredService<IMeetingRegister>().AddSourceAsync(Meeting, other, CancellationToken.None));
        var input = new ContactInput
        {
            Key = NewId.Random(),
            Name = $"Narahubung {MatrixWorld.Mark}",
            Phone = "0800-111-222",
        };
        var problems = await world.ActAsync(
            world.Clerk,
            s => s.GetRequiredService<ContactBook>().AddAsync(Agreement, input, CancellationToken.None)
        );
        Assert.Empty(problems!);
        await world.PutAsync(
            new DataGrant
            {
                Id = NewId.Next(),
                AgreementId = Agreement,
                GranteeId = register.Bnnp.Id,
                Category = DataCategory.AgreementContacts,
                Purpose = $"Koordinasi {MatrixWorld.Mark}",
                LegalBasis = "Pasal 5",
                From = AgreementWorld.Today,
                Until = AgreementWorld.Today.AddMonths(3),
            }
        );
    }

    /// <summary>A second source with another day, so that there is something to choose.</summary>
    private async Task TellAgainAsync(Func<IServiceProvider, Task<RegisterOutcome>> tell) =>
        Assert.IsType<RegisterOutcome.Registered>(await world.ActAsync(world.Clerk, tell));

    private RegisterAgreement Retold() =>
        Told($"Pembinaan {MatrixWorld.Mark}") with
        {
            SourceTitle = "Berita kedua",
            SignedOn = new DateOnly(2025, 6, 6),
            Promises = [],
        };

    private async Task<Guid> MinutedAsync()
    {
        var met = await world.ActAsync(
            world.Clerk,
            s => s.GetRequiredService<IMeetingRegister>().RegisterAsync(Met(new DateOnly(2025, 9, 3)), CancellationToken.None)
        );
        var id = Assert.IsType<RegisterOutcome.Registered>(met).AgreementId;
        var input = new WriteInput { Key = NewId.Random(), Text = $"Notulen {MatrixWorld.Mark}" };
        var written = await world.ActAsync(
            world.Clerk,
            s => s.GetRequiredService<MinutesDesk>().WriteAsync(id, input, CancellationToken.None)
        );
        Assert.IsType<ChangeOutcome.Saved>(written);
        return id;
    }

    private RegisterMeeting Met(DateOnly day) =>
        new()
        {
            FormKey = NewId.Random(),
            SourceTitle = $"Catatan {day.Day}",
            Topic = $"Audiensi {MatrixWorld.Mark}",
            HeldOn = day,
            Participants = [AgreementWorld.Party(world.Register.Kanwil, 1), AgreementWorld.Party(world.Register.Bnnp, 2)],
        };

    private RegisterAgreement Told(string subject) =>
        AgreementWorld.Told(subject, world.Register.ThreeParties) with
        {
            Countersigners = [new NewCountersigners("Seluruh UPT Simulasi", world.Register.Kanwil.Id, null)],
            Promises =
            [
                new NewPromise(
                    "Kanwil",
                    world.Register.Kanwil.Id,
                    $"Menyediakan ruang {MatrixWorld.Mark}",
                    PromiseStrength.Will,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null
                ),
            ],
        };

    private async Task PromiseAsync()
    {
        Commitment = await FormulateAsync(Agreement, "Ruang konseling");
        CommitmentToAdmit = await FormulateAsync(Agreement, "Ruang tunggu");
        CommitmentToDrop = await FormulateAsync(Agreement, "Ruang ibadah");
        CommitmentToHold = await FormulateAsync(Agreement, "Ruang kelas");
        CommitmentOnHold = await HoldAsync(await FormulateAsync(Agreement, "Ruang musik"));
        CommitmentJudged = await FormulateAsync(Agreement, "Ruang baca");
        await world.Host.QueryAsync(db =>
            db.Set<Commitment>()
                .Where(c => c.Id == CommitmentJudged)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CommitmentState.NoEvidence))
        );
        Milestone = NewId.Next();
        await world.PutAsync(
            new Milestone
            {
                Id = Milestone,
                RecordId = Agreement,
                Name = $"Kantor pindah {MatrixWorld.Mark}",
                CreatedAt = AgreementWorld.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            }
        );
        Claim = await ClaimAsync();
        BackedClaim = await ClaimAsync();
        Evidence = [await ProveAsync(), await ProveAsync(), await ProveAsync(), await ProveAsync()];
        await world.PutAsync(
            new ClaimEvidence
            {
                ClaimId = BackedClaim,
                EvidenceId = Evidence[0],
                RecordId = Agreement,
            }
        );
    }

    private async Task<Guid> HoldAsync(Guid commitment)
    {
        var from = AgreementWorld.Today.AddDays(-1);
        await world.Host.QueryAsync(db =>
            db.Set<Commitment>().Where(c => c.Id == commitment).ExecuteUpdateAsync(c => c.SetProperty(x => x.HeldFrom, from))
        );
        await world.PutAsync(
            new Hold
            {
                Id = NewId.Next(),
                CommitmentId = commitment,
                RecordId = Agreement,
                From = from,
                Reason = "Gedung diperbaiki",
                LetterNumber = "S-0",
                LetterOn = from,
                LetterDocumentId = NewId.Next(),
                RecordedAt = AgreementWorld.Today.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            }
        );
        return commitment;
    }

    private async Task<Guid> ClaimAsync()
    {
        var source = await world.Host.QueryAsync(db =>
            db.Set<FactSource>().Where(f => f.RecordId == Agreement).Select(f => f.Id).FirstAsync()
        );
        var claim = new Claim
        {
            Id = NewId.Next(),
            RecordId = Agreement,
            RecordKind = RecordKind.Agreement,
            SourceId = source,
            Position = 1,
            Text = $"Bebas narkoba {MatrixWorld.Mark}",
            Findings = "[]",
        };
        await world.PutAsync(claim);
        return claim.Id;
    }

    private Task<Guid> FormulateAsync(Guid record, string what) =>
        world.ActAsync(
            world.Clerk,
            async services =>
            {
                var input = new CommitmentInput
                {
                    Key = NewId.Random(),
                    Statement = $"{what} {MatrixWorld.Mark}",
                    OwnerId = world.Register.Kanwil.Id,
                    Measure = MeasureKind.YesNo,
                    DueOn = Due,
                    Plan = true,
                };
                var source = (await services.GetRequiredService<RecordSides>().FindAsync(record, CancellationToken.None))!;
                var handler = services.GetRequiredService<FormulateHandler>();
                return DemoStage.Saved(await handler.FormulateAsync(source, promiseId: null, input, CancellationToken.None), what);
            }
        );

    public Task<Guid> ProveAsync() =>
        world.ActAsync(
            world.Clerk,
            async services =>
            {
                var commitment = await services.GetDb().Set<Commitment>().AsNoTracking().SingleAsync(c => c.Id == Commitment);
                var input = new EvidenceInput
                {
                    Key = NewId.Random(),
                    Link = "https://contoh.example/bukti",
                    Description = $"Foto {MatrixWorld.Mark}",
                    CapturedOn = Due,
                    Place = "Palu",
                };
                var handler = services.GetRequiredService<UploadHandler>();
                return DemoStage.Saved(await handler.HandleAsync(commitment, input, CancellationToken.None), "evidence");
            }
        );
}
