using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Institutions.Import;
using Sinergi.Modules.Institutions.Merge;
using Sinergi.Platform.Access;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Access.Merging;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Notifications.Mail;
using Sinergi.Platform.Tasks;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Access;

/// <summary>What is administered: units, people, roles, mandates, tasks, letters and accounts.</summary>
internal sealed record MatrixOffice
{
    /// <summary>A unit of the Kanwil in which somebody works.</summary>
    public required Institution Unit { get; init; }

    /// <summary>A unit without people, which can be closed or moved.</summary>
    public required Institution EmptyUnit { get; init; }

    /// <summary>Where the empty unit can be moved to.</summary>
    public required Institution NewParent { get; init; }

    /// <summary>Two records of one partner.</summary>
    public required Institution Twin { get; init; }
    public required Institution OtherTwin { get; init; }

    /// <summary>A post of the partner that is split.</summary>
    public required Guid PostToPart { get; init; }

    /// <summary>A merge that can be undone.</summary>
    public required Guid Merge { get; init; }
    public required Officer Person { get; init; }
    public required Officer PersonToErase { get; init; }
    public required Officer PersonToReset { get; init; }
    public required Officer PersonToDisable { get; init; }
    public required Officer PersonToEnable { get; init; }
    public required Guid PersonToInvite { get; init; }
    public required Officer PersonWithEndingPost { get; init; }
    public required Role Role { get; init; }
    public required StatutoryMandate Mandate { get; init; }
    public required Guid Import { get; init; }
    public required WorkTask Orphan { get; init; }
    public required OutboxMessage Letter { get; init; }
    public required Notice Notice { get; init; }
    public required Officer WithSecondFactor { get; init; }
    public required Officer ToGetSecondFactor { get; init; }
    public required Officer ToChangePassword { get; init; }
    public required Officer ToEndSessions { get; init; }
    public required string Invitation { get; init; }
    public required string Reset { get; init; }

    public static async Task<MatrixOffice> MakeAsync(MatrixWorld world)
    {
        var (host, kanwil) = (world.Host, world.Register.Kanwil);
        var unit = await host.GivenInstitutionAsync("Lapas Uji Matriks", InstitutionKind.Upt, kanwil);
        Task<Officer> PersonAsync() => host.GivenOfficerAsync(unit);
        var invited = await PersonAsync();
        var reset = await PersonAsync();
        var disabled = await PersonAsync();
        await host.QueryAsync(db =>
            db.Users.Where(a => a.Id == disabled.AccountId).ExecuteUpdateAsync(a => a.SetProperty(x => x.Disabled, true))
        );
        var secondFactor = await world.SomeoneAsync();
        await host.QueryAsync(db =>
            db.Users.Where(a => a.Id == secondFactor.AccountId).ExecuteUpdateAsync(a => a.SetProperty(x => x.TwoFactorEnabled, true))
        );
        return new MatrixOffice
        {
            Unit = unit,
            EmptyUnit = await host.GivenInstitutionAsync("Rutan Uji Matriks", InstitutionKind.Upt, kanwil),
            NewParent = await host.GivenInstitutionAsync("Kanwil Uji Timur", InstitutionKind.Kanwil, world.Centre.Institution),
            Twin = await PartnerAsync(world, "Yayasan Uji Kembar"),
            OtherTwin = await PartnerAsync(world, "Yayasan Uji Kembaran"),
            PostToPart = world.Register.Stranger.PostId,
            Merge = await MergeAsync(world),
            Person = await PersonAsync(),
            PersonToErase = await PersonAsync(),
            PersonToReset = await PersonAsync(),
            PersonToDisable = await PersonAsync(),
            PersonToEnable = disabled,
            PersonToInvite = await WithoutAccountAsync(world, await PersonAsync()),
            PersonWithEndingPost = await PersonAsync(),
            Role = await RoleAsync(world),
            Mandate = await MandateAsync(world),
            Import = await ImportAsync(world),
            Orphan = await OrphanAsync(world),
            Letter = await LetterAsync(world),
            Notice = await NoticeAsync(world),
            WithSecondFactor = secondFactor,
            ToGetSecondFactor = await world.SomeoneAsync(),
            ToChangePassword = await world.SomeoneAsync(),
            ToEndSessions = await world.SomeoneAsync(),
            Invitation = await InviteAsync(world, await WithoutAccountAsync(world, invited), invited.Email),
            Reset = await ResetAsync(world, reset),
        };
    }

    private static Task<Institution> PartnerAsync(MatrixWorld world, string name) =>
        world.Host.GivenInstitutionAsync(name, InstitutionKind.Partner);

