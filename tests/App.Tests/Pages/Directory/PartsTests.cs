using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Directory;

/// <summary>An editor puts places, times and contacts right.</summary>
public class PartsTests
{
    [Theory, OnBothDatabases]
    public async Task Places_are_added_changed_and_removed_and_those_that_stay_keep_their_rows(string engine)
    {
        var world = await World.NewAsync(engine);
        var postcode = await DirectoryTests.PostcodeAsync(world, 53.45, -2.30);
        var service = await world.ServiceAsync(row =>
        {
            row.Locations.Add(new() { ServiceId = row.Id, Name = "Hall", Address = "1 High Street, Marram Bay", Postcode = "M33 7ZZ", Latitude = 53.4201, Longitude = -2.3201 });
            row.Locations.Add(new() { Id = Guid.CreateVersion7(DateTimeOffset.UtcNow.AddMinutes(1)), ServiceId = row.Id, Name = "Shed" });
        });
        var editor = world.As(Role.DirectoryEditor);

        var more = await editor.Send(await editor.Get($"/directory/{service.Id}/places"), new { }, button: "[formaction]");
        var saved = await editor.Send(more, Fields(("Rows[0].BusNote", "The 41 stops outside"), ("Rows[1].Remove", "true"), ("Rows[2].Name", "Library"), ("Rows[2].Postcode", postcode.ToLowerInvariant())));

        Assert.Equal((HttpStatusCode.Redirect, $"/directory/{service.Id}/edit"), (saved.Status, saved.Location));
        var now = await world.PartsAsync(service.Id);
        Assert.Equal([("Hall", "M33 7ZZ", 53.4201, "The 41 stops outside"), ("Library", postcode, 53.45, null)], now.Locations.Select(place => (place.Name!, place.Postcode!, place.Latitude!.Value, place.BusNote)));
        Assert.Equal(service.Locations[0].Id, now.Locations[0].Id);
        Assert.NotNull(now.EditedAt);
        Assert.Equal(["Added", "Changed", "Removed"], await world.App.InDatabase(db => db.Audit.Rows.Where(row => row.Entity == "location" && row.Actor == world.User(Role.DirectoryEditor).Id.ToString()
            && (row.EntityKey == $"{now.Locations[0].Id}" || row.EntityKey == $"{now.Locations[1].Id}" || row.EntityKey == $"{service.Locations[1].Id}")).Select(row => row.Action).Distinct().OrderBy(action => action).ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Adding_a_row_asks_nothing_and_loses_nothing_that_was_typed(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var editor = world.As(Role.DirectoryEditor);

        var page = await editor.Send(await editor.Get($"/directory/{service.Id}/times"), Fields(("Rows[0].From", "half past"), ("Rows[0].StartsOn.Day", "31"), ("Rows[0].StartsOn.Month", "2"), ("Rows[0].Note", "Ring <first>"),
            ("Rows[0].Days", "MO"), ("Rows[0].Days", "FR")), button: "[formaction]");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Errors);
        Assert.DoesNotContain("Error:", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll(".lw-part").Length);
        Assert.Equal(("half past", "31", "Ring <first>"), (Value(page, "Rows[0].From"), Value(page, "Rows[0].StartsOn.Day"), Value(page, "Rows[0].Note")));
        Assert.Equal(["MO", "FR"], page.Document.QuerySelectorAll("[name='Rows[0].Days'][checked]").Select(box => box.GetAttribute("value")!));
        // The button leads to the new row, and Enter saves.
        Assert.Equal("Save the times", page.Document.QuerySelector("main form button[type=submit]")!.TextContent);
        Assert.NotNull(page.Document.GetElementById("row-2"));
        Assert.EndsWith("#row-3", page.Document.QuerySelector("button[formaction]")!.GetAttribute("formaction"), StringComparison.Ordinal);
        Assert.Empty((await world.PartsAsync(service.Id)).Schedules);
    }

    [Theory, OnBothDatabases]
    public async Task Each_problem_says_in_which_row_it_is_and_a_removed_row_has_none(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Locations.Add(new() { ServiceId = row.Id, Name = "Hall" }));
        var editor = world.As(Role.DirectoryEditor);
        var two = await editor.Send(await editor.Get($"/directory/{service.Id}/places"), null, button: "[formaction]");

        var wrong = await editor.Send(two, Fields(("Rows[0].Name", " "), ("Rows[1].Postcode", "M33"), ("Rows[1].Visibility", "7")));
        var removed = await editor.Send(wrong, Fields(("Rows[0].Remove", "true"), ("Rows[1].Postcode", ""), ("Rows[1].Visibility", "Public")));

        Assert.Equal(["Place 1: enter an address, a postcode or a name, or tick “Remove this place”", "Place 2: enter a full postcode, like M33 7ZZ, or leave it empty"], wrong.Errors.Take(2));
        Assert.StartsWith("Place 2: ", wrong.Errors[2], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, removed.Status);
        Assert.Empty((await world.PartsAsync(service.Id)).Locations);
        var times = await editor.Post($"/directory/{service.Id}/times", Fields(("Rows[0].Repeats", "Monthly"), ("Rows[0].From", "25:00"), ("Rows[0].Until", "nine"), ("Rows[0].StartsOn.Day", "31"), ("Rows[0].StartsOn.Month", "2"), ("Rows[0].StartsOn.Year", "2027")));
        Assert.Equal(
            ["Time 1: choose its days", "Time 1: choose which of the month", "Time 1: enter a time, like 10:00 or 2.30pm", "Time 1: enter a time, like 12:00 or 4.30pm", "Time 1: the first day must be a real date: February 2027 has 28 days"],
            times.Errors);
        var contacts = await editor.Post($"/directory/{service.Id}/contacts", Fields(("Rows[0].Email", "sam at harbour")));
        Assert.Equal(["Contact 1: enter an email address, like name@example.org", "Contact 1: say who may see it"], contacts.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task A_postcode_that_nobody_knows_is_kept_and_said(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var editor = world.As(Role.DirectoryEditor);

        var saved = await editor.Post($"/directory/{service.Id}/places", Fields(("Rows[0].Name", "Hut"), ("Rows[0].Postcode", "zz99 9zz")));

        Assert.Contains("We don’t know where ZZ99 9ZZ is: until we do, it has no distance.", (await editor.Get(saved.Location!)).Text, StringComparison.Ordinal);
        Assert.Contains("Hut, ZZ99 9ZZ (position unknown, so it has no distance)", (await editor.Get($"/directory/{service.Id}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Two_editors_of_the_same_places_see_both_and_one_of_the_times_disturbs_nobody(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row =>
        {
            row.Locations.Add(new() { ServiceId = row.Id, Name = "Hall", BusNote = "The 41" });
            row.Locations.Add(new() { Id = Guid.CreateVersion7(DateTimeOffset.UtcNow.AddMinutes(1)), ServiceId = row.Id, Name = "Shed" });
        });
        var (one, two) = (world.As(Role.DirectoryEditor), world.As(Role.DirectoryEditor));
        var stale = await two.Get($"/directory/{service.Id}/places");
        var times = await one.Post($"/directory/{service.Id}/times", Fields(("Rows[0].Days", "MO")));
        var theirs = await one.Send(await one.Send(await one.Get($"/directory/{service.Id}/places"), null, button: "[formaction]"),
            Fields(("Rows[0].BusNote", "The 41 and the 9"), ("Rows[1].Remove", "true"), ("Rows[2].Name", "Library")));

        var clash = await two.Send(stale, Fields(("Rows[0].BusNote", "The 53"), ("Rows[1].Name", "Big shed")));
        var kept = await two.Send(clash);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (times.Status, theirs.Status));
        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("They saved:The 41 and the 9", clash.Text, StringComparison.Ordinal);
        Assert.Contains("(this place is removed)", clash.Text, StringComparison.Ordinal);
        Assert.Contains("(this place is new)", clash.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, kept.Status);
        var now = await world.PartsAsync(service.Id);
        Assert.Equal(["Big shed", "Hall", "Library"], now.Locations.Select(place => place.Name).Order());
        Assert.Equal("The 53", now.Locations.Single(place => place.Name == "Hall").BusNote);
        Assert.Equal("MO", Assert.Single(now.Schedules).ByDay);

        // Whoever has the places open loses nothing when somebody changes only the times.
        var open = await two.Get($"/directory/{service.Id}/places");
        await one.Post($"/directory/{service.Id}/times", Fields(("Rows[0].Days", "TU")));
        Assert.Equal(HttpStatusCode.Redirect, (await two.Send(open, Fields(("Rows[0].BusNote", "None")))).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Times_typed_are_read_in_words_found_by_day_and_hour_and_stay_beside_the_services_own_words(string engine)
    {
        var world = await World.NewAsync(engine);
        var (ruled, told) = (await world.ServiceAsync(), await world.ServiceAsync(row => row.When = "Ask at the bar"));
        var editor = world.As(Role.DirectoryEditor);

        foreach (var service in new[] { ruled, told })
        {
            var two = await editor.Send(await editor.Get($"/directory/{service.Id}/times"), null, button: "[formaction]");
            var saved = await editor.Send(two, Fields(("Rows[0].Repeats", "Monthly"), ("Rows[0].Days", "SU"), ("Rows[0].Nth", "2"), ("Rows[0].Nth", "-1"), ("Rows[0].From", "6pm"), ("Rows[0].Until", "8.30 pm"), ("Rows[0].TermTimeOnly", "true"),
                ("Rows[1].Repeats", "Once"), ("Rows[1].StartsOn.Day", "19"), ("Rows[1].StartsOn.Month", "12"), ("Rows[1].StartsOn.Year", "2099"), ("Rows[1].From", "10"), ("Rows[1].Note", "Ring first")));
            Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        }

        const string Words = "second Sunday, last Sunday of the month 18:00 to 20:30 in term time\n19 December 2099 from 10:00. Ring first";
        Assert.Equal(Words, (await world.PartsAsync(ruled.Id)).When);
        Assert.Equal("Ask at the bar", (await world.PartsAsync(told.Id)).When);
        var page = await editor.Get($"/directory/{told.Id}");
        Assert.Contains("second Sunday, last Sunday of the month 18:00 to 20:30 in term time", page.Text, StringComparison.Ordinal);
        Assert.Contains("Ask at the bar", page.Text, StringComparison.Ordinal);
        // On the main form its own words stand alone, and saving that form leaves the rules.
        Assert.Equal("", (await editor.Get($"/directory/{ruled.Id}/edit")).Document.QuerySelector("#Input_When")!.TextContent.Trim());
        await editor.Post($"/directory/{ruled.Id}/edit", new { Input_Cost = "Free" });
        Assert.Equal(Words, (await world.PartsAsync(ruled.Id)).When);
        // 19 December 2099 is a Saturday.
        foreach (var (query, found) in new[] { ("day=Sunday", true), ("day=Saturday", true), ("day=Monday", false), ("part=Evening", true), ("part=Afternoon", false), ("day=Sunday&part=Morning", false), ("day=Saturday&part=Morning", true) })
            Assert.Equal((query, found), (query, await FindsAsync(editor, ruled, query)));
    }

    [Theory, OnBothDatabases]
    public async Task What_has_passed_or_ended_is_found_by_no_day_and_a_night_is_found_by_evening_and_morning(string engine)
    {
        var world = await World.NewAsync(engine);
        var past = await world.ServiceAsync(row =>
        {
            row.Schedules.Add(new() { ServiceId = row.Id, StartsOn = new(2020, 12, 19), OpensAt = new(10, 0) });
            row.Schedules.Add(new() { ServiceId = row.Id, Frequency = Frequency.Weekly, ByDay = "SA", OpensAt = new(10, 0), EndsOn = new(2021, 1, 1) });
        });
        var night = await world.ServiceAsync(row => row.Schedules.Add(new() { ServiceId = row.Id, Frequency = Frequency.Weekly, ByDay = "SA", OpensAt = new(21, 0), ClosesAt = new(7, 0) }));
        var worker = world.As(Role.LinkWorker);

        Assert.False(await FindsAsync(worker, past, "day=Saturday"));
        Assert.False(await FindsAsync(worker, past, "part=Morning"));
        Assert.Contains("(ended 1 January 2021)", (await worker.Get($"/directory/{past.Id}")).Text, StringComparison.Ordinal);
        foreach (var (query, found) in new[] { ("part=Evening", true), ("part=Morning", true), ("part=Afternoon", false), ("day=Saturday&part=Evening", true) }) Assert.Equal((query, found), (query, await FindsAsync(worker, night, query)));
    }

    [Theory, OnBothDatabases]
    public async Task A_rule_that_the_form_has_no_words_for_stays_as_its_feed_wrote_it(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row =>
        {
            row.Schedules.Add(new() { ServiceId = row.Id, Frequency = Frequency.Weekly, Interval = 3, ByDay = "MO,TH", OpensAt = new(10, 0) });
            row.Schedules.Add(new() { Id = Guid.CreateVersion7(DateTimeOffset.UtcNow.AddMinutes(1)), ServiceId = row.Id, ByDay = "TU", OpensAt = new(9, 0) });
        });
        var editor = world.As(Role.DirectoryEditor);
        var page = await editor.Get($"/directory/{service.Id}/times");

        var saved = await editor.Send(page, Fields(("Rows[0].Note", "Ring first")));

        Assert.Contains("Monday, Thursday every 3 weeks from 10:00", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal([(Frequency.Weekly, 3, "MO,TH", "Ring first"), (null, null, "TU", null)],
            (await world.PartsAsync(service.Id)).Schedules.Select(rule => (rule.Frequency, rule.Interval, rule.ByDay!, rule.Description)));
    }

    [Theory, OnBothDatabases]
    public async Task Ages_and_ways_are_on_the_main_form(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var editor = world.As(Role.DirectoryEditor);

        var wrong = await editor.Post($"/directory/{service.Id}/edit", new { Input_MinimumAge = "50", Input_MaximumAge = "18" });
        await editor.Post($"/directory/{service.Id}/edit", Fields(("Input.MinimumAge", "18"), ("Input.MaximumAge", "25"), ("Input.Ways", "online"), ("Input.Ways", "home")));

        Assert.Equal(["The oldest can’t be younger than the youngest"], wrong.Errors);
        var text = (await editor.Get($"/directory/{service.Id}")).Text;
        Assert.Contains("Aged 18 to 25", text, StringComparison.Ordinal);
        Assert.Contains("Also online, at their home", text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Only_an_editor_has_these_forms(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        foreach (var part in new[] { "places", "times", "contacts" })
        {
            foreach (var role in new[] { Role.LinkWorker, Role.Provider, Role.Referrer, Role.Commissioner })
                Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get($"/directory/{service.Id}/{part}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.DirectoryEditor).Get($"/directory/{Guid.NewGuid()}/{part}")).Status);
            // A stale tab that saw nothing is shown what is there; nothing is overwritten.
            Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.DirectoryEditor).PostBare($"/directory/{service.Id}/{part}")).Status);
        }
    }

    private static async Task<bool> FindsAsync(Visitor visitor, Service service, string query) =>
        (await visitor.Get($"/directory?words={Uri.EscapeDataString(service.Name)}&{query}")).Document.QuerySelector(".lw-found")?.TextContent.Contains(service.Name, StringComparison.Ordinal) == true;

    internal static List<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] fields) => [.. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))];

    private static string? Value(Answer page, string name) => page.Document.QuerySelector($"[name='{name}']")!.GetAttribute("value");
}
