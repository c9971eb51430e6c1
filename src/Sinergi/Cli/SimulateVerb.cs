using System.CommandLine;
using Sinergi.Platform.Data;
using Sinergi.Platform.Simulation;

namespace Sinergi.Cli;

/// <summary>
/// Fills a database with invented institutions and agreements, and with years of activity under them; the same ones for the same seed and day. For
/// trials and measurements.
/// </summary>
internal static class SimulateVerb
{
    private const int CommitmentsEach = 10;
    private const int ValuesEach = 100;

    private static readonly Option<int> Units = new("--units") { Description = "Number of units (UPT).", DefaultValueFactory = _ => 600 };

    private static readonly Option<int> Agreements = new("--agreements")
    {
        Description = "Number of agreements.",
        DefaultValueFactory = _ => 20_000,
    };
    private static readonly Option<int> Years = new("--years")
    {
        Description = "Years of activity: commitments, evidence, activities, evaluations, indicators. 0 (unless told): agreements alone.",
    };
    private static readonly Option<int?> Commitments = new("--commitments")
    {
        Description = $"Number of commitments, with --years; {CommitmentsEach} for each agreement unless told.",
    };
    private static readonly Option<long?> Values = new("--values")
    {
        Description = $"Number of indicator values, with --years; {ValuesEach} for each agreement unless told.",
    };
    private static readonly Option<int> Adesi = new("--adesi")
    {
        Description = "Units that countersign, of all agreements together; half of them on agreements of the whole country.",
    };
    private static readonly Option<int> Seed = new("--seed") { Description = "Same seed, same data.", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> Force = new("--force") { Description = "Also into a register that holds agreements already." };

    public static Command Create()
    {
        var command = new Command("simulate", "Mengisi basis data dengan data simulasi.")
        {
            Units,
            Agreements,
            Years,
            Commitments,
            Values,
            Adesi,
            Seed,
            Force,
            CommandLine.Data,
            CommandLine.Database,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
                Services.UseAsync(
                    CommandLine.Settings(parsed),
                    async services =>
                    {
                        var plan = PlanOf(parsed);
                        var prepared = await PrepareAsync(services, plan, cancellationToken);
                        return prepared == 0 ? await FillAsync(services, plan, parsed.GetValue(Force), cancellationToken) : prepared;
                    }
                )
        );
        return command;
    }

    private static SimulationPlan PlanOf(ParseResult parsed)
    {
        var (agreements, years) = (parsed.GetValue(Agreements), parsed.GetValue(Years));
        return new SimulationPlan(parsed.GetValue(Units), agreements, parsed.GetValue(Seed))
        {
            Years = years,
            Adesi = parsed.GetValue(Adesi),
            Commitments = parsed.GetValue(Commitments) ?? (years > 0 ? agreements * CommitmentsEach : 0),
            Values = parsed.GetValue(Values) ?? (years > 0 ? (long)agreements * ValuesEach : 0),
        };
    }

    // Activity rests on what an installation begins with: roles, kinds of activities, provisions.
    private static async Task<int> PrepareAsync(IServiceProvider services, SimulationPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Years > 0)
        {
            return await Startup.PrepareAsync(services, cancellationToken);
        }

        var outcome = await services.GetRequiredService<Migrator>().RunAsync(cancellationToken);
        return outcome.Match(_ => 0, _ => 0, failed => Services.Complain(failed.Explanation));
    }

    private static async Task<int> FillAsync(
        IServiceProvider services,
        SimulationPlan plan,
        bool force,
        CancellationToken cancellationToken
    )
    {
        var simulation = ActivatorUtilities.CreateInstance<Simulation>(services);
        try
        {
            var outcome = await simulation.FillAsync(plan, force, new Progress(), cancellationToken);
            return outcome.Match(
                filled =>
                    Services.Say(
                        string.Join(", ", filled.Rows.OrderByDescending(r => r.Value).Select(r => $"{r.Value} {r.Key}")) + ". All invented."
                    ),
                refused => Services.Complain(refused.Why)
            );
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Services.Complain("Stopped; nothing was added.");
        }
    }

    /// <summary>A line every few seconds, on standard error as everything that is not the answer.</summary>
    private sealed class Progress : IProgress<SimulationStep>
    {
        private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);
        private long told;

        public void Report(SimulationStep value)
        {
            if (value.Done >= value.All || told == 0 || TimeProvider.System.GetElapsedTime(told) >= Between)
            {
                told = TimeProvider.System.GetTimestamp();
                Console.Error.WriteLine($"{value.What}: {value.Done} of {value.All}");
            }
        }
    }
}
