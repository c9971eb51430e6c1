using System.Globalization;
using Sinergi.Modules.Agreements.Data;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.List;

/// <summary>One part of a filter in words, and the filter without it.</summary>
public sealed record FilterPart(string Text, AgreementFilter Without);

/// <summary>A filter as people read it: above the list, where each part can be taken away, at the head of a file and of a saved view.</summary>
public sealed class FilterWords(UnitChoices units, Texts t)
{
    public async Task<IReadOnlyList<FilterPart>> OfAsync(AgreementFilter filter, CancellationToken cancellationToken) =>
        [.. Parts(filter, filter.Unit is { } unit ? await units.NameAsync(unit, cancellationToken) : null)];

    private IEnumerable<FilterPart> Parts(AgreementFilter f, string? unit)
    {
        (string? Text, AgreementFilter Without)[] single =
        [
            (Named("agreements.filter.words", f.Words), f with { Words = null }),
            (f.Validity is { } validity ? t.Choice(validity) : null, f with { Validity = null }),
            (OnDay(f.Validity is null ? "agreements.filter.binding_on" : "agreements.filter.on_day", f.On), f with { On = null }),
            (f.Partner is { } partner ? t[$"agreements.partner.{partner}"] : null, f with { Partner = null }),
            (f.Side is { } side ? t[$"agreements.filter.side.{side}"] : null, f with { Side = null }),
            (Named("agreements.filter.unit", unit), f with { Unit = null }),
            (Named("agreements.filter.year", f.Year?.ToString(CultureInfo.InvariantCulture)), f with { Year = null }),
            (OnDay("agreements.filter.from_day", f.SignedFrom), f with { SignedFrom = null }),
            (OnDay("agreements.filter.until_day", f.SignedUntil), f with { SignedUntil = null }),
            (OnDay("agreements.filter.ends_day", f.EndsUntil), f with { EndsUntil = null }),
            (f.Idle ? t["agreements.filter.idle"] : null, f with { Idle = false }),
            (Named("agreements.field.Fields", f.Theme), f with { Theme = null }),
        ];
        var kinds = f.Kinds.Distinct().Select(kind => new FilterPart(t.Kind(kind), f with { Kinds = [.. f.Kinds.Where(k => k != kind)] }));
        var gaps = f
            .Gaps.Distinct()
            .Select(gap => new FilterPart(
                Named("agreements.filter.gaps", t[$"agreements.filter.gap.{gap}"])!,
                f with
                {
                    Gaps = [.. f.Gaps.Where(g => g != gap)],
                }
            ));
        return [.. single.Where(part => part.Text is not null).Select(part => new FilterPart(part.Text!, part.Without)), .. kinds, .. gaps];
    }

    private string? Named(string key, string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : t["agreements.filter.part", t[key], value.Trim()];

    private string? OnDay(string key, DateOnly? value) => value is { } day ? t[key, Show.ShortDay(day)] : null;
}
