using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Modules.Accounts.Contracts;
using Sinergi.Tests.Browser.Browsing;
using Sinergi.Tests.Browser.Vocabulary;

namespace Sinergi.Tests.Browser.Journeys;

/// <summary>From an empty installation without mail to two people who work in it.</summary>
public sealed partial class FirstAdministratorJourney(TheBrowser browser) : Journey(browser)
{
    private const string Administrator = "Nama Simulasi Pertama";
    private const string Colleague = "Nama Simulasi Kedua";
    private const string Email = "admin@contoh.example";
    private const string Password = "gerbang lumbung perahu senja";

    [Theory, ClassData(typeof(EveryProfile))]
    public async Task Administrator_ByTheLinkOfTheConsole_InvitesAColleagueWhoLandsOnTheStartPage(Profile profile)
    {
        var product = await ProductAsync();
        var link = await product.Services.GetRequiredService<ISetUpLink>().IssueAsync(TestContext.Current.CancellationToken);
        var admin = await OpenAsync(profile);

        await SetUpAsync(admin, link!);
        await SignInAsync(admin, "/administrasi/orang");
        await AddColleagueAsync(admin);
        var colleague = await OpenAsync(profile);
        await colleague.GoAsync(await InviteAsync(admin));
        await colleague.SeeAsync("kolega@contoh.example");
        await colleague.FillAsync(colleague.T["accounts.password.new"], Password);
        await colleague.PressAsync(colleague.T["accounts.invitation.submit"]);

        await colleague.SeeHeadingAsync(colleague.T["home.title"]);
        await colleague.UnfoldAsync(Colleague);
        await admin.GoAsync(link!);
        await admin.SeeHeadingAsync(admin.T["accounts.link.dead_title"]);
    }

    private static async Task SetUpAsync(BrowserSession admin, string link)
    {
        await admin.GoAsync(link);
        await admin.FillAsync(admin.T["accounts.setup.name"], Administrator);
        await admin.FillAsync(admin.T["accounts.setup.post"], "Administrator Sinergi");
        await admin.FillAsync(admin.T["accounts.email"], Email);
        await admin.FillAsync(admin.T["accounts.password.new"], "pendek");
        await admin.PressAsync(admin.T["accounts.setup.submit"]);
        await admin.SeeErrorAsync(admin.T["accounts.password.short"]);
        await admin.FillAsync(admin.T["accounts.password.new"], Password);
        await admin.PressAsync(admin.T["accounts.setup.submit"]);
        await admin.SeeHeadingAsync(admin.T["home.title"]);
    }

    private static async Task SignInAsync(BrowserSession admin, string wanted)
    {
        await admin.ForgetSignInAsync();
        await admin.GoAsync(wanted);
        await admin.FillAsync(admin.T["accounts.email"], Email);
        await admin.FillAsync(admin.T["accounts.password"], Password);
        await admin.PressAsync(admin.T["accounts.sign_in.submit"]);
        Assert.Equal(wanted, admin.Path);
        await admin.SeeAsync(Administrator);
    }

    private static async Task AddColleagueAsync(BrowserSession admin)
    {
        await admin.FollowAsync(admin.T["people.add"]);
        await admin.SearchAsync(admin.T["people.pick_institution"], "ditjenpas");
        await admin.FollowAsync("Direktorat Jenderal Pemasyarakatan");
        await admin.FillAsync(admin.T["people.full_name"], Colleague);
        await admin.FillAsync(admin.T["people.title"], "Petugas Kerja Sama");
        await admin.ChooseAsync(admin.T["people.kind"], admin.T["people.kind.CooperationOfficer"]);
        await admin.ChooseAsync(admin.T["people.role"], admin.T["role.OPERATOR_PUSAT"]);
        await admin.FillDateAsync(admin.T["people.from"], new DateOnly(2026, 3, 2));
        await admin.PressAsync(admin.T["people.add_submit"]);
        await admin.SeeHeadingAsync(Colleague);
        await admin.SeeAsync(admin.T["people.account.none"]);
    }

    /// <summary>The link that the administrator reads and hands on.</summary>
    private static async Task<string> InviteAsync(BrowserSession admin)
    {
        await admin.FollowAsync(admin.T["people.account.manage"]);
        await admin.FillAsync(admin.T["people.email"], "kolega@contoh.example");
        await admin.PressAsync(admin.T["people.account.invite"]);
        await admin.SeeAsync(admin.T["people.account.link_by_hand"]);
        return Address().Match(await admin.ReadFieldAsync(admin.T["ui.message"])).Value;
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
