namespace Sinergi.Kernel.Time;

/// <summary>
/// A period of civil dates. <b>Both ends are inclusive: <see cref="End"/> is the last day in force</b>, everywhere in Sinergi.
/// <para>
/// A term of N years or months ends on the day before the anniversary of its start: 5 June 2025 for one year ends on 4 June 2026. Where
/// the month has no such day the term ends with that month: 31 January for one month ends on 28 February, 29 February 2024 for one year
/// on 28 February 2025. (So also § 188 (2) and (3) BGB. The common shortcut "clamped anniversary minus one day" would lose a day there.)
/// </para>
/// </summary>
/// <remarks>Dates beyond the year 9999 or before the year 1 throw <see cref="ArgumentOutOfRangeException"/>.</remarks>
public readonly record struct Term
{
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public Term(DateOnly start, DateOnly end)
    {
        if (end < start)
        {
            throw new ArgumentException($"A term cannot end ({end:O}) before it starts ({start:O}).", nameof(end));
        }

        Start = start;
        End = end;
    }

    public DateOnly Start { get; }

    /// <summary>The last day in force.</summary>
    public DateOnly End { get; }

    /// <summary>The term of a length that begins on a day.</summary>
    /// <exception cref="ArgumentException">The length is <see cref="TermLength.None"/>.</exception>
    public static Term From(DateOnly start, TermLength length) => new(start, LastDay(start, length));

    public bool Contains(DateOnly day) => Start <= day && day <= End;

    /// <summary>
    /// The renewal by act: begins on the day after the present end, whenever it was signed, so that an early renewal never shortens the
    /// term.
    /// </summary>
    public Term RenewedFor(TermLength length) => From(End.AddDays(1), length);

    /// <summary>
    /// The renewal that happens by itself: the periods of one length, without end, gap or overlap. Each boundary is counted from the
    /// first start, not from the period before, so that a clamped month end does not pull all later ones forward.
    /// </summary>
    /// <exception cref="ArgumentException">The length is <see cref="TermLength.None"/>.</exception>
    public static IEnumerable<Term> Chain(DateOnly start, TermLength length)
    {
        var from = start;
        for (var count = 1; ; count++)
        {
            var term = new Term(from, LastDay(start, length.Times(count)));
            yield return term;
            from = term.End.AddDays(1);
        }
    }

    /// <summary>
    /// The day from which the end is near: the present end less the notice period, clamped to the end of a shorter
    /// month.
    /// </summary>
    public DateOnly NoticeDate(TermLength notice) => NoticeDate(End, notice);

    /// <inheritdoc cref="NoticeDate(TermLength)"/>
    public static DateOnly NoticeDate(DateOnly end, TermLength notice) => end.AddMonths(-notice.WholeMonths).AddDays(-notice.Days);

    private static DateOnly LastDay(DateOnly start, TermLength length)
    {
        var anniversary = start.AddMonths(length.WholeMonths);
        var monthHasNoSuchDay = anniversary.Day < start.Day;
        // From the first of January of the year 1 a term of no length would end before there are dates; days are added first for that
        // reason.
        return monthHasNoSuchDay ? anniversary.AddDays(length.Days) : anniversary.AddDays(length.Days - 1);
    }
}
