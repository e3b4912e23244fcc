namespace Linkwork.Browser.Tests.Harness;

/// <summary>How somebody works a page: what they fill in, choose and press, found by its words.</summary>
public class Hands(IPage page)
{
    protected IPage Page => page;

    public Task Fill(string label, string text, int which = 0) => FillAsync(page.GetByLabel(label, new() { Exact = true }).Nth(which), text);

    public Task Choose(string label, int which = 0) => ChooseAsync(page.GetByLabel(label, new() { Exact = true }).Nth(which));

    public Task Pick(string label, string option) => PickAsync(page.GetByLabel(label, new() { Exact = true }), option);

    /// <summary>Presses a button with these words and waits for the next page.</summary>
    public Task Press(string words, int which = 0) => PressAsync(page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).Nth(which));

    /// <summary>Follows the first link in the page's main part with these words.</summary>
    public Task Follow(string words) => PressAsync(page.Locator("main a, nav a").Filter(new() { HasText = words }).First);

    /// <summary>Opens a "details" if it is shut.</summary>
    public async Task Open(string summary)
    {
        var details = page.Locator("details").Filter(new() { HasText = summary }).First;
        if (await details.GetAttributeAsync("open") is null) await PressOnlyAsync(details.Locator("summary"));
    }

    /// <summary>Fills the three fields of a date inside the group with this legend.</summary>
    public async Task Date(string legend, DateOnly day)
    {
        var group = page.GetByRole(AriaRole.Group, new() { Name = legend });
        await FillAsync(group.GetByLabel("Day", new() { Exact = true }), $"{day.Day}");
        await FillAsync(group.GetByLabel("Month", new() { Exact = true }), $"{day.Month}");
        await FillAsync(group.GetByLabel("Year", new() { Exact = true }), $"{day.Year}");
    }

    protected virtual Task FillAsync(ILocator field, string text) => field.FillAsync(text);

    protected virtual Task ChooseAsync(ILocator choice) => choice.CheckAsync(new() { Force = true });

    protected virtual Task PickAsync(ILocator select, string option) => select.SelectOptionAsync(new SelectOptionValue { Label = option });

    protected virtual Task PressOnlyAsync(ILocator target) => target.ClickAsync();

    private Task PressAsync(ILocator target) => page.GoAsync(() => PressOnlyAsync(target));
}

/// <summary>Somebody who has only a keyboard: everything is reached with Tab, and it shows where they are.</summary>
public sealed class KeyboardOnly(IPage page) : Hands(page)
{
    private const int TabsBeforeGivingUp = 250;

    /// <summary>Seconds that somebody used to a keyboard, but no typist, takes for a key.</summary>
    /// <remarks>Card, Moran and Newell, the keystroke-level model (1980): 0.28 s.</remarks>
    private const double SecondsForAKey = 0.28;

    private int keys;

    /// <summary>How long it took so far, by the keystroke-level model; without the time to think.</summary>
    public double Seconds => keys * SecondsForAKey;

    protected override async Task FillAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await KeyAsync("Control+A");
        await TypeAsync(text);
    }

    protected override async Task ChooseAsync(ILocator choice)
    {
        var radio = await choice.GetAttributeAsync("type") == "radio";
        if (!radio)
        {
            await ReachAsync(choice);
            if (!await choice.IsCheckedAsync()) await KeyAsync("Space");
            return;
        }

        // Tab stops once in a group of radios; the arrows move within it.
        var group = $"input[type=radio][name='{await choice.GetAttributeAsync("name")}']";
        await ReachAsync(Page.Locator(group), anyOf: true);
        for (var i = 0; i < 20 && !await FocusedAsync(choice); i++) await KeyAsync("ArrowDown");
        if (!await choice.IsCheckedAsync()) await KeyAsync("Space");
        Assert.True(await choice.IsCheckedAsync(), "the arrows never reached the choice");
    }

    protected override async Task PickAsync(ILocator select, string option)
    {
        await ReachAsync(select);
        await TypeAsync(option);
    }

    protected override async Task PressOnlyAsync(ILocator target)
    {
        await ReachAsync(target);
        await KeyAsync("Enter");
    }

    private Task KeyAsync(string key)
    {
        keys++;
        return Page.Keyboard.PressAsync(key);
    }

    private Task TypeAsync(string text)
    {
        keys += text.Length;
        return Page.Keyboard.TypeAsync(text);
    }

    private async Task ReachAsync(ILocator target, bool anyOf = false)
    {
        await Assertions.Expect(target.First).ToBeVisibleAsync();
        for (var i = 0; i < TabsBeforeGivingUp; i++)
        {
            if (anyOf ? await AnyFocusedAsync(target) : await FocusedAsync(target))
            {
                Assert.True(await Page.EvaluateAsync<bool>("() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle !== 'none' || s.boxShadow !== 'none' || s.borderColor !== '' }"), "focus is not shown");
                return;
            }

            await KeyAsync("Tab");
        }

        Assert.Fail($"Tab never reached {target}");
    }

    private static Task<bool> FocusedAsync(ILocator target) => target.EvaluateAsync<bool>("element => element === document.activeElement");

    private static async Task<bool> AnyFocusedAsync(ILocator target) =>
        await target.EvaluateAllAsync<bool>("elements => elements.includes(document.activeElement)");
}
