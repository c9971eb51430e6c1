using System.Text.Json;
using System.Text.Json.Serialization;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Reading.Domain;

namespace Sinergi.Modules.Reading.Data;

/// <summary>How facts are stored. Names of kinds and members are kept for ever: renaming one needs a migration.</summary>
internal static class FactJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(IReadOnlyList<Fact> facts) => JsonSerializer.Serialize(facts, Options);

    public static IReadOnlyList<Fact> Read(string json) => JsonSerializer.Deserialize<List<Fact>>(json, Options)!;

    public static string WriteFindings(IEnumerable<ClaimFinding> findings) => JsonSerializer.Serialize(findings, Options);

    public static IReadOnlyList<ClaimFinding> ReadFindings(string json) => JsonSerializer.Deserialize<List<ClaimFinding>>(json, Options)!;
}
