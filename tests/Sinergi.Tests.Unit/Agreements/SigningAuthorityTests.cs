using FsCheck;
using FsCheck.Fluent;
using Sinergi.Kernel;
using Sinergi.Modules.Agreements.Data.Instruments;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Access.Directory;
using Sinergi.Platform.Provisions;

namespace Sinergi.Tests.Unit.Agreements;

/// <summary>The decision table as it ships, case by case, and what must hold of any table.</summary>
public sealed class SigningAuthorityTests
{
    private static readonly DateTime At = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);
    private static readonly IReadOnlyList<SigningRule> Shipped = InstrumentSeed.Rules(At);
    private static readonly string[] Codes = [.. InstrumentSeed.Instruments(At).Select(i => i.Code)];
    private static readonly OfficeLevel[] Levels = Enum.GetValues<OfficeLevel>();
    private static readonly PartnerKind[] Partners = Enum.GetValues<PartnerKind>();
    private static readonly (int? Months, bool Unlimited)[] Terms =
    [
        (null, false),
        (6, false),
        (12, false),
        (13, false),
        (24, false),
        (25, false),
        (null, true),
    ];

    /// <summary>Each row of section 3 of the domain reference, and those that its section 2 adds, by a case of its own.</summary>
    private static readonly Dictionary<string, (SigningCase Given, Signatory? Signer, DecisionReason? Why)> Expected = new()
    {
        ["1"] = (Case("NK", OfficeLevel.Central), Signatory.Minister, null),
        ["2"] = (Case("NK", OfficeLevel.Kanwil), Signatory.KanwilHead, null),
        ["3a"] = (Case("PKS", OfficeLevel.Central), Signatory.DirectorGeneral, null),
        ["3b"] = (Case("PKS", OfficeLevel.Unit), Signatory.UnitHead, null),
        ["4a"] = (Case("PKS", OfficeLevel.Kanwil) with { BindsUnits = true }, Signatory.KanwilHead, null),
        ["4b"] = (Case("PKS", OfficeLevel.Kanwil), null, DecisionReason.RowAsks),
        ["5a"] = (Case("NK", OfficeLevel.Kanwil, PartnerKind.LocalGovernment), Signatory.KanwilHead, null),
        ["5b"] = (Case("PKS", OfficeLevel.Unit, PartnerKind.LocalGovernment), Signatory.UnitHead, null),
        ["6"] = (Signed("PKS", PartnerSignatory.LocalOfficeHead), Signatory.UnitHead, null),
        ["7"] = (Signed("PKS", PartnerSignatory.Deputy), Signatory.UnitHead, null),
        ["8a"] = (Case("PKS", OfficeLevel.Unit, PartnerKind.LocalGovernment) with { Budget = true }, Signatory.UnitHead, null),
        ["8b"] = (Case("PKS", OfficeLevel.Unit, PartnerKind.LocalGovernment) with { People = true }, Signatory.UnitHead, null),
        ["9a"] = (Working(12), Signatory.UnitHead, null),
        ["9b"] = (Working(18), Signatory.UnitHead, DecisionReason.RowAsks),
        ["9c"] = (Working(25), Signatory.KanwilHead, null),
        ["9d"] = (Working(12), Signatory.UnitHead, null),
        ["10"] = (Case("PKS", OfficeLevel.Unit) with { PersonalData = true }, Signatory.UnitHead, null),
        ["11"] = (Case("NKS", OfficeLevel.Kanwil, PartnerKind.LocalGovernment), null, DecisionReason.RowAsks),
        ["12"] = (Case("KB", OfficeLevel.Kanwil), null, DecisionReason.RowAsks),
        ["13"] = (Case("PKH", OfficeLevel.Central), null, DecisionReason.RowAsks),
        ["14a"] = (Case("IA", OfficeLevel.Unit), Signatory.UnitHead, null),
        ["14b"] = (Case("IA", OfficeLevel.Kanwil), Signatory.KanwilHead, null),
        ["15"] = (Case("ADD", OfficeLevel.Central) with { Changes = "NK" }, Signatory.Minister, null),
        ["16"] = (Case("PJG", OfficeLevel.Unit) with { Changes = "PKS" }, Signatory.UnitHead, null),
        ["17"] = (Case("PHK", OfficeLevel.Kanwil) with { Changes = "NK" }, Signatory.KanwilHead, null),
        ["18"] = (Case("ADS", OfficeLevel.Unit), Signatory.UnitHead, null),
        ["19"] = (Case("BAE", OfficeLevel.Unit), Signatory.ContactPerson, null),
    };

    public static TheoryData<string> Rows => [.. Expected.Keys];

    [Theory, MemberData(nameof(Rows))]
    public void Answer_OfTheCaseOfARow_AppliesItAndNamesTheSigner(string row)
    {
        var (given, signer, why) = Expected[row];
        var answer = SigningAuthority.Answer(Shipped, given);

        Assert.Contains(row, answer.Rows.Select(r => r.Code));
        Assert.Equal(signer, answer.Signer);
        Assert.Equal(why is not null, answer.NeedsDecision);
        Assert.All(answer.Rows, r => Assert.False(string.IsNullOrWhiteSpace(r.Source)));
        if (why is { } reason)
        {
            Assert.Contains(reason, answer.Why);
        }
    }

    [Fact]
    public void Rows_AndTheTableThatShips_AreTheSame() =>
        Assert.Equal(Shipped.Select(r => r.Code).Order(StringComparer.Ordinal), Expected.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Answer_OfARowThatOnlyAdds_AsksForWhatItSays()
    {
        Assert.True(SigningAuthority.Answer(Shipped, Signed("PKS", PartnerSignatory.LocalOfficeHead)).PowerOfAttorney);
        Assert.True(SigningAuthority.Answer(Shipped, Signed("NK", PartnerSignatory.Deputy)).PowerOfAttorney);
        Assert.False(SigningAuthority.Answer(Shipped, Signed("PKS", PartnerSignatory.Head)).PowerOfAttorney);
        var burdened = Case("PKS", OfficeLevel.Unit, PartnerKind.LocalGovernment) with { Budget = true, PersonalData = true };
        var answer = SigningAuthority.Answer(Shipped, burdened);
        Assert.True(answer.Parliament);
        Assert.Equal(2, answer.Rows.Count(r => r.Annexes is not null));
        Assert.Contains(answer.Rows, r => r.Warning is not null);
        Assert.Equal(Signatory.DirectorGeneral, SigningAuthority.Answer(Shipped, Working(25)).HigherApproval);
        Assert.Null(SigningAuthority.Answer(Shipped, Working(25) with { Level = OfficeLevel.Central }).HigherApproval);
    }

    [Fact]
    public void Answer_OfEveryCombination_HasAReasonOrNeedsADecision()
    {
        var silent = (
            from given in Every()
            let answer = SigningAuthority.Answer(Shipped, given)
            where !answer.NeedsDecision && (answer.Signer is null || answer.Rows.All(r => r.Signer is null))
            select given
        ).Take(5);
        var unexplained = (
            from given in Every()
            let answer = SigningAuthority.Answer(Shipped, given)
            where answer.Rows.Count == 0 && !answer.NeedsDecision
            select given
        ).Take(5);

        Assert.Empty(silent);
        Assert.Empty(unexplained);
    }

    [Fact]
    public void Answer_WhileTheTermIsNotKnown_NeedsADecisionWhereItMatters()
    {
        var answer = SigningAuthority.Answer(Shipped, Working(null));

        Assert.Contains(DecisionReason.FactMissing, answer.Why);
        Assert.Equal(["9a", "9b", "9c"], answer.Open.Select(r => r.Code));
        Assert.False(SigningAuthority.Answer(Shipped, Case("PKS", OfficeLevel.Unit)).NeedsDecision);
    }

    [Fact]
    public void Answer_OfAnAmendmentOfNothing_AsksWhatItChanges()
    {
        Assert.Contains(DecisionReason.ChangedMissing, SigningAuthority.Answer(Shipped, Case("ADD", OfficeLevel.Unit)).Why);
        Assert.Contains(
            DecisionReason.ChangedMissing,
            SigningAuthority.Answer(Shipped, Case("ADD", OfficeLevel.Unit) with { Changes = "PJG" }).Why
        );
    }

    [Fact]
    public void Answer_OfTwoRowsForTheSameCase_IsAContradictionAndTheStricterOneStands()
    {
        var other = Row("3c", "PKS", OfficeLevel.Unit, Signatory.KanwilHead);

        var answer = SigningAuthority.Answer([.. Shipped, other], Case("PKS", OfficeLevel.Unit));

        Assert.Equal([DecisionReason.Contradiction], answer.Why);
        Assert.Equal(Signatory.KanwilHead, answer.Signer);
        // A row for a narrower case is no contradiction: it asks for more.
        Assert.False(
            SigningAuthority
                .Answer(
                    [.. Shipped, Row("3d", "PKS", OfficeLevel.Unit, Signatory.KanwilHead, PartnerKind.Company)],
                    Case("PKS", OfficeLevel.Unit, PartnerKind.Company)
                )
                .NeedsDecision
        );
    }

    [Fact]
    public void Answer_OfNoRows_NeedsADecision() =>
        Assert.Equal([DecisionReason.NoRow], SigningAuthority.Answer([], Case("PKS", OfficeLevel.Unit)).Why);

    [Fact]
    public void RowWithoutASigner_AddedToAnyTable_NeverLowersTheSignerNorSettlesACase() =>
        Prop.ForAll(
                Cases(),
                Requirements(),
                (given, added) =>
                {
                    var before = SigningAuthority.Answer(Shipped, given);
                    var after = SigningAuthority.Answer([.. Shipped, added], given);
                    return after.Signer == before.Signer
                        && (!before.NeedsDecision || after.NeedsDecision)
                        && (!before.PowerOfAttorney || after.PowerOfAttorney)
                        && (!before.Parliament || after.Parliament);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void AnyRow_AddedToTheTable_NeverLowersTheSigner() =>
        Prop.ForAll(
                Cases(),
                Gen.Elements(Enum.GetValues<Signatory>().Except([Signatory.SameRank])).ToArbitrary(),
                (given, signer) =>
                {
                    var before = SigningAuthority.Answer(Shipped, given).Signer;
                    var after = SigningAuthority.Answer([.. Shipped, Row("z", null, null, signer)], given).Signer;
                    return before is null || after >= before;
                }
            )
            .QuickCheckThrowOnFailure();

    private static IEnumerable<SigningCase> Every() =>
        from code in Codes
        from level in Levels
        from partner in Partners
        from burden in Enumerable.Range(0, 32)
        from term in Terms
        select Of(code, level, partner, burden, term);

    private static SigningCase Of(string code, OfficeLevel level, PartnerKind partner, int burden, (int? Months, bool Unlimited) term) =>
        Case(code, level, partner) with
        {
            Months = term.Months,
            Unlimited = term.Unlimited,
            Budget = (burden & 1) != 0,
            Assets = (burden & 2) != 0,
            People = (burden & 4) != 0,
            PersonalData = (burden & 8) != 0,
            BindsUnits = (burden & 16) != 0,
        };

    private static Arbitrary<SigningCase> Cases() =>
        (
            from code in Gen.Elements(Codes)
            from level in Gen.Elements(Levels)
            from partner in Gen.Elements(Partners)
            from burden in Gen.Choose(0, 31)
            from term in Gen.Elements(Terms)
            select Of(code, level, partner, burden, term)
        ).ToArbitrary();

    private static Arbitrary<SigningRule> Requirements() =>
        (
            from code in Gen.Elements<string?>([null, .. Codes])
            from level in Gen.Elements(Levels)
            from anyLevel in Gen.Elements(true, false)
            from flags in Gen.Choose(0, 7)
            select new SigningRule
            {
                Id = NewId.Next(),
                Code = "tambahan",
                Number = 1,
                Order = 99,
                From = new DateOnly(2020, 1, 1),
                Source = "Simulasi",
                Certainty = ProvisionCertainty.Design,
                SetAt = At,
                Reason = "Simulasi",
                ReasonEnglish = "Simulation",
                Instrument = code,
                Level = anyLevel ? null : level,
                PowerOfAttorney = (flags & 1) != 0,
                Parliament = (flags & 2) != 0,
                AsksDecision = (flags & 4) != 0,
            }
        ).ToArbitrary();

    private static SigningRule Row(string code, string? instrument, OfficeLevel? level, Signatory signer, PartnerKind? partner = null) =>
        new()
        {
            Id = NewId.Next(),
            Code = code,
            Number = 1,
            Order = 99,
            From = new DateOnly(2020, 1, 1),
            Source = "Simulasi",
            Certainty = ProvisionCertainty.Design,
            SetAt = At,
            Reason = "Simulasi",
            ReasonEnglish = "Simulation",
            Instrument = instrument,
            Level = level,
            Partner = partner,
            Signer = signer,
        };

    private static SigningCase Case(string instrument, OfficeLevel level, PartnerKind partner = PartnerKind.Oversight) =>
        new(instrument)
        {
            Level = level,
            Partners = [partner],
            PartnerSigners = [PartnerSignatory.Head],
            Months = 12,
            Budget = false,
            Assets = false,
            People = false,
            PersonalData = false,
            BindsUnits = false,
        };

    private static SigningCase Signed(string instrument, PartnerSignatory signer) =>
        Case(instrument, OfficeLevel.Unit, PartnerKind.LocalGovernment) with
        {
            PartnerSigners = [signer],
        };

    /// <summary>People under corrections work for a company.</summary>
    private static SigningCase Working(int? months) =>
        Case("PKS", OfficeLevel.Unit, PartnerKind.Company) with
        {
            People = true,
            Months = months,
        };
}
