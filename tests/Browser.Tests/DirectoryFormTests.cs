using System.Collections.Concurrent;
using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>A service's places, times and contacts in a real browser, and the map beside the list.</summary>
public class DirectoryFormTests(Site site)
{
    private static readonly byte[] Grey = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mPcvh0AAiEBW3jDxvQAAAAASUVORK5CYII=");

    [Fact]
    public async Task An_editor_without_scripts_adds_a_place_and_sees_what_is_hidden()
    {
        await using var desk = await site.DeskAsync("editor", javaScript: false);
        await desk.Page.GotoAsync("/directory?words=recovery+group");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Link, new() { Name = "Recovery group" }).ClickAsync());
        var entry = new Uri(desk.Page.Url).AbsolutePath;
        await desk.LookAsync("form-refuge", axe: false);
        await desk.Page.GotoAsync($"{entry}/places");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Add another place" }).ClickAsync());
        Assert.EndsWith("#row-2", desk.Page.Url, StringComparison.Ordinal);
        var second = desk.Page.Locator("#row-2");
        await second.GetByLabel("Name").FillAsync("The annexe");
        await desk.LookAsync("form-place-added", axe: false);
        await desk.Page.GoAsync(() => second.GetByLabel("Name").PressAsync("Enter"));
        Assert.Contains("Place 2: say who may learn where it is", await desk.Page.Locator(".nhsuk-error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await second.GetByLabel("Anybody", new() { Exact = true }).CheckAsync();
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save the places" }).ClickAsync());
        Assert.Contains("The places are saved", await desk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_of_places_times_and_contacts_read_well_on_any_width()
    {
        await using var desk = await site.DeskAsync("editor");
        var clinic = await EntryAsync(desk, "Free legal half-hour");
        await desk.LookAsync("form-clinic");
        foreach (var part in new[] { "edit", "places", "times" })
        {
            await desk.Page.GotoAsync($"{clinic}/{part}");
            await desk.LookAsync($"form-{part}");
        }

        await desk.Page.GotoAsync($"{clinic}/times");
        await desk.Page.Locator("#row-1").GetByLabel("From", new() { Exact = true }).FillAsync("half past");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save the times" }).ClickAsync();
        await desk.Page.Locator(".nhsuk-error-summary").WaitForAsync();
        await desk.LookAsync("form-times-wrong");
        var dropIn = await EntryAsync(desk, "Women’s drop-in");
        await desk.Page.GotoAsync($"{dropIn}/contacts");
        await desk.LookAsync("form-contacts");
        await desk.Page.Locator("#row-2").GetByLabel("Anybody").CheckAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save the contacts" }).ClickAsync();
        await desk.Page.Locator(".nhsuk-error-summary").WaitForAsync();
        await desk.LookAsync("form-contacts-opens");
    }

    [Fact]
    public async Task The_map_opens_when_asked_leads_to_the_list_and_asks_for_the_same_pictures_wherever_one_looks()
    {
        await using var admin = await site.DeskAsync("admin");
        await PicturesAsync(admin, "https://tiles.example/{z}/{x}/{y}.png");
        try
        {
            await using var desk = await site.DeskAsync("linkworker");
            ConcurrentBag<string> asked = [];
            List<string> said = [];
            await desk.Page.RouteAsync("https://tiles.example/**", route =>
            {
                asked.Add(route.Request.Url);
                Assert.DoesNotContain("referer", route.Request.Headers.Keys);
                return route.FulfillAsync(new() { BodyBytes = Grey, ContentType = "image/png" });
            });
            desk.Page.Console += (_, message) => { if (message.Type == "error") said.Add(message.Text); };

            await desk.Page.GotoAsync("/directory?need=Food");
            Assert.Empty(asked);
            var first = await OpenAsync(desk);
            for (var i = 0; i < 4; i++) await desk.Page.Locator(".leaflet-control-zoom-in").ClickAsync();
            await desk.LookAsync("map-near-nobody");
            Assert.Equal(first, Sorted());

            asked.Clear();
            await desk.Page.GotoAsync("/directory");
            await desk.Page.GetByLabel("Near", new() { Exact = true }).FillAsync("ZQ3 1AD");
            await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync());
            Assert.Equal(first, await OpenAsync(desk));
            Assert.Equal(3, await desk.Page.Locator(".lw-map__ring").CountAsync());
            await desk.LookAsync("map-near");
            await desk.Page.Locator(".lw-map__number").Filter(new() { HasNotText = "here" }).First.FocusAsync();
            await desk.Page.Keyboard.PressAsync("Enter");
            Assert.Matches("#found-\\d+$", desk.Page.Url);
            Assert.Empty(said);

            async Task<string> OpenAsync(Desk at)
            {
                await at.Page.GetByText("Show on a map").ClickAsync();
                await at.Page.Locator(".lw-map__number").First.WaitForAsync();
                await at.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                return Sorted();
            }

            string Sorted() => string.Join('\n', asked.Distinct().Order(StringComparer.Ordinal));
        }
        finally
        {
            await PicturesAsync(admin, "");
        }
    }

    [Fact]
    public async Task A_map_without_pictures_has_the_boundaries_of_the_districts_and_says_which_they_are()
    {
        await using var desk = await site.DeskAsync("linkworker");
        await desk.Page.GotoAsync("/directory?need=Food");
        await desk.Page.GetByText("Show on a map").ClickAsync();
        await desk.Page.Locator(".lw-map path").First.WaitForAsync();
        Assert.Contains("Lines: the boundaries of Aldersea and Brackenholme.", await desk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await desk.LookAsync("map-boundaries");
        await using var commissioner = await site.DeskAsync("commissioner");
        await commissioner.Page.GotoAsync("/reports/gaps");
        await commissioner.Page.Locator(".lw-map path").First.WaitForAsync();
        await commissioner.LookAsync("map-gaps");
    }

    private static async Task<string> EntryAsync(Desk desk, string name)
    {
        await desk.Page.GotoAsync($"/directory?words={Uri.EscapeDataString(name)}");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync());
        return new Uri(desk.Page.Url).AbsolutePath;
    }

    private static async Task PicturesAsync(Desk admin, string address)
    {
        await admin.Page.GotoAsync("/admin/settings");
        await admin.Page.GetByLabel("Address of the pictures").FillAsync(address);
        await admin.Page.GetByLabel("Whose they are").FillAsync("© Grey");
        await admin.Page.GetByLabel("Postcode in the middle of your area").FillAsync("ZQ1 2AB");
        await admin.Page.GetByLabel("How far across is it?").SelectOptionAsync("20");
        await admin.Page.GoAsync(() => admin.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync());
        if (address.Length > 0) await admin.LookAsync("map-settings");
    }
}
