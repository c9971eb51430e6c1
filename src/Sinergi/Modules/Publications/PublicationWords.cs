using Sinergi.Kernel.Time;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Publications.Domain;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Modules.Publications;

/// <summary>What is public in the reader's words.</summary>
internal static class PublicationWords
{
    public static string PublicKind(this Texts t, AgreementKind kind, bool renewal) =>
        renewal ? t["agreements.kind.renewal", t[$"agreements.kind.{kind}"]] : t[$"agreements.kind.{kind}"];

    public static string Party(this Texts t, PublicParty party) =>
        (party.Name ?? t["public.party.unknown"]) + (party.LeftFrom is { } left ? $" ({t["public.party.left", Show.Day(left)]})" : "");

    /// <summary>"Berlaku sampai Jumat, 4 Juni 2027": derived for a day from the dates of the edition.</summary>
    public static string ValidityWords(this Texts t, PublicFacts facts, DateOnly day) =>
        facts.ValidityOn(day) switch
        {
            null => t["public.not_public"],
            Validity.InForce or Validity.EndingSoon => facts.Term!.End is { } end
                ? t["public.validity.in_force_until", Show.Day(end)]
                : t["public.validity.in_force"],
            Validity.Expired => t["public.validity.expired", Show.Day(facts.Term!.End!.Value)],
            Validity.NotYetInForce => t["public.validity.not_yet", Show.Day(facts.Term!.Start!.Value)],
            Validity.Suspended => t["public.validity.suspended", Show.Day(facts.Term!.SuspendedFrom!.Value)],
            Validity.Terminated => t["public.validity.terminated", Show.Day(facts.Term!.TerminatedFrom!.Value)],
            Validity.Renewed => t["public.validity.renewed", Show.Day(facts.Term!.RenewedFrom!.Value)],
            Validity.Closed => t["public.validity.closed", Show.Day(facts.Term!.ClosedFrom!.Value)],
            _ => t["public.validity.not_stated"],
        };

    public static Tone ToneOf(Validity? validity) =>
        validity switch
        {
            Validity.InForce or Validity.EndingSoon => Tone.Ok,
            Validity.Suspended => Tone.Warn,
            Validity.NotYetInForce => Tone.Plain,
            _ => Tone.None,
        };

    public static string TermWords(this Texts t, PublicTerm term) =>
        term switch
        {
            { Start: { } start, End: { } end } => t["public.term.both", Show.Day(start), Show.Day(end)],
            { Start: { } start, Unlimited: true } => t["public.term.unlimited_from", Show.Day(start)],
            { Start: { } start } => t["public.term.from", Show.Day(start)],
            { End: { } end } => t["public.term.until", Show.Day(end)],
            { Unlimited: true } => t["public.term.unlimited"],
            _ => t["ui.unknown"],
        };

    public static string State(this Texts t, PublicationState state) => t[$"publications.state.{state}"];
}
