using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Modules.Agreements.Domain;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Agreements;

/// <summary>Kinds, validity and field values in the reader's words.</summary>
internal static class AgreementWords
{
    public static string Kind(this Texts t, AgreementKind kind) => t[$"agreements.kind.{kind}"];

    public static string KindOf(this Texts t, AgreementKind kind, bool renewal) =>
        renewal ? t["agreements.kind.renewal", t.Kind(kind)] : t.Kind(kind);

    public static string Gap(this Texts t, Record.Gap gap) =>
        t[gap.Key, [.. gap.Arguments.Select(a => a is Signatory signer ? t[$"authority.signatory.{signer}"] : a)]];

    public static string Validity(this Texts t, Validity validity) => t[$"agreements.validity.{validity}"];

    public static string Choice(this Texts t, ValidityChoice choice) =>
        choice is ValidityChoice.Binding ? t["agreements.filter.binding"] : t.Validity((Validity)choice);

    /// <summary>"Berlaku sampai 4 Jun 2027".</summary>
    public static string ValidityUntil(this Texts t, Validity validity, DateOnly? end) =>
        end is { } day && validity is Kernel.Time.Validity.InForce or Kernel.Time.Validity.EndingSoon or Kernel.Time.Validity.Expired
            ? t[$"agreements.validity.{validity}.until", Show.ShortDay(end!.Value)]
            : t.Validity(validity);

    public static Tone ToneOf(Validity validity) =>
        validity switch
        {
            Kernel.Time.Validity.InForce => Tone.Ok,
            Kernel.Time.Validity.EndingSoon or Kernel.Time.Validity.Suspended => Tone.Warn,
            Kernel.Time.Validity.NotYetInForce or Kernel.Time.Validity.Renewed => Tone.Plain,
            _ => Tone.None,
        };

    public static Tone ToneOf(Standing standing) =>
        standing switch
        {
            Standing.InForce => Tone.Ok,
            Standing.Invited or Standing.Reviewing or Standing.Ready or Standing.NotYetInForce => Tone.Plain,
            Standing.Signed or Standing.Recorded => Tone.Plain,
            Standing.Suspended => Tone.Warn,
            Standing.Missed or Standing.Declined => Tone.Bad,
            _ => Tone.None,
        };

    /// <summary>How whole a count of signatures is; the figure itself stands beside it.</summary>
    public static Tone ToneOf(Coverage coverage) =>
        coverage switch
        {
            { All: 0 } => Tone.None,
            { IsWhole: true } => Tone.Ok,
            { Signed: 0 } => Tone.Bad,
            _ => Tone.Warn,
        };

    /// <summary>A field's canonical value as people read it; an empty one is "belum dinyatakan".</summary>
    public static string FieldValue(this Texts t, string field, string value) =>
        value.Length == 0
            ? t["ui.unknown"]
            : field switch
            {
                FactFields.Kind => t.Kind(Enum.Parse<AgreementKind>(value)),
                FactFields.SignedOn => Show.Day(FieldValues.Day(value)),
                FactFields.Term => t.TermWords(FieldValues.ReadTerm(value)),
                _ => value,
            };

    public static string TermWords(this Texts t, (DateOnly? Start, DateOnly? End, bool Unlimited, string? Text) term)
    {
        var dates = term switch
        {
            { Start: { } start, End: { } end } => t["agreements.term.both", Show.ShortDay(start), Show.ShortDay(end)],
            { Start: { } start, Unlimited: true } => t["agreements.term.unlimited_from", Show.ShortDay(start)],
            { Start: { } start } => t["agreements.term.from", Show.ShortDay(start)],
            { End: { } end } => t["agreements.term.until", Show.ShortDay(end)],
            { Unlimited: true } => t["agreements.term.unlimited"],
            _ => "",
        };
        return (dates, term.Text) switch
        {
            ("", null) => t["ui.unknown"],
            (_, null) => dates,
            ("", _) => term.Text,
            _ => $"{dates} ({term.Text})",
        };
    }
}
