using Sinergi.Kernel;
using Sinergi.Kernel.Time;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Documents;

namespace Sinergi.Tests.Unit.Preparations;

/// <summary>Dates where it was signed, letters on the day of signing, and which PDFs are taken.</summary>
public sealed class SigningRulesTests
{
    private static readonly DateOnly Second = new(2026, 3, 2);

    [Theory]
    // Half past eleven at night of the 1st in London is the morning of the 2nd in all of Indonesia.
    [InlineData("2026-03-01T23:30:00Z", UnitTimeZone.Wit, 2, false)]
    [InlineData("2026-03-01T23:30:00Z", UnitTimeZone.Wit, 3, true)]
    [InlineData("2026-03-01T23:30:00Z", UnitTimeZone.Wib, 2, false)]
    // The 3rd has begun in Jayapura and Makassar, not in Jakarta.
    [InlineData("2026-03-02T16:30:00Z", UnitTimeZone.Wit, 3, false)]
    [InlineData("2026-03-02T16:30:00Z", UnitTimeZone.Wita, 3, false)]
    [InlineData("2026-03-02T16:30:00Z", UnitTimeZone.Wib, 3, true)]
    public void Date_IsInTheFuture_AtThePlaceOfSigning(string now, UnitTimeZone zone, int day, bool future) =>
        Assert.Equal(
            future,
            SigningRules.IsInFuture(
                new DateOnly(2026, 3, day),
                zone,
                DateTime.Parse(
                    now,
                    System.Globalization.CultureInfo.InvariantCulture,
                    System.Globalization.DateTimeStyles.AdjustToUniversal
                )
            )
        );

    [Theory]
    [InlineData(-10, null, null, LetterStanding.Valid)]
    [InlineData(0, 0, null, LetterStanding.Valid)]
    [InlineData(1, null, null, LetterStanding.NotYet)]
    [InlineData(-10, -1, null, LetterStanding.Expired)]
    [InlineData(-10, null, 1, LetterStanding.Valid)]
    [InlineData(-10, null, 0, LetterStanding.Revoked)]
    [InlineData(-10, 30, -1, LetterStanding.Revoked)]
    public void Letter_OnTheDayOfSigning_HoldsOrSaysWhyNot(int on, int? until, int? revoked, LetterStanding standing) =>
        Assert.Equal(standing, Letter(NewId.Next(), on, until, revoked).StandingOn(Second));

    [Fact]
    public void Fault_OfWhatWasFound_IsTheWorstFirst()
    {
        var whole = new PdfSignature(1, "Sari", null, SignatureVerdict.Intact, true);
        var part = whole with { WholeDocument = false };

        Assert.Null(SigningRules.FaultOf([whole], 1));
        Assert.Null(SigningRules.FaultOf([part, whole with { Number = 2 }], 1));
        Assert.Equal(SheetFault.NoSignature, SigningRules.FaultOf([], 1));
        Assert.Equal(SheetFault.Broken, SigningRules.FaultOf([whole with { Verdict = SignatureVerdict.Broken }, whole], 1));
        Assert.Equal(SheetFault.Broken, SigningRules.FaultOf([whole with { Verdict = SignatureVerdict.Unclear }], 1));
        Assert.Equal(SheetFault.Appended, SigningRules.FaultOf([part], 1));
        Assert.Equal(SheetFault.TooFew, SigningRules.FaultOf([whole], 2));
    }

    [Fact]
    public void Recording_TheSecondGroupBeforeTheDayOfTheFirst_IsRefusedWithTheLetterThatWasRevoked()
    {
        var signing = Given();
        var (first, second) = (signing.Signers[0], signing.Signers[1]);
        second.Letter = Letter(second.Id, -10, null, -5);

        var situation = SigningRules.Recording(
            signing,
            SigningRole.Keeper,
            new HashSet<Guid> { second.Id },
            Second.AddDays(-1),
            UnitTimeZone.Wib,
            new DateTime(2026, 3, 2, 3, 0, 0, DateTimeKind.Utc)
        );

        Assert.True(situation.BeforeEarlierGroup);
        Assert.Equal([second.Name], situation.LetterRevoked);
        Assert.Empty(situation.NotTheirTurn);
        Assert.Equal(SignerStanding.Signed, signing.StandingOf(first));
        Assert.Equal(SignerStanding.Ready, signing.StandingOf(second));
    }

    [Fact]
    public void WithoutAuthority_ALetterFoundRevokedAfterwards_NamesWhoSignedByIt()
    {
        var signing = Given();
        signing.Signers[0].Letter = Letter(signing.Signers[0].Id, -10, null, null);
        Assert.Empty(SigningRules.WithoutAuthority(signing));

        signing.Signers[0].Letter!.RevokedOn = Second.AddDays(-1);

        Assert.Equal([signing.Signers[0].Name], SigningRules.WithoutAuthority(signing));
    }

    /// <summary>Two groups of one; the first has signed on the 2nd.</summary>
    private static Signing Given()
    {
        var (id, preparation) = (NewId.Next(), NewId.Next());
        var signing = new Signing
        {
            Id = id,
            PreparationId = preparation,
            State = SigningState.Partly,
            PlanRevision = NewId.Next(),
        };
        var sheet = new SignedSheet
        {
            Id = NewId.Next(),
            SigningId = id,
            PreparationId = preparation,
            Method = SigningMethod.WetInk,
            State = SheetState.Taken,
            SignedOn = Second,
            Place = "Palu",
            Zone = UnitTimeZone.Wita,
            DocumentId = NewId.Next(),
            Sha256 = "0",
            RecordedAt = default,
        };
        signing.Sheets.Add(sheet);
        signing.Signers.AddRange([Signer("Sari", 1, sheet.Id), Signer("Budi", 2, null)]);
        return signing;

        Signer Signer(string name, int group, Guid? on) =>
            new()
            {
                Id = NewId.Next(),
                SigningId = id,
                PreparationId = preparation,
                PartyId = NewId.Next(),
                Group = group,
                Position = 0,
                Name = name,
                Title = "Kepala",
                SheetId = on,
            };
    }

    private static LetterOfAuthority Letter(Guid signer, int on, int? until, int? revoked) =>
        new()
        {
            Id = NewId.Next(),
            SignerId = signer,
            PreparationId = NewId.Next(),
            Number = "SK-1",
            From = "Bupati Simulasi",
            On = Second.AddDays(on),
            Until = until is { } u ? Second.AddDays(u) : null,
            RevokedOn = revoked is { } r ? Second.AddDays(r) : null,
            DocumentId = NewId.Next(),
        };
}
