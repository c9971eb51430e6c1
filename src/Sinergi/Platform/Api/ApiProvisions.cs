using Sinergi.Platform.Provisions;

namespace Sinergi.Platform.Api;

/// <summary>What the rules of the interface for programs count with as dated data.</summary>
public static class ApiProvisions
{
    /// <summary>How many calls of one program are answered in a minute.</summary>
    public static readonly ProvisionKind CallsPerMinute = new("api.calls_per_minute", Least: 10, Most: 6_000);

    /// <summary>For how many days a token is good at most.</summary>
    public static readonly ProvisionKind TokenDays = new("api.token_days", Least: 1, Most: 366);

    public static IReadOnlyList<ProvisionKind> All { get; } = [CallsPerMinute, TokenDays];
}
