using Sinergi.Modules.Commitments.Data;
using Sinergi.Modules.Commitments.Domain.Supports;
using Sinergi.Modules.Commitments.Formulate;
using Sinergi.Modules.Commitments.Supports.Ask;
using Sinergi.Modules.Commitments.Supports.Show;

namespace Sinergi.Demonstration;

/// <summary>Support that was asked for in the simulated agreement: a budget that came in part, a regulation that is awaited, an asset that came.</summary>
internal sealed class DemoSupports(DemoStage stage)
{
    private const string Regency = "Pemerintah Kabupaten Simulasi";
    private static readonly DateOnly Asked = new(2026, 2, 5);

    public async Task AskAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var budget = await AskAsync(
            agreementId,
            SupportKind.Budget,
            "Anggaran pelatihan keterampilan (simulasi)",
            150_000_000,
            cancellationToken
        );
        await StepAsync(budget, SupportAction.Promise, 12, "Disanggupi sebagian (simulasi)", 100_000_000, cancellationToken);
        await StepAsync(budget, SupportAction.ReceivePart, 24, "Tahap pertama (simulasi)", 40_000_000, cancellationToken);
        await AskAsync(agreementId, SupportKind.Regulation, "Peraturan daerah tentang pembinaan (simulasi)", null, cancellationToken);
        var asset = await AskAsync(agreementId, SupportKind.Asset, "Mesin jahit bengkel kerja (simulasi)", 6, cancellationToken);
        await StepAsync(asset, SupportAction.ReceivePart, 20, "Enam mesin diserahkan (simulasi)", 6, cancellationToken);
    }

    private Task<Guid> AskAsync(Guid agreementId, SupportKind kind, string what, long? amount, CancellationToken cancellationToken) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var record =
                    await services.GetRequiredService<RecordSides>().FindAsync(agreementId, cancellationToken)
                    ?? throw DemoStage.Failed(what, "the agreement is not there");
                var input = new AskInput
                {
                    Key = DemoStage.Key($"support {what}"),
                    Kind = kind,
                    What = what,
                    AskedOfName = Regency,
                    AskedOn = Asked,
                    Asked = WholeNumbers.Write(amount),
                };
                var outcome = await services.GetRequiredService<AskHandler>().HandleAsync(record, null, input, [], cancellationToken);
                return DemoStage.Saved(outcome, what);
            },
            cancellationToken
        );

    private Task<Guid> StepAsync(
        Guid support,
        SupportAction action,
        int day,
        string words,
        long amount,
        CancellationToken cancellationToken
    ) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var input = new StepInput
                {
                    Key = DemoStage.Key($"support {support} {words}"),
                    On = new DateOnly(2026, 2, day),
                    Words = words,
                    Amount = WholeNumbers.Write(amount),
                };
                var outcome = await services.GetRequiredService<StepHandler>().HandleAsync(support, action, input, cancellationToken);
                return DemoStage.Saved(outcome, words);
            },
            cancellationToken
        );
}
