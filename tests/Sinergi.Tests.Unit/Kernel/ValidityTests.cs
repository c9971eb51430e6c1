using FsCheck;
using FsCheck.Fluent;
using Sinergi.Kernel.Time;

namespace Sinergi.Tests.Unit.Kernel;

public sealed class ValidityTests
{
    private static readonly DateOnly Start = new(2025, 1, 1);
    private static readonly DateOnly End = new(2025, 12, 31);
    private static readonly TermLength Notice = TermLength.OfDays(90);
    private static readonly ValidityFacts Stated = new() { Start = Start, End = End };

    private static readonly Arbitrary<DateOnly> Days = Gen.Choose(-400, 800).Select(Start.AddDays).ToArbitrary();

    public static TheoryData<string, ValidityFacts, int, Validity> Cases =>
        new()
        {
            { "before the start", Stated, -1, Validity.NotYetInForce },
            { "first day", Stated, 0, Validity.InForce },
            { "day before the notice date", Stated, 273, Validity.InForce },
            { "notice date", Stated, 274, Validity.EndingSoon },
            { "last day", Stated, 364, Validity.EndingSoon },
            { "day after", Stated, 365, Validity.Expired },
            { "nothing stated", new(), 0, Validity.NotStated },
            { "no end stated", Stated with { End = null }, 10, Validity.NotStated },
            { "no end stated, start ahead", Stated with { End = null }, -1, Validity.NotYetInForce },
            { "no start stated, end ahead", Stated with { Start = null }, 10, Validity.NotStated },
            { "no start stated, end over", Stated with { Start = null }, 365, Validity.Expired },
            { "unlimited", Stated with { End = null, StatedUnlimited = true }, 4000, Validity.InForce },
            { "unlimited, start ahead", Stated with { End = null, StatedUnlimited = true }, -1, Validity.NotYetInForce },
            {
                "unlimited, no start",
                new() { StatedUnlimited = true },
                0,
                Validity.NotStated
            },
            { "unlimited and an end", Stated with { StatedUnlimited = true }, 10, Validity.NotStated },
            {
                "end before start",
                new() { Start = End, End = Start },
                10,
                Validity.NotStated
            },
            { "suspended", Suspended(10, null), 10, Validity.Suspended },
            { "before the suspension", Suspended(10, null), 9, Validity.InForce },
            { "suspension lifted", Suspended(10, 20), 20, Validity.InForce },
            { "last day of suspension", Suspended(10, 20), 19, Validity.Suspended },
            { "suspended near the end", Suspended(10, null), 364, Validity.Suspended },
            { "suspension outlasts the term", Suspended(10, null), 365, Validity.Expired },
            { "suspended before it began", Suspended(-10, null), -1, Validity.NotYetInForce },
            { "suspended, term not stated", Suspended(10, null) with { End = null }, 10, Validity.Suspended },
            { "terminated", Stated with { TerminatedFrom = Start.AddDays(5) }, 5, Validity.Terminated },
            { "termination ahead", Stated with { TerminatedFrom = Start.AddDays(5) }, 4, Validity.InForce },
            { "terminated does not turn into expired", Stated with { TerminatedFrom = Start.AddDays(5) }, 365, Validity.Terminated },
            { "renewed, old term still running", Stated with { RenewedFrom = End.AddDays(1) }, 364, Validity.EndingSoon },
            { "successor begun", Stated with { RenewedFrom = End.AddDays(1) }, 365, Validity.Renewed },
            { "renewed, then terminated", Stated with { RenewedFrom = Start, TerminatedFrom = Start }, 0, Validity.Terminated },
            { "closed", Stated with { TerminatedFrom = Start, ClosedFrom = Start.AddDays(9) }, 9, Validity.Closed },
            { "closing ahead", Stated with { TerminatedFrom = Start, ClosedFrom = Start.AddDays(9) }, 8, Validity.Terminated },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void On_ADay_IsTheValidityOfThatDay(string name, ValidityFacts facts, int day, Validity validity) =>
        Assert.Equal((name, validity), (name, facts.On(Start.AddDays(day), Notice)));

    [Fact]
    public void Cases_Together_ReachEveryValidity() =>
        Assert.Equal(Enum.GetValues<Validity>(), Cases.Select(row => row.Data.Item4).Distinct().Order());

    [Fact]
    public void On_AnyDayOfAStatedTerm_CountsAsInForceExactlyInside() =>
        Prop.ForAll(
                Days,
                Days,
                Gen.Choose(0, 500).ToArbitrary(),
                (start, day, length) =>
                {
                    var term = new Term(start, start.AddDays(length));
                    var validity = new ValidityFacts { Start = term.Start, End = term.End }.On(day, Notice);
                    return term.Contains(day) == (validity is Validity.InForce or Validity.EndingSoon);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void On_AnyDayWithoutAStatedEnd_IsNeverInForce() =>
        Prop.ForAll(
                Days,
                Days,
                (start, day) => new ValidityFacts { Start = start }.On(day, Notice) is Validity.NotStated or Validity.NotYetInForce
            )
            .QuickCheckThrowOnFailure();

    private static ValidityFacts Suspended(int from, int? liftedFrom) =>
        Stated with
        {
            Suspensions = [new(Start.AddDays(from), liftedFrom is { } lifted ? Start.AddDays(lifted) : null)],
        };
}
