using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Platform.Data;

namespace Sinergi.Modules.Agreements.Domain.Instruments;

/// <summary>A kind of naskah as data: what it counts as, which steps it goes through, what it hangs on and what it must hold.</summary>
public sealed class Instrument : Edition
{
    [Classified(DataClass.Public)]
    public required string Name { get; init; }

    [Classified(DataClass.Public)]
    public required string NameEnglish { get; init; }

    /// <summary>The kind under which the register counts it; null for what is no agreement of its own, or is of the kind of what it renews.</summary>
    public AgreementKind? CountsAs { get; init; }

    [Classified(DataClass.Public)]
    public required IReadOnlyList<DocumentStep> Steps { get; init; }

    /// <summary>Codes of the instruments it may hang on; none for what stands alone.</summary>
    [Classified(DataClass.Public)]
    public required IReadOnlyList<string> HangsOn { get; init; }

    /// <summary>Days before the end by which notice is due, where the text is silent.</summary>
    public int? NoticeDays { get; init; }

    /// <summary>The last day on which notice before an end is in time, where the text is silent; null where the instrument asks for none.</summary>
    public DateOnly? NoticeOn(DateOnly end) => NoticeDays is { } days ? Term.NoticeDate(end, TermLength.OfDays(days)) : null;

    /// <summary>Days before the end on which its keeper is reminded, where the text is silent; the longest first.</summary>
    [Classified(DataClass.Public)]
    public required IReadOnlyList<int> ReminderDays { get; init; }

    /// <summary>What its text must hold.</summary>
    [Classified(DataClass.Public)]
    public required IReadOnlyList<InstrumentClause> Clauses { get; init; }

    /// <summary>What its file must hold.</summary>
    [Classified(DataClass.Public)]
    public required IReadOnlyList<InstrumentPaper> Papers { get; init; }
}

/// <param name="ShownBy">The fact of a record that shows the clause; null: it can only be looked up in the text itself.</param>
public sealed record InstrumentClause(string Name, string NameEnglish, RecordFact? ShownBy);

/// <param name="Step">From which step on it is there.</param>
public sealed record InstrumentPaper(DocumentStep Step, bool Mandatory, string Name, string NameEnglish);

/// <summary>What the record of an agreement states when the clause behind it is there.</summary>
public enum RecordFact
{
    Subject,
    Number,
    Signing,
    Parties,
    Fields,
    Promises,
    Term,
    Contacts,
}

public static class InstrumentFamily
{
    /// <summary>The codes of a circle (each hangs on the next one, the last on the first); empty when there is none.</summary>
    public static IReadOnlyList<string> Circle(IReadOnlyDictionary<string, IReadOnlyList<string>> hangsOn)
    {
        var cleared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in hangsOn.Keys.Order(StringComparer.Ordinal))
        {
            if (From(code, []) is { Count: > 0 } circle)
            {
                return circle;
            }
        }

        return [];

        IReadOnlyList<string> From(string code, List<string> way)
        {
            var at = way.IndexOf(code);
            if (at >= 0)
            {
                return way[at..];
            }

            if (!cleared.Contains(code))
            {
                foreach (var parent in hangsOn.GetValueOrDefault(code) ?? [])
                {
                    if (From(parent, [.. way, code]) is { Count: > 0 } circle)
                    {
                        return circle;
                    }
                }

                cleared.Add(code);
            }

            return [];
        }
    }
}
