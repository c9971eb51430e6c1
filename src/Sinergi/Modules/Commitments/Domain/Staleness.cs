using Sinergi.Platform.Data;

namespace Sinergi.Modules.Commitments.Domain;

/// <summary>
/// How many agreements in force showed no sign of life on a day, with the days that were counted with. Kept as it was published: a later change of
/// the rules does not change it.
/// </summary>
public sealed class Staleness
{
    [Classified(DataClass.Public)]
    public required DateOnly Day { get; init; }
    public int InForce { get; set; }
    public int Quiet { get; set; }
    public int Idle { get; set; }
    public int LongIdle { get; set; }
    public int QuietDays { get; set; }
    public int IdleDays { get; set; }
    public int LongIdleDays { get; set; }
}
