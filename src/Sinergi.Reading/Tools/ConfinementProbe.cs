namespace Sinergi.Reading.Tools;

/// <summary>
/// Tries each protection once by really using it: containers and hardened kernels may refuse what is installed. The answer is kept;
/// <see cref="RefreshAsync"/> asks anew.
/// </summary>
public sealed class ConfinementProbe
{
    private static readonly ProcessLimits ProbeLimits = new() { WallTime = TimeSpan.FromSeconds(5), OutputBytes = 1024 };

    private Task<ConfinementPlan>? plan;

    /// <summary>What holds now, for the page on which administrators see what is degraded.</summary>
    public async Task<Confinement> CurrentAsync() => (await PlanAsync()).Describe();

    public async Task<Confinement> RefreshAsync()
    {
        Volatile.Write(ref plan, null);
        return await CurrentAsync();
    }

    // Two callers at the first moment may both probe; the answers are the same, so no lock is worth its trouble.
    internal Task<ConfinementPlan> PlanAsync() => Volatile.Read(ref plan) ?? Keep(ProbeAsync());

    private Task<ConfinementPlan> Keep(Task<ConfinementPlan> probing)
    {
        Volatile.Write(ref plan, probing);
        return probing;
    }

    private static async Task<ConfinementPlan> ProbeAsync()
    {
        var none = new ConfinementPlan(Environment.IsPrivilegedProcess, Namespaces: false, DropPrivileges: false, Limits: false);
        var namespaces = await WorksAsync(none with { Namespaces = true });
        var privileges = await WorksAsync(none with { DropPrivileges = true });
        var limits = await WorksAsync(none with { Limits = true });
        return none with { Namespaces = namespaces, DropPrivileges = privileges, Limits = limits };
    }

    private static async Task<bool> WorksAsync(ConfinementPlan plan)
    {
        if (!OperatingSystem.IsLinux() || ToolLocator.Find("true") is not { } nothing)
        {
            return false;
        }
        var folder = Path.GetTempPath();
        var result = await BoundedProcess.RunAsync(plan.CommandLine(nothing, [], ProbeLimits), folder, ProbeLimits, CancellationToken.None);
        return result is ConfinedResult.Finished { ExitCode: 0 };
    }
}
