namespace Sinergi.Tests.Architecture;

internal static class Offences
{
    /// <summary>Fails with every offence on a line of its own; the runner's own message would stop after five.</summary>
    public static void None<T>(IEnumerable<T> found)
    {
        var lines = found.Select(offence => $"  {offence}").ToList();
        Assert.True(lines.Count == 0, $"{lines.Count} found:\n{string.Join('\n', lines)}");
    }
}
