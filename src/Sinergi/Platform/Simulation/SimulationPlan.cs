namespace Sinergi.Platform.Simulation;

/// <param name="Units">Number of UPT; Kanwil follow from it, one for about eighteen.</param>
/// <param name="Seed">Same seed, same data.</param>
public sealed record SimulationPlan(int Units, int Agreements, int Seed)
{
    public const int MostUnits = 5_000;
    public const int MostAgreements = 500_000;
    public const int MostYears = 10;
    public const int MostCommitmentsEach = 500;
    public const long MostValues = 40_000_000;
    public const int MostAdesi = 5_000_000;

    /// <summary>How far back activity goes; 0: agreements alone, and nobody acts.</summary>
    public int Years { get; init; }

    /// <summary>Of all agreements together; only with years.</summary>
    public int Commitments { get; init; }

    /// <summary>Indicator values of all units and periods together; only with years.</summary>
    public long Values { get; init; }

    /// <summary>Units on the lists of all agreements together, about; 0: one regional agreement in four of an office's own.</summary>
    public int Adesi { get; init; }

    public int Kanwil => Math.Max(1, (Units + 17) / 18);
    public int Partners => Math.Max(8, Agreements / 40);
    public InventedIds Ids => new(Seed);

    /// <summary>What stands against it; null when it can be carried out.</summary>
    public string? Objection =>
        Units is < 1 or > MostUnits || Agreements is < 0 or > MostAgreements
            ? $"Units must be 1 to {MostUnits}, agreements 0 to {MostAgreements}."
        : Years is < 0 or > MostYears ? $"Years must be 0 to {MostYears}."
        : Years == 0 && (Commitments != 0 || Values != 0) ? "Commitments and values need years."
        : Commitments < 0 || Commitments > (long)Agreements * MostCommitmentsEach
            ? $"Commitments must be 0 to {MostCommitmentsEach} for each agreement."
        : Values is < 0 or > MostValues ? $"Values must be 0 to {MostValues}."
        : Adesi < 0 || Adesi > Math.Min(MostAdesi, (long)Agreements * Units)
            ? $"Units on lists must be 0 to {MostAdesi}, and at most each unit once for each agreement."
        : null;
}

public abstract record SimulationOutcome
{
    private SimulationOutcome() { }

    /// <param name="Rows">How many rows were added, by entity.</param>
    public sealed record Filled(IReadOnlyDictionary<string, long> Rows) : SimulationOutcome;

    public sealed record Refused(string Why) : SimulationOutcome;

    public TResult Match<TResult>(Func<Filled, TResult> filled, Func<Refused, TResult> refused) =>
        this switch
        {
            Filled f => filled(f),
            Refused r => refused(r),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>How far a simulation has come.</summary>
public sealed record SimulationStep(string What, long Done, long All);