    private static async Task<Guid> MergeAsync(MatrixWorld world)
    {
        var (from, into) = (await PartnerAsync(world, "Lembaga Uji Lama"), await PartnerAsync(world, "Lembaga Uji Baru"));
        var outcome = await world.ActAsync(
            world.Centre,
            s => s.GetRequiredService<MergeDesk>().MergeAsync(from.Id, into.Id, NewId.Random(), "Uji matriks", CancellationToken.None)
        );
        Assert.IsType<MergeOutcome.Done>(outcome);
        return await world.Host.QueryAsync(db =>
            db.Set<InstitutionMerge>().Where(m => m.FromId == from.Id).Select(m => m.Id).SingleAsync()
        );
    }

    private static async Task<Guid> WithoutAccountAsync(MatrixWorld world, Officer officer)
    {
        await world.Host.QueryAsync(db => db.Users.Where(a => a.Id == officer.AccountId).ExecuteDeleteAsync());
        return officer.PersonId;
    }

    private static Task<Role> RoleAsync(MatrixWorld world)
    {
        var role = new Role
        {
            Id = NewId.Next(),
            Code = "UJI_MATRIKS",
            Name = "Peran matriks",
            NameEnglish = "Matrix role",
            GrantableByUnit = true,
        };
        role.Permissions.Add(new RolePermission { RoleId = role.Id, Permission = MatrixWorld.Everything[0] });
        return world.PutAsync(role);
    }

    private static Task<StatutoryMandate> MandateAsync(MatrixWorld world) =>
        world.PutAsync(
            new StatutoryMandate
            {
                Id = NewId.Next(),
                BodyId = world.Register.Ombudsman.Id,
                TerritoryId = world.Register.Units[0].Id,
                Category = DataCategory.AgreementContacts,
                Law = $"UU Uji {MatrixWorld.Mark}",
                From = AgreementWorld.Today.AddDays(-10),
            }
        );

    private static Task<Guid> ImportAsync(MatrixWorld world) =>
        world.ActAsync(
            world.Centre,
            services =>
                services
                    .GetRequiredService<UploadImport>()
                    .KeepAsync(
                        $"{MatrixWorld.Mark}.csv",
                        "code,name,kind,zone\nM-MATRIKS,Mitra Simulasi Matriks,mitra,WIB\n"u8.ToArray(),
                        NewId.Random(),
                        CancellationToken.None
                    )
        );

    /// <summary>A task of somebody who holds no post at the unit.</summary>
    private static Task<WorkTask> OrphanAsync(MatrixWorld world) =>
        world.PutAsync(
            new WorkTask
            {
                Id = NewId.Next(),
                Kind = "evidence.verify",
                RecordId = world.Records.Meeting,
                InstitutionId = world.Register.Kanwil.Id,
                PersonId = world.WithoutPost.PersonId,
                TextKey = "evidence.task.verify",
                TextArguments = $"""["{MatrixWorld.Mark}"]""",
                Path = "/komitmen",
                Permission = EvidencePermissions.Verify,
                OpenedAt = world.Host.Clock.UtcNow.UtcDateTime,
            }
        );

    private static Task<OutboxMessage> LetterAsync(MatrixWorld world) =>
        world.PutAsync(
            new OutboxMessage
            {
                Id = NewId.Next(),
                Recipient = "petugas@contoh.example",
                Subject = "Undangan Sinergi (simulasi)",
                Body = "Isi simulasi",
                State = OutboxState.Dead,
                CreatedAt = world.Host.Clock.UtcNow.UtcDateTime,
                NextTryAt = world.Host.Clock.UtcNow.UtcDateTime,
                Tries = 8,
                LastError = "550 mailbox unavailable",
            }
        );

    private static Task<Notice> NoticeAsync(MatrixWorld world) =>
        world.PutAsync(
            new Notice
            {
                Id = NewId.Next(),
                PersonId = world.Clerk.PersonId,
                InstitutionId = world.Clerk.InstitutionId,
                RecordId = world.Records.Agreement,
                TextKey = "evidence.task.verify",
                TextArguments = $"""["{MatrixWorld.Mark}"]""",
                Path = "/komitmen",
                Permission = EvidencePermissions.Verify,
                At = world.Host.Clock.UtcNow.UtcDateTime,
            }
        );

    private static Task<string> InviteAsync(MatrixWorld world, Guid person, string email) =>
        world.ActAsync(
            world.Centre,
            async services =>
            {
                var desk = services.GetRequiredService<IAccountDesk>();
                var outcome = await desk.InviteAsync(person, email, NewId.Random(), CancellationToken.None);
                return Assert.IsType<InviteOutcome.Invited>(outcome).Link.Url;
            }
        );

    private static Task<string> ResetAsync(MatrixWorld world, Officer officer) =>
        world.ActAsync(
            world.Centre,
            async services =>
            {
                var desk = services.GetRequiredService<IAccountDesk>();
                var outcome = await desk.StartResetAsync(officer.AccountId, "Lupa", NewId.Random(), CancellationToken.None);
                return Assert.IsType<ResetOutcome.Started>(outcome).Link.Url;
            }
        );
}
