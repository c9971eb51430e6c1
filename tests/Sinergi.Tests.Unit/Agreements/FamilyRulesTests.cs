using FsCheck;
using FsCheck.Fluent;
using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain;

namespace Sinergi.Tests.Unit.Agreements;

public sealed class FamilyRulesTests
{
    private static readonly DateOnly Start = new(2025, 6, 5);
    private static readonly DateOnly End = new(2027, 6, 4);

    [Fact]
    public void Objection_ToItselfInACircleOrASecondElder_IsNamed()
    {
        var (a, b) = (Of(Start, End), Of(Start, End));
        Assert.Equal("agreements.family.itself", FamilyRules.Objection(FamilyTie.Under, a, a, [], false));
        Assert.Equal("agreements.family.circle", FamilyRules.Objection(FamilyTie.Under, a, b, [a.Id], false));
        Assert.Equal("agreements.family.renewed_already", FamilyRules.Objection(FamilyTie.Renews, a, b, [], true));
        Assert.Null(FamilyRules.Objection(FamilyTie.Under, a, b, [], true));
        a.ParentId = b.Id;
        Assert.Equal("agreements.family.under_already", FamilyRules.Objection(FamilyTie.Under, a, Of(Start, End), [], false));
        Assert.Null(FamilyRules.Objection(FamilyTie.Renews, a, b, [], false));
        a.PredecessorId = b.Id;
        Assert.Equal("agreements.family.renews_already", FamilyRules.Objection(FamilyTie.Renews, a, Of(Start, End), [], false));
    }

    [Fact]
    public void Objection_ToAnEndlessChain_IsNamed()
    {
        Guid[] elders = [.. Enumerable.Range(0, FamilyRules.MostGenerations - 1).Select(_ => NewId.Next())];
        Assert.Equal("agreements.family.deep", FamilyRules.Objection(FamilyTie.Under, Of(Start, End), Of(Start, End), elders, false));
    }

    [Fact]
    public void Under_ChildThatFits_HasNoRemark() =>
        Assert.Empty(FamilyRules.Under(Of(Start.AddDays(1), End), Of(Start, End), parentEnds: End));

    [Fact]
    public void Under_ChildBeforeOrBeyondItsParent_IsRemarkedOn()
    {
        var parent = Of(Start, End);
        Assert.Equal(["agreements.family.before_parent"], Keys(FamilyRules.Under(Of(Start.AddDays(-1), End), parent, End)));
        Assert.Equal(["agreements.family.outlives"], Keys(FamilyRules.Under(Of(Start, End.AddDays(1)), parent, End)));
        Assert.Equal(["agreements.family.outlives"], Keys(FamilyRules.Under(Of(Start, null, unlimited: true), parent, End)));
        // A parent of which no end is known bounds nothing, and a child of which none is known is a gap of its own.
        Assert.Empty(FamilyRules.Under(Of(Start, End.AddYears(9)), parent, parentEnds: null));
        Assert.Empty(FamilyRules.Under(Of(Start, null), parent, End));
    }

    [Fact]
    public void Renewal_WithGapOrOverlap_CountsItsDays()
    {
        var old = Of(Start, End);
        Assert.Null(FamilyRules.Renewal(Of(End.AddDays(1), End.AddYears(2)), old));
        var gap = FamilyRules.Renewal(Of(End.AddDays(2), null), old)!;
        Assert.Equal((FamilyRules.Gap, 1), (gap.TextKey, (int)gap.Arguments[0]));
        var overlap = FamilyRules.Renewal(Of(End, null), old)!;
        Assert.Equal(("agreements.family.overlap", 1), (overlap.TextKey, (int)overlap.Arguments[0]));
        Assert.Null(FamilyRules.Renewal(Of(null, null), old));
    }

