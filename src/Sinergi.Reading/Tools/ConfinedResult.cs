namespace Sinergi.Reading.Tools;

/// <summary>How a confined program ended. Being cancelled by the caller is not among them: that is an <see cref="OperationCanceledException"/>.</summary>
public abstract record ConfinedResult
{
    private ConfinedResult() { }

    /// <summary>The program ended by itself, well or badly. <paramref name="Errors"/> may be cut short.</summary>
    public sealed record Finished(int ExitCode, ReadOnlyMemory<byte> Output, string Errors) : ConfinedResult;

    /// <summary>Stopped because its wall-clock or processor time was used up.</summary>
    public sealed record TimedOut : ConfinedResult;

    /// <summary>Stopped because it wrote more than allowed, to standard output or into a file.</summary>
    public sealed record TooLarge : ConfinedResult;

    /// <summary>The program is not installed.</summary>
    public sealed record ToolMissing(string Tool) : ConfinedResult;

    /// <summary>The program crashed, was killed from outside, or could not be started. The detail is for the log, not for people.</summary>
    public sealed record Failed(string Detail) : ConfinedResult;

    public T Match<T>(
        Func<Finished, T> finished,
        Func<TimedOut, T> timedOut,
        Func<TooLarge, T> tooLarge,
        Func<ToolMissing, T> toolMissing,
        Func<Failed, T> failed
    ) =>
        this switch
        {
            Finished it => finished(it),
            TimedOut it => timedOut(it),
            TooLarge it => tooLarge(it),
            ToolMissing it => toolMissing(it),
            Failed it => failed(it),
            _ => throw new InvalidOperationException(),
        };
}
