namespace Sinergi.Modules.Agreements.Data;

/// <param name="Units">Number of UPT; Kanwil follow from it, one for about eighteen.</param>
/// <param name="Seed">Same seed, same data.</param>
public sealed record SimulationPlan(int Units, int Agreements, int Seed)
{
    public const int MostUnits = 5_000;
    public const int MostAgreements = 500_000;

    public int Kanwil => Math.Max(1, (Units + 17) / 18);
    public int Partners => Math.Max(8, Agreements / 40);
    public bool Sound => Units is > 0 and <= MostUnits && Agreements is >= 0 and <= MostAgreements;
}

public abstract record SimulationOutcome
{
    private SimulationOutcome() { }

    public sealed record Filled(int Institutions, int Agreements, int Promises, int ScopeEntries, int Terms) : SimulationOutcome;

    public sealed record Refused(string Why) : SimulationOutcome;

    public TResult Match<TResult>(Func<Filled, TResult> filled, Func<Refused, TResult> refused) =>
        this switch
        {
            Filled f => filled(f),
            Refused r => refused(r),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
