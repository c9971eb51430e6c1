namespace Sinergi.Reading.Tools;

/// <summary>Which protections hold on this machine. A missing one does not stop the reading of documents, but administrators are shown it.</summary>
/// <param name="Unprivileged">Programs do not run as root.</param>
/// <param name="NoNetwork">Programs see no network at all, not even the loopback of the machine.</param>
/// <param name="OwnProcessTree">Whatever a program starts ends with it.</param>
/// <param name="Limits">Processor time, memory, file size and number of processes are bounded by the kernel.</param>
public sealed record Confinement(bool Unprivileged, bool NoNetwork, bool OwnProcessTree, bool Limits)
{
    public bool IsComplete => Unprivileged && NoNetwork && OwnProcessTree && Limits;
}
