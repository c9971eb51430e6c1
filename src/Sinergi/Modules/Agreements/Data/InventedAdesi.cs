using Sinergi.Modules.Agreements.Domain;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Simulation;

namespace Sinergi.Modules.Agreements.Data;

/// <summary>
/// Which units countersign an invented agreement. Half of the rows that a plan asks for belong to agreements of the whole country, the other half to
/// those of one region: a register has a few very long lists and many short ones.
/// </summary>
internal sealed class InventedAdesi(SimulationPlan plan, IReadOnlyList<Institution> kanwil, ILookup<Guid, Institution> units)
{
    /// <summary>Every how manieth agreement is one of the whole country.</summary>
    private readonly int everyNational = plan.Adesi == 0 ? 0 : Math.Max(1, (int)(2L * plan.Agreements * plan.Units / plan.Adesi));
    private readonly double regional = plan.Adesi / 2.0 / Math.Max(1, (double)plan.Agreements * plan.Units / plan.Kanwil);

    /// <param name="home">The region of the agreement.</param>
    /// <param name="own">The office that holds it.</param>
    /// <param name="random">Of the register, drawn from only where the plan says nothing, so that old plans give what they gave.</param>
    /// <returns>The regional offices all of whose units countersign.</returns>
    public IReadOnlyList<Institution> OfficesOf(int number, Institution home, Institution own, Random random)
    {
        if (plan.Adesi == 0)
        {
            return own == home && random.Next(4) == 0 ? [home] : [];
        }

        return number % everyNational == 0 ? kanwil
            : Chance(number, salt: 1) < regional ? [home]
            : [];
    }

    /// <returns>The units on the lists.</returns>
    public List<Institution> Add(InventedRows rows, Guid agreementId, IReadOnlyList<Institution> offices, int number)
    {
        List<Institution> all = [];
        foreach (var (place, office) in offices.Index())
        {
            var group = new CountersigningGroup
            {
                Id = plan.Ids.Of(InventedGroup.CountersigningGroup, number + (place * plan.Agreements)),
                AgreementId = agreementId,
                PrintedName = $"Seluruh UPT di bawah {office.Name}",
                UnderInstitutionId = office.Id,
            };
            rows.Groups.Add(group);
            foreach (var unit in units[office.Id])
            {
                rows.Units.Add(
                    new CountersigningUnit
                    {
                        AgreementId = agreementId,
                        InstitutionId = unit.Id,
                        GroupId = group.Id,
                        State = StateOf(number, all.Count),
                    }
                );
                all.Add(unit);
            }
        }

        return all;
    }

    // Without a plan for them all have signed, as they always had.
    private CountersignState StateOf(int number, int unit) =>
        plan.Adesi == 0 || Chance(number, unit + 2) < 0.8 ? CountersignState.Recorded : CountersignState.Listed;

    private double Chance(int number, int salt) => new Random(HashCode(number, salt)).NextDouble();

    // The same in every process, unlike the hash of the framework.
    private int HashCode(int number, int salt) => unchecked((((plan.Seed * 486_187_739) + number) * 16_777_619) ^ (salt * 374_761_393));
}
