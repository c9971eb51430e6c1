using System.Globalization;

namespace Sinergi.Reading.Tools;

/// <summary>
/// The chain of util-linux and coreutils programs put in front of a tool. Each replaces itself by the next, except <c>unshare</c>, which waits
/// outside, and <c>timeout</c>, which is the first process of the new process namespace: when it ends, the kernel ends all others.
/// </summary>
/// <param name="AsRoot">Root may make namespaces directly and must step down; anyone else needs a user namespace first.</param>
internal sealed record ConfinementPlan(bool AsRoot, bool Namespaces, bool DropPrivileges, bool Limits)
{
    /// <summary>User and group "nobody" on every Linux.</summary>
    public const uint Nobody = 65534;

    // The server stops a program itself; this longer limit is for the case that the server was killed meanwhile.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public bool RunsAsNobody => AsRoot && DropPrivileges;

    public Confinement Describe() =>
        new(Unprivileged: !AsRoot || DropPrivileges, NoNetwork: Namespaces, OwnProcessTree: Namespaces, Limits: Limits);

    public IReadOnlyList<string> CommandLine(string toolPath, IReadOnlyList<string> arguments, ProcessLimits limits) =>
        [.. NamespacePart(), .. PrivilegePart(), .. LimitPart(limits), toolPath, .. arguments];

    private IEnumerable<string> NamespacePart()
    {
        if (!Namespaces)
        {
            return [];
        }
        string[] identity = AsRoot ? [] : ["--user", "--map-current-user"];
        return ["unshare", .. identity, "--net", "--ipc", "--pid", "--fork", "--kill-child=KILL", "--"];
    }

    private IEnumerable<string> PrivilegePart()
    {
        if (!DropPrivileges)
        {
            return [];
        }
        var nobody = Nobody.ToString(CultureInfo.InvariantCulture);
        string[] identity = AsRoot ? ["--reuid", nobody, "--regid", nobody, "--clear-groups"] : [];
        // Changing the user clears the signal that "unshare --kill-child" asked for, so it is asked for again.
        string[] endWithParent = Namespaces ? ["--pdeathsig", "KILL"] : [];
        return ["setpriv", .. identity, "--no-new-privs", .. endWithParent, "--"];
    }

    private IEnumerable<string> LimitPart(ProcessLimits limits)
    {
        if (!Limits)
        {
            return [];
        }
        var cpu = WholeSeconds(limits.CpuTime);
        return
        [
            "timeout",
            "--signal=KILL",
            Invariant($"{WholeSeconds(limits.WallTime + Grace)}"),
            "prlimit",
            // The soft limit sends a signal that can be told from being killed for another reason; the hard one cannot be ignored.
            Invariant($"--cpu={cpu}:{cpu + 1}"),
            Invariant($"--{(limits.ReservesAddresses ? "data" : "as")}={limits.MemoryBytes}"),
            Invariant($"--fsize={limits.FileBytes}"),
            Invariant($"--nproc={limits.Processes}"),
            "--core=0",
            "--",
        ];
    }

    private static long WholeSeconds(TimeSpan time) => Math.Max(1, (long)Math.Ceiling(time.TotalSeconds));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
