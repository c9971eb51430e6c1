using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain.Activities;

/// <summary>A kind of joint activity. Kinds are data: one is added when the field invents it, and ended, never deleted, when it is given up.</summary>
public sealed class ActivityKind
{
    public required Guid Id { get; init; }

    [Classified(DataClass.Public)]
    public required string Code { get; init; }

    [Classified(DataClass.Public)]
    public required string Name { get; init; }

    [Classified(DataClass.Public)]
    public required string NameEnglish { get; init; }

    [Classified(DataClass.Public)]
    public required DateOnly From { get; init; }

    /// <summary>Last day on which an activity of this kind can be planned for; null while it goes on.</summary>
    [Classified(DataClass.Public)]
    public DateOnly? Until { get; set; }

    /// <summary>Place in lists.</summary>
    public required int Order { get; init; }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
