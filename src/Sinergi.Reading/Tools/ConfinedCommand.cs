namespace Sinergi.Reading.Tools;

/// <summary>A program found on the search path, what it is told, and what it may use. Results are read from its standard output only.</summary>
public sealed record ConfinedCommand(string Tool, IReadOnlyList<string> Arguments)
{
    public ConfinedCommand(string tool, params string[] arguments)
        : this(tool, (IReadOnlyList<string>)arguments) { }

    public ProcessLimits Limits { get; init; } = ProcessLimits.Default;
}
