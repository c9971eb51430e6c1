using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Instruments.Rules;

/// <summary>A row of the decision table in the reader's words.</summary>
internal static class RuleWords
{
    public static string When(this Texts t, SigningRule rule) =>
        Joined([
            rule.Instrument ?? t["authority.any_instrument"],
            rule.Level is { } level ? t[$"authority.level.{level}"] : null,
            rule.Partner is { } partner ? t[$"agreements.partner.{partner}"] : null,
            rule.PartnerSigner is { } signer ? t[$"authority.partner_signer.{signer}"] : null,
            rule.MoreThanMonths is { } more ? t["authority.more_than", more] : null,
            rule.AtMostMonths is { } most ? t["authority.at_most", most] : null,
            .. Facts(rule)
                .Where(f => f.Asked is not null)
                .Select(f => t[f.Asked == true ? $"authority.burden.{f.Fact}" : $"authority.without.{f.Fact}"]),
        ]);

    public static string Then(this Texts t, SigningRule rule) =>
        Joined([
            rule.Signer is { } signer ? t[$"authority.signatory.{signer}"] : null,
            rule.AsksDecision ? t["authority.needs_decision"] : null,
            rule.PowerOfAttorney ? t["authority.power_of_attorney"] : null,
            rule.HigherApproval is { } approval ? t["authority.approval_of", t[$"authority.signatory.{approval}"]] : null,
            rule.Parliament ? t["authority.parliament"] : null,
            .. Annexes(rule),
            rule.Warning is { } warning ? Bilingual.Of(warning, rule.WarningEnglish ?? warning) : null,
        ]);

    private static string Joined(IEnumerable<string?> parts) => string.Join(" · ", parts.OfType<string>());

    public static IEnumerable<string> Annexes(SigningRule rule) =>
        Bilingual
            .Of(rule.Annexes ?? "", rule.AnnexesEnglish ?? rule.Annexes ?? "")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<(string Fact, bool? Asked)> Facts(SigningRule rule) =>
        [
            (nameof(rule.Budget), rule.Budget),
            (nameof(rule.Assets), rule.Assets),
            (nameof(rule.People), rule.People),
            (nameof(rule.PersonalData), rule.PersonalData),
            (nameof(rule.BindsUnits), rule.BindsUnits),
        ];
}
