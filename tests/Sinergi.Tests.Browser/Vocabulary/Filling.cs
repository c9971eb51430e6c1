using System.Globalization;
using Microsoft.Playwright;
using Sinergi.Tests.Browser.Browsing;

namespace Sinergi.Tests.Browser.Vocabulary;

/// <summary>What one enters into a form, by the words at the fields.</summary>
public static class Filling
{
    private const int MostOptions = 300;

    /// <summary>Writes into a field in place of what stands there.</summary>
    public static async Task FillAsync(this BrowserSession session, string label, string value) =>
        await WriteAsync(session, await Finding.ControlAsync(session, label), value);

    /// <summary>The same for a field whose label says enough only within its group.</summary>
    public static async Task FillWithinAsync(this BrowserSession session, string group, string label, string value) =>
        await WriteAsync(session, await Finding.ControlAsync(session, label, await Finding.GroupAsync(session, group)), value);

    /// <summary>Writes a day into the three boxes of a date.</summary>
    public static async Task FillDateAsync(this BrowserSession session, string label, DateOnly day)
    {
        var group = await Finding.GroupAsync(session, label);
        (string Box, int Number)[] parts = [("ui.date.day", day.Day), ("ui.date.month", day.Month), ("ui.date.year", day.Year)];
        foreach (var (box, number) in parts)
        {
            var control = await Finding.ControlAsync(session, session.T[box], group);
            await WriteAsync(session, control, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Answers a question with one of its choices: radios, checkboxes or a list to choose from.</summary>
    public static async Task ChooseAsync(this BrowserSession session, string question, string choice)
    {
        var list = session.Page.Locator("main").GetByLabel(question).And(session.Page.Locator("select"));
        if (await list.CountAsync() > 0)
        {
            await ChooseFromListAsync(session, list.First, choice);
            return;
        }

        await TickAsync(session, await Finding.ControlAsync(session, choice, await Finding.GroupAsync(session, question)));
    }

    /// <summary>Ticks a box that stands alone.</summary>
    public static async Task TickAsync(this BrowserSession session, string label) =>
        await TickAsync(session, await Finding.ControlAsync(session, label));

    /// <summary>Chooses files of this computer.</summary>
    public static async Task UploadAsync(this BrowserSession session, string label, params FilePayload[] files)
    {
        var control = await Finding.ControlAsync(session, label);
        if (!session.Profile.KeysOnly())
        {
            await control.SetInputFilesAsync(files);
            return;
        }

        await KeyboardTravel.ToAsync(session.Page, control);
        var chooser = await session.Page.RunAndWaitForFileChooserAsync(() => session.Page.Keyboard.PressAsync("Space"));
        await chooser.SetFilesAsync(files);
    }

    private static async Task WriteAsync(BrowserSession session, ILocator control, string value)
    {
        if (session.Profile.KeysOnly())
        {
            await KeyboardTravel.ToAsync(session.Page, control);
            await session.Page.Keyboard.PressAsync("Control+A");
            await session.Page.Keyboard.PressAsync("Delete");
            // As a person pastes: a long text letter by letter takes long and shows nothing more.
            await session.Page.Keyboard.InsertTextAsync(value);
        }
        else
        {
            await control.FillAsync(value);
        }

        Assert.Equal(value, await control.InputValueAsync());
    }

    private static async Task ChooseFromListAsync(BrowserSession session, ILocator list, string choice)
    {
        if (!session.Profile.KeysOnly())
        {
            await list.SelectOptionAsync(new SelectOptionValue { Label = choice });
            return;
        }

        await KeyboardTravel.ToAsync(session.Page, list);
        await session.Page.Keyboard.PressAsync("Home");
        for (var steps = 0; await ChosenAsync(list) != choice; steps++)
        {
            if (steps == MostOptions)
            {
                throw new JourneyException($"The list does not offer “{choice}”.", await list.InnerTextAsync());
            }

            await session.Page.Keyboard.PressAsync("ArrowDown");
        }
    }

    private static Task<string> ChosenAsync(ILocator list) =>
        list.EvaluateAsync<string>("list => list.selectedOptions[0]?.label.trim() ?? ''");

    private static async Task TickAsync(BrowserSession session, ILocator box)
    {
        if (!session.Profile.KeysOnly())
        {
            await box.CheckAsync();
            return;
        }

        if (await box.GetAttributeAsync("type") == "radio")
        {
            await ChooseRadioAsync(session, box);
        }
        else if (!await box.IsCheckedAsync())
        {
            await KeyboardTravel.ToAsync(session.Page, box);
            await session.Page.Keyboard.PressAsync("Space");
        }

        Assert.True(await box.IsCheckedAsync());
    }

    // A group of radios is one stop of the Tab key: the chosen one, or the first. From there the arrow keys choose.
    private static async Task ChooseRadioAsync(BrowserSession session, ILocator radio)
    {
        var name = await radio.GetAttributeAsync("name");
        var group = session.Page.Locator($"input[type=radio][name=\"{name}\"]");
        var chosen = group.And(session.Page.Locator(":checked"));
        var entrance = await chosen.CountAsync() > 0 ? chosen.First : group.First;
        await KeyboardTravel.ToAsync(session.Page, entrance);
        await session.Page.Keyboard.PressAsync("Space");
        for (var steps = await group.CountAsync(); steps > 0 && !await radio.IsCheckedAsync(); steps--)
        {
            await session.Page.Keyboard.PressAsync("ArrowDown");
        }
    }
}
