using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;

namespace Sinergi.Tests.Unit.Agreements;

public sealed class SimilarityRuleTests
{
    private static readonly DateOnly Day = new(2025, 6, 5);

    [Fact]
    public void Compare_SameNumber_IsSimilarWhateverElseDiffers() =>
        Assert.Equal(
            SimilarBecause.Number,
            SimilarityRule.Compare(Of(["w24-4-2025"], ["kanwil"], null, null), Of(["w24-4-2025"], ["mitra"], Day, "lain"))
        );

    [Fact]
    public void Compare_TwoPartiesWithinThreeDays_IsSimilar() =>
        Assert.Equal(
            SimilarBecause.PartiesAndDate,
            SimilarityRule.Compare(
                Of([], ["kanwil", "ombudsman"], Day, null),
                Of([], ["ombudsman", "bnnp", "kanwil"], Day.AddDays(3), null)
            )
        );

    [Fact]
    public void Compare_FourDaysApart_IsNotSimilar() =>
        Assert.Null(
            SimilarityRule.Compare(Of([], ["kanwil", "ombudsman"], Day, null), Of([], ["kanwil", "ombudsman"], Day.AddDays(4), null))
        );

    [Fact]
    public void Compare_OneOfTwoPartiesInCommon_IsNotSimilar() =>
        // Eight agreements of one ceremony share the day and one side.
        Assert.Null(SimilarityRule.Compare(Of([], ["ditjen", "mitra a"], Day, null), Of([], ["ditjen", "mitra b"], Day, null)));

    [Fact]
    public void Compare_OnlyPartyOfAPoorSourceInCommon_IsSimilar() =>
        Assert.Equal(
            SimilarBecause.PartiesAndDate,
            SimilarityRule.Compare(Of([], ["kanwil"], Day, null), Of([], ["kanwil", "ombudsman"], Day, null))
        );

    [Fact]
    public void Compare_DateUnknown_IsNotSimilar() =>
        Assert.Null(SimilarityRule.Compare(Of([], ["kanwil", "ombudsman"], null, null), Of([], ["kanwil", "ombudsman"], Day, null)));

    [Theory]
    [InlineData("Rehabilitasi narkotika di lapas", "Pelayanan rehabilitasi narkotika", true)]
    [InlineData("Rehabilitasi narkotika di lapas", "Bantuan hukum gratis", false)]
    [InlineData("Rehabilitasi narkotika", null, true)]
    public void Compare_Subjects_MustBeAlikeWhereBothState(string one, string? other, bool similar) =>
        Assert.Equal(
            similar,
            SimilarityRule.Compare(Of([], ["kanwil", "bnnp"], Day, one), Of([], ["kanwil", "bnnp"], Day, other)) is not null
        );

    [Fact]
    public void Compare_NoParties_IsNotSimilar() => Assert.Null(SimilarityRule.Compare(Of([], [], Day, null), Of([], [], Day, null)));

    [Fact]
    public void Compare_SameInstitutionUnderAnotherName_IsTheSameParty()
    {
        var id = NewId.Next();
        var one = new Likeness([], [PartyKeys.Of("bnnp sulteng", id), PartyKeys.Of("kanwil", null)], Day, null);
        var other = new Likeness([], [PartyKeys.Of("badan narkotika nasional provinsi", id), PartyKeys.Of("kanwil", null)], Day, null);

        Assert.Equal(SimilarBecause.PartiesAndDate, SimilarityRule.Compare(one, other));
    }

    private static Likeness Of(string[] numbers, string[] parties, DateOnly? on, string? subject) =>
        new(numbers, [.. parties.Select(p => PartyKeys.Of(p, null))], on, subject);
}
