using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Reading.Confirm;
using Sinergi.Modules.Reading.Data;
using Sinergi.Modules.Reading.Domain;
using Sinergi.Modules.Reading.Review;
using Sinergi.Modules.Reading.Submit;
using Sinergi.Platform.Data;

namespace Sinergi.Demonstration;

/// <summary>
/// The reports are handed in, read, accepted and registered as a clerk does it: nothing in the register says more than its source. One
/// document is left for whoever tries the product to check.
/// </summary>
internal sealed class DemoReadings(DemoStage stage)
{
    private const string Simulated = "06-";

    private static readonly Dictionary<FactKind, string> Term = new()
    {
        [FactKind.TermStart] = "2026-02-02",
        [FactKind.TermEnd] = "2028-02-01",
    };

    public async Task HandInAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, content) in DemoFiles.Reports)
        {
            // What is invented belongs to the invented office.
            var clerk = name.StartsWith(Simulated, StringComparison.Ordinal) ? DemoPeople.KanwilOfficer : DemoPeople.CentralOfficer;
            var session = await SubmitAsync(clerk, name, content, cancellationToken);
            foreach (var position in await PositionsAsync(session, cancellationToken))
            {
                await stage.AsAsync(
                    clerk,
                    services => RegisterAsync(services, name, session, position, cancellationToken),
                    cancellationToken
                );
            }
        }

        foreach (var (name, content) in DemoFiles.Waiting)
        {
            await SubmitAsync(DemoPeople.KanwilOfficer, name, content, cancellationToken);
        }
    }

    /// <summary>The agreement that the simulated naskah became.</summary>
    public Task<Guid> SimulatedAgreementAsync(CancellationToken cancellationToken) =>
        stage.AsProductAsync(services =>
            services
                .GetRequiredService<SinergiDb>()
                .Set<ReadingSession>()
                .Where(s => s.Document!.FileName.StartsWith(Simulated))
                .SelectMany(s => s.Records)
                .Select(r => r.RegisteredId!.Value)
                .SingleAsync(cancellationToken)
        );

    private Task<Guid> SubmitAsync(DemoPerson clerk, string name, byte[] content, CancellationToken cancellationToken) =>
        stage.AsAsync(
            clerk,
            async services =>
            {
                var file = new HandedIn(name, () => new MemoryStream(content, writable: false));
                var outcome = await services.GetRequiredService<SubmitReadings>().SubmitAsync(file, DemoStage.Key(name), cancellationToken);
                return outcome.Match(
                    submitted => submitted.SessionId,
                    refused => throw DemoStage.Failed(name, $"{refused.TextKey} {string.Join(", ", refused.Arguments)}")
                );
            },
            cancellationToken
        );

    private Task<List<int>> PositionsAsync(Guid session, CancellationToken cancellationToken) =>
        stage.AsProductAsync(services =>
            services
                .GetRequiredService<SinergiDb>()
                .Set<ReadingRecord>()
                .Where(r => r.SessionId == session)
                .OrderBy(r => r.Position)
                .Select(r => r.Position)
                .ToListAsync(cancellationToken)
        );

    private static async Task<bool> RegisterAsync(
        IServiceProvider services,
        string name,
        Guid session,
        int position,
        CancellationToken cancellationToken
    )
    {
        var step = $"{name} {position}";
        var decided = await services
            .GetRequiredService<DecideFacts>()
            .AcceptOpenAsync(session, position, DemoStage.Key(step), cancellationToken);
        decided.Match<bool>(
            _ => true,
            _ => throw DemoStage.Failed(step, "not found"),
            _ => true,
            _ => throw DemoStage.Failed(step, "conflict")
        );
        if (name.StartsWith(Simulated, StringComparison.Ordinal))
        {
            await FillTermAsync(services, session, position, cancellationToken);
        }

        var outcome = await services.GetRequiredService<RegisterRecord>().RunAsync(session, position, existingId: null, cancellationToken);
        return outcome.Match(
            _ => true,
            invalid => throw DemoStage.Failed(step, string.Join(", ", invalid.Errors.Select(e => $"{e.Key} {string.Join(' ', e.Value)}"))),
            _ => throw DemoStage.Failed(step, "not found"),
            _ => throw DemoStage.Failed(step, "somebody else is registering it")
        );
    }

    /// <summary>
    /// The naskah says "two years from the day of signing" and prints no dates. The reader computes none; the clerk does, and without them
    /// nobody could say that the agreement is in force.
    /// </summary>
    private static async Task FillTermAsync(IServiceProvider services, Guid session, int position, CancellationToken cancellationToken)
    {
        var record = await services
            .GetRequiredService<SinergiDb>()
            .Set<ReadingRecord>()
            .AsNoTracking()
            .SingleAsync(r => r.SessionId == session && r.Position == position, cancellationToken);
        foreach (var fact in FactJson.Read(record.Facts).Where(f => f.Value is null && Term.ContainsKey(f.Kind)))
        {
            var filled = fact with { Value = Term[fact.Kind], Decision = FactDecision.Accepted };
            await services
                .GetRequiredService<DecideFacts>()
                .DecideAsync(
                    new FactSeen(session, position, fact.Key, fact.Version),
                    DemoStage.Key(fact.Key),
                    _ => filled,
                    alias: null,
                    cancellationToken
                );
        }
    }
}
