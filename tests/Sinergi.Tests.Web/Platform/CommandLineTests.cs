using Sinergi.Cli;
using Sinergi.Testing;

namespace Sinergi.Tests.Web.Platform;

/// <summary>What verbs answer when they cannot do what they are told.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("berlari")]
    [InlineData("serve", "--url", "http://127.0.0.1:0")]
    [InlineData("restore")]
    public async Task RunAsync_WrongUse_AnswersTwo(params string[] arguments) => Assert.Equal(2, await CommandLine.RunAsync(arguments));

    [Fact]
    public async Task Serve_AddressTaken_SaysSoInOneLine()
    {
        await using var first = await SinergiHost.StartAsync(TestDatabase.Sqlite);
        await using var place = await Installation.CreateAsync(TestDatabase.Sqlite);

        await using var second = place.Run("serve", "--urls", first.Address.ToString().TrimEnd('/'));

        Assert.Equal(1, await second.ExitAsync());
        Assert.Contains("Sinergi cannot listen", second.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", second.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_NoAddress_SaysSoInOneLine()
    {
        await using var place = await Installation.CreateAsync(TestDatabase.Sqlite);

        await using var product = place.Run("serve", "--urls", "simulasi");

        Assert.Equal(1, await product.ExitAsync());
        Assert.Contains("'simulasi'", product.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", product.Said, StringComparison.Ordinal);
    }
}
