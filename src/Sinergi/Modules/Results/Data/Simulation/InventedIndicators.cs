using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Data.Indicators;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Simulation;

namespace Sinergi.Modules.Results.Data.Simulation;

/// <summary>What the rules of indicators count with on the day of the simulation.</summary>
internal sealed record IndicatorDays(int Grace, int Lock);

/// <summary>
/// Invents indicators with monthly reports of each unit. The sums are made by the arithmetic that keeps them in the product, from the values that
/// were invented.
/// </summary>
internal sealed class InventedIndicators(SimulationPlan plan, DateTime at, IndicatorDays days, ResultRows rows, Texts texts)
{
    public const int MostEach = 12;

    private static readonly (string Title, string Unit, IndicatorMeasure Measure, IndicatorDirection Direction)[] Measured =
    [
        ("Peserta pelatihan", "orang", IndicatorMeasure.Count, IndicatorDirection.HigherIsBetter),
        ("Warga binaan yang lulus sertifikasi", "persen", IndicatorMeasure.Percentage, IndicatorDirection.HigherIsBetter),
        ("Pertemuan konseling", "kegiatan", IndicatorMeasure.Count, IndicatorDirection.HigherIsBetter),
        ("Pengaduan yang belum ditangani", "pengaduan", IndicatorMeasure.Count, IndicatorDirection.LowerIsBetter),
        ("Unit dengan ruang layanan", "unit", IndicatorMeasure.YesNo, IndicatorDirection.HigherIsBetter),
        ("Warga binaan yang menjalani skrining", "persen", IndicatorMeasure.Percentage, IndicatorDirection.HigherIsBetter),
    ];

    private readonly DateOnly today = DateOnly.FromDateTime(at);
    private long indicators;
    private long periods;
    private long reports;

    /// <summary>Values made so far.</summary>
    public long Values { get; private set; }

    /// <summary>One indicator of an agreement with all its reports; stops in the middle when no more values are wanted.</summary>
    /// <param name="index">Among the indicators of the agreement.</param>
    /// <param name="commitmentId">The commitment whose result it shows.</param>
    public Indicator Add(SimulatedAgreement agreement, int index, Guid? commitmentId)
    {
        var random = new Random(unchecked((plan.Seed * 1_299_709) + (agreement.Number * MostEach) + index));
        var (title, unit, measure, direction) = Measured[(agreement.Number + index) % Measured.Length];
        var number = indicators++;
        var office = agreement.Parties[0];
        var indicator = new Indicator
        {
            Id = plan.Ids.Of(InventedGroup.Indicator, number),
            RecordKind = RecordKind.Agreement,
            RecordId = agreement.Id,
            OwnerId = office.Id,
            Measure = measure,
            Frequency = IndicatorFrequency.Month,
            Title = $"{title} (Simulasi)",
            DefinedAt = At(agreement.From).AddSeconds(index),
            Revision = plan.Ids.Of(InventedGroup.Indicator, number),
        };
        rows.Indicators.Add(indicator);
        var spans = ReportingPeriods.Of(IndicatorFrequency.Month, agreement.From, agreement.Until);
        // One in eight is broken down by sex.
        var dimensions = measure is IndicatorMeasure.Count && random.Next(8) == 0 ? "sex" : "";
        var versions = Versions(indicator, office, unit, direction, dimensions, spans, random);
        rows.Index(IndicatorSearch.Of(indicator, versions[^1], texts));
        Say(indicator, office, commitmentId, random, spans[0].From);
        IReadOnlyList<SimulatedOffice> units = agreement.Units.Count > 0 ? agreement.Units : [office];
        foreach (var reporter in units)
        {
            rows.Reporters.Add(
                new IndicatorReporter
                {
                    Id = plan.Ids.Of(
                        InventedGroup.IndicatorReporter,
                        rows.Bulk.Copied.GetValueOrDefault(nameof(IndicatorReporter)) + rows.Reporters.Count
                    ),
                    IndicatorId = indicator.Id,
                    UnitId = reporter.Id,
                    RecordId = agreement.Id,
                    From = agreement.From,
                }
            );
        }

        var sums = new RollUp();
        foreach (var span in spans)
        {
            var version = versions.Last(v => v.From <= span.From);
            var period = Period(indicator, version, span, random, office);
            if (span.Until >= today)
            {
                continue;
            }

            period.OpenedAt = At(span.Until.AddDays(1));
            foreach (var reporter in units)
            {
                sums.Add(Report(agreement, indicator, period, version, reporter, random));
            }
        }

        rows.Summaries.AddRange(sums.Changes.Select(c => SummaryBook.RowOf(indicator, c.Key, c.Value)));
        return indicator;
    }

