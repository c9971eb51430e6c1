using Sinergi.Kernel.Time;
using Sinergi.Platform.Documents;

namespace Sinergi.Modules.Preparations.Domain.Signatures;

/// <summary>Why the signatures in a PDF are not taken.</summary>
public enum SheetFault
{
    /// <summary>The PDF carries none.</summary>
    NoSignature,

    /// <summary>One of them does not fit the text, or cannot be read.</summary>
    Broken,

    /// <summary>Something was added after the last of them.</summary>
    Appended,

    /// <summary>It carries fewer than were said to have signed.</summary>
    TooFew,
}

/// <summary>What one paper with signatures has to be like.</summary>
public static class SigningRules
{
    /// <summary>The date is a civil date where it was signed, so that place says what today is.</summary>
    public static bool IsInFuture(DateOnly signedOn, UnitTimeZone zone, DateTime utcNow) => signedOn > zone.DateAt(utcNow);

    /// <summary>Several sign by adding to the file: each earlier signature covers less, the last one has to cover all of it.</summary>
    /// <param name="claimed">How many signers are said to have signed in it.</param>
    public static SheetFault? FaultOf(IReadOnlyList<PdfSignature> found, int claimed) =>
        found.Count == 0 ? SheetFault.NoSignature
        : found.Any(s => s.Verdict is not SignatureVerdict.Intact) ? SheetFault.Broken
        : !found.Any(s => s.WholeDocument) ? SheetFault.Appended
        : found.Count < claimed ? SheetFault.TooFew
        : null;

    /// <summary>A later group does not sign before an earlier one.</summary>
    public static bool IsBeforeEarlierGroup(Signing signing, IReadOnlySet<Guid> onPaper, DateOnly signedOn)
    {
        var last = signing.Signers.Where(s => onPaper.Contains(s.Id)).Select(s => s.Group).DefaultIfEmpty().Max();
        return signing
            .Signers.Where(s => s.Group < last && s.SheetId is not null)
            .Select(s => signing.Sheets.Find(x => x.Id == s.SheetId))
            .Any(sheet => sheet?.SignedOn > signedOn);
    }

    /// <summary>All that the rules ask of a paper with these signers.</summary>
    public static SigningSituation Recording(
        Signing signing,
        SigningRole by,
        IReadOnlySet<Guid> onPaper,
        DateOnly signedOn,
        UnitTimeZone zone,
        DateTime utcNow
    )
    {
        var chosen = signing.Signers.Where(s => onPaper.Contains(s.Id)).ToList();
        var early = signing.Order.NotTheirTurn(signing.Signed, onPaper).ToHashSet();
        return new SigningSituation(by)
        {
            InFuture = IsInFuture(signedOn, zone, utcNow),
            BeforeEarlierGroup = IsBeforeEarlierGroup(signing, onPaper, signedOn),
            NotTheirTurn = [.. chosen.Where(s => early.Contains(s.Id) || s.SheetId is not null).Select(s => s.Name)],
            LetterRevoked = With(LetterStanding.Revoked),
            LetterExpired = With(LetterStanding.Expired),
            LetterNotYet = With(LetterStanding.NotYet),
        };

        List<string> With(LetterStanding standing) =>
            [.. chosen.Where(s => s.Letter is { } letter && letter.StandingOn(signedOn) == standing).Select(s => s.Name)];
    }

    /// <summary>Who signed by a letter that, as is known now, did not hold on that day.</summary>
    public static IReadOnlyList<string> WithoutAuthority(Signing signing) =>
        [
            .. signing
                .Signers.Where(s => signing.Signed.Contains(s.Id) && s.Letter is not null)
                .Where(s => s.Letter!.StandingOn(signing.Sheets.First(x => x.Id == s.SheetId).SignedOn) is not LetterStanding.Valid)
                .Select(s => s.Name),
        ];
}
