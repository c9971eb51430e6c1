using Sinergi.Platform.Provisions;

namespace Sinergi.Modules.Results.Domain;

/// <summary>What the rules of this module count with as dated data.</summary>
public static class ResultProvisions
{
    /// <summary>Days that an evaluated party has for its reply, where whoever starts the evaluation names no others.</summary>
    public static readonly ProvisionKind ReplyDays = new("evaluations.reply_days", Least: 7, Most: 60);

    /// <summary>The version of the score's definition.</summary>
    public static readonly ProvisionKind Score = new("evaluations.score", Least: 1, Most: ScoreDefinition.All.Count);

    public static IReadOnlyList<ProvisionKind> All { get; } = [ReplyDays, Score];
}