    // Every fifth is defined anew half-way; earlier periods keep the version that they were reported under.
    private List<IndicatorVersion> Versions(
        Indicator indicator,
        SimulatedOffice office,
        string unit,
        IndicatorDirection direction,
        string dimensions,
        IReadOnlyList<PeriodSpan> spans,
        Random random
    )
    {
        List<DateOnly> starts = [spans[0].From];
        if (random.Next(5) == 0 && spans.Count > 3)
        {
            starts.Add(spans[spans.Count / 2].From);
        }

        var share = indicator.Measure is IndicatorMeasure.Percentage;
        var versions = starts
            .Select(
                (from, i) =>
                    new IndicatorVersion
                    {
                        Id = plan.Ids.Of(InventedGroup.IndicatorVersion, (indicators * 2) + i),
                        IndicatorId = indicator.Id,
                        RecordId = indicator.RecordId,
                        Number = i + 1,
                        From = from,
                        Title = indicator.Title,
                        Level = IndicatorLevel.Output,
                        Direction = direction,
                        Unit = unit,
                        AddsUnits = true,
                        AddsPeriods = indicator.Measure is IndicatorMeasure.Count,
                        Definition = "Dihitung menurut daftar hadir dan register unit (Simulasi).",
                        NumeratorMeans = share ? "yang mencapai" : null,
                        DenominatorMeans = share ? "yang mengikuti" : null,
                        Source = "Register unit (Simulasi)",
                        Dimensions = dimensions,
                        Categories = "",
                        Reason = i == 0 ? null : "Rumusan diperjelas (Simulasi)",
                        ByPostId = office.PostId,
                        SetAt = At(from),
                    }
            )
            .ToList();
        rows.Versions.AddRange(versions);
        return versions;
    }

    private void Say(Indicator indicator, SimulatedOffice office, Guid? commitmentId, Random random, DateOnly first)
    {
        rows.Baselines.Add(
            new IndicatorBaseline
            {
                Id = plan.Ids.Of(InventedGroup.IndicatorBaseline, indicators),
                IndicatorId = indicator.Id,
                RecordId = indicator.RecordId,
                Value = random.Next(5, 40) * Thousandths.One,
                On = first,
                Source = "Laporan awal (Simulasi)",
                ByPostId = office.PostId,
                SetAt = At(first),
            }
        );
        if (commitmentId is { } shown)
        {
            rows.Linked.Add(
                new IndicatorCommitment
                {
                    IndicatorId = indicator.Id,
                    CommitmentId = shown,
                    RecordId = indicator.RecordId,
                }
            );
        }
    }

    private IndicatorPeriod Period(Indicator indicator, IndicatorVersion version, PeriodSpan span, Random random, SimulatedOffice office)
    {
        var number = periods++;
        var period = new IndicatorPeriod
        {
            Id = plan.Ids.Of(InventedGroup.IndicatorPeriod, number),
            IndicatorId = indicator.Id,
            RecordId = indicator.RecordId,
            VersionId = version.Id,
            From = span.From,
            Until = span.Until,
            DueOn = span.Until.AddDays(days.Grace),
            OpenUntil = span.Until.AddDays(days.Lock),
            Revision = plan.Ids.Of(InventedGroup.IndicatorPeriod, number),
        };
        rows.Periods.Add(period);
        // A target, and in one of twenty a second one that changed it.
        for (var i = 0; i < (random.Next(20) == 0 ? 2 : 1); i++)
        {
            rows.Targets.Add(
                new IndicatorTarget
                {
                    Id = plan.Ids.Of(InventedGroup.IndicatorTarget, (number * 2) + i),
                    IndicatorId = indicator.Id,
                    PeriodId = period.Id,
                    RecordId = indicator.RecordId,
                    Number = i + 1,
                    Value = random.Next(20, 90) * Thousandths.One,
                    Reason = i == 0 ? null : "Sasaran disesuaikan (Simulasi)",
                    Late = i > 0,
                    ByPostId = office.PostId,
                    SetAt = At(i == 0 ? indicator.DefinedAt.Date : span.From.AddDays(3).ToDateTime(default)),
                }
            );
        }

        return period;
    }

    private ReportFacts Report(
        SimulatedAgreement agreement,
        Indicator indicator,
        IndicatorPeriod period,
        IndicatorVersion version,
        SimulatedOffice unit,
        Random random
    )
    {
        var number = reports++;
        var report = new IndicatorReport
        {
            Id = plan.Ids.Of(InventedGroup.IndicatorReport, number),
            IndicatorId = indicator.Id,
            PeriodId = period.Id,
            UnitId = unit.Id,
            RecordId = agreement.Id,
            DueOn = period.DueOn,
            Revision = plan.Ids.Of(InventedGroup.IndicatorReport, number),
        };
        Guid[] path = [unit.Id, .. unit.Above, agreement.Id];
        var judges = unit.Above.Concat(agreement.Parties.Where(p => p.Side != unit.Side).Select(p => p.Id)).Distinct();
        Put(path, OfficeRole.Path);
        Put(judges, OfficeRole.Judge);
        rows.Reports.Add(report);
        var approved = new InventedValues(plan, rows, at).Of(
            report,
            version.Shape(indicator.Measure),
            unit,
            agreement.Parties.First(p => p.Side != unit.Side),
            () => Values < plan.Values ? Values++ : null,
            random,
            period
        );
        return new ReportFacts(period.Id, unit.Id, path, version.AddsUnits, approved);

        void Put(IEnumerable<Guid> institutions, OfficeRole role)
        {
            foreach (var (level, institution) in institutions.Index())
            {
                rows.Offices.Add(
                    new ReportOffice
                    {
                        ReportId = report.Id,
                        InstitutionId = institution,
                        Role = role,
                        Level = role is OfficeRole.Path ? level : 0,
                    }
                );
            }
        }
    }

    private DateTime At(DateOnly day) => At(day.ToDateTime(default));

    private DateTime At(DateTime day)
    {
        var instant = DateTime.SpecifyKind(day.Date.AddHours(3), DateTimeKind.Utc);
        return instant < at ? instant : at;
    }
}
