using System.CommandLine;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Platform.Data;

namespace Sinergi.Cli;

/// <summary>Fills a database with invented institutions and agreements, the same ones for the same seed. For trials and measurements.</summary>
internal static class SimulateVerb
{
    private static readonly Option<int> Units = new("--units") { Description = "Number of units (UPT).", DefaultValueFactory = _ => 600 };

    private static readonly Option<int> Agreements = new("--agreements")
    {
        Description = "Number of agreements.",
        DefaultValueFactory = _ => 20_000,
    };
    private static readonly Option<int> Seed = new("--seed") { Description = "Same seed, same data.", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> Force = new("--force") { Description = "Also into a register that holds agreements already." };

    public static Command Create()
    {
        var command = new Command("simulate", "Mengisi basis data dengan data simulasi.")
        {
            Units,
            Agreements,
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
                        var prepared = (await services.GetRequiredService<Migrator>().RunAsync(cancellationToken)).Match(
                            _ => 0,
                            _ => 0,
                            failed => Services.Complain(failed.Explanation)
                        );
                        if (prepared != 0)
                        {
                            return prepared;
                        }

                        var plan = new SimulationPlan(parsed.GetValue(Units), parsed.GetValue(Agreements), parsed.GetValue(Seed));
                        var simulation = services.GetRequiredService<AgreementSimulation>();
                        var outcome = await simulation.FillAsync(plan, parsed.GetValue(Force), cancellationToken);
                        return outcome.Match(
                            filled =>
                                Services.Say(
                                    $"{filled.Institutions} institutions, {filled.Agreements} agreements, {filled.Promises} promises, "
                                        + $"{filled.ScopeEntries} scope entries, {filled.Terms} search terms. All invented."
                                ),
                            refused => Services.Complain(refused.Why)
                        );
                    }
                )
        );
        return command;
    }
}
