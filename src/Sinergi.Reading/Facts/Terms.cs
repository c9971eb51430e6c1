using Sinergi.Kernel.Time;

namespace Sinergi.Reading.Facts;

/// <summary>The date of the event. <paramref name="Candidates"/> lists every year that fits, latest first.</summary>
public sealed record EventDate(DateOnly Date, DateBasis Basis, IReadOnlyList<DateOnly> Candidates);

/// <summary>
/// How long the agreement runs. An end that is not printed is not stated here: whoever shows one computes it from start and
/// <see cref="Length"/>, and says so.
/// </summary>
public sealed record Validity(
    Stated<string> Duration,
    Stated<EventDate> Start,
    Stated<EventDate> End,
    Stated<string> Renewal,
    Stated<string> Notice
)
{
    /// <summary>The duration as a length; null when there is none, or when its digits and words contradict each other.</summary>
    public TermLength? Length { get; init; }

    public static readonly Validity NotStated = new(
        Stated<string>.NotStated,
        Stated<EventDate>.NotStated,
        Stated<EventDate>.NotStated,
        Stated<string>.NotStated,
        Stated<string>.NotStated
    );
}

/// <summary>A number of the document itself.</summary>
/// <param name="Party">Index of the party that gave it; null where nothing says so. The order of printing says nothing.</param>
public sealed record DocumentNumber(string Value, int? Party, Evidence Evidence);

public sealed record LegalBasis(string Text, Evidence Evidence);

public sealed record Contact(string Kind, string Value, Evidence Evidence);

/// <summary>A pasal, an ayat "(1)" or a huruf "a."; <paramref name="Role"/> is what the heading says it is for.</summary>
public sealed record Clause(string Label, string? Heading, string? Role, string Text, IReadOnlyList<Clause> Children, Evidence Evidence);

/// <summary>One agreement or one meeting; lists are indexes into the lists of the result.</summary>
public sealed record CooperationRecord(
    RecordType Type,
    Chosen<Instrument> Instrument,
    Chosen<EventKind> Event,
    Stated<EventDate> Date,
    Stated<string> Place,
    IReadOnlyList<int> Parties,
    IReadOnlyList<int> Groups,
    IReadOnlyList<int> Scopes,
    IReadOnlyList<int> Commitments
);
