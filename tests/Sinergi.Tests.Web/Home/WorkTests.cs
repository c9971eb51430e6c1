using System.Net;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Contracts;
using Sinergi.Modules.Home.Contracts;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Jobs;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Notifications;
using Sinergi.Platform.Tasks;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Home;

/// <summary>What waits at the offices, and the ladder on which its being late goes up.</summary>
public sealed class WorkTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ladder_OfWhatIsLate_TellsOneMoreOfficeOnEachStepAndStopsWhenItIsDone(TestDatabase database)
    {
        await using var world = await World.StartAsync(database);
        var late = await world.OpenAsync(world.Unit, world.Today.AddDays(-4));
        await world.OpenAsync(world.Unit, world.Today.AddDays(1));

        await world.ClimbAsync();
        await world.ClimbAsync();

        Assert.Equal([(world.Unit.Id, "1")], await world.ToldAsync());
        Assert.Equal(1, await world.StepAsync(late));
        await world.MoveDueAsync(late, -11);
        await world.ClimbAsync();
        Assert.Equal([(world.Unit.Id, "1"), (world.Kanwil.Id, "1")], await world.ToldAsync());
        await world.DoneAsync(late);
        await world.MoveDueAsync(late, -40);
        await world.ClimbAsync();
        Assert.Equal(2, (await world.ToldAsync()).Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Ladder_OfTasksWithoutADate_CountsFromTheDaysToAnswer(TestDatabase database)
    {
        await using var world = await World.StartAsync(database);
        var young = await world.OpenAsync(world.Unit, null, openedDaysAgo: 16);
        var old = await world.OpenAsync(world.Unit, null, openedDaysAgo: 19);

        await world.ClimbAsync();

        Assert.Equal((0, 1), (await world.StepAsync(young), await world.StepAsync(old)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Page_CountsWhatWaitsBelow_AndHidesWhatTheReaderMayNotDo(TestDatabase database)
    {
        await using var world = await World.StartAsync(database);
        await world.OpenAsync(world.Unit, world.Today.AddDays(-4), world.Clerk.PersonId);
        await world.OpenAsync(world.Unit, world.Today.AddDays(4));
        await world.OpenAsync(world.Elsewhere, world.Today.AddDays(-4));
        await world.ClimbAsync();
        using var kanwil = await world.AsAsync(world.Kanwil, WorkPermissions.Oversee);
        using var doer = await world.AsAsync(world.Unit, WorkPermissions.Oversee, EvidencePermissions.Verify);
        using var clerk = await world.AsAsync(world.Unit, EvidencePermissions.Verify);

        var page = await kanwil.GetAsync(WorkLinks.Page);

        Assert.Equal(["Unit Simulasi", "2", "1", "1", "0 hari"], Cells(page, "Menurut unit").Single());
        Assert.DoesNotContain("Unit Lain", page.Text, StringComparison.Ordinal);
        Assert.Contains("Isinya hanya tampak bagi yang berwenang mengerjakan.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/uji/", page.Html, StringComparison.Ordinal);
        var late = await doer.GetAsync(WorkLinks.Late(world.Unit.Id));
        Assert.Single(late.Document.QuerySelectorAll("a[href^='/uji/']"));
        Assert.Contains("Kepala unit", late.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                ["Siapa pun di unit", "1", "0"],
                [world.Clerk.Name, "1", "1"],
            ],
            Cells(late, "Menurut orang").OrderBy(r => r[2])
        );
        Assert.Contains("ada 2 pekerjaan yang menunggu di Sinergi, 1 di antaranya lewat tenggat", late.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync(WorkLinks.Page)).Status);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Page_TellsHowLongAKindOfWorkTook(TestDatabase database)
    {
        await using var world = await World.StartAsync(database);
        foreach (var days in new[] { 1, 3, 8 })
        {
            await world.DoneAsync(await world.OpenAsync(world.Unit, null, openedDaysAgo: days));
        }

        using var head = await world.AsAsync(world.Unit, WorkPermissions.Oversee);

        var row = Cells(await head.GetAsync(WorkLinks.Page), "Menurut jenis").Single();
        Assert.Equal(["Memeriksa bukti", "0", "0", "–", "3 hari (dari 3)"], row);
    }

    [Theory, InlineData("id"), InlineData("en")]
    public void KindOfTask_WhateverModuleItIsOf_HasAName(string language)
    {
        var kinds = typeof(WorkTask)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f is { IsLiteral: true } && f.FieldType == typeof(string) && f.Name.EndsWith("Task", StringComparison.Ordinal))
            .Select(f => (string)f.GetRawConstantValue()!)
            .ToList();

        Assert.NotEmpty(kinds);
        var texts = new Texts();
        Assert.DoesNotContain(kinds, kind => texts.In(language, $"task.kind.{kind}").StartsWith("task.kind.", StringComparison.Ordinal));
    }

    private static List<string[]> Cells(SitePage page, string caption) =>
        [
            .. page
                .Document.QuerySelectorAll("table")
                .First(t => t.QuerySelector("caption")?.TextContent.Trim() == caption)
                .QuerySelectorAll("tbody tr")
                .Select(r =>
                    r.QuerySelectorAll("td")
                        .Select(c => string.Join(' ', c.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
                        .ToArray()
                ),
        ];

    private sealed class World(SinergiHost host) : IAsyncDisposable
    {
        public Institution Kanwil { get; private set; } = null!;
        public Institution Unit { get; private set; } = null!;
        public Institution Elsewhere { get; private set; } = null!;
        public Officer Clerk { get; private set; } = null!;
        public DateOnly Today => DateOnly.FromDateTime(host.Clock.UtcNow.UtcDateTime);

        public static async Task<World> StartAsync(TestDatabase database)
        {
            var host = await SinergiHost.StartAsync(database);
            var world = new World(host) { Kanwil = await host.GivenInstitutionAsync("Kanwil Simulasi", InstitutionKind.Kanwil) };
            world.Unit = await host.GivenInstitutionAsync("Unit Simulasi", InstitutionKind.Upt, world.Kanwil);
            world.Elsewhere = await host.GivenInstitutionAsync("Unit Lain", InstitutionKind.Upt);
            world.Clerk = await host.GivenOfficerAsync(world.Unit, EvidencePermissions.Verify);
            await host.GivenOfficerAsync(world.Unit, WorkPermissions.Oversee);
            await host.GivenOfficerAsync(world.Kanwil, WorkPermissions.Oversee);
            return world;
        }

        public async Task<SiteClient> AsAsync(Institution office, params string[] permissions) =>
            await host.SignedInAsync(await host.GivenOfficerAsync(office, permissions));

        public async Task<Guid> OpenAsync(Institution office, DateOnly? due, Guid? person = null, int openedDaysAgo = 0)
        {
            var record = NewId.Next();
            await host.UseAsync(async services =>
            {
                var task = new NewTask(
                    "evidence.verify",
                    record,
                    office.Id,
                    person,
                    "role.ADMIN",
                    [],
                    $"/uji/{record}",
                    EvidencePermissions.Verify,
                    due
                );
                var at = host.Clock.UtcNow.UtcDateTime.AddDays(-openedDaysAgo);
                await services.GetRequiredService<WorkTasks>().OpenAsync(task, at, CancellationToken.None);
                await services.GetDb().SaveChangesAsync();
            });
            return record;
        }

        public async Task ClimbAsync() =>
            Assert.True(await host.Services.GetRequiredService<JobRunner>().RunAsync("tasks.escalate", CancellationToken.None));

        /// <summary>Which offices were told, about how many tasks, in the order of the telling.</summary>
        public async Task<IReadOnlyList<(Guid, string)>> ToldAsync()
        {
            var notices = await host.QueryAsync(db =>
                db.Set<Notice>().Where(n => n.TextKey == "work.notice.escalated").OrderBy(n => n.At).ThenBy(n => n.Id).ToListAsync()
            );
            return [.. notices.Select(n => (n.InstitutionId, System.Text.Json.JsonSerializer.Deserialize<string[]>(n.TextArguments)![1]))];
        }

        public Task<int> StepAsync(Guid record) =>
            host.QueryAsync(db => db.Set<WorkTask>().Where(t => t.RecordId == record).Select(t => t.Step).SingleAsync());

        public Task MoveDueAsync(Guid record, int days) =>
            host.QueryAsync(db =>
                db.Set<WorkTask>()
                    .Where(t => t.RecordId == record)
                    .ExecuteUpdateAsync(set => set.SetProperty(t => t.DueOn, Today.AddDays(days)))
            );

        public Task DoneAsync(Guid record) =>
            host.QueryAsync(db =>
                db.Set<WorkTask>()
                    .Where(t => t.RecordId == record)
                    .ExecuteUpdateAsync(set => set.SetProperty(t => t.DoneAt, host.Clock.UtcNow.UtcDateTime))
            );

        public ValueTask DisposeAsync() => host.DisposeAsync();
    }
}
