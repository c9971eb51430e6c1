using Sinergi.Platform.Modules;

namespace Sinergi.Modules;

/// <summary>The modules of the product, in the order of the chain.</summary>
public static class AllModules
{
    public static IReadOnlyList<IModule> List { get; } = [new Administration.AdministrationModule()];
}
