using Microsoft.AspNetCore.Mvc.Rendering;
using Sinergi.Platform.Ui.TagHelpers;

namespace Sinergi.Tests.Unit.Ui;

public sealed class FieldTagHelperTests
{
    private const string Hostile = "\"><script>alert(1)</script>&'";
    private readonly Rendering _page = new();

    [Fact]
    public async Task Input_WithHintAndError_TiesAllByIds()
    {
        _page.ModelState.AddModelError("Input.Number", "Tulis nomor naskah.");

        var group = await _page.FieldAsync(
            new InputTagHelper(_page.Texts)
            {
                For = _page.For("Input.Number", ""),
                Label = "Nomor",
                Hint = "Dari kedua pihak",
            }
        );

        var input = group.QuerySelector("input")!;
        Assert.Equal("Input_Number", input.Id);
        Assert.Equal("Input.Number", input.GetAttribute("name"));
        Assert.Equal("Input_Number", group.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("Input_Number-hint Input_Number-error", input.GetAttribute("aria-describedby"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Dari kedua pihak", group.QuerySelector("#Input_Number-hint")!.TextContent);
        Assert.Equal("Kesalahan: Tulis nomor naskah.", group.QuerySelector("#Input_Number-error")!.TextContent);
        Assert.Contains("govuk-form-group--error", group.ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_WithoutHintAndError_DescribesNothing()
    {
        var group = await _page.FieldAsync(new InputTagHelper(_page.Texts) { For = _page.For("Number", "7"), Label = "Nomor" });

        var input = group.QuerySelector("input")!;
        Assert.Null(input.GetAttribute("aria-describedby"));
        Assert.Null(input.GetAttribute("aria-invalid"));
        Assert.Equal("7", input.GetAttribute("value"));
    }

    [Fact]
    public async Task Input_HostileValues_AreEncodedEverywhere()
    {
        _page.ModelState.SetModelValue("Number", Hostile, Hostile);
        _page.ModelState.AddModelError("Number", Hostile);

        var group = await _page.FieldAsync(
            new InputTagHelper(_page.Texts)
            {
                For = _page.For("Number", ""),
                Label = Hostile,
                Hint = Hostile,
            },
            ("data-x", Hostile)
        );

        Assert.Empty(group.QuerySelectorAll("script"));
        Assert.Equal(Hostile, group.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal(Hostile, group.QuerySelector("input")!.GetAttribute("data-x"));
        Assert.Equal(Hostile, group.QuerySelector("label")!.TextContent);
        Assert.Equal(Hostile, group.QuerySelector("#Number-hint")!.TextContent);
    }

    [Fact]
    public async Task Input_WhatWasTyped_WinsOverTheModel()
    {
        _page.ModelState.SetModelValue("Number", "diketik", "diketik");

        var group = await _page.FieldAsync(new InputTagHelper(_page.Texts) { For = _page.For("Number", "lama") });

        Assert.Equal("diketik", group.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Input_Password_IsNeverWrittenBack()
    {
        _page.ModelState.SetModelValue("Password", "rahasia", "rahasia");

        var group = await _page.FieldAsync(new InputTagHelper(_page.Texts) { For = _page.For("Password", "rahasia"), Type = "password" });

        Assert.Null(group.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Input_Optional_SaysSo()
    {
        var group = await _page.FieldAsync(
            new InputTagHelper(_page.Texts)
            {
                For = _page.For("Note", ""),
                Label = "Catatan",
                Optional = true,
            }
        );

        Assert.Equal("Catatan (boleh dikosongkan)", group.QuerySelector("label")!.TextContent);
    }

    [Fact]
    public async Task Textarea_TextWithLeadingBreakAndMarkup_IsKept()
    {
        var group = await _page.FieldAsync(new TextareaTagHelper(_page.Texts) { For = _page.For("Note", "\n</textarea><b>x") });

        Assert.Equal("\n</textarea><b>x", group.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Select_Value_MarksItsOption()
    {
        var group = await _page.FieldAsync(
            new SelectTagHelper(_page.Texts)
            {
                For = _page.For("Kind", "pks"),
                Items = [new("MoU", "mou"), new("PKS <1>", "pks")],
                Empty = "Pilih",
            }
        );

        var options = group.QuerySelectorAll("option");
        Assert.Equal(["", "mou", "pks"], options.Select(o => o.GetAttribute("value")));
        Assert.Equal("PKS <1>", group.QuerySelector("option[selected]")!.TextContent);
    }

    [Fact]
    public async Task Select_Groups_BecomeOptgroups()
    {
        var bali = new SelectListGroup { Name = "Bali" };

        var group = await _page.FieldAsync(
            new SelectTagHelper(_page.Texts)
            {
                For = _page.For<string>("Unit", null),
                Items = [new("Lapas A", "1") { Group = bali }, new("Lain", "2")],
            }
        );

        Assert.Equal("Lapas A", group.QuerySelector("optgroup[label=Bali] option")!.TextContent);
        Assert.Equal("Lain", group.QuerySelector("select > option")!.TextContent);
    }

    [Fact]
    public async Task Date_Model_FillsThreeLabelledBoxes()
    {
        var group = await _page.FieldAsync(
            new DateTagHelper(_page.Texts) { For = _page.For<DateOnly?>("Input.SignedOn", new DateOnly(2025, 6, 5)), Label = "Tanggal" }
        );

        Assert.Equal(["5", "6", "2025"], group.QuerySelectorAll("input").Select(i => i.GetAttribute("value")));
        Assert.Equal(
            ["Input.SignedOn.Day", "Input.SignedOn.Month", "Input.SignedOn.Year"],
            group.QuerySelectorAll("input").Select(i => i.GetAttribute("name"))
        );
        Assert.All(group.QuerySelectorAll("input"), input => Assert.NotNull(group.QuerySelector($"label[for='{input.Id}']")));
        Assert.Equal("Input_SignedOn", group.QuerySelector("input")!.Id);
    }

    [Fact]
    public async Task Date_Error_DescribesTheWholeGroup()
    {
        _page.ModelState.AddModelError("SignedOn", "Lengkapi.");

        var group = await _page.FieldAsync(
            new DateTagHelper(_page.Texts) { For = _page.For<DateOnly?>("SignedOn", null), Label = "Tanggal" }
        );

        Assert.Equal("SignedOn-error", group.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task File_CarriesItsLimits()
    {
        var group = await _page.FieldAsync(
            new FileTagHelper(_page.Texts) { For = _page.For<string>("Files", null), Label = "Berkas" },
            ("accept", ".pdf")
        );

        Assert.Equal(".pdf", group.QuerySelector("input[type=file]")!.GetAttribute("accept"));
    }

    [Fact]
    public async Task Hidden_Fresh_ShowsTheModelAfterAConflict()
    {
        _page.ModelState.SetModelValue("Revision", "lama", "lama");

        var kept = await _page.ElementAsync(new HiddenTagHelper { ViewContext = _page.View, For = _page.For("Revision", "baru") });
        var fresh = await _page.ElementAsync(
            new HiddenTagHelper
            {
                ViewContext = _page.View,
                For = _page.For("Revision", "baru"),
                Fresh = true,
            }
        );

        Assert.Equal("lama", kept.GetAttribute("value"));
        Assert.Equal("baru", fresh.GetAttribute("value"));
    }

    [Fact]
    public async Task Summary_Errors_StandInTheOrderOfThePageAndLeadToTheirFields()
    {
        _page.ModelState.AddModelError("", "Data berubah sementara Anda mengisi.");
        _page.ModelState.AddModelError("Second", "<b>dua</b>");
        _page.ModelState.AddModelError("First", "satu");
        await _page.FieldAsync(new InputTagHelper(_page.Texts) { For = _page.For("First", "") });
        await _page.FieldAsync(new InputTagHelper(_page.Texts) { For = _page.For("Second", "") });

        var summary = await _page.ElementAsync(new ErrorSummaryTagHelper(_page.Texts) { ViewContext = _page.View });

        Assert.Equal("-1", summary.GetAttribute("tabindex"));
        Assert.Equal(
            ["satu", "<b>dua</b>", "Data berubah sementara Anda mengisi."],
            summary.QuerySelectorAll("li").Select(li => li.TextContent)
        );
        Assert.Equal(["#First", "#Second"], summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Summary_NothingWrong_IsAbsent() =>
        Assert.Equal("", await _page.HtmlAsync(new ErrorSummaryTagHelper(_page.Texts) { ViewContext = _page.View }));
}
