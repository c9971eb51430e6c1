using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;

namespace Sinergi.Tests.Unit.Agreements;

/// <summary>Mistakes with dates that other systems made and reported; each is named after its report.</summary>
public sealed class FaultsOfOthersTests
{
    private static readonly DateOnly Start = new(2024, 11, 16);
    private static readonly TermLength Year = TermLength.OfYears(1);
    private static readonly TermLength TwoMonths = TermLength.OfMonths(2);

    /// <summary>glpi#23084: the notice stayed at the first end after a renewal. glpi#15893: wrong across the turn of a year.</summary>
    [Fact]
    public void Glpi23084_NoticeAfterRenewal_CountsFromThePresentEnd()
    {
        var (term, notices) = (Term.From(Start, Year), new List<DateOnly>());
        for (var renewal = 0; renewal < 4; renewal++)
        {
            notices.Add(term.NoticeDate(TwoMonths));
            term = term.RenewedFor(Year);
        }

        Assert.Equal([new(2025, 9, 15), new(2026, 9, 15), new(2027, 9, 15), new(2028, 9, 15)], notices);
        Assert.Equal(new DateOnly(2025, 11, 15), Term.NoticeDate(new DateOnly(2026, 1, 15), TwoMonths));
    }

    /// <summary>glpi#6004, #14703: the first term was forgotten, or the period of renewal added to it.</summary>
    [Fact]
    public void Glpi6004_RenewalOfAnotherLength_NeitherForgetsNorStretchesTheFirstTerm()
    {
        var first = Term.From(Start, TermLength.OfYears(3));
        var renewed = first.RenewedFor(Year);

        Assert.Equal((new DateOnly(2027, 11, 15), new DateOnly(2027, 11, 16)), (first.End, renewed.Start));
        Assert.Equal(new DateOnly(2028, 11, 15), renewed.End);
    }

    /// <summary>OpenSID#8453: what was renewed early ended early.</summary>
    [Theory]
    [InlineData("2025-02-01")]
    [InlineData("2025-11-15")]
    public void OpenSid8453_EarlyRenewal_DoesNotShortenTheTerm(string signed)
    {
        var old = Of(Term.From(Start, Year));

        Assert.Null(RenewalRules.SigningObjection(old, DateOnly.ParseExact(signed, "O", null)));
        Assert.Equal(new Term(new(2025, 11, 16), new(2026, 11, 15)), RenewalRules.TermAfter(old, Year));
    }

    /// <summary>Systems that put 31 December 9999 for "no end": it was counted, sorted and reminded of as a date.</summary>
    [Fact]
    public void FakeYear9999_IsNeverNeeded_NoEndIsAStatementAndSilenceIsNone()
    {
        var (unlimited, silent) = (Of(null), Of(null));
        (unlimited.TermStart, unlimited.TermUnlimited, silent.TermStart) = (Start, true, Start);

        Assert.Equal(Validity.InForce, unlimited.ValidityOn(new DateOnly(2999, 1, 1), TwoMonths));
        Assert.Equal(Validity.NotStated, silent.ValidityOn(Start.AddDays(1), TwoMonths));
        Assert.Equal("agreements.renew.unlimited", RenewalRules.Objection(unlimited, isRenewed: false));
        Assert.Equal("agreements.renew.no_end", RenewalRules.Objection(silent, isRenewed: false));
    }

    /// <summary>OCA/agreement#137: the end of the term and the day of termination were one field.</summary>
    [Fact]
    public void Oca137_Termination_LeavesTheEndOfTheTermAsItWasSigned()
    {
        var agreement = Of(Term.From(Start, Year));

        HaltRules.Apply(agreement, AgreementActKind.Terminated, new DateOnly(2025, 3, 1), partyId: null);

        Assert.Equal(new DateOnly(2025, 11, 15), agreement.TermEnd);
        Assert.Equal(Validity.InForce, agreement.ValidityOn(new DateOnly(2025, 2, 28), TermLength.None));
        Assert.Equal(Validity.Terminated, agreement.ValidityOn(new DateOnly(2025, 3, 1), TermLength.None));
    }

    private static Agreement Of(Term? term) =>
        new()
        {
            Id = NewId.Next(),
            Title = "Uji",
            Kind = AgreementKind.Pks,
            Renewal = false,
            DocumentState = DocumentState.Recorded,
            SignedOn = Start,
            TermStart = term?.Start,
            TermEnd = term?.End,
            Zone = UnitTimeZone.Wib,
            RegisteredById = NewId.Next(),
            RegisteredAt = new DateTime(2024, 11, 16, 0, 0, 0, DateTimeKind.Utc),
        };
}
