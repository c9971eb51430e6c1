using System.Collections.Frozen;

namespace Sinergi.Platform.Api;

/// <summary>What a token can be good for. Few, because every one of them has to be understood by whoever hands it out.</summary>
public static class ApiScopes
{
    /// <summary>To read the agreements that the institution sees.</summary>
    public const string Read = "agreements.read";

    /// <summary>To put agreements that were made elsewhere on record; for offices of the service, which keep the register.</summary>
    public const string Register = "agreements.register";

    /// <summary>To register one's own side of an agreement: number, contact, signed copy.</summary>
    public const string OwnSide = "party.write";

    public static IReadOnlyList<string> All { get; } = [Read, Register, OwnSide];

    /// <param name="corrections">Of the corrections service, not a partner.</param>
    public static IReadOnlyList<string> For(bool corrections) => corrections ? All : [Read, OwnSide];

    public static string Join(IEnumerable<string> scopes) => string.Join(' ', All.Intersect(scopes, StringComparer.Ordinal));

    public static FrozenSet<string> Parse(string stored) =>
        stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
