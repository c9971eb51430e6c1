using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Modules.Accounts.Data;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Notifications;
using Sinergi.Testing;
using Sinergi.Testing.Site;

namespace Sinergi.Tests.Web.Accounts;

public sealed class LinkTests
{
    private const string Password = "perahu kayu menyeberang pagi";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Invitation_Accepted_SignsInAndWorksOnce(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var person = await GivenPersonWithoutAccountAsync(host);
        var formKey = NewId.Random();
        var link = await InviteAsync(host, person.PersonId, "baru@contoh.example", formKey);
        Assert.Equal(link.Url, (await InviteAsync(host, person.PersonId, "baru@contoh.example", formKey)).Url);
        var path = link.Url;
        using var visitor = host.Visitor();

        var weak = await (await visitor.GetAsync(path)).Form().Fill("Input.Password", "baru12345678").SubmitAsync();
        Assert.Contains("mudah ditebak", Assert.Single(weak.Errors), StringComparison.Ordinal);
        var inside = await weak.Form().Fill("Input.Password", Password).SubmitAsync();
        Assert.Equal("Beranda", inside.Title);

        using var second = host.Visitor();
        Assert.Equal("Tautan ini tidak berlaku lagi", (await second.GetAsync(path)).Title);
        Assert.Equal("/", (await second.SignInByFormAsync("baru@contoh.example", Password)).Path);
        var stored = await host.QueryAsync(db => db.Set<AccountLink>().Select(l => l.TokenHash).ToListAsync());
        Assert.DoesNotContain(stored, hash => path.Contains(hash, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Invitation_AfterSevenDaysOrANewerOne_IsDead(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var person = await GivenPersonWithoutAccountAsync(host);
        var first = await InviteAsync(host, person.PersonId, "baru@contoh.example", NewId.Random());
        var second = await InviteAsync(host, person.PersonId, "benar@contoh.example", NewId.Random());
        using var visitor = host.Visitor();

        Assert.Equal("Tautan ini tidak berlaku lagi", (await visitor.GetAsync(first.Url)).Title);
        var page = await visitor.GetAsync(second.Url);
        Assert.Contains("benar@contoh.example", page.Text, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromDays(7));
        var late = await page.Form().Fill("Input.Password", Password).SubmitAsync();
        Assert.Equal("Tautan ini tidak berlaku lagi", late.Title);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Desk_HandedReset_EndsSessionsAndWorksOnce(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var own = await host.SignedInAsync(officer);
        var outcome = await DeskAsync(
            host,
            desk => desk.StartResetAsync(officer.AccountId, "Lupa", NewId.Random(), CancellationToken.None)
        );
        var path = Assert.IsType<ResetOutcome.Started>(outcome).Link.Url;
        using var visitor = host.Visitor();

        var done = await (await visitor.GetAsync(path)).Form().Fill("Input.Password", Password).SubmitAsync();

        Assert.Equal("/masuk", done.Path);
        Assert.Equal("/masuk?kembali=%2F", (await own.GetAsync("/")).Path);
        Assert.Equal("Tautan ini tidak berlaku lagi", (await visitor.GetAsync(path)).Title);
        Assert.Equal("/masuk", (await visitor.SignInByFormAsync(officer.Email, officer.Password)).Path);
        Assert.Equal("/", (await visitor.SignInByFormAsync(officer.Email, Password)).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Desk_Disabled_EndsTheSessionAtOnceAndRefusesUntilEnabled(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var own = await host.SignedInAsync(officer);
        Assert.Equal("/akun", (await own.GetAsync("/akun")).Path);

        await DeskAsync(host, desk => desk.DisableAsync(officer.AccountId, "Pensiun", NewId.Random(), CancellationToken.None));

        Assert.Equal("/masuk?kembali=%2Fakun", (await own.GetAsync("/akun")).Path);
        using var visitor = host.Visitor();
        Assert.Equal("/masuk", (await visitor.SignInByFormAsync(officer.Email, officer.Password)).Path);
        await DeskAsync(host, desk => desk.EnableAsync(officer.AccountId, "Kembali", NewId.Random(), CancellationToken.None));
        Assert.Equal("/", (await visitor.SignInByFormAsync(officer.Email, officer.Password)).Path);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Desk_Invite_RefusesForeignAndMalformedAddresses(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        var unit = await host.GivenInstitutionAsync();
        var (officer, other) = (await host.GivenOfficerAsync(unit), await GivenPersonWithoutAccountAsync(host));

        Task<InviteOutcome> Invite(Guid person, string email) =>
            DeskAsync(host, desk => desk.InviteAsync(person, email, NewId.Random(), CancellationToken.None));

        Assert.Equal("accounts.email.invalid", Assert.IsType<InviteOutcome.InvalidEmail>(await Invite(other.PersonId, "tanpa-at")).TextKey);
        Assert.Equal(
            "accounts.email.taken",
            Assert.IsType<InviteOutcome.InvalidEmail>(await Invite(other.PersonId, officer.Email)).TextKey
        );
        Assert.IsType<InviteOutcome.HasAccount>(await Invite(officer.PersonId, officer.Email));
        Assert.IsType<InviteOutcome.NoSuchPerson>(await Invite(NewId.Random(), "x@contoh.example"));
        await Invite(other.PersonId, "baru@contoh.example");
        var found = await DeskAsync(host, desk => desk.FindAsync([officer.PersonId, other.PersonId], CancellationToken.None));
        Assert.Equal((AccountState.Active, AccountState.Invited), (found[officer.PersonId].State, found[other.PersonId].State));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Forgotten_WithMail_AnswersAlikeAndMailsOnlyTheHolder(TestDatabase database)
    {
        var mail = new KeptMail();
        await using var host = await SinergiHost.StartAsync(
            database,
            [new("Sinergi:PublicUrl", "https://sinergi.example")],
            builder => builder.Services.AddSingleton<IMailQueue>(mail)
        );
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync());
        using var visitor = host.Visitor();

        async Task<string> Ask(string email) =>
            (await (await visitor.GetAsync("/lupa-kata-sandi")).Form().Fill("Email", email).SubmitAsync()).Text;

        Assert.Equal(await Ask("tidak.ada@contoh.example"), await Ask(officer.Email));
        await Ask(officer.Email);
        var (to, body) = Assert.Single(mail.Sent);
        Assert.Equal(officer.Email, to);
        var link = body.Split('\n').Single(line => line.StartsWith("https://sinergi.example/atur-ulang", StringComparison.Ordinal));
        Assert.Equal("Buat kata sandi baru", (await visitor.GetAsync(new Uri(link).PathAndQuery)).Title);
        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("Tautan ini tidak berlaku lagi", (await visitor.GetAsync(new Uri(link).PathAndQuery)).Title);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Forgotten_WithoutMail_SaysWhomToAsk(TestDatabase database)
    {
        await using var host = await SinergiHost.StartAsync(database);
        using var visitor = host.Visitor();

        var page = await visitor.GetAsync("/lupa-kata-sandi");

        Assert.Contains("Hubungi administrator unit Anda", page.Text, StringComparison.Ordinal);
        Assert.False(page.Has("main form"));
    }

    /// <summary>A person with a post whose account is deleted again: what an administrator has just entered.</summary>
    private static async Task<Officer> GivenPersonWithoutAccountAsync(SinergiHost host)
    {
        var officer = await host.GivenOfficerAsync(await host.GivenInstitutionAsync(kind: InstitutionKind.Kanwil));
        await host.QueryAsync(db => db.Users.Where(a => a.Id == officer.AccountId).ExecuteDeleteAsync());
        return officer;
    }

    private static async Task<HandedLink> InviteAsync(SinergiHost host, Guid personId, string email, Guid formKey)
    {
        var outcome = await DeskAsync(host, desk => desk.InviteAsync(personId, email, formKey, CancellationToken.None));
        var invited = Assert.IsType<InviteOutcome.Invited>(outcome);
        return invited.Link;
    }

    private static Task<T> DeskAsync<T>(SinergiHost host, Func<IAccountDesk, Task<T>> use) =>
        host.UseAsync(services => use(services.GetRequiredService<IAccountDesk>()));

    private sealed class KeptMail : IMailQueue
    {
        public List<(string To, string Body)> Sent { get; } = [];

        public bool Configured => true;

        public Task EnqueueAsync(string to, string subject, string body, CancellationToken cancellationToken)
        {
            Sent.Add((to, body));
            return Task.CompletedTask;
        }
    }
}
