using Sinergi.Reading.Tools;

namespace Sinergi.Tests.Reading.Tools;

public sealed class ConfinementPlanTests
{
    [Fact]
    public async Task Probe_OnAMachineForTests_FindsEveryProtection() =>
        Assert.Equal(new Confinement(true, true, true, true), await new ConfinementProbe().CurrentAsync());

    [Fact]
    public async Task Refresh_AfterAProbe_AnswersTheSame()
    {
        var probe = new ConfinementProbe();

        Assert.Equal(await probe.CurrentAsync(), await probe.RefreshAsync());
    }

    [Fact]
    public void CommandLine_AsRoot_StepsDownToNobody()
    {
        var line = CommandLine(new ConfinementPlan(AsRoot: true, Namespaces: true, DropPrivileges: true, Limits: true));

        Assert.Contains("--reuid 65534 --regid 65534 --clear-groups --no-new-privs", line);
        Assert.DoesNotContain("--map-current-user", line);
        Assert.EndsWith("-- /usr/bin/tool -x", line);
    }

    [Fact]
    public void CommandLine_AsOrdinaryUser_TakesAUserNamespaceAndStaysWhoItIs()
    {
        var line = CommandLine(new ConfinementPlan(AsRoot: false, Namespaces: true, DropPrivileges: true, Limits: true));

        Assert.StartsWith("unshare --user --map-current-user --net", line);
        Assert.DoesNotContain("--reuid", line);
    }

    [Fact]
    public void CommandLine_OfAProgramThatReservesAddresses_BoundsWhatItWritesTo()
    {
        var plan = new ConfinementPlan(AsRoot: true, Namespaces: true, DropPrivileges: true, Limits: true);

        var line = string.Join(
            ' ',
            plan.CommandLine("/usr/bin/tool", [], new ProcessLimits { MemoryBytes = 4096, ReservesAddresses = true })
        );

        Assert.Contains("--data=4096", line);
        Assert.DoesNotContain("--as=", line);
    }

    [Fact]
    public async Task State_OfThePrinter_IsPresentWithItsVersion()
    {
        var browser = await new ExternalTools(new ConfinedProcess(new ConfinementProbe())).PrinterAsync();

        Assert.True(browser.Present);
        Assert.Matches(@"^\d+\.\d+", browser.Version);
    }

    [Fact]
    public void CommandLine_WithoutAnyProtection_IsTheToolAlone() =>
        Assert.Equal("/usr/bin/tool -x", CommandLine(new ConfinementPlan(true, false, false, false)));

    [Fact]
    public void Describe_RootThatCannotStepDown_IsNotUnprivileged()
    {
        var confinement = new ConfinementPlan(AsRoot: true, Namespaces: true, DropPrivileges: false, Limits: true).Describe();

        Assert.False(confinement.Unprivileged);
        Assert.False(confinement.IsComplete);
    }

    [Fact]
    public void Describe_OrdinaryUserWithoutNamespaces_SaysThatTheNetworkIsReachable()
    {
        var confinement = new ConfinementPlan(AsRoot: false, Namespaces: false, DropPrivileges: true, Limits: true).Describe();

        Assert.Equal(new Confinement(Unprivileged: true, NoNetwork: false, OwnProcessTree: false, Limits: true), confinement);
    }

    [Theory]
    [InlineData("pdftotext")]
    [InlineData("pdftoppm")]
    [InlineData("pdfinfo")]
    [InlineData("pdfimages")]
    [InlineData("tesseract")]
    public async Task State_OfAnInstalledTool_IsPresentWithItsVersion(string name)
    {
        var state = await new ExternalTools(new ConfinedProcess(new ConfinementProbe())).StateAsync();

        var tool = Assert.Single(state, tool => tool.Name == name);
        Assert.True(tool.Present);
        Assert.Matches(@"^\d+\.\d+", tool.Version);
    }

    [Fact]
    public async Task State_OfTheLanguageData_IsPresent()
    {
        var state = await new ExternalTools(new ConfinedProcess(new ConfinementProbe())).StateAsync();

        Assert.True(Assert.Single(state, tool => tool.Name == "tesseract ind").Present);
    }

    private static string CommandLine(ConfinementPlan plan) =>
        string.Join(' ', plan.CommandLine("/usr/bin/tool", ["-x"], ProcessLimits.Default));
}
