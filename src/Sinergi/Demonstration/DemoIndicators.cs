using Microsoft.EntityFrameworkCore;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Modules.Results.Indicators.Citing;
using Sinergi.Modules.Results.Indicators.Definitions;
using Sinergi.Modules.Results.Indicators.Entry;
using Sinergi.Modules.Results.Indicators.Judging;
using Sinergi.Modules.Results.Indicators.Targets;
using Sinergi.Platform.Audit;
using Sinergi.Platform.Data;

namespace Sinergi.Demonstration;

/// <summary>
/// One more simulated agreement, countersigned by all units of its Kanwil, with two indicators and values of two months for three units: one
/// share that is added part by part, one count with a breakdown. One report is still missing, one still waits for approval.
/// </summary>
internal sealed class DemoIndicators(DemoStage stage)
{
    private static readonly PeriodSpan[] Months =
    [
        new(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31)),
        new(new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28)),
    ];

    private static readonly string[] Units = ["SIM-LAPAS-1", "SIM-LAPAS-2", "SIM-LAPAS-5"];

    public const string Subject = "Layanan rehabilitasi dan konseling di unit (simulasi)";

    /// <returns>The agreement that all units signed, which the figures are about.</returns>
    public async Task<Guid> MeasureAsync(CancellationToken cancellationToken)
    {
        var agreementId = await RegisterAsync(cancellationToken);
        var completed = await DefineAsync(
            agreementId,
            new DefineInput
            {
                Title = "Peserta rehabilitasi yang menyelesaikan program (simulasi)",
                Measure = IndicatorMeasure.Percentage,
                Unit = "orang",
                AddsPeriods = true,
                Definition = "Peserta yang mengikuti seluruh sesi, dari semua yang masanya berakhir dalam bulan itu. Angka simulasi.",
                NumeratorMeans = "Peserta yang selesai",
                DenominatorMeans = "Peserta yang masanya berakhir",
                Source = "Buku register rehabilitasi simulasi",
            },
            "60",
            cancellationToken
        );
        await ReportAsync(
            completed,
            [
                ["9", "10"],
                ["10", "90"],
                ["24", "40"],
            ],
            approveAll: true,
            cancellationToken
        );
        var counselled = await DefineAsync(
            agreementId,
            new DefineInput
            {
                Title = "Orang yang mendapat konseling (simulasi)",
                Measure = IndicatorMeasure.Count,
                Unit = "orang",
                AddsPeriods = false,
                Definition =
                    "Orang yang sedikitnya sekali mengikuti konseling dalam bulan itu; orang yang sama dihitung sekali. Angka simulasi.",
                Source = "Daftar hadir simulasi",
                Dimensions = ["sex"],
            },
            "80",
            cancellationToken
        );
        await ReportAsync(
            counselled,
            [
                ["31", "4", "27", "0"],
                ["22", "22", "0", "0"],
                ["1.204", "104", "1.100", "0"],
            ],
            approveAll: false,
            cancellationToken
        );
        return agreementId;
    }

    private Task<Guid> RegisterAsync(CancellationToken cancellationToken) =>
        stage.AsAsync(
            DemoPeople.KanwilOfficer,
            async services =>
            {
                var kanwil = await stage.InstitutionAsync("KANWIL-SIMULASI", cancellationToken);
                var partner = await stage.InstitutionAsync("SIM-BNNP", cancellationToken);
                var told = new RegisterAgreement
                {
                    FormKey = DemoStage.Key(Subject),
                    SourceTitle = "Arsip simulasi",
                    Kind = AgreementKind.Pks,
                    Subject = Subject,
                    SignedOn = new DateOnly(2025, 12, 15),
                    Place = "Kota Simulasi",
                    TermStart = Months[0].From,
                    TermEnd = new DateOnly(2027, 12, 31),
                    Parties =
                    [
                        new NewParty(kanwil, "Kanwil Simulasi Tengah", 1, null, null, null, true, null),
                        new NewParty(partner, "BNNP Simulasi", 2, null, null, null, true, null),
                    ],
                    Countersigners = [new NewCountersigners("Seluruh UPT Simulasi Tengah", kanwil, null)],
                    Promises = DemoShares.Promises(kanwil, partner),
                };
                var outcome = await services.GetRequiredService<IAgreementRegister>().RegisterAsync(told, cancellationToken);
                return outcome.Match(
                    registered => registered.AgreementId,
                    invalid => throw DemoStage.Failed(Subject, string.Join(", ", invalid.Errors.Keys)),
                    _ => throw DemoStage.Failed(Subject, "not found")
                );
            },
            cancellationToken
        );

    private async Task<Guid> DefineAsync(Guid agreementId, DefineInput input, string target, CancellationToken cancellationToken)
    {
        foreach (var unit in Units)
        {
            input.Reporters.Add(await stage.InstitutionAsync(unit, cancellationToken));
        }

        input.Frequency = IndicatorFrequency.Free;
        (input.From, input.Until) = (Months[0].From, Months[^1].Until);
        var indicator = await DoAsync(
            DemoPeople.KanwilOfficer,
            input.Title!,
            async (services, key) =>
            {
                input.Key = key;
                var record = await services.GetRequiredService<IndicatorCircle>().RecordAsync(agreementId, cancellationToken);
                return await services.GetRequiredService<DefineHandler>().HandleAsync(record!, input, cancellationToken);
            },
            cancellationToken
        );
        foreach (var month in Months)
        {
            var period = await DoAsync(
                DemoPeople.KanwilOfficer,
                $"{input.Title} {month.From:O}",
                (services, key) =>
                    services
                        .GetRequiredService<PeriodHandler>()
                        .AddAsync(
                            indicator,
                            new PeriodInput
                            {
                                Key = key,
                                From = month.From,
                                Until = month.Until,
                            },
                            cancellationToken
                        ),
                cancellationToken
            );
            await SetTargetAsync(indicator, period, target, cancellationToken);
        }

        return indicator;
    }

    private Task SetTargetAsync(Guid indicator, Guid period, string target, CancellationToken cancellationToken) =>
        DoAsync(
            DemoPeople.KanwilOfficer,
            $"target {indicator} {period}",
            async (services, key) =>
            {
                var found = await services.GetRequiredService<IndicatorBook>().FindAsync(indicator, cancellationToken);
                var input = new TargetInput
                {
                    Key = key,
                    Revision = found!.Revision,
                    PeriodId = period,
                    Value = target,
                };
                return await services.GetRequiredService<TargetHandler>().SetTargetAsync(indicator, input, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>The first unit reports for itself and its Kanwil approves; the Kanwil reports for the others, and a partner approves.</summary>
    private async Task ReportAsync(Guid indicator, string[][] cells, bool approveAll, CancellationToken cancellationToken)
    {
        var reports = await stage.AsProductAsync(services =>
            services
                .GetRequiredService<SinergiDb>()
                .Set<IndicatorReport>()
                .AsNoTracking()
                .Where(r => r.IndicatorId == indicator)
                .OrderBy(r => r.DueOn)
                .ToListAsync(cancellationToken)
        );
        foreach (var (place, code) in Units.Index())
        {
            var unit = await stage.InstitutionAsync(code, cancellationToken);
            var (enters, approves) =
                place == 0 ? (DemoPeople.UnitOfficer, DemoPeople.KanwilOfficer) : (DemoPeople.KanwilOfficer, DemoPeople.Counsellor);
            foreach (var (month, report) in reports.Where(r => r.UnitId == unit).Index())
            {
                var last = month == 1 && place == Units.Length - 1;
                if (last && approveAll)
                {
                    continue;
                }

                await EnterAsync(enters, indicator, report.Id, cells[place], cancellationToken);
                if (approveAll && (place, month) == (1, 1))
                {
                    await CiteAsync(enters, report.Id, cancellationToken);
                }

                if (!last)
                {
                    await ApproveAsync(approves, report.Id, cancellationToken);
                }
            }
        }
    }

    private Task EnterAsync(DemoPerson person, Guid indicator, Guid report, string[] cells, CancellationToken cancellationToken) =>
        DoAsync(
            person,
            $"report {report}",
            async (services, key) =>
            {
                var file = await services.GetRequiredService<IndicatorBook>().ReportAsync(report, cancellationToken);
                var row = new RowInput
                {
                    ReportId = report,
                    Revision = file!.Report.Revision,
                    Cells = [.. cells],
                };
                var input = new GridInput
                {
                    Key = key,
                    Rows = [row],
                    Submit = true,
                };
                return await services.GetRequiredService<EnterHandler>().HandleAsync(indicator, input, cancellationToken);
            },
            cancellationToken
        );

    /// <summary>What the office has brought as evidence for another agreement speaks of this figure too.</summary>
    private Task CiteAsync(DemoPerson person, Guid report, CancellationToken cancellationToken) =>
        DoAsync(
            person,
            $"cite {report}",
            async (services, key) =>
            {
                var handler = services.GetRequiredService<CiteHandler>();
                var file = await services.GetRequiredService<IndicatorBook>().ReportAsync(report, cancellationToken);
                var input = new CiteInput
                {
                    Key = key,
                    Revision = file!.Report.Revision,
                    Pieces = [.. (await handler.ChoicesAsync(file, cancellationToken)).Take(1).Select(e => e.Id)],
                    Note = "Jumlah petugas pendamping pada surat tugas (simulasi)",
                };
                return await handler.CiteAsync(report, input, cancellationToken);
            },
            cancellationToken
        );

    private Task ApproveAsync(DemoPerson person, Guid report, CancellationToken cancellationToken) =>
        DoAsync(
            person,
            $"approve report {report}",
            async (services, key) =>
            {
                var file = await services.GetRequiredService<IndicatorBook>().ReportAsync(report, cancellationToken);
                var input = new JudgeInput { Key = key, Revision = file!.Report.Revision };
                return await services.GetRequiredService<JudgeHandler>().ApproveAsync(report, input, cancellationToken);
            },
            cancellationToken
        );

    private Task<Guid> DoAsync(
        DemoPerson person,
        string step,
        Func<IServiceProvider, Guid, Task<ChangeOutcome>> act,
        CancellationToken cancellationToken
    ) =>
        stage.AsAsync(
            person,
            async services => DemoStage.Saved(await act(services, DemoStage.Key($"indicator {step}")), step),
            cancellationToken
        );
}
