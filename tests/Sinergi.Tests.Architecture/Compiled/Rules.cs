namespace Sinergi.Tests.Architecture.Compiled;

/// <summary>The boundaries inside the application. Each rule answers with the uses that break it.</summary>
internal static class Rules
{
    private const string Modules = "Sinergi.Modules";
    private const string Platform = "Sinergi.Platform";

    // Razor compiles views into this namespace and writes their folder into the name.
    private const string Views = "AspNetCoreGeneratedDocument";

    private static readonly HashSet<string> Clocks = new(StringComparer.Ordinal) { "get_Now", "get_UtcNow", "get_Today" };

    public static IEnumerable<Use> PlatformSeesModules(IEnumerable<Use> uses) =>
        uses.Where(use => IsPlatform(use.From) && use.To.Within(Modules));

    public static IEnumerable<Use> ModulesReachPastContracts(IEnumerable<Use> uses) =>
        BetweenModules(uses).Where(use => !use.To.Within($"{Modules}.{ModuleOf(use.To)}.Contracts"));

    public static IEnumerable<Use> DomainKnowsTheWorld(IEnumerable<Use> uses) =>
        uses.Where(use => IsDomain(use.From) && (IsFramework(use.To) || IsClock(use)));

    /// <summary>Who uses whom, one pair for each two modules.</summary>
    public static IReadOnlySet<(string From, string To)> Graph(IEnumerable<Use> uses) =>
        BetweenModules(uses).Select(use => (ModuleOf(use.From)!, ModuleOf(use.To)!)).ToHashSet();

    /// <summary>What remains after everything that leads nowhere, or that nothing leads to, is taken away: the cycles.</summary>
    public static IReadOnlyList<string> Cycle(IEnumerable<(string From, string To)> graph)
    {
        var edges = graph.ToHashSet();
        List<(string From, string To)> loose;
        do
        {
            var starts = edges.Select(edge => edge.From).ToHashSet(StringComparer.Ordinal);
            var ends = edges.Select(edge => edge.To).ToHashSet(StringComparer.Ordinal);
            loose = [.. edges.Where(edge => !starts.Contains(edge.To) || !ends.Contains(edge.From))];
            edges.ExceptWith(loose);
        } while (loose.Count > 0);
        return [.. edges.Select(edge => $"{edge.From} → {edge.To}").Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<Use> BetweenModules(IEnumerable<Use> uses) =>
        uses.Where(use => ModuleOf(use.From) is { } from && ModuleOf(use.To) is { } to && from != to);

    /// <summary>Null for what belongs to no module, such as the list of all of them.</summary>
    private static string? ModuleOf(TypeName type)
    {
        if (type.Within(Modules) && type.Namespace != Modules)
        {
            return type.Namespace[(Modules.Length + 1)..].Split('.')[0];
        }
        return type.Namespace == Views && type.Name.StartsWith("Modules_", StringComparison.Ordinal) ? type.Name.Split('_')[1] : null;
    }

    private static bool IsPlatform(TypeName type) =>
        type.Within(Platform) || (type.Namespace == Views && type.Name.StartsWith("Platform_", StringComparison.Ordinal));

    private static bool IsDomain(TypeName type) => type.Within(Modules) && type.Namespace.Split('.').Contains("Domain");

    private static bool IsFramework(TypeName type) => type.Within("Microsoft.EntityFrameworkCore") || type.Within("Microsoft.AspNetCore");

    private static bool IsClock(Use use) =>
        use.To is { Namespace: "System", Name: "TimeProvider" }
        || (use.To is { Namespace: "System", Name: "DateTime" or "DateTimeOffset" } && Clocks.Contains(use.Member ?? ""));
}