    [Fact]
    public void LastDay_OfWhatALetterEnded_IsTheDayBefore()
    {
        var ended = Of(Start, End);
        ended.TerminatedFrom = new DateOnly(2026, 1, 1);
        Assert.Equal(new DateOnly(2025, 12, 31), FamilyRules.LastDay(ended));
        ended.TerminatedFrom = End.AddDays(30);
        Assert.Equal(End, FamilyRules.LastDay(ended));
        Assert.Equal(End, FamilyRules.LastDay(Of(Start, End)));
    }

    [Theory]
    [InlineData("agreements.renew.no_end", null, false)]
    [InlineData("agreements.renew.unlimited", null, true)]
    [InlineData(null, "2027-06-04", false)]
    [InlineData("agreements.renew.contradicts", "2020-01-01", false)]
    public void RenewalObjection_FollowsFromTheTerm(string? expected, string? end, bool unlimited) =>
        Assert.Equal(
            expected,
            RenewalRules.Objection(Of(Start, end is null ? null : DateOnly.Parse(end, null), unlimited), isRenewed: false)
        );

    [Fact]
    public void RenewalObjection_AfterAnActThatEndedIt_NamesTheAct()
    {
        var old = Of(Start, End);
        Assert.Equal("agreements.family.renewed_already", RenewalRules.Objection(old, isRenewed: true));
        old.TerminatedFrom = Start.AddDays(9);
        Assert.Equal("agreements.renew.terminated", RenewalRules.Objection(old, isRenewed: true));
        old.ClosedFrom = End;
        Assert.Equal("agreements.renew.closed", RenewalRules.Objection(old, isRenewed: false));
    }

    /// <summary>However early it is signed and however long it lasts, a chain of renewals has no day twice and none left out.</summary>
    [Fact]
    public void TermAfter_ChainOfRenewals_CoversEveryDayOnce() =>
        Prop.ForAll<(ushort Day, byte[] Months)>(drawn =>
            {
                var start = new DateOnly(2024, 1, 1).AddDays(drawn.Day % 1_500);
                var old = Of(start, Term.From(start, TermLength.OfMonths(1)).End);
                foreach (var months in (drawn.Months ?? []).Take(8).Select(m => (m % 60) + 1))
                {
                    var term = RenewalRules.TermAfter(old, TermLength.OfMonths(months))!.Value;
                    var next = Of(term.Start, term.End);
                    old.RenewedFrom = term.Start;
                    var (last, first) = (term.Start.AddDays(-1), term.Start);
                    if (
                        FamilyRules.Renewal(next, old) is not null
                        || old.ValidityOn(first, TermLength.None) is not Validity.Renewed
                        || !old.IsInForceOn(last)
                        || !next.IsInForceOn(first)
                        || next.IsInForceOn(last)
                    )
                    {
                        return false;
                    }

                    old = next;
                }

                return true;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void TermAfter_ThatOutlivesItsParent_IsSaid()
    {
        var term = RenewalRules.TermAfter(Of(Start, End), TermLength.OfYears(1))!.Value;
        Assert.True(RenewalRules.Outlives(term, term.End.AddDays(-1)));
        Assert.False(RenewalRules.Outlives(term, term.End));
        Assert.False(RenewalRules.Outlives(term, null));
        Assert.Null(RenewalRules.TermAfter(Of(Start, End), TermLength.None));
    }

    private static IEnumerable<string> Keys(IEnumerable<FamilyRemark> remarks) => remarks.Select(r => r.TextKey);

    private static Agreement Of(DateOnly? start, DateOnly? end, bool unlimited = false) =>
        new()
        {
            Id = NewId.Next(),
            DocumentState = DocumentState.Recorded,
            Kind = AgreementKind.Pks,
            Renewal = false,
            Title = "Uji",
            Zone = UnitTimeZone.Wib,
            TermStart = start,
            TermEnd = end,
            TermUnlimited = unlimited,
            RegisteredById = NewId.Next(),
            RegisteredAt = new DateTime(2025, 6, 5, 0, 0, 0, DateTimeKind.Utc),
        };
}
