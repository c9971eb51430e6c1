using Sinergi.Kernel;
using Sinergi.Modules.Commitments.Domain;
using static Sinergi.Modules.Commitments.Domain.EvidenceAction;
using static Sinergi.Modules.Commitments.Domain.EvidenceState;

namespace Sinergi.Tests.Unit.Commitments;

public sealed class EvidenceStatesTests
{
    private static readonly Guid Uploader = NewId.Next();
    private static readonly Guid UploadersOffice = NewId.Next();

    private static readonly EvidenceSituation Checked = new(
        Uploader,
        UploadersOffice,
        new HashSet<int> { 1 },
        NewId.Next(),
        NewId.Next(),
        new HashSet<int> { 2 },
        "Tanpa daftar hadir."
    );

    private static readonly Dictionary<(EvidenceState, EvidenceAction), EvidenceState> Expected = new()
    {
        [(Waiting, Accept)] = Verified,
        [(Waiting, AcceptExceptionally)] = Verified,
        [(Waiting, Refuse)] = Refused,
        [(Waiting, Withdraw)] = Withdrawn,
    };

    [Fact]
    public void Table_EveryStateWithEveryAction_LeadsWhereExpectedOrNowhere()
    {
        foreach (var (state, action, _) in EvidenceStates.Table.AllPairs())
        {
            var situation = action is Withdraw ? Checked with { ActorInstitutionId = UploadersOffice } : Checked;
            var reached = EvidenceStates.Table.Try(state, action, situation).Match<EvidenceState?>(allowed => allowed.To, _ => null);
            Assert.True(
                reached == (Expected.TryGetValue((state, action), out var to) ? to : null),
                $"{state} × {action} led to {reached?.ToString() ?? "a refusal"}."
            );
        }
    }

    [Fact]
    public void Accept_ByTheUploaderInAnotherPost_IsRefused() =>
        Assert.Equal(["verifier-is-not-uploader"], Rules(Accept, Checked with { ActorPersonId = Uploader }));

    [Theory]
    [InlineData(new[] { 1 })]
    [InlineData(new[] { 1, 2 })]
    [InlineData(new int[0])]
    public void Accept_BySameSideOrAnOnlooker_IsRefused(int[] sides) =>
        Assert.Equal(["verifier-is-of-another-party"], Rules(Accept, Checked with { ActorSides = sides.ToHashSet() }));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Refuse_WithoutReason_IsRefused(string? reason) =>
        Assert.Equal(["refusal-needs-a-reason"], Rules(Refuse, Checked with { Reason = reason }));

    [Fact]
    public void AcceptExceptionally_ByTheSameSideWithAReason_IsVerified() =>
        Assert.Empty(Rules(AcceptExceptionally, Checked with { ActorSides = new HashSet<int> { 1 } }));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void AcceptExceptionally_WithoutReason_IsRefused(string? reason) =>
        Assert.Equal(["exception-needs-a-reason"], Rules(AcceptExceptionally, Checked with { Reason = reason }));

    [Fact]
    public void AcceptExceptionally_ByTheUploadersOffice_IsRefused() =>
        Assert.Equal(["verifier-is-of-another-office"], Rules(AcceptExceptionally, Checked with { ActorInstitutionId = UploadersOffice }));

    [Fact]
    public void Withdraw_ByAnotherInstitution_IsRefused() =>
        Assert.Equal(["only-the-uploaders-institution-withdraws"], Rules(Withdraw, Checked));

    private static IReadOnlyList<string> Rules(EvidenceAction action, EvidenceSituation situation) =>
        EvidenceStates.Table.Try(Waiting, action, situation).Match<IReadOnlyList<string>>(_ => [], r => [.. r.Reasons.Select(x => x.Rule)]);
}
