using Sinergi.Kernel.Time;

namespace Sinergi.Modules.Agreements.Contracts;

/// <summary>What the shared parts of a record page show; each kind of record says how its values read and where a source is chosen.</summary>
/// <param name="FieldKeys">Beginning of the text keys of field names, e.g. "agreements.field."</param>
/// <param name="Value">Field and canonical value → words.</param>
/// <param name="ChoosePath">Where to choose between the sources of a field; null for whoever may not, or for a field that cannot be taken over.</param>
public sealed record RecordParts(
    RecordFacts Facts,
    RecordSurroundings Surroundings,
    UnitTimeZone Zone,
    string PromisesTitleKey,
    string FieldKeys,
    Func<string, string, string> Value,
    Func<string, string?> ChoosePath
);
