using System.Reflection;
using Sinergi.Modules.Agreements.Contracts;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Audit;

namespace Sinergi.Modules.Agreements.Data.Instruments;

/// <summary>What the history tells of an edition: what is different from the one before.</summary>
internal static class EditionEvents
{
    private const string InEnglish = "English";
    private static readonly string[] OfEveryEdition =
    [
        nameof(Edition.Id),
        nameof(Edition.Code),
        nameof(Edition.SetAt),
        nameof(Edition.Number),
        nameof(Edition.Order),
    ];

    public static ProcessEvent Of(Instrument edition, Instrument? before) =>
        new InstrumentSet(
            edition.Code,
            edition.Id,
            before?.Id,
            edition.Name,
            edition.From,
            edition.Source,
            edition.Certainty.ToString(),
            Changed(edition, before)
        );

    public static ProcessEvent Of(SigningRule edition, SigningRule? before) =>
        new SigningRuleSet(
            edition.Code,
            edition.Id,
            before?.Id,
            edition.Reason,
            edition.Signer?.ToString(),
            edition.From,
            edition.Source,
            edition.Certainty.ToString(),
            Changed(edition, before)
        );

    private static IReadOnlyList<string> Changed<T>(T edition, T? before)
        where T : Edition =>
        [
            .. typeof(T)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => !OfEveryEdition.Contains(p.Name) && !Alike(p.GetValue(edition), before is null ? null : p.GetValue(before)))
                // The words of either language are one thing to whoever reads the history.
                .Select(p => p.Name.EndsWith(InEnglish, StringComparison.Ordinal) ? p.Name[..^InEnglish.Length] : p.Name)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static bool Alike(object? one, object? other) =>
        one is System.Collections.IEnumerable and not string && other is System.Collections.IEnumerable and not string
            ? ((System.Collections.IEnumerable)one).Cast<object>().SequenceEqual(((System.Collections.IEnumerable)other).Cast<object>())
            : Equals(one, other);
}
