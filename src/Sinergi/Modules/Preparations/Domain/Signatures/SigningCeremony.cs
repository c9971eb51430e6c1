using Sinergi.Kernel.Time;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Preparations.Domain.Signatures;

/// <summary>One ceremony at which the texts of several preparations are signed; kept and seen by the office that holds it, and those above it.</summary>
[ScopedBy(nameof(Id))]
public sealed class SigningCeremony
{
    public const int MostTexts = 20;

    public required Guid Id { get; init; }
    public required Guid OfficeId { get; init; }

    [Classified(DataClass.Internal)]
    public required string Title { get; init; }

    /// <summary>A civil date at the place; it may still lie ahead.</summary>
    [Classified(DataClass.Internal)]
    public required DateOnly On { get; init; }

    [Classified(DataClass.Internal)]
    public required string Place { get; init; }
    public required UnitTimeZone Zone { get; init; }

    /// <summary>Who receives the guests, as on the invitation.</summary>
    [Classified(DataClass.Internal)]
    public required string Hosts { get; init; }
}
