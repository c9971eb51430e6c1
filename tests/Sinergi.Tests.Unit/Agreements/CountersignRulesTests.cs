using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;

namespace Sinergi.Tests.Unit.Agreements;

public sealed class CountersignRulesTests
{
    private static readonly DateOnly Signed = new(2025, 6, 5);

    [Theory]
    [InlineData(-1, "agreements.countersign.before")]
    [InlineData(0, null)]
    [InlineData(100, "agreements.countersign.suspended")]
    [InlineData(200, null)]
    [InlineData(366, "agreements.countersign.over")]
    public void Objection_ByTheDayOfTheSheet_NamesWhatStandsAgainstIt(int day, string? objection)
    {
        var agreement = InForce();
        (agreement.SuspendedFrom, agreement.SuspensionLiftedFrom) = (Signed.AddDays(90), Signed.AddDays(120));

        Assert.Equal(objection, CountersignRules.Objection(agreement, Signed.AddDays(day)));
    }

    [Fact]
    public void Objection_AfterItsEndByLetter_NamesIt()
    {
        var agreement = InForce();
        agreement.TerminatedFrom = Signed.AddDays(30);

        Assert.Null(CountersignRules.Objection(agreement, Signed.AddDays(29)));
        Assert.Equal("agreements.countersign.terminated", CountersignRules.Objection(agreement, Signed.AddDays(30)));
    }

    [Fact]
    public void Objection_WhereNoSourceStatesTermOrDate_IsNone()
    {
        var agreement = InForce();
        (agreement.SignedOn, agreement.TermStart, agreement.TermEnd) = (null, null, null);

        Assert.Null(CountersignRules.Objection(agreement, Signed));
    }

    [Fact]
    public void BoundFrom_IsNotBeforeTheAgreementItself()
    {
        var agreement = InForce();
        agreement.TermStart = Signed.AddDays(10);

        Assert.Equal(Signed.AddDays(10), CountersignRules.BoundFrom(agreement, Signed));
        Assert.Equal(Signed.AddDays(20), CountersignRules.BoundFrom(agreement, Signed.AddDays(20)));
    }

    private static Agreement InForce() =>
        new()
        {
            Id = NewId.Next(),
            DocumentState = DocumentState.Recorded,
            Kind = AgreementKind.Pks,
            Renewal = false,
            Title = "PKS Simulasi",
            SignedOn = Signed,
            TermStart = Signed,
            TermEnd = Signed.AddYears(1).AddDays(-1),
            Zone = UnitTimeZone.Wib,
            RegisteredById = NewId.Next(),
            RegisteredAt = Signed.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
        };
}
