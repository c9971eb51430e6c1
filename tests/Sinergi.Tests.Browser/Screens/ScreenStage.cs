using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Demonstration;
using Sinergi.Kernel;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Agreements.Addenda;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Countersign.Invite;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Family;
using Sinergi.Modules.Commitments.Activities.Door;
using Sinergi.Modules.Commitments.Activities.Presence;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Commitments.Data.Activities;
using Sinergi.Modules.Commitments.Domain.Activities;
using Sinergi.Modules.Institutions.Import;
using Sinergi.Modules.Meetings.Contracts;
using Sinergi.Modules.Results.Assess;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Deliver;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Fix;
using Sinergi.Modules.Results.Start;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Notifications.Mail;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Browser.Screens;

/// <summary>States that the demonstration passes through or never comes to, brought about so that their pages can be shot.</summary>
internal sealed class ScreenStage(SinergiHost host)
{
    private readonly DemoStage stage = new(host.Services.GetRequiredService<IServiceScopeFactory>());

    /// <summary>Units of the simulated Kanwil are asked to countersign.</summary>
    public Task InviteAsync(ScreenRecords r) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var agreement = await services
                    .GetDb()
                    .Set<Agreement>()
                    .AsNoTracking()
                    .Include(a => a.Parties)
                    .SingleAsync(a => a.Id == r.Adesi);
                var handler = services.GetRequiredService<InviteHandler>();
                var today = new DateOnly(2026, 3, 2);
                var input = new InviteInput
                {
                    Key = NewId.Next(),
                    Whom = InviteWhom.AllBelow,
                    OfficeId = r.Office,
                    Tier = 1,
                    AnswerBy = today.AddDays(14),
                };
                var choices = await handler.ChoicesAsync(agreement, CancellationToken.None);
                return DemoStage.Saved(await handler.HandleAsync(agreement, choices, input, today, CancellationToken.None), "invite");
            },
            CancellationToken.None
        );

    /// <summary>Puts one agreement below another.</summary>
    public Task<Guid> TiedAsync(Guid younger, Guid elder) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var input = new TieInput
                {
                    Key = NewId.Next(),
                    Tie = FamilyTie.Under,
                    ElderId = elder,
                };
                return DemoStage.Saved(
                    await services.GetRequiredService<FamilyHandler>().TieAsync(younger, input, CancellationToken.None),
                    "tie"
                );
            },
            CancellationToken.None
        );

    /// <summary>An addendum to it is being prepared.</summary>
    public Task<Guid> AddendumBegunAsync(Guid agreementId) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var input = new AddendumReasonInput { Key = NewId.Next(), Reason = "Jangka waktu perlu diubah" };
                var today = new DateOnly(2026, 3, 2);
                return DemoStage.Saved(
                    await services.GetRequiredService<AddendumHandler>().OpenAsync(agreementId, input, today, CancellationToken.None),
                    "addendum"
                );
            },
            CancellationToken.None
        );

    /// <summary>An evaluation that is being filled in.</summary>
    public Task<Guid> EvaluationToAssessAsync(Guid agreementId) => StartEvaluationAsync(agreementId, new DateOnly(2026, 2, 3));

    /// <summary>An evaluation that waits for the parties' replies.</summary>
    public async Task<Guid> EvaluationToReplyToAsync(Guid agreementId) =>
        await SentAsync(await StartEvaluationAsync(agreementId, new DateOnly(2026, 2, 4)));

    /// <summary>An evaluation of a day on which nothing was due: nobody has to reply before it is fixed.</summary>
    public async Task<Guid> FixedEvaluationAsync(Guid agreementId, DateOnly day)
    {
        var id = await SentAsync(await StartEvaluationAsync(agreementId, day, day));
        return await stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var cycle = (await services.GetRequiredService<Evaluations>().FindAsync(id, CancellationToken.None))!;
                var input = new FixInput { Key = NewId.Next(), Revision = cycle.Revision };
                return DemoStage.Saved(
                    await services.GetRequiredService<FixHandler>().HandleAsync(id, input, CancellationToken.None),
                    "fix"
                );
            },
            CancellationToken.None
        );
    }

    /// <summary>An evaluation whose result went out and asks for nothing more.</summary>
    public async Task<Guid> DeliveredEvaluationAsync(Guid agreementId)
    {
        var id = await FixedEvaluationAsync(agreementId, new DateOnly(2024, 1, 2));
        return await stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var cycle = (await services.GetRequiredService<Evaluations>().FindAsync(id, CancellationToken.None))!;
                var input = new DeliverInput
                {
                    Key = NewId.Next(),
                    Revision = cycle.Revision,
                    Number = "W.24-9/2026",
                    On = new DateOnly(2026, 3, 1),
                    To = "Direktur Jenderal Pemasyarakatan",
                };
                var outcome = await services.GetRequiredService<DeliverHandler>().HandleAsync(id, input, CancellationToken.None);
                return DemoStage.Saved(outcome, "deliver");
            },
            CancellationToken.None
        );
    }

    private async Task<Guid> SentAsync(Guid id)
    {
        await stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var cycle = (await services.GetRequiredService<Evaluations>().FindAsync(id, CancellationToken.None))!;
                var input = new AssessInput
                {
                    Key = NewId.Next(),
                    Revision = cycle.Revision,
                    Rows = VerdictSheet.Of(cycle),
                    Send = true,
                };
                var outcome = await services.GetRequiredService<AssessHandler>().HandleAsync(id, input, CancellationToken.None);
                return DemoStage.Saved(outcome, "assess");
            },
            CancellationToken.None
        );
        return id;
    }

    /// <summary>An activity of today that takes attendance, and the address that its code leads to.</summary>
    public async Task<(Guid Activity, string Guest)> OpenAttendanceAsync(Guid activityId)
    {
        var today = DateOnly.FromDateTime(host.Clock.UtcNow.UtcDateTime);
        await host.QueryAsync(db =>
            db.Set<Activity>().Where(a => a.Id == activityId).ExecuteUpdateAsync(set => set.SetProperty(a => a.PlannedOn, today))
        );
        var code = await stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var activity = (await services.GetRequiredService<ActivityBook>().FindAsync(activityId, CancellationToken.None))!;
                var desk = services.GetRequiredService<AttendanceDesk>();
                DemoStage.Saved(await desk.OpenAsync(activity, NewId.Next(), CancellationToken.None), "open attendance");
                return (await services.GetRequiredService<AttendanceCodes>().PresentAsync(activityId, CancellationToken.None))!;
            },
            CancellationToken.None
        );
        return (activityId, ActivityLinks.Guest(activityId, code));
    }

    /// <summary>A second source that tells another day of the signing and of the meeting: which is right has to be chosen.</summary>
    public async Task OtherDaysAsync(ScreenRecords records)
    {
        var agreement = new RegisterAgreement
        {
            FormKey = NewId.Next(),
            SourceTitle = "Siaran pers simulasi",
            SignedOn = new DateOnly(2026, 1, 9),
        };
        await stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
                Added(
                    await services
                        .GetRequiredService<IAgreementRegister>()
                        .AddSourceAsync(records.Agreement, agreement, CancellationToken.None)
                ),
            CancellationToken.None
        );
        var meeting = new RegisterMeeting
        {
            FormKey = NewId.Next(),
            SourceTitle = "Notulen simulasi",
            HeldOn = new DateOnly(2026, 1, 9),
        };
        await stage.AsAsync(
            DemoPeople.CentralOfficer,
            async services =>
                Added(
                    await services.GetRequiredService<IMeetingRegister>().AddSourceAsync(records.Meeting, meeting, CancellationToken.None)
                ),
            CancellationToken.None
        );

        static Guid Added(RegisterOutcome outcome) =>
            outcome.Match(
                added => added.AgreementId,
                invalid => throw DemoStage.Failed("source", string.Join(", ", invalid.Errors.Keys)),
                _ => throw DemoStage.Failed("source", "not found")
            );
    }

    /// <summary>A list of institutions that was uploaded and waits to be approved.</summary>
    public Task<Guid> UploadedImportAsync() =>
        stage.AsAsync(
            DemoPeople.Administrator,
            services =>
                services
                    .GetRequiredService<UploadImport>()
                    .KeepAsync(
                        "lembaga-simulasi.csv",
                        "code,name,kind,zone,simulated\nSIM-BARU,Yayasan Simulasi Baru,mitra,WITA,ya\nSIM-PEMKOT,Pemerintah Kota Simulasi Raya,mitra,WITA,ya\n"u8.ToArray(),
                        NewId.Next(),
                        CancellationToken.None
                    ),
            CancellationToken.None
        );

    /// <summary>The address of an invitation that can still be accepted.</summary>
    public Task<string> InvitationAsync() =>
        stage.AsAsync(
            DemoPeople.Administrator,
            async services =>
            {
                var unit = await host.QueryAsync(db =>
                    db.Set<Institution>().SingleAsync(i => i.Code == DemoPeople.UnitOfficer.Institution)
                );
                var officer = await host.GivenOfficerAsync(unit);
                await host.QueryAsync(db =>
                    db.Users.Where(a => a.Id == officer.AccountId)
                        .ExecuteUpdateAsync(a => a.SetProperty(x => x.PasswordHash, (string?)null))
                );
                var outcome = await services
                    .GetRequiredService<IAccountDesk>()
                    .InviteAsync(officer.PersonId, officer.Email, NewId.Next(), CancellationToken.None);
                return outcome.Match(
                    invited => PathOf(invited.Link),
                    _ => throw DemoStage.Failed("invite", "e-mail"),
                    _ => throw DemoStage.Failed("invite", "has an account"),
                    _ => throw DemoStage.Failed("invite", "no person")
                );
            },
            CancellationToken.None
        );

    /// <summary>The address of a reset that can still be used.</summary>
    public Task<string> ResetAsync(Guid accountId) =>
        stage.AsAsync(
            DemoPeople.Administrator,
            async services =>
            {
                var outcome = await services
                    .GetRequiredService<IAccountDesk>()
                    .StartResetAsync(accountId, "Telepon hilang (simulasi)", NewId.Next(), CancellationToken.None);
                return outcome.Match(
                    started => PathOf(started.Link),
                    _ => throw DemoStage.Failed("reset", "no account"),
                    _ => throw DemoStage.Failed("reset", "disabled")
                );
            },
            CancellationToken.None
        );

    /// <summary>An officer whose only post has ended.</summary>
    public async Task<Officer> OfficerWithoutPostAsync()
    {
        var officer = await OfficerAsync();
        await host.QueryAsync(db =>
            db.Set<Post>().Where(p => p.Id == officer.PostId).ExecuteUpdateAsync(p => p.SetProperty(x => x.Until, new DateOnly(2026, 2, 1)))
        );
        return officer;
    }

    public async Task<Officer> OfficerOfTwoPostsAsync()
    {
        var officer = await OfficerAsync();
        await host.GivenPostAsync(officer, await UnitAsync("SIM-LAPAS-2"));
        return officer;
    }

    /// <summary>An officer of whom a code is asked after the password.</summary>
    public async Task<Officer> OfficerWithSecondFactorAsync()
    {
        var officer = await OfficerAsync();
        await host.QueryAsync(db =>
            db.Users.Where(a => a.Id == officer.AccountId).ExecuteUpdateAsync(a => a.SetProperty(x => x.TwoFactorEnabled, true))
        );
        return officer;
    }

    public Task<Guid> DeadLetterAsync() =>
        PutAsync(
            new OutboxMessage
            {
                Id = NewId.Next(),
                Recipient = DemoPeople.UnitOfficer.Email,
                Subject = "Undangan Sinergi (simulasi)",
                Body = "Isi simulasi",
                State = OutboxState.Dead,
                CreatedAt = host.Clock.UtcNow.UtcDateTime,
                NextTryAt = host.Clock.UtcNow.UtcDateTime,
                Tries = 8,
                LastError = "550 mailbox unavailable",
            },
            letter => letter.Id
        );

    /// <summary>A task at a unit where nobody holds a post.</summary>
    public async Task<Guid> OrphanedTaskAsync()
    {
        var unit = await UnitAsync("SIM-RUTAN-1");
        return await PutAsync(
            new WorkTask
            {
                Id = NewId.Next(),
                Kind = "evidence.verify",
                RecordId = unit.Id,
                InstitutionId = unit.Id,
                TextKey = "evidence.task.verify",
                TextArguments = """["menyediakan ruang konseling"]""",
                Path = "/komitmen",
                Permission = EvidencePermissions.Verify,
                OpenedAt = host.Clock.UtcNow.UtcDateTime,
            },
            task => task.Id
        );
    }

    // Without a request there is no host to name, so the link is a path alone.
    private static string PathOf(HandedLink link) => link.Url[link.Url.IndexOf("/", StringComparison.Ordinal)..];

    private Task<Guid> StartEvaluationAsync(Guid agreementId, DateOnly from, DateOnly? until = null) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var source = await services.GetRequiredService<Evaluations>().SourceAsync(agreementId, CancellationToken.None);
                var input = new StartInput
                {
                    Key = NewId.Next(),
                    PeriodKind = PeriodKind.Semester,
                    From = from,
                    Until = until ?? new DateOnly(2026, 2, 28),
                };
                var outcome = await services.GetRequiredService<StartHandler>().HandleAsync(source!, input, CancellationToken.None);
                return DemoStage.Saved(outcome, "start");
            },
            CancellationToken.None
        );

    private async Task<Officer> OfficerAsync() => await host.GivenOfficerAsync(await UnitAsync(DemoPeople.UnitOfficer.Institution));

    private Task<Institution> UnitAsync(string code) => host.QueryAsync(db => db.Set<Institution>().SingleAsync(i => i.Code == code));

    private Task<Guid> PutAsync<T>(T row, Func<T, Guid> id)
        where T : class =>
        host.QueryAsync(async db =>
        {
            db.Add(row);
            await db.SaveChangesAsync();
            return id(row);
        });
}
