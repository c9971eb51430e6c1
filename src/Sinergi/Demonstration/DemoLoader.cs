using Sinergi.Platform.Configuration;

namespace Sinergi.Demonstration;

/// <summary>An account of the demonstration, for the table that the console shows.</summary>
public sealed record DemoAccount(string Name, string Email, string Password, string Role, string Institution);

/// <summary>
/// Loads the demonstration once: institutions and people, five reports with what they state, and one invented agreement all the way from its
/// clauses to a fixed evaluation. An interrupted load is taken up again where it stopped; a finished one is never touched.
/// </summary>
public sealed class DemoLoader
{
    private readonly DemoStage stage;
    private readonly DemoAccounts accounts;
    private readonly string done;

    public DemoLoader(IServiceProvider services)
    {
        var folder = services.GetRequiredService<DataFolder>();
        stage = new DemoStage(services.GetRequiredService<IServiceScopeFactory>());
        accounts = new DemoAccounts(folder);
        done = Path.Combine(folder.Root, "demonstration.done");
    }

    /// <summary>The file that keeps the passwords.</summary>
    public string AccountsFile => accounts.File;

    /// <param name="tell">Told what is being done.</param>
    public async Task<IReadOnlyList<DemoAccount>> LoadAsync(Action<string> tell, CancellationToken cancellationToken)
    {
        var passwords = accounts.ReadOrCreate();
        if (!File.Exists(done))
        {
            tell("Memuat peragaan: lembaga dan orang");
            await new DemoCast(stage).EnterAsync(passwords, cancellationToken);
            tell("Memuat peragaan: membaca dan mencatat laporan");
            var readings = new DemoReadings(stage);
            await readings.HandInAsync(cancellationToken);
            tell("Memuat peragaan: dari pasal sampai penilaian");
            await CarryOutAsync(await readings.SimulatedAgreementAsync(cancellationToken), cancellationToken);
            await File.WriteAllBytesAsync(done, [], cancellationToken);
        }

        return [.. DemoPeople.All.Select(p => new DemoAccount(p.Name, p.Email, passwords[p.Email], p.Role, p.Institution))];
    }

    private async Task CarryOutAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        await new DemoAccess(stage).OpenAsync(agreementId, cancellationToken);
        var chain = new DemoChain(stage);
        var evaluation = new DemoEvaluation(stage);
        if (!await evaluation.IsFixedAsync(agreementId, cancellationToken))
        {
            await chain.WalkAsync(agreementId, cancellationToken);
            await evaluation.EvaluateAsync(agreementId, cancellationToken);
        }

        var unitsAgreement = await new DemoIndicators(stage).MeasureAsync(cancellationToken);
        await new DemoShares(stage, chain).BeginAsync(unitsAgreement, cancellationToken);
        await new DemoActivities(stage).CarryOutAsync(agreementId, cancellationToken);
        await new DemoSupports(stage).AskAsync(agreementId, cancellationToken);
        await new DemoSops(stage).WriteAsync(agreementId, cancellationToken);
    }
}
