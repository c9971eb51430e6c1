using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Preparations.Contracts;
using Sinergi.Modules.Preparations.Domain;
using Sinergi.Modules.Preparations.Domain.Signatures;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Preparations.Sign;

/// <summary>Signers and papers in the reader's words.</summary>
internal static class SigningWords
{
    public static Tone ToneOf(SignerStanding standing) =>
        standing switch
        {
            SignerStanding.Signed => Tone.Ok,
            SignerStanding.Refused => Tone.Bad,
            SignerStanding.Unattested => Tone.Warn,
            SignerStanding.Ready => Tone.Plain,
            _ => Tone.None,
        };

    public static Tone ToneOf(SheetState state) =>
        state switch
        {
            SheetState.Taken => Tone.Ok,
            SheetState.Waiting => Tone.Warn,
            SheetState.Faulty => Tone.Bad,
            _ => Tone.None,
        };

    public static string Letter(Texts t, LetterOfAuthority letter) =>
        letter.RevokedOn is { } revoked ? t["preparations.sign.letter.line_revoked", letter.Number, letter.From, Show.ShortDay(revoked)]
        : letter.Until is { } until ? t["preparations.sign.letter.line_until", letter.Number, letter.From, Show.ShortDay(until)]
        : t["preparations.sign.letter.line", letter.Number, letter.From];

    /// <summary>What is renewed or changed is put on record from the agreement itself, whose rules hold there.</summary>
    public static string RegisterPath(Preparation preparation) =>
        preparation.Tie switch
        {
            PreparationTie.Renews => AgreementLinks.Renew(preparation.TiedToId!.Value),
            PreparationTie.Changes => AgreementLinks.Addenda(preparation.TiedToId!.Value),
            _ => PreparationLinks.Register(preparation.Id),
        };
}
