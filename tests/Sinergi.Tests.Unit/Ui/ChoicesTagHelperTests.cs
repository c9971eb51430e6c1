using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Tests.Unit.Ui;

public sealed class ChoicesTagHelperTests
{
    private readonly Rendering _page = new();

    [Fact]
    public async Task Radios_Options_AreLabelledAndTheChosenOneIsTicked()
    {
        var radios = new RadiosTagHelper(_page.Texts)
        {
            ViewContext = _page.View,
            For = _page.For("Input.Told", "yes"),
            Label = "Sudah disampaikan?",
        };

        var group = await _page.ElementAsync(
            radios,
            [
                new OptionTagHelper
                {
                    Value = "no",
                    Label = "Belum",
                    Hint = "Kami teruskan",
                },
                new OptionTagHelper { Value = "yes", Label = "Sudah" },
            ]
        );

        Assert.Equal("Sudah disampaikan?", group.QuerySelector("legend")!.TextContent);
        Assert.Equal("yes", group.QuerySelector("input[checked]")!.GetAttribute("value"));
        Assert.All(group.QuerySelectorAll("input"), input => Assert.NotNull(group.QuerySelector($"label[for='{input.Id}']")));
        var first = group.QuerySelector("input")!;
        Assert.Equal("Input_Told", first.Id);
        Assert.Equal("Belum", group.QuerySelector("#" + first.GetAttribute("aria-labelledby"))!.TextContent);
        Assert.Equal("Kami teruskan", group.QuerySelector("#" + first.GetAttribute("aria-describedby"))!.TextContent);
    }

    [Fact]
    public async Task Radios_ContentOfAnOption_FollowsItsChoice()
    {
        var radios = new RadiosTagHelper(_page.Texts) { ViewContext = _page.View, For = _page.For<string>("Told", null) };
        var who = new InputTagHelper(_page.Texts)
        {
            ViewContext = _page.View,
            For = _page.For("Who", ""),
            Label = "Kepada siapa",
        };

        var group = await _page.ElementAsync(radios, [new Rendering.Node(new OptionTagHelper { Value = "yes", Label = "Sudah" }, who)]);

        var more = group.QuerySelector(".s-choice > .s-choice__more")!;
        Assert.NotNull(more.QuerySelector("label[for=Who]"));
    }

    [Fact]
    public async Task Checkboxes_Items_AreTickedByTheModelsValues()
    {
        var boxes = new CheckboxesTagHelper(_page.Texts)
        {
            For = _page.For<List<string>>("Units", ["2"]),
            Items = [new("<i>Lapas</i>", "1"), new("Rutan", "2")],
        };

        var group = await _page.FieldAsync(boxes);

        Assert.Equal(["2"], group.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")));
        Assert.Empty(group.QuerySelectorAll("i"));
    }

    [Fact]
    public async Task Checkboxes_WhatWasTicked_WinsOverTheModel()
    {
        _page.ModelState.SetModelValue("Units", new[] { "1", "3" }, "1,3");
        var boxes = new CheckboxesTagHelper(_page.Texts)
        {
            For = _page.For<List<string>>("Units", ["2"]),
            Items = [new("A", "1"), new("B", "2"), new("C", "3")],
        };

        var group = await _page.FieldAsync(boxes);

        Assert.Equal(["1", "3"], group.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task Checkboxes_NothingKnown_FollowsTheItemsOwnMark()
    {
        var boxes = new CheckboxesTagHelper(_page.Texts)
        {
            For = _page.For<List<string>>("Units", null),
            Items = [new SelectListItem("A", "1", selected: true), new("B", "2")],
        };

        var group = await _page.FieldAsync(boxes);

        Assert.Equal(["1"], group.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Checkbox_Bool_IsTickedWhenTrueAndPostsEitherWay(bool value)
    {
        var group = await _page.FieldAsync(new CheckboxTagHelper(_page.Texts) { For = _page.For("Sure", value), Label = "Saya yakin" });

        Assert.Equal(value, group.QuerySelector("input[type=checkbox]")!.HasAttribute("checked"));
        Assert.Equal("false", group.QuerySelector("input[type=hidden][name=Sure]")!.GetAttribute("value"));
        Assert.Equal("Saya yakin", group.QuerySelector("label[for=Sure]")!.TextContent);
    }
}
