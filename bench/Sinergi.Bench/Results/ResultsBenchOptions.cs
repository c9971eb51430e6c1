using Sinergi.Bench.Running;

namespace Sinergi.Bench.Results;

internal sealed record ResultsBenchOptions(
    DirectoryInfo Program,
    FileInfo? Json,
    TimeSpan Length,
    int Rate,
    int Agreements,
    int Units,
    int Commitments,
    int Values
) : BenchOptions(Program, Json, Length, Rate, Agreements, Units);
