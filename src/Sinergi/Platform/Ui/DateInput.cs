using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sinergi.Platform.Localisation;

namespace Sinergi.Platform.Ui;

/// <summary>Binds a <see cref="DateOnly"/> from the three boxes of <c>s-date</c>, or from one ISO date (a link, an API).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DateInputAttribute() : ModelBinderAttribute(typeof(DateInputModelBinder));

internal static class DateInputParts
{
    public const string Day = "Day";
    public const string Month = "Month";
    public const string Year = "Year";
}

/// <summary>Three empty boxes are no date; anything else is a date or an error that says how to mend it.</summary>
public sealed class DateInputModelBinder(Texts texts) : IModelBinder
{
    // Staff write months as words as often as numbers; both languages are understood whatever the page speaks.
    private static readonly CultureInfo[] MonthNames = [CultureInfo.GetCultureInfo("id-ID"), CultureInfo.GetCultureInfo("en-GB")];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var day = Read(bindingContext, DateInputParts.Day);
        var month = Read(bindingContext, DateInputParts.Month);
        var year = Read(bindingContext, DateInputParts.Year);
        if (day is null && month is null && year is null)
        {
            BindWhole(bindingContext);
            return Task.CompletedTask;
        }

        if (day is "" && month is "" && year is "")
            bindingContext.Result = ModelBindingResult.Success(null);
        else
            BindParts(bindingContext, day ?? "", month ?? "", year ?? "");
        return Task.CompletedTask;
    }

    private void BindWhole(ModelBindingContext context)
    {
        var whole = context.ValueProvider.GetValue(context.ModelName);
        if (whole == ValueProviderResult.None)
            return;
        context.ModelState.SetModelValue(context.ModelName, whole);
        if (string.IsNullOrWhiteSpace(whole.FirstValue))
            context.Result = ModelBindingResult.Success(null);
        else if (DateOnly.TryParseExact(whole.FirstValue, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            context.Result = ModelBindingResult.Success(date);
        else
            Refuse(context, "ui.date.impossible");
    }

    private void BindParts(ModelBindingContext context, string day, string month, string year)
    {
        if (day is "" || month is "" || year is "")
            Refuse(context, "ui.date.incomplete");
        else if (year.Length is not 4)
            Refuse(context, "ui.date.short_year");
        else if (Find(day, month, year) is { } date)
            context.Result = ModelBindingResult.Success(date);
        else
            Refuse(context, "ui.date.impossible");
    }

    /// <summary>The three boxes as one reads them: a date where they make one, else what was typed; null when all are empty.</summary>
    internal static string? Written(Func<string, string> part)
    {
        var (day, month, year) = (part(DateInputParts.Day), part(DateInputParts.Month), part(DateInputParts.Year));
        return Find(day, month, year) is { } date ? Show.Day(date)
            : day.Length + month.Length + year.Length > 0 ? string.Join(" / ", day, month, year)
            : null;
    }

    private static DateOnly? Find(string day, string month, string year) =>
        Number(day) is { } d
        && (Number(month) ?? MonthNumber(month)) is { } m
        && Number(year) is { } y
        && y > 0
        && m is >= 1 and <= 12
        && d >= 1
        && d <= DateTime.DaysInMonth(y, m)
            ? new DateOnly(y, m, d)
            : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? MonthNumber(string text)
    {
        foreach (var culture in MonthNames)
        {
            for (var month = 1; month <= 12; month++)
            {
                var name = culture.DateTimeFormat.GetMonthName(month);
                if (text.Length >= 3 && name.StartsWith(text, ignoreCase: true, culture))
                    return month;
            }
        }
        return null;
    }

    private static string? Read(ModelBindingContext context, string part)
    {
        var key = $"{context.ModelName}.{part}";
        var value = context.ValueProvider.GetValue(key);
        if (value == ValueProviderResult.None)
            return null;
        context.ModelState.SetModelValue(key, value);
        // The parts only keep what was typed; the verdict stands at the date itself.
        context.ModelState.MarkFieldSkipped(key);
        return value.FirstValue?.Trim() ?? "";
    }

    private void Refuse(ModelBindingContext context, string key) => context.ModelState.TryAddModelError(context.ModelName, texts[key]);
}
