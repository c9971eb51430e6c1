using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using Sinergi.Platform.Localisation;
using Sinergi.Platform.Ui;

namespace Sinergi.Tests.Unit.Ui;

public sealed class DateInputTests
{
    [Theory]
    [InlineData("5", "6", "2025")]
    [InlineData("05", "06", "2025")]
    [InlineData(" 5 ", "Juni", "2025")]
    [InlineData("5", "jun", "2025")]
    [InlineData("5", "June", "2025")]
    public async Task Bind_ThreeBoxes_GivesTheDate(string day, string month, string year)
    {
        var context = await BindAsync(day, month, year);

        Assert.Equal(new DateOnly(2025, 6, 5), context.Result.Model);
        Assert.True(context.ModelState.IsValid);
    }

    [Theory]
    [InlineData("5", "", "2025", "Lengkapi")]
    [InlineData("", "", "2025", "Lengkapi")]
    [InlineData("5", "6", "25", "empat angka")]
    [InlineData("31", "2", "2025", "tidak ada")]
    [InlineData("29", "2", "2025", "tidak ada")]
    [InlineData("x", "6", "2025", "tidak ada")]
    [InlineData("5", "13", "2025", "tidak ada")]
    [InlineData("5", "6", "0000", "tidak ada")]
    public async Task Bind_BadBoxes_SaysHowToMend(string day, string month, string year, string words)
    {
        var context = await BindAsync(day, month, year);

        Assert.False(context.Result.IsModelSet);
        Assert.Contains(words, Assert.Single(context.ModelState["On"]!.Errors).ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(day, context.ModelState["On.Day"]!.AttemptedValue);
    }

    [Fact]
    public async Task Bind_EmptyBoxes_IsNoDate()
    {
        var context = await BindAsync("", "", "");

        Assert.True(context.Result.IsModelSet);
        Assert.Null(context.Result.Model);
        Assert.True(context.ModelState.IsValid);
    }

    [Fact]
    public async Task Bind_IsoDate_IsUnderstoodInLinks()
    {
        var context = await BindAsync(new() { ["On"] = "2025-06-05" });

        Assert.Equal(new DateOnly(2025, 6, 5), context.Result.Model);
    }

    [Fact]
    public async Task Bind_NothingPosted_LeavesThePropertyAlone() => Assert.False((await BindAsync([])).Result.IsModelSet);

    private static Task<ModelBindingContext> BindAsync(string day, string month, string year) =>
        BindAsync(
            new()
            {
                ["On.Day"] = day,
                ["On.Month"] = month,
                ["On.Year"] = year,
            }
        );

    private static async Task<ModelBindingContext> BindAsync(Dictionary<string, StringValues> form)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id");
        var metadata = new EmptyModelMetadataProvider();
        var context = new DefaultModelBindingContext
        {
            ModelMetadata = metadata.GetMetadataForType(typeof(DateOnly?)),
            ModelName = "On",
            ModelState = new ModelStateDictionary(),
            ValueProvider = new FormValueProvider(BindingSource.Form, new FormCollection(form), CultureInfo.InvariantCulture),
        };
        await new DateInputModelBinder(new Texts()).BindModelAsync(context);
        return context;
    }
}
