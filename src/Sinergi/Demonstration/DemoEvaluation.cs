using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Results.Assess;
using Sinergi.Modules.Results.Data;
using Sinergi.Modules.Results.Domain;
using Sinergi.Modules.Results.Fix;
using Sinergi.Modules.Results.Reply;
using Sinergi.Modules.Results.Start;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Demonstration;

/// <summary>The first weeks of the simulated agreement, evaluated: one party agrees, the other objects and is answered.</summary>
internal sealed class DemoEvaluation(DemoStage stage)
{
    private static readonly DateOnly From = new(2026, 2, 2);
    private static readonly DateOnly Until = new(2026, 2, 28);

    /// <summary>Whether the evaluation is over: what it judged takes no more evidence.</summary>
    public Task<bool> IsFixedAsync(Guid agreementId, CancellationToken cancellationToken) =>
        stage.AsProductAsync(services =>
            services
                .GetRequiredService<SinergiDb>()
                .Set<EvaluationCycle>()
                .AnyAsync(c => c.RecordId == agreementId && c.From == From && c.FixedAt != null, cancellationToken)
        );

    public async Task EvaluateAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var id = await DoAsync(
            DemoPeople.KanwilOfficer,
            "start the evaluation",
            async (services, key) =>
            {
                var source = await services.GetRequiredService<Evaluations>().SourceAsync(agreementId, cancellationToken);
                var input = new StartInput
                {
                    Key = key,
                    PeriodKind = PeriodKind.Semester,
                    From = From,
                    Until = Until,
                };
                return await services.GetRequiredService<StartHandler>().HandleAsync(source!, input, cancellationToken);
            },
            cancellationToken
        );
        await AssessAsync(id, cancellationToken);
        await ReplyAsync(id, DemoPeople.KanwilOfficer, agrees: true, words: null, cancellationToken);
        await ReplyAsync(
            id,
            DemoPeople.Assistant,
            agrees: false,
            "Laporan pengawasan sudah diunggah sebelum masa penilaian berakhir, tetapi belum diperiksa pihak lain.",
            cancellationToken
        );
        await FixAsync(id, cancellationToken);
    }

    private Task AssessAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(
            DemoPeople.KanwilOfficer,
            "assess",
            async (services, key) =>
            {
                var cycle = await CycleAsync(services, id, cancellationToken);
                var input = new AssessInput
                {
                    Key = key,
                    Revision = cycle.Revision,
                    Rows = VerdictSheet.Of(cycle),
                    Send = true,
                };
                return await services.GetRequiredService<AssessHandler>().HandleAsync(id, input, cancellationToken);
            },
            cancellationToken
        );

    private Task ReplyAsync(Guid id, DemoPerson party, bool agrees, string? words, CancellationToken cancellationToken) =>
        DoAsync(
            party,
            $"reply of {party.Institution}",
            async (services, key) =>
            {
                var partyId = await stage.InstitutionAsync(party.Institution, cancellationToken);
                var input = new ReplyInput
                {
                    Key = key,
                    PartyId = partyId,
                    Agrees = agrees,
                    Words = words,
                };
                return await services.GetRequiredService<ReplyHandler>().HandleAsync(id, input, cancellationToken);
            },
            cancellationToken
        );

    private Task FixAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(
            DemoPeople.KanwilOfficer,
            "fix the evaluation",
            async (services, key) =>
            {
                var cycle = await CycleAsync(services, id, cancellationToken);
                var input = new FixInput
                {
                    Key = key,
                    Revision = cycle.Revision,
                    Rows = VerdictSheet.Of(cycle),
                    Answers =
                    [
                        .. cycle
                            .Replies.Where(r => r.Disputes)
                            .Select(r => new AnswerInput
                            {
                                PartyId = r.PartyId,
                                Answer =
                                    "Benar, buktinya ada. Karena belum diperiksa pihak lain, penilaian ini mencatat “tanpa bukti”; pemeriksaannya menyusul.",
                            }),
                    ],
                };
                return await services.GetRequiredService<FixHandler>().HandleAsync(id, input, cancellationToken);
            },
            cancellationToken
        );

    private static async Task<EvaluationCycle> CycleAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken) =>
        await services.GetRequiredService<Evaluations>().FindAsync(id, cancellationToken)
        ?? throw DemoStage.Failed("evaluation", "not found");

    private Task<Guid> DoAsync(
        DemoPerson person,
        string step,
        Func<IServiceProvider, Guid, Task<ChangeOutcome>> act,
        CancellationToken cancellationToken
    ) => stage.AsAsync(person, async services => DemoStage.Saved(await act(services, DemoStage.Key(step)), step), cancellationToken);
}
