using Sinergi.Reading.Facts;

namespace Sinergi.Reading.Propose;

/// <summary>Who took part in what: what a proposer of a kind of document finds, before statements are attached.</summary>
internal sealed record Proposal(
    Instrument Instrument,
    EventKind Event,
    Stated<EventDate> Date,
    Stated<string> Place,
    IReadOnlyList<Occasion> Records
);

/// <summary>One agreement or meeting in the making.</summary>
/// <param name="From">Where in the text its report begins; statements after it belong to it.</param>
/// <param name="Instrument">Where the papers of one ceremony differ; else that of the proposal.</param>
internal sealed record Occasion(RecordType Type, IReadOnlyList<int> Parties, int From, Instrument? Instrument = null);
