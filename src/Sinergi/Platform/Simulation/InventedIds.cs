namespace Sinergi.Platform.Simulation;

/// <summary>Ids of invented rows: the same number of the same group has the same id in every run with that seed.</summary>
public readonly record struct InventedIds(int Seed)
{
    public Guid Of(InventedGroup group, long number) =>
        new(
            Seed,
            0x51A0,
            0x7000,
            0x80,
            (byte)group,
            (byte)(number >> 40),
            (byte)(number >> 32),
            (byte)(number >> 24),
            (byte)(number >> 16),
            (byte)(number >> 8),
            (byte)number
        );
}

/// <summary>What is numbered; the number of a group stands in its ids and never changes.</summary>
public enum InventedGroup : byte
{
    CentralOffice = 0,
    Kanwil = 1,
    Unit = 2,
    Partner = 3,
    Agreement = 10,
    AgreementRevision = 11,
    Party = 12,
    CountersigningGroup = 13,
    Source = 14,
    Promise = 15,
    InstitutionRevision = 16,
    Claim = 17,
    Person = 18,
    Post = 19,
    Commitment = 20,
    Milestone = 21,
    Evidence = 22,
    Cause = 23,
    Activity = 24,
    ActivityMove = 25,
    Task = 26,
    AddendumSignature = 27,
    Evaluation = 30,
    Indicator = 40,
    IndicatorVersion = 41,
    IndicatorReporter = 42,
    IndicatorBaseline = 43,
    IndicatorTarget = 44,
    IndicatorPeriod = 45,
    IndicatorReport = 46,
    IndicatorValue = 47,
}
