using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Results.Contracts;
using Sinergi.Modules.Results.Domain.Indicators;
using Sinergi.Platform.Simulation;

namespace Sinergi.Modules.Results.Data.Simulation;

/// <summary>Invents what a unit reports for a period: approved mostly, sometimes corrected, waiting, returned, a draft, or nothing.</summary>
internal sealed class InventedValues(SimulationPlan plan, ResultRows rows, DateTime at)
{
    /// <param name="next">The number of one more value; null when no more are wanted.</param>
    /// <returns>The figures that count; null while none are approved.</returns>
    public Figures? Of(
        IndicatorReport report,
        FigureShape shape,
        SimulatedOffice unit,
        SimulatedOffice judge,
        Func<long?> next,
        Random random,
        IndicatorPeriod period
    )
    {
        // The latest month has just been asked for: most of its reports are still to come.
        var fate = period.Until.AddMonths(1) >= DateOnly.FromDateTime(at) && random.Next(10) < 7 ? 100 : random.Next(100);
        if (fate >= 95 || next() is not { } number)
        {
            return null;
        }

        // Most report in time, some late, none before the period is over.
        var written = At(period.Until.AddDays(1 + random.Next(random.Next(5) == 0 ? 40 : 10)));
        var state = fate switch
        {
            < 80 => ValueState.Approved,
            < 88 => ValueState.Submitted,
            < 92 => ValueState.Returned,
            _ => ValueState.Draft,
        };
        var value = Write(number, 1, report, shape, unit, state, written, null, random);
        if (state is ValueState.Approved && random.Next(100) == 0 && next() is { } correction)
        {
            value.State = ValueState.Superseded;
            value = Write(correction, 2, report, shape, unit, state, written, value.Id, random);
            value.CorrectionReason = "Salah ketik (Simulasi)";
        }

        if (state is not ValueState.Draft)
        {
            value.SubmittedAt = value.EnteredAt;
            report.ReceivedOn = DateOnly.FromDateTime(written);
        }

        if (state is ValueState.Approved or ValueState.Returned)
        {
            (value.JudgedByPersonId, value.JudgedByPostId, value.JudgedAt) = (
                judge.PersonId,
                judge.PostId,
                At(DateOnly.FromDateTime(written).AddDays(3))
            );
            value.ReturnReason = state is ValueState.Returned ? "Tidak sesuai dengan register (Simulasi)" : null;
        }

        (report.State, report.EnteredById) = (state, unit.Id);
        report.ApprovedValueId = state is ValueState.Approved ? value.Id : null;
        return state is ValueState.Approved ? value.Figures : null;
    }

    private IndicatorValue Write(
        long number,
        int place,
        IndicatorReport report,
        FigureShape shape,
        SimulatedOffice unit,
        ValueState state,
        DateTime written,
        Guid? supersedes,
        Random random
    )
    {
        var value = new IndicatorValue
        {
            Id = plan.Ids.Of(InventedGroup.IndicatorValue, number),
            ReportId = report.Id,
            IndicatorId = report.IndicatorId,
            PeriodId = report.PeriodId,
            UnitId = unit.Id,
            RecordId = report.RecordId,
            Number = place,
            State = state,
            SupersedesId = supersedes,
            EnteredById = unit.Id,
            EnteredByPostId = unit.PostId,
            EnteredAt = written,
        };
        value.Write(Figures(shape, random));
        rows.Values.Add(value);
        rows.Parts.AddRange(value.Parts);
        return value;
    }

    private static Figures Figures(FigureShape shape, Random random)
    {
        var whole = random.Next(1, 80) * Thousandths.One;
        return shape.Measure switch
        {
            IndicatorMeasure.Percentage => new Figures(random.Next((int)(whole / Thousandths.One) + 1) * Thousandths.One, whole, null, []),
            IndicatorMeasure.YesNo => new Figures(random.Next(3) == 0 ? 0 : Thousandths.One, Thousandths.One, null, []),
            _ => new Figures(whole, null, null, [.. shape.Dimensions.SelectMany(dimension => Parts(dimension, whole, random))]),
        };
    }

    // Parts that add up to the whole.
    private static IEnumerable<Part> Parts(string dimension, long whole, Random random)
    {
        var categories = Dimensions.Find(dimension)!.Categories;
        var left = whole;
        foreach (var (place, category) in categories.Index())
        {
            var part = place == categories.Count - 1 ? left : random.Next((int)(left / Thousandths.One) + 1) * Thousandths.One;
            left -= part;
            yield return new Part(dimension, category, part, 0);
        }
    }

    private DateTime At(DateOnly day)
    {
        var instant = day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);
        return instant < at ? instant : at;
    }
}
