using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;

namespace Sinergi.Tests.Unit.Agreements;

public sealed class AgreementTests
{
    [Theory]
    [InlineData("W.24-HH.04.02-4/2025", "w24 - hh 04 02 - 4 / 2025", false)]
    [InlineData("W.24-HH.04.02-4/2025", "W.24 - HH.04.02 - 4 / 2025", true)]
    [InlineData("1/12/2025", "11/2/2025", false)]
    public void Number_Key_IgnoresFurnitureOnly(string one, string other, bool same) =>
        Assert.Equal(same, AgreementNumber.Key(one) == AgreementNumber.Key(other));

    [Fact]
    public void FieldValues_Apply_GivesBackWhatWasTold()
    {
        var told = new RegisterAgreement
        {
            FormKey = NewId.Next(),
            SourceTitle = "Uji",
            Kind = AgreementKind.Pks,
            Subject = "Rehabilitasi / asesmen",
            SignedOn = new DateOnly(2025, 6, 5),
            Place = "Aula",
            TermStart = new DateOnly(2025, 6, 5),
            TermEnd = new DateOnly(2027, 6, 4),
            TermText = "dua tahun / sejak ditandatangani",
        };
        var agreement = Empty();

        foreach (var (field, value) in FieldValues.Of(told))
        {
            FieldValues.Apply(agreement, field, value);
        }

        Assert.Equal(FieldValues.Of(told), FieldValues.Of(agreement));
        Assert.Equal(told.TermEnd, agreement.TermEnd);
        Assert.Equal(told.TermText, agreement.TermText);
    }

    [Theory]
    [InlineData(null, null, true, null)]
    [InlineData("2025-06-05", null, true, "tanpa batas")]
    [InlineData(null, null, false, "sampai ada yang baru")]
    [InlineData(null, "2026-01-01", false, null)]
    public void FieldValues_Term_SurvivesEveryShape(string? start, string? end, bool unlimited, string? text)
    {
        var agreement = Empty();
        (agreement.TermStart, agreement.TermEnd) = (Day(start), Day(end));
        (agreement.TermUnlimited, agreement.TermText) = (unlimited, text);

        var read = FieldValues.ReadTerm(FieldValues.Of(agreement)[FactFields.Term]);

        Assert.Equal((Day(start), Day(end), unlimited, text), read);
    }

    [Fact]
    public void FieldValues_ApplyNothing_MakesTheFieldUnknown()
    {
        var agreement = Empty();
        agreement.SignedOn = new DateOnly(2025, 6, 5);

        FieldValues.Apply(agreement, FactFields.SignedOn, "");

        Assert.Null(agreement.SignedOn);
        Assert.Equal(DateOnly.MinValue, agreement.SortOn);
    }

    [Fact]
    public void ValidityOn_TermNotStated_IsNeverInForce()
    {
        Assert.Equal(Validity.NotStated, Empty().ValidityOn(new DateOnly(2026, 3, 2), TermLength.None));
        Assert.False(Empty().IsInForceOn(new DateOnly(2026, 3, 2)));
    }

    [Theory]
    [InlineData("2026-03-02", null, "2027-03-01")]
    [InlineData("2026-03-02", "2026-06-30", "2026-06-30")]
    [InlineData("2026-03-02", "2030-01-01", "2027-03-01")]
    public void LatestEndOfGrant_IsAYearOrTheEndOfTheAgreement(string from, string? end, string latest) =>
        Assert.Equal(Day(latest), AgreementRules.LatestEndOfGrant(Day(from)!.Value, Day(end)));

    [Fact]
    public void Compare_UnlikeKinds_IsRefusedWithTheReason()
    {
        var refused = Assert.IsType<Comparison.Refused>(
            Comparison.Of(new Counted(AgreementKind.Pks, 2024, 17), new Counted(null, 2025, 43))
        );

        Assert.Equal("agreements.compare.unlike_kinds", refused.TextKey);
    }

    [Fact]
    public void Compare_LikeKinds_GivesRatioAndGrowth()
    {
        var alike = Assert.IsType<Comparison.Alike>(
            Comparison.Of(new Counted(AgreementKind.Pks, 2025, 43), new Counted(AgreementKind.Pks, 2024, 17))
        );

        Assert.Equal(2.53m, alike.Times.Factor());
        Assert.Equal(152.9m, alike.Growth.Percent());
    }

    [Fact]
    public void Compare_FromNothing_HasNoPercentage() =>
        Assert.IsType<Comparison.Refused>(Comparison.Of(new Counted(AgreementKind.Mou, 2024, 0), new Counted(AgreementKind.Mou, 2025, 5)));

    private static DateOnly? Day(string? text) => text is null ? null : FieldValues.Day(text);

    private static Agreement Empty() =>
        new()
        {
            Id = NewId.Next(),
            DocumentState = DocumentState.Recorded,
            Kind = AgreementKind.NotStated,
            Renewal = false,
            Title = "",
            Zone = UnitTimeZone.Wib,
            RegisteredById = NewId.Next(),
            RegisteredAt = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc),
        };
}
