using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Institutions.Tree;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Definitions;
using Sinergi.Modules.Results.Indicators.Entry;
using Sinergi.Modules.Results.Indicators.Judging;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Audit;
using Sinergi.Testing;
using Sinergi.Testing.Site;
using Sinergi.Tests.Web.Agreements;

namespace Sinergi.Tests.Web.Results;

/// <summary>One product on each database for the tests on indicators; each test defines indicators of its own.</summary>
public sealed class IndicatorSites : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TestDatabase, Lazy<Task<IndicatorSite>>> sites = new();

    internal Task<IndicatorSite> OfAsync(TestDatabase database) =>
        sites.GetOrAdd(database, d => new Lazy<Task<IndicatorSite>>(() => IndicatorSite.StartAsync(d))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values)
        {
            await (await site.Value).World.Host.DisposeAsync();
        }
    }
}

[CollectionDefinition(Name)]
public sealed class IndicatorCollection : ICollectionFixture<IndicatorSites>
{
    public const string Name = "indicators";
}

/// <summary>An agreement of a Kanwil and two partners that three units of the Kanwil countersigned, and the people of all of them.</summary>
internal sealed record IndicatorSite(AgreementWorld World, Guid Agreement)
{
    public static readonly DateOnly From = new(2026, 1, 1);
    public static readonly DateOnly Until = new(2026, 12, 31);
    private static readonly string[] Working = [IndicatorPermissions.View, IndicatorPermissions.Report, AgreementPermissions.View];

    public SinergiHost Host => World.Host;
    public IReadOnlyList<Institution> Units => World.Units;
    public required Officer Kanwil { get; init; }
    public required Officer Colleague { get; init; }
    public required Officer Centre { get; init; }
    public required Officer Partner { get; init; }
    public required IReadOnlyList<Officer> UnitOfficers { get; init; }

    public static async Task<IndicatorSite> StartAsync(TestDatabase database)
    {
        var world = await AgreementWorld.StartAsync(database);
        var centre = await world.Host.QueryAsync(db =>
            Task.FromResult(db.Set<Institution>().Single(i => i.Kind == InstitutionKind.CentralOffice))
        );
        string[] all = [.. IndicatorPermissions.All, AgreementPermissions.View, "institutions.view", "institutions.manage"];
        var told = AgreementWorld.Told("PKS indikator simulasi", world.ThreeParties) with
        {
            Countersigners = [new NewCountersigners("Seluruh UPT Uji", world.Kanwil.Id, null)],
        };
        var units = new List<Officer>();
        foreach (var unit in world.Units)
        {
            units.Add(await world.Host.GivenOfficerAsync(unit, Working));
        }

        return new IndicatorSite(world, await world.RegisterAsync(told))
        {
            Kanwil = await world.Host.GivenOfficerAsync(world.Kanwil, all),
            Colleague = await world.Host.GivenOfficerAsync(world.Kanwil, all),
            Centre = await world.Host.GivenOfficerAsync(centre, all),
            Partner = await world.Host.GivenOfficerAsync(world.Bnnp, [.. Working, IndicatorPermissions.Approve]),
            UnitOfficers = units,
        };
    }

    /// <summary>Of an office that no unit ever stood below: those of the other Kanwil may have seen what a moved unit brought along.</summary>
    public async Task<Officer> OutsiderAsync() =>
        await Host.GivenOfficerAsync(
            await Host.GivenInstitutionAsync($"Kanwil jauh {NewId.Random():N}"[..20], InstitutionKind.Kanwil, null),
            [.. IndicatorPermissions.All]
        );

    public DefineInput Definition(IndicatorMeasure measure, params string[] dimensions) =>
        new()
        {
            Key = NewId.Random(),
            Title = $"Indikator simulasi {NewId.Random():N}"[..32],
            Measure = measure,
            Frequency = IndicatorFrequency.Month,
            Unit = "orang",
            AddsUnits = true,
            AddsPeriods = true,
            Definition = "Banyaknya peserta yang menyelesaikan layanan (simulasi).",
            NumeratorMeans = "Peserta yang selesai",
            DenominatorMeans = "Peserta yang mulai",
            Source = "Buku register simulasi",
            From = From,
            Until = Until,
            Dimensions = [.. dimensions],
            Reporters = [.. Units.Select(u => u.Id)],
        };

    public Task<Guid> DefineAsync(DefineInput input) =>
        Host.ActAsync(
            Kanwil,
            async services =>
            {
                var record = await services.GetRequiredService<IndicatorCircle>().RecordAsync(Agreement, default);
                return Saved(await services.GetRequiredService<DefineHandler>().HandleAsync(record!, input, default));
            }
        );

    public Task<ChangeOutcome> EnterAsync(Officer officer, Guid indicator, Guid report, bool submit, params string?[] cells) =>
        Host.ActAsync(
            officer,
            async services =>
            {
                var file = await services.GetRequiredService<IndicatorBook>().ReportAsync(report, default);
                var row = new RowInput
                {
                    ReportId = report,
                    Revision = file!.Report.Revision,
                    Cells = [.. cells],
                };
                var input = new GridInput
                {
                    Key = NewId.Random(),
                    Rows = [row],
                    Submit = submit,
                };
                return await services.GetRequiredService<EnterHandler>().HandleAsync(indicator, input, default);
            }
        );

    public Task<ChangeOutcome> CorrectAsync(Officer officer, Guid report, params string?[] cells) =>
        Host.ActAsync(
            officer,
            async services =>
            {
                var file = await services.GetRequiredService<IndicatorBook>().ReportAsync(report, default);
                var input = new CorrectInput
                {
                    Key = NewId.Random(),
                    Revision = file!.Report.Revision,
                    Reason = "Salah hitung (simulasi)",
                    Row = new RowInput { ReportId = report, Cells = [.. cells] },
                };
                return await services.GetRequiredService<CorrectHandler>().HandleAsync(report, input, default);
            }
        );

    public Task<ChangeOutcome> JudgeAsync(Officer officer, Guid report, string? returned = null) =>
        Host.ActAsync(
            officer,
            async services =>
            {
                var file = await services.GetRequiredService<IndicatorBook>().ReportAsync(report, default);
                var input = new JudgeInput
                {
                    Key = NewId.Random(),
                    Revision = file!.Report.Revision,
                    Reason = returned,
                };
                var handler = services.GetRequiredService<JudgeHandler>();
                return returned is null
                    ? await handler.ApproveAsync(report, input, default)
                    : await handler.ReturnAsync(report, input, default);
            }
        );

    public Task MoveAsync(Guid unit, Guid to) =>
        Host.ActAsync(
            Centre,
            async services =>
                Assert.IsType<MoveOutcome.Moved>(
                    await services.GetRequiredService<MoveInstitution>().HandleAsync(unit, to, NewId.Random(), "Uji pindah", default)
                )
        );

    public Task<IReadOnlyList<SumDifference>> DifferencesAsync(Guid indicator) =>
        Host.UseAsync(services => services.GetRequiredService<SummaryCount>().DifferencesAsync(indicator, default));

    public static Guid Saved(ChangeOutcome outcome) =>
        outcome.Match(
            saved => saved.Id,
            invalid => throw new InvalidOperationException(string.Join(" ", invalid.Problems.Select(p => $"{p.Field} {p.TextKey}"))),
            _ => throw new InvalidOperationException("not found"),
            _ => throw new InvalidOperationException("conflict")
        );
}
