using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Modules.Agreements.Instruments.Kinds;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Provisions;

namespace Sinergi.Tests.Unit.Agreements;

public sealed class InstrumentTests
{
    private static readonly DateTime At = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);
    private static readonly IReadOnlyList<Instrument> Shipped = InstrumentSeed.Instruments(At);
    private static readonly DateOnly First = new(2026, 1, 1);

    [Fact]
    public void Shipped_Instruments_AreWholeAndHangTogether()
    {
        Assert.Equal(["NK", "PKS", "NKS", "KB", "PKH", "IA", "PJG", "ADD", "ADS", "BAE", "PHK"], Shipped.Select(i => i.Code));
        // Every kind that the register knows is that of one instrument.
        Assert.Equal(
            Enum.GetValues<AgreementKind>().Except([AgreementKind.NotStated]),
            Shipped.Select(i => i.CountsAs).OfType<AgreementKind>().Order()
        );
        Assert.All(Shipped.SelectMany(i => i.HangsOn), parent => Assert.Contains(parent, Shipped.Select(i => i.Code)));
        Assert.Empty(InstrumentFamily.Circle(Shipped.ToDictionary(i => i.Code, i => i.HangsOn)));
        Assert.All(Shipped, i => Assert.NotEmpty(i.Papers));
        Assert.All(Shipped.Where(i => i.CountsAs is not null), i => Assert.NotEmpty(i.Clauses));
        Assert.All(Shipped.SelectMany(i => i.Papers, (i, p) => (i, p)), x => Assert.Contains(x.p.Step, x.i.Steps));
        Assert.All(Shipped, i => Assert.Equal(i.Steps.Order(), i.Steps));
        Assert.All(Shipped, i => Assert.Equal(i.ReminderDays.OrderDescending(), i.ReminderDays));
    }

    [Fact]
    public void Shipped_Rules_NameKnownInstrumentsAndHaveCodesOfTheirOwn()
    {
        var rules = InstrumentSeed.Rules(At);

        Assert.Equal(rules.Count, rules.Select(r => r.Code).Distinct().Count());
        Assert.All(rules.Select(r => r.Instrument).OfType<string>(), code => Assert.Contains(code, Shipped.Select(i => i.Code)));
        Assert.All(rules, r => Assert.False(r.AsksDecision && r.Signer is not null));
        Assert.All(rules, r => Assert.Equal(r.Warning is null, r.WarningEnglish is null));
        Assert.All(rules, r => Assert.Equal(r.Annexes is null, r.AnnexesEnglish is null));
        Assert.All(rules, r => Assert.True(EditionCode(r.Code)));

        static bool EditionCode(string code) => Sinergi.Modules.Agreements.Instruments.EditionInput.IsCode(code);
    }

    [Fact]
    public void Circle_OfAFamilyThatGoesRound_NamesIt()
    {
        var family = new Dictionary<string, IReadOnlyList<string>>
        {
            ["A"] = ["B"],
            ["B"] = ["C", "D"],
            ["C"] = [],
            ["D"] = ["A"],
        };

        Assert.Equal(["A", "B", "D"], InstrumentFamily.Circle(family));
        Assert.Equal(["X"], InstrumentFamily.Circle(new Dictionary<string, IReadOnlyList<string>> { ["X"] = ["X"] }));
    }

    [Fact]
    public void On_ADay_TakesTheEditionThatBeganLastUnlessItWasClosed()
    {
        var old = Edition(1, First, "lama");
        var slip = Edition(2, First.AddDays(30), "keliru");
        var mended = Edition(3, First.AddDays(30), "betul");
        mended.Until = First.AddDays(60);
        Instrument[] all = [mended, old, slip];

        string? On(int day) => all.On(First.AddDays(day)).SingleOrDefault()?.Name;

        Assert.Equal([null, "lama", "lama", "betul", "betul", null], new[] { -1, 0, 29, 30, 60, 61 }.Select(On));
        Assert.Equal("betul", all.Latest()!.Name);
        Assert.Equal(("betul", false), all.Listed(First.AddDays(99)).Select(x => (x.Edition.Name, x.Holds)).Single());
    }

    [Theory]
    [InlineData("Jangka waktu | Term | jangka waktu\nPenutup | Closing", 2, "")]
    [InlineData("Jangka waktu | Term | TERM\r\n\r\nPenutup", 1, "3")]
    [InlineData("A | B | tidak ada\n | B\nA | B | perihal | lagi", 0, "1,2,3")]
    [InlineData(null, 0, "")]
    public void Clauses_OfLines_AreReadAndWrongLinesNamed(string? typed, int read, string wrong)
    {
        var lines = new InstrumentLines(new Texts()).Clauses(typed);

        Assert.Equal(read, lines.Read.Count);
        Assert.Equal(wrong, string.Join(',', lines.Wrong));
    }

    [Fact]
    public void Lines_OfEveryShippedInstrument_ReadBackAsTheyAre()
    {
        var lines = new InstrumentLines(new Texts());

        Assert.All(
            Shipped,
            i =>
            {
                Assert.Equal(i.Clauses, lines.Clauses(lines.Write(i.Clauses)).Read);
                Assert.Equal(i.Papers, lines.Papers(lines.Write(i.Papers)).Read);
            }
        );
        Assert.Equal([1, 2, 3], lines.Papers("0 | wajib | A | B\n12 | wajib | A | B\n3 | mungkin | A | B").Wrong);
    }

    [Theory]
    [InlineData("W.24-HH.04.02-{angka}/{tahun}", "W.24-HH.04.02-4/2025", true)]
    [InlineData("W.24-HH.04.02-{angka}/{tahun}", "w.24 - HH.04.02 - 12 / 2025", true)]
    [InlineData("W.24-HH.04.02-{angka}/{tahun}", "W.24-HH.04.02-4/25", false)]
    [InlineData("W.24-HH.04.02-{angka}/{tahun}", "W.24-HH.0402-4/2025", false)]
    [InlineData("{angka:3}/PKS/{romawi}/{tahun}", "007/PKS/VIII/2026", true)]
    [InlineData("{angka:3}/PKS/{romawi}/{tahun}", "7/PKS/VIII/2026", false)]
    [InlineData("{angka:3}/PKS/{romawi}/{tahun}", "007/PKS/XIII/2026", false)]
    [InlineData("{huruf}.{angka}.{bulan}", "PAS.9.12", true)]
    [InlineData("{huruf}.{angka}.{bulan}", "PAS.9.13", false)]
    [InlineData("a+(b)*{angka}", "A+(B)*1", true)]
    public void Number_AgainstAPattern_FitsOrNot(string pattern, string number, bool fits)
    {
        Assert.True(NumberForm.IsValid(pattern));
        Assert.Equal(fits, NumberForm.Fits([pattern], number));
        Assert.True(NumberForm.Fits([pattern], NumberForm.Example(pattern, First)));
        Assert.True(NumberForm.Fits(["lain-{angka}", pattern], NumberForm.Example(pattern, First)));
        Assert.True(NumberForm.Fits([], number));
    }

    [Theory]
    [InlineData("PKS/2026")]
    [InlineData("{angka}/{nomor}")]
    [InlineData("{angka:0}")]
    [InlineData("{angka}/{")]
    public void Pattern_WithoutANumberOrWithAnUnknownPlace_IsNone(string pattern) => Assert.False(NumberForm.IsValid(pattern));

    [Theory]
    [InlineData("Kepala Lapas Kelas IIA Simulasi", Signatory.UnitHead)]
    [InlineData("Plt. Kepala Kantor Wilayah", Signatory.KanwilHead)]
    [InlineData("Direktur Jenderal Pemasyarakatan", Signatory.DirectorGeneral)]
    [InlineData("Direktur Pembinaan", null)]
    [InlineData(null, null)]
    public void Title_OfOurOfficial_IsRecognisedByItsFirstWords(string? title, Signatory? post) =>
        Assert.Equal(post, PostTitles.Ours(title));

    [Theory]
    [InlineData("Wakil Bupati Simulasi", PartnerSignatory.Deputy)]
    [InlineData("Bupati Simulasi", PartnerSignatory.Head)]
    [InlineData("Kepala Dinas Kesehatan", PartnerSignatory.LocalOfficeHead)]
    [InlineData("Ketua Yayasan", null)]
    public void Title_OfTheirOfficial_IsRecognisedByItsFirstWords(string? title, PartnerSignatory? post) =>
        Assert.Equal(post, PostTitles.Theirs(title));

    private static Instrument Edition(int number, DateOnly from, string name) =>
        new()
        {
            Id = NewId.Next(),
            Code = "PKS",
            Number = number,
            Order = 1,
            From = from,
            Source = "Simulasi",
            Certainty = ProvisionCertainty.Design,
            SetAt = At,
            Name = name,
            NameEnglish = name,
            Steps = [DocumentStep.Signing],
            HangsOn = [],
            ReminderDays = [],
            Clauses = [],
            Papers = [],
        };
}
