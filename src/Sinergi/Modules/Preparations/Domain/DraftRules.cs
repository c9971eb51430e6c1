namespace Sinergi.Modules.Preparations.Domain;

/// <summary>Versions of the text, and who stands by which: what a party has accepted does not change under it.</summary>
public static class DraftRules
{
    public const int MostDrafts = 99;

    /// <summary>Why no further version may be uploaded, as a text key; null when one may.</summary>
    public static string? UploadObjection(PreparationState state, int drafts, IEnumerable<PreparationParty> parties) =>
        state is < PreparationState.Drafting or > PreparationState.Negotiation ? "preparations.draft.not_now"
        : parties.Any(p => p.AcceptedDraftId is not null) ? "preparations.draft.locked"
        : drafts >= MostDrafts ? "preparations.draft.too_many"
        : null;

    /// <summary>Why a party cannot accept a version, as a text key; null when it can.</summary>
    public static string? AcceptObjection(PreparationState state, Guid? newestId, Guid draftId, PreparationParty party) =>
        state is < PreparationState.Drafting or > PreparationState.Approval ? "preparations.draft.not_accepted_now"
        : newestId != draftId ? "preparations.draft.not_newest"
        : party.AcceptedDraftId is not null ? "preparations.draft.accepted_already"
        : null;

    /// <summary>Why a party cannot take its acceptance back, as a text key; null when it can.</summary>
    public static string? TakeBackObjection(PreparationState state, PreparationParty party) =>
        party.AcceptedDraftId is null ? "preparations.draft.nothing_to_take_back"
        : state is > PreparationState.Approval ? "preparations.draft.signing_already"
        : null;

    /// <summary>Those who do not stand by the newest version yet.</summary>
    public static IEnumerable<PreparationParty> NotAccepting(IEnumerable<PreparationParty> parties, Guid? newestId) =>
        parties.Where(p => newestId is null || p.AcceptedDraftId != newestId);
}
