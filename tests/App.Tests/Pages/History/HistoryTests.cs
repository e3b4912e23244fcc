using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Storage.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.History;

public class HistoryTests
{
    [Theory, OnBothDatabases]
    public async Task An_editors_change_is_told_with_what_was_and_what_became_and_a_check_alone_is_none(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => (row.Cost, row.Description) = ("£4", "Tea on Mondays"), Need.Loneliness);
        var editor = world.As(Role.DirectoryEditor);
        await editor.Post($"/directory/{service.Id}/edit", new { Input_Description = "Tea on Tuesdays", Input_Needs = new[] { "Food" }, Input_Work_HoursAWeek = "3" });
        await editor.Post($"/directory/{service.Id}", form: "form[action*='handler=verified']");

        var change = Assert.Single(await world.HistoryAsync(service.Id));
        var page = await editor.Get($"/directory/{service.Id}/history");

        Assert.Equal((EntryChangeHow.Edited, "Test DirectoryEditor"), (change.How, change.By));
        Assert.Equal([MergeField.Description, MergeField.Card, MergeField.Needs], change.Fields.Select(field => field.Field).Order());
        Assert.Contains("Changed by Test DirectoryEditor", page.Text, StringComparison.Ordinal);
        Assert.Contains("Taken out: Mondays", page.Text, StringComparison.Ordinal);
        Assert.Contains("Support each week: About 3 hours", page.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Every_part_is_told_of_and_put_back(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row =>
        {
            row.Locations.Add(new() { ServiceId = row.Id, Address = "4 Lane", Postcode = "M33 7ZZ", Visibility = Visibility.AddressHidden, Latitude = 53.42, Longitude = -2.32 });
            row.Schedules.Add(new() { ServiceId = row.Id, Frequency = Frequency.Weekly, ByDay = "MO", OpensAt = new(10, 0) });
            row.Contacts.Add(new() { ServiceId = row.Id, Name = "Robin", Phone = "07700 900111", Visibility = Visibility.StaffOnly });
            row.EmploymentSupport = new() { ServiceId = row.Id, Voluntary = true, Models = [SupportModel.JobClub] };
        }, Need.Work);
        await world.ChangeAsync(service.Id, row =>
        {
            row.Locations[0].Visibility = Visibility.Public;
            row.Schedules.Clear();
            row.Contacts.Clear();
            row.Contacts.Add(new() { ServiceId = row.Id, Name = "Sam" });
            row.EmploymentSupport!.Voluntary = false;
            row.Needs.Clear();
        });
        var change = Assert.Single(await world.HistoryAsync(service.Id));
        Assert.Equal([MergeField.Card, MergeField.Needs, MergeField.Places, MergeField.Schedules, MergeField.Contacts, MergeField.Contacts], change.Fields.Select(field => field.Field).Order());
        var editor = world.As(Role.DirectoryEditor);

        Assert.Equal($"/directory/{service.Id}/history", (await editor.Post(HistoryWorld.Address(change))).Location);

        var now = (await world.App.InDatabase(db => db.WholeEntryAsync(service.Id, default)))!;
        Assert.Equal((Visibility.AddressHidden, "MO", "Robin", Visibility.StaffOnly), (now.Locations.Single().Visibility, now.Schedules.Single().ByDay, now.Contacts.Single().Name, now.Contacts.Single().Visibility));
        Assert.Equal((true, Need.Work), (now.EmploymentSupport!.Voluntary, now.Needs.Single().Need));
        Assert.Equal(service.Schedules[0].Id, now.Schedules.Single().Id);
    }

    [Theory, OnBothDatabases]
    public async Task What_somebody_changed_since_stays_and_stands_there_and_putting_back_is_put_back_too(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => (row.Cost, row.When) = ("£4", "Mondays"));
        await world.ChangeAsync(service.Id, row => (row.Cost, row.When) = ("£5", "Tuesdays"));
        await world.ChangeAsync(service.Id, row => row.When = "Wednesdays");
        var (editor, first) = (world.As(Role.DirectoryEditor), (await world.HistoryAsync(service.Id))[0]);

        var shown = await editor.Get(HistoryWorld.Address(first));
        await editor.Send(shown, address: HistoryWorld.Address(first));

