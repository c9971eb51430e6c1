namespace Sinergi.Reading.Tools;

/// <summary>What an external program may use before it is stopped.</summary>
public sealed record ProcessLimits
{
    public static ProcessLimits Default { get; } = new();

    public TimeSpan WallTime { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan CpuTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Address space of each process; Tesseract maps its language data, so this is well above what is resident.</summary>
    public long MemoryBytes { get; init; } = 1L << 30;

    /// <summary>
    /// Bounds what each process may write to instead of its address space, for programs that reserve far more addresses than they ever use.
    /// </summary>
    public bool ReservesAddresses { get; init; }

    /// <summary>The largest single file the program may write into its working folder.</summary>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>Tasks (processes and threads) of the unprivileged user at any one time, over all programs that run confined.</summary>
    public int Processes { get; init; } = 64;

    /// <summary>Bytes of standard output that are kept; one more and the program is stopped.</summary>
    public int OutputBytes { get; init; } = 32 << 20;
}
