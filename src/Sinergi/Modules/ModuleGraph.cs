namespace Sinergi.Modules;

/// <summary>Which module may use the Contracts of which others. An architecture test compares it with the compiled code; it must stay acyclic.</summary>
public static class ModuleGraph
{
    public static IReadOnlyDictionary<string, string[]> MayUse { get; } =
        new Dictionary<string, string[]>
        {
            ["Accounts"] = [],
            ["Institutions"] = ["Accounts"],
            ["Administration"] = [],
            ["Agreements"] = ["Institutions"],
            ["Preparations"] = ["Institutions", "Agreements"],
            ["Meetings"] = ["Institutions", "Agreements"],
            ["Reading"] = ["Institutions", "Agreements", "Meetings"],
            ["Commitments"] = ["Institutions", "Agreements"],
            ["Publications"] = ["Agreements"],
            ["Results"] = ["Agreements", "Commitments"],
            ["Home"] = [],
        };
}
