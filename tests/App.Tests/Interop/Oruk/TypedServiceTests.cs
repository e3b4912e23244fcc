using System.Text.Json;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Pages.Directory;
using Linkwork.Domain.Access;
using Linkwork.Interop.Oruk;
using static Linkwork.App.Tests.Pages.Directory.PartsTests;

namespace Linkwork.App.Tests.Interop.Oruk;

/// <summary>What an editor types in the forms, as anybody's program reads it.</summary>
public sealed class TypedServiceTests : IDisposable
{
    private readonly MadeFiles made = new();

    public void Dispose() => made.Dispose();

    [Theory, OnBothDatabases]
    public async Task Places_times_and_contacts_typed_are_published_and_come_back_the_same_from_an_import(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        var postcode = await DirectoryTests.PostcodeAsync(world, 53.45, -2.30);
        var service = await world.ServiceAsync();
        var editor = world.As(Role.DirectoryEditor);
        await SaveAsync(editor, $"/directory/{service.Id}/places", 3, ("Rows[0].Name", "Town  Hall"), ("Rows[0].Address", "1 High Street, Marram Bay"), ("Rows[0].Postcode", postcode), ("Rows[0].BusNote", "The 41"),
            ("Rows[1].Name", "Rosewood"), ("Rows[1].Address", "9 Secret Lane"), ("Rows[1].Visibility", "AddressHidden"), ("Rows[2].Name", "Hut"), ("Rows[2].Postcode", "zz99 9zz"));
        await SaveAsync(editor, $"/directory/{service.Id}/times", 4, ("Rows[0].Days", "MO"), ("Rows[0].Days", "WE"), ("Rows[0].From", "10am"), ("Rows[0].Until", "12.30pm"), ("Rows[0].TermTimeOnly", "true"),
            ("Rows[1].Repeats", "EveryOtherWeek"), ("Rows[1].Days", "FR"), ("Rows[1].EndsOn.Day", "1"), ("Rows[1].EndsOn.Month", "3"), ("Rows[1].EndsOn.Year", "2099"),
            ("Rows[2].Repeats", "Monthly"), ("Rows[2].Nth", "1"), ("Rows[2].Nth", "-1"), ("Rows[2].Days", "SA"), ("Rows[2].Note", "Ring  first"),
            ("Rows[3].Repeats", "Once"), ("Rows[3].StartsOn.Day", "19"), ("Rows[3].StartsOn.Month", "12"), ("Rows[3].StartsOn.Year", "2099"), ("Rows[3].From", "18:00"));
        await SaveAsync(editor, $"/directory/{service.Id}/contacts", 2, ("Rows[0].Name", "Sam Field"), ("Rows[0].Role", "Reception"), ("Rows[0].Phone", "01632 960003"), ("Rows[0].Visibility", "Public"), ("Rows[1].Phone", "07700 900123"), ("Rows[1].Visibility", "StaffOnly"));
        await editor.Post($"/directory/{service.Id}/edit", Fields(("Input.MinimumAge", "18"), ("Input.MaximumAge", "25"), ("Input.Ways", "phone"), ("Input.When", "When the tide allows")));

        var first = await OrukPublishingTests.Export(world.App);
        var other = await TestApp.NewAsync(engine);
        await OrukPublishingTests.ImportAsync(other, new("linkwork", null, "file"), OrukFeed.Read(made.Text("export.ndjson", first), new()));

        Assert.Equal(first, await OrukPublishingTests.Export(other));
        var told = JsonDocument.Parse(first.Split('\n')[0]).RootElement;
        Assert.Equal(["MO,WE WEEKLY 10:00", "FR WEEKLY", "1SA,-1SA MONTHLY", "2099-12-19 18:00", "When the tide allows"], told.GetProperty("schedules").EnumerateArray().Select(rule => string.Join(' ',
            new[] { Text(rule, "byday"), Text(rule, "freq"), Text(rule, "freq") is null ? Text(rule, "dtstart") : null, Text(rule, "opens_at")?[..5], Text(rule, "byday") is null && Text(rule, "dtstart") is null ? Text(rule, "description") : null }.OfType<string>())));
        Assert.Equal(["Town Hall", "The address isn’t published", "Hut"], told.GetProperty("service_at_locations").EnumerateArray().Select(at => Text(at.GetProperty("location"), "name")));
        Assert.Equal(("18", "25", "by phone"), (told.GetProperty("minimum_age").ToString(), told.GetProperty("maximum_age").ToString(), Text(told, "attending_type")));
        foreach (var secret in new[] { "Rosewood", "Secret Lane", "900123" }) Assert.DoesNotContain(secret, first, StringComparison.Ordinal);

        static string? Text(JsonElement of, string member) => of.TryGetProperty(member, out var value) ? value.GetString() : null;
    }

    private static async Task SaveAsync(Visitor editor, string address, int rows, params (string, string)[] fields)
    {
        var page = await editor.Get(address);
        for (var i = 1; i < rows; i++) page = await editor.Send(page, null, button: "[formaction]");
        var saved = await editor.Send(page, Fields(fields));
        Assert.True(saved.Location is not null, string.Join(", ", saved.Errors));
    }
}
