using Sinergi.Reading.Evaluate;

namespace Sinergi.Tests.Reading.Evaluate;

public sealed class ScorerTests
{
    private static readonly DateOnly Today = new(2025, 12, 31);

    [Fact]
    public void Score_DateThatDiffers_IsMissedAndWrong()
    {
        var judged = Of(Labels.Empty with { Date = new DateOnly(2025, 6, 6), DateBasis = "stated" }, FactKind.Date);

        Assert.Equal(["2025-06-06"], judged.Where(fact => fact.Verdict == Verdict.Missed).Select(fact => fact.Said));
        Assert.Equal(["2025-06-05"], judged.Where(fact => fact.Verdict == Verdict.Wrong).Select(fact => fact.Found));
    }

    [Fact]
    public void Score_DateThatIsNotSaidButFound_IsWrong() =>
        Assert.Equal(Verdict.Wrong, Assert.Single(Of(Labels.Empty, FactKind.Date)).Verdict);

    [Theory]
    [InlineData("Lapas Kelas IIA Palu", "lembaga pemasyarakatan, kelas IIA PALU", Verdict.Right)]
    [InlineData("Lapas Kelas IIA Palu", "Lembaga Pemasyarakatan (Lapas) Kelas IIA Palu", Verdict.Right)]
    [InlineData("Lapas Kelas IIA Palu", "Some other name", Verdict.Right)]
    [InlineData("Rutan Palu", "Rumah Tahanan Negara Palu", Verdict.Missed)]
    public void Score_Party_CountsByCanonicalOrPrintedName(string printed, string canonical, Verdict expected)
    {
        var judged = Of(Labels.Empty with { Parties = [Labels.Party(printed, canonical)] }, FactKind.Parties);

        Assert.Equal(expected, Assert.Single(judged, fact => fact.Said is not null).Verdict);
        Assert.Contains(judged, fact => fact is { Verdict: Verdict.Wrong, Found: "Badan Narkotika Nasional Provinsi Sulawesi Tengah" });
    }

    [Fact]
    public void Score_PartyThatDidNotSign_IsAWrongSignatoryOnly()
    {
        var label = Labels.Empty with
        {
            Parties = [Labels.Party("Lapas Kelas IIA Palu", "Lembaga Pemasyarakatan Kelas IIA Palu", signs: false)],
        };

        Assert.Contains(Of(label, FactKind.Parties), fact => fact.Verdict == Verdict.Right);
        Assert.All(Of(label, FactKind.Signatories), fact => Assert.Equal(Verdict.Wrong, fact.Verdict));
    }

    [Theory]
    [InlineData("Kami siap melatih 20 petugas setiap tahun", Verdict.Right)]
    [InlineData("melatih 20 petugas setiap tahun", Verdict.Right)]
    [InlineData("Perjanjian Kerja Sama dengan BNNP Sulteng", Verdict.Missed)]
    public void Score_Commitment_IsTheSameByPlaceAndWords(string quote, Verdict expected)
    {
        var judged = Of(Labels.Empty with { Commitments = [Labels.Promise(quote)] }, FactKind.Commitments);

        Assert.Equal(expected, Assert.Single(judged, fact => fact.Said is not null).Verdict);
    }

    [Fact]
    public void Score_CommitmentOfAnother_IsRightButItsWhoIsNot()
    {
        var label = Labels.Empty with { Commitments = [Labels.Promise("Kami siap melatih 20 petugas setiap tahun", "Bank Contoh")] };

        Assert.Equal(Verdict.Right, Assert.Single(Of(label, FactKind.Commitments)).Verdict);
        Assert.Equal([Verdict.Missed, Verdict.Wrong], Of(label, FactKind.CommitmentWho).Select(fact => fact.Verdict));
    }

    [Fact]
    public void Score_Record_NeedsTypeInstrumentDateAndParties()
    {
        LabelParty[] parties =
        [
            Labels.Party("Lapas Kelas IIA Palu", "Lembaga Pemasyarakatan Kelas IIA Palu"),
            Labels.Party("BNNP Sulteng", "Badan Narkotika Nasional Provinsi Sulawesi Tengah"),
        ];
        var record = new LabelRecord("agreement", "PKS", "signing", new DateOnly(2025, 6, 5), [1, 0]);

        Assert.Equal(
            Verdict.Right,
            Assert.Single(Of(Labels.Empty with { Parties = parties, Records = [record] }, FactKind.Records)).Verdict
        );
        Assert.Equal(
            [Verdict.Missed, Verdict.Wrong],
            Of(Labels.Empty with { Parties = parties, Records = [record with { Instrument = "MoU" }] }, FactKind.Records)
                .Select(fact => fact.Verdict)
        );
    }

    [Fact]
    public void Score_AsOf_SettlesTheYear()
    {
        const string Report = "Lapas Kelas IIA Palu menandatangani Perjanjian Kerja Sama dengan BNNP Sulteng di Palu, Kamis (5/6).";
        var label = Labels.Empty with
        {
            Date = new DateOnly(2014, 6, 5),
            DateBasis = "inferred-from-weekday",
            AsOf = new DateOnly(2015, 1, 1),
        };

        var score = Scorer.Score(Labels.With(label, Report), Today);

        Assert.Equal(Verdict.Right, score.Judgements.Single(fact => fact.Fact == FactKind.Date).Verdict);
    }

    [Fact]
    public void From_NothingSaidAndNothingFound_IsPerfectAndCountsNothing()
    {
        var score = Evaluation.From([]).Facts[0];

        Assert.Equal((0, 0, 1.0, 1.0), (score.Said, score.Found, score.F1, score.Precision));
    }

    [Fact]
    public void From_Judgements_GiveScoresBandsAndConfusions()
    {
        Judgement[] judgements =
        [
            new(FactKind.Instrument, Verdict.Missed, "PKS", null, null, null),
            new(FactKind.Instrument, Verdict.Wrong, null, "MoU", null, null),
            new(FactKind.Numbers, Verdict.Right, "1/2", "1/2", null, 0.9),
            new(FactKind.Numbers, Verdict.Wrong, null, "3/4", null, 0.95),
        ];

        var evaluation = Evaluation.From([new TextScore(Labels.With(Labels.Empty), judgements)]);

        Assert.Equal(0.5, evaluation.Facts.Single(fact => fact.Fact == FactKind.Numbers).Precision);
        var band = Assert.Single(evaluation.Calibration, band => band.Found > 0);
        Assert.Equal((0.9, 2, 0.5), (band.From, band.Found, band.Share));
        Assert.Contains(evaluation.Confusions, confusion => confusion is { Fact: FactKind.Instrument, Said: "PKS", Found: "MoU" });
        Assert.Contains(evaluation.Confusions, confusion => confusion is { Fact: FactKind.Numbers, Said: null, Found: "3/4" });
    }

    private static IReadOnlyList<Judgement> Of(Label label, FactKind fact) =>
        [.. Scorer.Score(Labels.With(label), Today).Judgements.Where(judgement => judgement.Fact == fact)];
}
