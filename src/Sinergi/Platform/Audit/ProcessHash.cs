using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sinergi.Kernel.Canonical;

namespace Sinergi.Platform.Audit;

/// <summary>The hash of a process: over the previous hash and everything that the process stores, as canonical JSON.</summary>
internal static class ProcessHash
{
    public static readonly HashChain Chain = new("sinergi-audit");

    public static string Of(Process process) =>
        Convert.ToHexStringLower(
            Chain.Next(Convert.FromHexString(process.PreviousHash), CanonicalJson.Of(JsonSerializer.SerializeToElement(Content(process))))
        );

    private static JsonObject Content(Process process)
    {
        var content = ContentWithoutClient(process);
        if (process.ClientId is { } client)
        {
            // Only where there is one: the hashes of what was done before programs could act stay as they are.
            content["client"] = client.ToString("N");
        }

        return content;
    }

    private static JsonObject ContentWithoutClient(Process process) =>
        new()
        {
            ["sequence"] = process.Sequence,
            ["id"] = process.Id.ToString("N"),
            ["kind"] = process.Kind,
            // Both databases keep microseconds; ticks beyond them would make the stored row differ from the hashed one.
            ["at"] = process.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            ["account"] = process.AccountId?.ToString("N"),
            ["person"] = process.PersonId?.ToString("N"),
            ["post"] = process.PostId?.ToString("N"),
            ["institution"] = process.InstitutionId?.ToString("N"),
            ["reason"] = process.Reason,
            ["events"] = new JsonArray([
                .. process
                    .Events.OrderBy(e => e.Position)
                    .Select(e =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["type"] = e.Type,
                                ["record"] = e.RecordId.ToString("N"),
                                ["payload"] = e.Payload,
                            }
                    ),
            ]),
        };
}
