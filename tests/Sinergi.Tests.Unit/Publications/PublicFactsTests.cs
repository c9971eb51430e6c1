using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Domain;

namespace Sinergi.Tests.Unit.Publications;

/// <summary>What of an agreement is public: what was chosen from a closed list, and nothing else.</summary>
public sealed class PublicFactsTests
{
    private static readonly DateOnly Start = new(2026, 1, 10);

    private static readonly AgreementSheet Sheet = new(
        NewId.Random(),
        NewId.Random(),
        "Judul dalam",
        "Subjek dalam",
        AgreementKind.Pks,
        Renewal: false,
        UnitTimeZone.Wita,
        new DateOnly(2025, 12, 24),
        new ValidityFacts { Start = Start, End = Start.AddYears(1) },
        [
            new SheetParty("Kanwil Uji", 1, Corrections: true, "Sulawesi Tengah", null),
            new SheetParty(null, 2, Corrections: false, null, null),
        ],
        ["W.24-HH.04.02-4"],
        ["Tema rahasia"],
        UnitsSigned: 11,
        Units: 12
    );

    [Theory]
    [InlineData(PublicField.SignedOn, "2025-12-24")]
    [InlineData(PublicField.Term, "2027-01-10")]
    [InlineData(PublicField.Numbers, "W.24-HH.04.02-4")]
    [InlineData(PublicField.Fields, "Tema rahasia")]
    [InlineData(PublicField.Summary, "Ringkasan khusus")]
    [InlineData(PublicField.Countersigned, "\"Units\":12")]
    public void Of_AFieldThatWasNotChosen_IsNotInTheEdition(PublicField field, string words)
    {
        var others = Enum.GetValues<PublicField>().Where(f => f != field).ToList();

        Assert.DoesNotContain(words, PublicFacts.Of(Sheet, others, "Judul", "Ringkasan khusus").ToJson(), StringComparison.Ordinal);
        Assert.Contains(words, PublicFacts.Of(Sheet, [field], "Judul", "Ringkasan khusus").ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TitleAndSubjectOfTheRegister_NeverAppear()
    {
        var facts = PublicFacts.Of(Sheet, Enum.GetValues<PublicField>(), "Judul untuk umum", "Ringkasan");

        Assert.DoesNotContain("dalam", facts.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain(Sheet.Id.ToString(), facts.ToJson(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" dalam ", facts.Terms(), StringComparison.Ordinal);
        Assert.Contains(" judul ", facts.Terms(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var facts = PublicFacts.Of(Sheet, Enum.GetValues<PublicField>(), "Judul", "Ringkasan");

        var read = PublicFacts.Read(facts.ToJson());

        Assert.Equal(facts.ToJson(), read.ToJson());
        Assert.Equal(facts.Term, read.Term);
        Assert.Equal(("Sulawesi Tengah", UnitTimeZone.Wita), (read.Region, read.Zone));
    }

    [Fact]
    public void BasisOf_ChangesWithWhatIsShown_AndWithTheSubject_AndWithNothingElse()
    {
        PublicField[] shown = [PublicField.Term];
        var basis = PublicFacts.BasisOf(Sheet, shown);

        Assert.Equal(basis, PublicFacts.BasisOf(Sheet with { Numbers = ["lain"], UnitsSigned = 12 }, shown));
        Assert.NotEqual(basis, PublicFacts.BasisOf(Sheet with { Subject = "Lain" }, shown));
        Assert.NotEqual(basis, PublicFacts.BasisOf(Sheet with { Kind = AgreementKind.Mou }, shown));
        Assert.NotEqual(basis, PublicFacts.BasisOf(Sheet with { Term = Sheet.Term with { TerminatedFrom = Start } }, shown));
    }

    /// <summary>The windows that a database is asked for say on each day what the rules of validity say.</summary>
    [Fact]
    public void BindingDays_OnEveryDay_AgreeWithTheValidity()
    {
        var random = new Random(20260302);
        for (var round = 0; round < 3_000; round++)
        {
            DateOnly? Maybe() => random.Next(3) == 0 ? null : Start.AddDays(random.Next(-6, 30));
            var suspended = Maybe();
            var facts = new ValidityFacts
            {
                Start = Maybe(),
                End = Maybe(),
                StatedUnlimited = random.Next(3) == 0,
                Suspensions = suspended is { } from ? [new Suspension(from, Maybe())] : [],
                TerminatedFrom = random.Next(4) == 0 ? Maybe() : null,
                RenewedFrom = random.Next(4) == 0 ? Maybe() : null,
                ClosedFrom = random.Next(4) == 0 ? Maybe() : null,
            };
            var days = BindingDays.Of(facts);
            for (var at = -10; at < 35; at++)
            {
                var day = Start.AddDays(at);
                var binds = facts.On(day, TermLength.None) is Validity.InForce or Validity.EndingSoon;
                Assert.True(binds == (days?.Holds(day) ?? false), $"{facts} on {day}: {facts.On(day, TermLength.None)}, {days}");
            }
        }
    }
}