        Assert.Contains("This stays: somebody has changed it since. It says now: Wednesdays", shown.Text, StringComparison.Ordinal);
        var now = await world.ServiceNowAsync(service.Id);
        Assert.Equal(("£4", "Wednesdays"), (now.Cost, now.When));
        var back = (await world.HistoryAsync(service.Id))[^1];
        Assert.Equal((EntryChangeHow.PutBack, first.Id, "Test DirectoryEditor"), (back.How, back.PutsBackId!.Value, back.By));
        Assert.Contains("Put back by Test DirectoryEditor", (await editor.Get($"/directory/{service.Id}/history")).Text, StringComparison.Ordinal);
        await editor.Post(HistoryWorld.Address(back));
        Assert.Equal("£5", (await world.ServiceNowAsync(service.Id)).Cost);
    }

    [Theory, OnBothDatabases]
    public async Task Clicked_twice_or_by_two_at_once_it_is_put_back_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Cost = "£4");
        await world.ChangeAsync(service.Id, row => row.Cost = "£5");
        var address = HistoryWorld.Address((await world.HistoryAsync(service.Id))[0]);
        var (one, two) = (world.As(Role.DirectoryEditor), world.As(Role.DirectoryEditor));
        var (first, second) = (await one.Get(address), await two.Get(address));

        var answers = await Task.WhenAll(one.Send(first, address: address), one.Send(first, address: address), two.Send(second, address: address));

        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { HttpStatusCode.Redirect, HttpStatusCode.Conflict }));
        Assert.Equal(2, (await world.HistoryAsync(service.Id)).Count);
        var late = await two.Get(address);
        Assert.Contains("There is nothing to put back: it is as it was before already", late.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await two.PostBare(address, new { Seen = (await world.ServiceNowAsync(service.Id)).Version, Chosen = $"Cost/{Guid.Empty:N}" })).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Changed_while_an_editor_looked_nothing_is_put_back_and_the_page_shows_how_it_stands(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Cost = "£4");
        await world.ChangeAsync(service.Id, row => row.Cost = "£5");
        var (editor, address) = (world.As(Role.DirectoryEditor), HistoryWorld.Address((await world.HistoryAsync(service.Id))[0]));
        var stale = await editor.Get(address);
        await world.ChangeAsync(service.Id, row => row.Cost = "£6");

        var answer = await editor.Send(stale, address: address);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("£6", answer.Text, StringComparison.Ordinal);
        Assert.Equal("£6", (await world.ServiceNowAsync(service.Id)).Cost);
    }

    [Theory, OnBothDatabases]
    public async Task Only_what_an_editor_ticks_is_put_back(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => (row.Cost, row.When) = ("£4", "Mondays"));
        await world.ChangeAsync(service.Id, row => (row.Cost, row.When) = ("£5", "Tuesdays"));
        var (editor, address) = (world.As(Role.DirectoryEditor), HistoryWorld.Address((await world.HistoryAsync(service.Id))[0]));

        Assert.Equal(["Choose what to put back"], (await editor.Post(address, new { Chosen = "none" })).Errors);
        await editor.Post(address, new { Chosen = $"When/{Guid.Empty:N}" });

        var now = await world.ServiceNowAsync(service.Id);
        Assert.Equal(("£5", "Mondays"), (now.Cost, now.When));
    }

    [Theory, OnBothDatabases]
    public async Task A_merge_is_told_on_both_and_undone_as_a_whole_and_a_merged_entrys_past_shows_on_the_one_that_stayed(string engine)
    {
        var world = await World.NewAsync(engine);
        var (kept, other) = (await world.ServiceAsync(), await world.ServiceAsync(row => row.Cost = "£4"));
        await world.ChangeAsync(other.Id, row => row.Cost = "£5");
        var old = (await world.HistoryAsync(other.Id))[0];
        await world.App.InDatabase(async db =>
        {
            await db.MergeAsync((await db.WholeEntryAsync(kept.Id, default))!, (await db.WholeEntryAsync(other.Id, default))!, new HashSet<MergeField> { MergeField.Cost }, "Grace", world.App.Clock.GetUtcNow(), default);
            await db.SaveChangesAsync();
        });
        var editor = world.As(Role.DirectoryEditor);

        var page = await editor.Get($"/directory/{kept.Id}/history");
        var merged = (await world.HistoryAsync(kept.Id))[^1];

        Assert.Equal(($"/directory/{kept.Id}/history", EntryChangeHow.Merged, other.Name), ((await editor.Get($"/directory/{other.Id}/history")).Location, merged.How, merged.Source));
        Assert.Contains($"On “{other.Name}”, which is part of this entry now", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Put back", page.Text, StringComparison.Ordinal);
        foreach (var change in new[] { merged, old })
            Assert.Equal(HttpStatusCode.Conflict, (await editor.PostBare($"/directory/{kept.Id}/history/{change.Id}", new { Seen = (await world.ServiceNowAsync(kept.Id)).Version, Chosen = $"Cost/{Guid.Empty:N}" })).Status);
        var merge = await world.App.InDatabase(db => db.EntryMerges.Rows.SingleAsync(row => row.ServiceId == other.Id));
        await editor.Post($"/directory/merges/{merge.Id}/undo");
        Assert.Equal(EntryChangeHow.MergeUndone, (await world.HistoryAsync(kept.Id))[^1].How);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.Post(HistoryWorld.Address(old))).Status);
        Assert.Equal("£4", (await world.ServiceNowAsync(other.Id)).Cost);
    }

    [Theory, OnBothDatabases]
    public async Task A_service_stopped_by_mistake_runs_again(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var editor = world.As(Role.DirectoryEditor);
        await editor.Post($"/directory/{service.Id}/edit", new { Input_Status = "Stopped" });

        await editor.Post(HistoryWorld.Address(Assert.Single(await world.HistoryAsync(service.Id))));

        Assert.Equal(ServiceStatus.Active, (await world.ServiceNowAsync(service.Id)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Whose_word_it_was_is_told(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Cost = "£4");
        await world.AsNobody().Post($"/entries/{await world.LinkAsync()}/{service.Id}/change", new { Entry_Cost = "£5", Input_Accepting = "Yes" });
        await world.As(Role.EntryKeeper).Post($"/our-entries/{service.Id}/change", new { Input_Accepting = "Full" });
        await world.As(Role.LinkWorker).Post($"/directory/{service.Id}/capacity", new { Input_Accepting = "Yes" });
        await world.DecideAsync(world.As(Role.DirectoryEditor), service.Id, take: true);

        Assert.Equal([(EntryChangeHow.Said, "Harbour Advice", null), (EntryChangeHow.Said, "Test EntryKeeper", "Harbour Advice"), (EntryChangeHow.Capacity, "Test LinkWorker", null), (EntryChangeHow.Proposal, "Test DirectoryEditor", (string?)"Harbour Advice")],
            (await world.HistoryAsync(service.Id)).Select(change => (change.How, change.By, change.Source)));
    }

    [Theory, OnBothDatabases]
    public async Task Pages_of_changes_join_up_and_what_is_not_there_is_not_found(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var (service, theirs) = (await world.ServiceAsync(), await other.ServiceAsync());
        for (var i = 0; i < 13; i++) await world.ChangeAsync(service.Id, row => row.Cost = $"£{i}");
        await other.ChangeAsync(theirs.Id, row => row.Cost = "£1");
        var editor = world.As(Role.DirectoryEditor);

        var first = await editor.Get($"/directory/{service.Id}/history");
        var second = await editor.Get($"/directory/{service.Id}/history" + first.Document.QuerySelector(".nhsuk-pagination a")!.GetAttribute("href"));

        var seen = new[] { first, second }.SelectMany(page => page.Document.QuerySelectorAll("section").Select(section => section.Id)).ToList();
        Assert.Equal((10, 13, 13), (first.Document.QuerySelectorAll("section").Length, seen.Count, seen.Distinct().Count()));
        // A change of one entry under the address of another.
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Get($"/directory/{service.Id}/history/{(await other.HistoryAsync(theirs.Id))[0].Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Get($"/directory/{Guid.NewGuid()}/history")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.EntryKeeper).Get($"/directory/{service.Id}/history/{Guid.NewGuid()}")).Status);
    }
}
