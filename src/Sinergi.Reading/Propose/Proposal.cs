using Sinergi.Reading.Facts;

namespace Sinergi.Reading.Propose;

/// <summary>Who took part in what: what a proposer of a kind of document finds, before statements are attached.</summary>
internal sealed record Proposal(
    Chosen<Instrument> Instrument,
    Chosen<EventKind> Event,
    Stated<EventDate> Date,
    Stated<string> Place,
    IReadOnlyList<Occasion> Records
);

/// <summary>One agreement or meeting in the making.</summary>
/// <param name="From">Where in the text its report begins; statements after it belong to it.</param>
/// <param name="Instrument">Where the papers of one ceremony differ, or each is named; else that of the proposal.</param>
/// <param name="Event">What its own words say; they are its evidence where they say what the whole report does.</param>
internal sealed record Occasion(
    RecordType Type,
    IReadOnlyList<int> Parties,
    int From,
    Chosen<Instrument>? Instrument = null,
    Chosen<EventKind>? Event = null
);
