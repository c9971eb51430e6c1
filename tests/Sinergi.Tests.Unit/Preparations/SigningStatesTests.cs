using Sinergi.Kernel.States;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Action = Sinergi.Modules.Preparations.Domain.Signatures.SigningAction;
using State = Sinergi.Modules.Preparations.Domain.Signatures.SigningState;

namespace Sinergi.Tests.Unit.Preparations;

/// <summary>Every state with every action by every role, and each guard by name.</summary>
public sealed class SigningStatesTests
{
    private static readonly string[] Recording = ["Record", "RecordLast"];
    private static readonly string[] Attesting = ["Attest", "AttestLast"];

    private static SigningSituation Ideal(SigningRole by) => new(by) { WaitsForAttestation = true, HasReason = true };

    private static State? Agreed(State at, Action action, SigningRole by)
    {
        var (keeper, party) = (by is SigningRole.Keeper, by is not SigningRole.Other);
        var under = at is State.Open or State.Partly;
        return action switch
        {
            Action.Plan when keeper && (at is State.Planned or State.Open) => State.Planned,
            Action.Open when keeper && at is State.Planned => State.Open,
            Action.Record when keeper && under => State.Partly,
            Action.RecordLast when keeper && under => State.Signed,
            Action.Attest when party && at is State.Partly => State.Partly,
            Action.Attest when party && at is State.Signed => State.Signed,
            Action.AttestLast when party && at is State.Partly => State.Signed,
            Action.Refuse when party && under => State.Planned,
            Action.TakeBack when keeper && at is not State.Planned => State.Planned,
            _ => null,
        };
    }

    [Fact]
    public void Table_StateByActionByRole_IsWhatWasAgreed()
    {
        foreach (var (state, action, _) in SigningStates.Table.AllPairs())
        {
            foreach (var by in Enum.GetValues<SigningRole>())
            {
                State? to = SigningStates.Table.Try(state, action, Ideal(by)).Match(allowed => (State?)allowed.To, _ => null);
                Assert.Equal((state, action, by, Agreed(state, action, by)), (state, action, by, to));
            }
        }
    }

    public static TheoryData<string, string[]> Guards =>
        new()
        {
            { "each-party-needs-a-signer", ["Open"] },
            { "groups-must-be-possible", ["Open"] },
            { "date-is-not-in-the-future", Recording },
            { "groups-sign-one-after-the-other", Recording },
            { "only-whose-turn-it-is", Recording },
            { "letter-is-not-revoked", Recording },
            { "letter-is-not-expired", Recording },
            { "letter-was-given-before", Recording },
            { "paper-waits-for-attestation", Attesting },
            { "two-different-persons", Attesting },
            { "reason-must-be-given", ["Refuse", "TakeBack"] },
        };

    [Theory, MemberData(nameof(Guards))]
    public void Guard_ThatDoesNotHold_RefusesExactlyWhatItGuards(string rule, string[] guarded)
    {
        List<string> refused = [];
        foreach (var (state, action, _) in SigningStates.Table.AllPairs())
        {
            if (
                Agreed(state, action, SigningRole.Keeper) is not null
                && SigningStates.Table.Try(state, action, Lacking(rule, Ideal(SigningRole.Keeper)))
                    is TransitionOutcome<State>.Refused outcome
            )
            {
                Assert.Equal(rule, Assert.Single(outcome.Reasons).Rule);
                refused.Add(action.ToString());
            }
        }

        Assert.Equal(guarded.Order(StringComparer.Ordinal), refused.Distinct().Order(StringComparer.Ordinal));
    }

    private static SigningSituation Lacking(string rule, SigningSituation ideal) =>
        rule switch
        {
            "each-party-needs-a-signer" => ideal with { WithoutSigner = ["BNNP"] },
            "groups-must-be-possible" => ideal with { ImpossibleGroups = ["2"] },
            "date-is-not-in-the-future" => ideal with { InFuture = true },
            "groups-sign-one-after-the-other" => ideal with { BeforeEarlierGroup = true },
            "only-whose-turn-it-is" => ideal with { NotTheirTurn = ["Sari"] },
            "letter-is-not-revoked" => ideal with { LetterRevoked = ["Sari"] },
            "letter-is-not-expired" => ideal with { LetterExpired = ["Sari"] },
            "letter-was-given-before" => ideal with { LetterNotYet = ["Sari"] },
            "paper-waits-for-attestation" => ideal with { WaitsForAttestation = false },
            "two-different-persons" => ideal with { SamePerson = true },
            "reason-must-be-given" => ideal with { HasReason = false },
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        };
}
