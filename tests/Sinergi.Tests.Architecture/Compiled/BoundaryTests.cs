using Mono.Cecil;
using Sinergi.Modules;

namespace Sinergi.Tests.Architecture.Compiled;

public sealed class BoundaryTests
{
    private static readonly IReadOnlyCollection<Use> Application = UseReader.Read(typeof(ModuleGraph).Assembly.Location);

    [Fact]
    public void Platform_NeverSeesAModule() => Offences.None(Rules.PlatformSeesModules(Application));

    [Fact]
    public void Module_UsesOthersOnlyThroughTheirContracts() => Offences.None(Rules.ModulesReachPastContracts(Application));

    [Fact]
    public void Domain_KnowsNoDatabaseNoWebAndNoClock() => Offences.None(Rules.DomainKnowsTheWorld(Application));

    [Fact]
    public void ModuleGraph_AsCompiled_HasNoCycle() => Offences.None(Rules.Cycle(Rules.Graph(Application)));

    [Fact]
    public void ModuleGraph_AsDeclared_HasNoCycle() => Offences.None(Rules.Cycle(Declared()));

    [Fact]
    public void ModuleGraph_AsCompiled_HasNoUseThatIsNotDeclared() => Offences.None(Rules.Graph(Application).Except(Declared()));

    [Fact]
    public void ModuleGraph_AsDeclared_NamesNoUseThatIsNotMade() => Offences.None(Declared().Except(Rules.Graph(Application)));

    [Fact]
    public void ModuleGraph_AsDeclared_NamesExactlyTheModulesThereAre() =>
        Assert.Equal(
            AllModules.List.Select(module => module.GetType().Namespace!.Split('.')[^1]).Order(StringComparer.Ordinal),
            ModuleGraph.MayUse.Keys.Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("Sinergi.Kernel.dll")]
    [InlineData("Sinergi.Reading.dll")]
    public void Library_KnowsNoWebNoDatabaseAndNotTheApplication(string library)
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, library));
        string[] foreign = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Npgsql", "Microsoft.Data.Sqlite"];

        var references = module.AssemblyReferences.Select(reference => reference.Name).ToList();

        Offences.None(
            references.Where(name => name == "Sinergi" || foreign.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        );
    }

    private static IEnumerable<(string From, string To)> Declared() =>
        from module in ModuleGraph.MayUse
        from used in module.Value
        select (module.Key, used);
}
