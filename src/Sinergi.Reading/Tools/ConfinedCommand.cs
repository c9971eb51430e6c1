namespace Sinergi.Reading.Tools;

/// <summary>A program found on the search path, what it is told, and what it may use. Results are read from its standard output.</summary>
public sealed record ConfinedCommand(string Tool, IReadOnlyList<string> Arguments)
{
    public ConfinedCommand(string tool, params string[] arguments)
        : this(tool, (IReadOnlyList<string>)arguments) { }

    /// <summary>
    /// A file that the program writes into its working folder, for programs that cannot write to standard output: it is handed over by the
    /// same unprivileged user, so that no link a program lays there is followed with the rights of the server.
    /// </summary>
    public string? ResultFile { get; init; }

    public ProcessLimits Limits { get; init; } = ProcessLimits.Default;
}
