using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Modules.Institutions.Domain;
using Sinergi.Platform.Localisation;

namespace Sinergi.Modules.Institutions.Shared;

public static class Forms
{
    /// <summary>Shows the form again with what is wrong beside each field; everything typed stays.</summary>
    public static PageResult Refuse(this PageModel page, Texts texts, IEnumerable<FieldError> errors)
    {
        foreach (var error in errors)
        {
            page.ModelState.AddModelError(error.Field, texts[error.TextKey, [.. error.Arguments.Cast<object>()]]);
        }

        return page.Page();
    }

    /// <summary>Fields that the binder could not read (a forged number, a word for a date) have their message already.</summary>
    public static bool Unreadable(this ModelStateDictionary state) => !state.IsValid;

    public static IReadOnlyList<SelectListItem> Choices<T>(Texts texts, string keyPrefix)
        where T : struct, Enum => Choices(Enum.GetValues<T>(), texts, keyPrefix);

    public static IReadOnlyList<SelectListItem> Choices<T>(IEnumerable<T> values, Texts texts, string keyPrefix)
        where T : struct, Enum => [.. values.Select(value => new SelectListItem(texts[$"{keyPrefix}.{value}"], value.ToString()))];

    /// <summary>What was typed without the blanks around it; null for nothing.</summary>
    public static string? Clean(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    public static IEnumerable<FieldError> Line(string? text, string field, int limit, bool required)
    {
        if (Clean(text) is not { } clean)
        {
            if (required)
            {
                yield return new FieldError(field, "institutions.error.required");
            }
        }
        else if (clean.Length > limit)
        {
            yield return new FieldError(field, "institutions.error.too_long", Show.Number(limit));
        }
        else if (clean.Any(c => char.IsControl(c) && c is not ('\n' or '\r')))
        {
            yield return new FieldError(field, "institutions.error.control_characters");
        }
    }
}
