using Sinergi.Kernel;
using Sinergi.Modules.Preparations.Domain;

namespace Sinergi.Tests.Unit.Preparations;

/// <summary>What a party has accepted does not change under it, whatever happens in whatever order.</summary>
public sealed class DraftRulesTests
{
    private enum Step
    {
        Upload,
        FirstAccepts,
        SecondAccepts,
        FirstTakesBack,
        SecondTakesBack,
        FirstAcceptsTheOlder,
    }

    [Fact]
    public void EveryOrderOfActs_KeepsEachAcceptanceOnTheNewestVersion()
    {
        var steps = Enum.GetValues<Step>();
        var sequences = steps.Select(s => new[] { s }).ToList();
        for (var length = 2; length <= 6; length++)
        {
            sequences = [.. sequences.SelectMany(before => steps.Select(s => (Step[])[.. before, s]))];
        }

        foreach (var sequence in sequences)
        {
            var (first, second) = (Party(), Party());
            List<Guid> drafts = [];
            foreach (var step in sequence)
            {
                var locked = first.AcceptedDraftId is not null || second.AcceptedDraftId is not null;
                var count = drafts.Count;
                Take(step, drafts, first, second);
                Assert.False(locked && drafts.Count > count);
                Assert.All(
                    new[] { first, second },
                    party => Assert.True(party.AcceptedDraftId is null || party.AcceptedDraftId == drafts[^1])
                );
            }

            var all = !DraftRules.NotAccepting([first, second], drafts.Count > 0 ? drafts[^1] : null).Any();
            Assert.Equal(drafts.Count > 0 && first.AcceptedDraftId == drafts[^1] && second.AcceptedDraftId == drafts[^1], all);
        }
    }

    [Fact]
    public void Upload_ByStep_IsForDraftingReviewAndNegotiationOnly()
    {
        var open = Enum.GetValues<PreparationState>().Where(s => DraftRules.UploadObjection(s, 0, []) is null);
        Assert.Equal([PreparationState.Drafting, PreparationState.Review, PreparationState.Negotiation], open);
        Assert.Equal("preparations.draft.too_many", DraftRules.UploadObjection(PreparationState.Drafting, DraftRules.MostDrafts, []));
    }

    [Fact]
    public void Acceptance_OnceItIsApproved_IsNotTakenBack()
    {
        var party = Party();
        party.AcceptedDraftId = NewId.Random();
        Assert.Null(DraftRules.TakeBackObjection(PreparationState.Approval, party));
        Assert.Equal("preparations.draft.signing_already", DraftRules.TakeBackObjection(PreparationState.Signing, party));
    }

    private static void Take(Step step, List<Guid> drafts, PreparationParty first, PreparationParty second)
    {
        const PreparationState at = PreparationState.Negotiation;
        var newest = drafts.Count > 0 ? drafts[^1] : (Guid?)null;
        switch (step)
        {
            case Step.Upload when DraftRules.UploadObjection(at, drafts.Count, [first, second]) is null:
                drafts.Add(NewId.Random());
                break;
            case Step.FirstAccepts when newest is { } id && DraftRules.AcceptObjection(at, newest, id, first) is null:
                first.AcceptedDraftId = id;
                break;
            case Step.SecondAccepts when newest is { } id && DraftRules.AcceptObjection(at, newest, id, second) is null:
                second.AcceptedDraftId = id;
                break;
            case Step.FirstAcceptsTheOlder when drafts.Count > 1 && DraftRules.AcceptObjection(at, newest, drafts[0], first) is null:
                first.AcceptedDraftId = drafts[0];
                break;
            case Step.FirstTakesBack when DraftRules.TakeBackObjection(at, first) is null:
                first.AcceptedDraftId = null;
                break;
            case Step.SecondTakesBack when DraftRules.TakeBackObjection(at, second) is null:
                second.AcceptedDraftId = null;
                break;
        }
    }

    private static PreparationParty Party() =>
        new()
        {
            Id = NewId.Random(),
            PreparationId = Guid.Empty,
            Position = 0,
            Side = 1,
            PrintedName = "Pihak uji",
            Internal = true,
        };
}
