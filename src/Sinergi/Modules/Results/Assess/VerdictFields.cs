using Sinergi.Modules.Results.Domain;

namespace Sinergi.Modules.Results.Assess;

/// <summary>What the rows of the verdict form need. The rows stand under "Input", so that the fields carry the names that the page binds.</summary>
/// <param name="ShowStored">Shows the stored verdict beside the typed one: after a conflict, and when the parties know it already.</param>
public sealed record VerdictFields(EvaluationCycle Cycle, VerdictRows Input, bool ShowStored);

public sealed record VerdictRows(List<VerdictInput> Rows);
