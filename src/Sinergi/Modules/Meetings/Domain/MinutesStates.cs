using Sinergi.Kernel.States;

namespace Sinergi.Modules.Meetings.Domain;

/// <summary>How a side stands to the newest minutes.</summary>
public enum SideState
{
    Waiting,
    Accepted,
    Disputed,
}

public enum MinutesAction
{
    Accept,
    Dispute,

    /// <summary>The office that keeps the meeting writes a new version, and asks every side again.</summary>
    Rewrite,
}

/// <summary>All that the rules of the minutes look at.</summary>
/// <param name="OfThisSide">The one who answers speaks for the side.</param>
/// <param name="OfTheKeeper">The one who writes is of the office that put the meeting on record.</param>
/// <param name="Newest">What was read is still the newest version.</param>
/// <param name="HasText">The words that the act needs stand there.</param>
/// <param name="Settled">Every side has accepted.</param>
public sealed record MinutesSituation(bool OfThisSide, bool OfTheKeeper, bool Newest, bool HasText, bool Settled);

public static class MinutesStates
{
    private static readonly Guard<MinutesSituation> SpeaksForTheSide = new(
        "speaks-for-the-side",
        "meetings.minutes.refused.side",
        s => s.OfThisSide
    );

    private static readonly Guard<MinutesSituation> KeepsTheMeeting = new(
        "keeps-the-meeting",
        "meetings.minutes.refused.keeper",
        s => s.OfTheKeeper
    );

    private static readonly Guard<MinutesSituation> ReadTheNewest = new(
        "read-the-newest",
        "meetings.minutes.refused.newest",
        s => s.Newest
    );

    private static readonly Guard<MinutesSituation> SaysWhat = new("says-what", "meetings.minutes.refused.text", s => s.HasText);

    /// <summary>What all have accepted is not disputed by one of them alone: the keeper writes a new version.</summary>
    private static readonly Guard<MinutesSituation> IsOpen = new("is-open", "meetings.minutes.refused.settled", s => !s.Settled);

    public static readonly StateTable<SideState, MinutesAction, MinutesSituation> Table = new([
        new(SideState.Waiting, MinutesAction.Accept, SideState.Accepted, null, SpeaksForTheSide, ReadTheNewest),
        new(SideState.Disputed, MinutesAction.Accept, SideState.Accepted, null, SpeaksForTheSide, ReadTheNewest),
        new(SideState.Waiting, MinutesAction.Dispute, SideState.Disputed, null, SpeaksForTheSide, ReadTheNewest, SaysWhat),
        new(SideState.Disputed, MinutesAction.Dispute, SideState.Disputed, null, SpeaksForTheSide, ReadTheNewest, SaysWhat),
        new(SideState.Accepted, MinutesAction.Dispute, SideState.Disputed, null, SpeaksForTheSide, ReadTheNewest, SaysWhat, IsOpen),
        .. Enum.GetValues<SideState>()
            .Select(state => new Transition<SideState, MinutesAction, MinutesSituation>(
                state,
                MinutesAction.Rewrite,
                SideState.Waiting,
                null,
                KeepsTheMeeting,
                ReadTheNewest,
                SaysWhat
            )),
    ]);
}
