using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Agreements.Domain.Instruments;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Agreements.Instruments;

/// <summary>What the forms on instruments let one choose from.</summary>
internal static class InstrumentChoices
{
    public static IReadOnlyList<SelectListItem> Of<T>(Texts texts, string keys)
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => new SelectListItem(texts[$"{keys}.{name}"], name))];

    public static IReadOnlyList<SelectListItem> Of(IEnumerable<Instrument> instruments) =>
        [.. instruments.Select(i => new SelectListItem($"{i.Code} · {Bilingual.Of(i.Name, i.NameEnglish)}", i.Code))];
}
