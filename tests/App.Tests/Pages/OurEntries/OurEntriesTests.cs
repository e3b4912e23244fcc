using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Storage.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.OurEntries;

public class OurEntriesTests
{
    private static string Change(Service service) => $"/our-entries/{service.Id}/change";

    [Theory, OnBothDatabases]
    public async Task Words_wait_as_one_sitting_and_whether_it_takes_people_holds_at_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => (row.Cost, row.Description) = ("£4", "Tea and talk on Mondays"), Need.Loneliness);
        var keeper = world.As(Role.EntryKeeper);

        var sent = await keeper.Post(Change(service), new { Entry_Cost = "£5", Entry_Description = "Tea and talk on Tuesdays", Entry_MinimumAge = "18", Entry_Places = "4 Lane, M33 7ZZ", Entry_Needs = new[] { "Loneliness", "Digital" }, Entry_Ways = "Online", Input_Accepting = "Full" });

        Assert.Equal($"/our-entries#e{service.Id:N}", sent.Location);
        var proposed = await world.ProposalsAsync(service.Id);
        Assert.Equal([ProposedField.Description, ProposedField.Needs, ProposedField.Places, ProposedField.Cost, ProposedField.Ages, ProposedField.Ways], proposed.Select(row => row.Field).Order());
        Assert.Single(proposed.Select(row => row.SittingId).Distinct());
        var now = await world.ServiceNowAsync(service.Id);
        Assert.Equal(("£4", Accepting.Full, null), (now.Cost, now.Accepting, now.VerifiedAt));
        var list = await keeper.Get("/our-entries");
        Assert.Contains("Waiting for an editor", list.Text, StringComparison.Ordinal);

        var decided = await world.DecideAsync(world.As(Role.DirectoryEditor), service.Id, take: true);

        Assert.Equal("/directory/proposals", decided.Location);
        var whole = (await world.App.InDatabase(db => db.WholeEntryAsync(service.Id, default)))!;
        Assert.Equal(("£5", "Tea and talk on Tuesdays", 18, true, VerifiedHow.Organisation), (whole.Cost, whole.Description, whole.MinimumAge, whole.Online, whole.VerifiedHow!.Value));
        Assert.Equal([Need.Loneliness, Need.Digital], whole.Needs.Select(need => need.Need).Order());
        Assert.Equal("M33 7ZZ", Assert.Single(whole.Locations).Postcode);
        Assert.Contains("Taken over", (await keeper.Get("/our-entries")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_left_as_it_is_has_a_reason_that_the_organisation_reads(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Cost = "£4");
        await world.As(Role.Provider).Post(Change(service), new { Entry_Cost = "£400", Entry_When = "Mondays" });
        var (editor, address) = (world.As(Role.DirectoryEditor), await world.SittingAsync(service.Id));
        var changes = (await world.ProposalsAsync(service.Id)).ToDictionary(row => row.Field, row => row.Id);
        var shown = await editor.Get(address);

        var silent = await editor.Send(shown, new Dictionary<string, string> { [$"Take.{changes[ProposedField.Cost]}"] = "no" }, address: address);
        Assert.Equal(["Say why you leave it as it is: the organisation reads it"], silent.Errors);
        Assert.Equal(["Choose what you do with at least one"], (await editor.Send(shown, address: address)).Errors);
        var half = await editor.Send(shown, new Dictionary<string, string> { [$"Take.{changes[ProposedField.Cost]}"] = "no", ["Reason"] = "Your website says £4" }, address: address);

        // What nobody chose waits on.
        Assert.Equal(address, half.Location);
        Assert.Equal([ProposedField.When], (await world.ProposalsAsync(service.Id)).Where(row => row.Open).Select(row => row.Field));
        Assert.Contains("An editor says: Your website says £4", (await world.As(Role.EntryKeeper).Get("/our-entries")).Text, StringComparison.Ordinal);
        Assert.Equal("£4", (await world.ServiceNowAsync(service.Id)).Cost);
    }

    [Theory, OnBothDatabases]
    public async Task Changed_words_are_marked_for_eyes_and_ears_and_markup_stays_words(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Description = "Tea on Mondays");
        await world.As(Role.EntryKeeper).Post(Change(service), new { Entry_Description = "Tea on <script>alert(1)</script>" });

        var page = await world.As(Role.DirectoryEditor).Get(await world.SittingAsync(service.Id));

        Assert.Equal("Taken out:  Mondays(end)", page.Document.QuerySelector("del")!.TextContent);
        Assert.Equal("Put in:  <script>alert(1)</script>(end)", page.Document.QuerySelector("ins")!.TextContent);
        Assert.DoesNotContain("<script>alert", page.Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_needs_care_says_why_and_cannot_be_taken_over_with_the_rest_in_one_click(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => (row.Description, row.Phone) = ("Songs and tea", "01632 960111"));
        await world.As(Role.EntryKeeper).Post(Change(service), new { Entry_Description = "Guaranteed loans for anyone. Pay the £45 release fee by gift card first.", Entry_When = "Mondays" });
        var (editor, address) = (world.As(Role.DirectoryEditor), await world.SittingAsync(service.Id));

        var page = await editor.Get(address);
        var all = await editor.Send(page, new { All = "true" }, address: address);

        Assert.Contains("Look at this first", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Take everything over", page.Text, StringComparison.Ordinal);
        Assert.Single(all.Errors);
        Assert.Equal("Songs and tea", (await world.ServiceNowAsync(service.Id)).Description);
    }

    [Theory, OnBothDatabases]
    public async Task Said_again_it_takes_the_place_of_what_waits_and_the_form_has_what_waits(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Cost = "£4");
        var keeper = world.As(Role.EntryKeeper);
        await keeper.Post(Change(service), new { Entry_Cost = "£5", Entry_When = "Mondays" });

        var form = await keeper.Get(Change(service));
        Assert.Equal("£5", form.Document.QuerySelector("input[name='Entry.Cost']")!.GetAttribute("value"));
        await keeper.Send(form, new { Entry_Cost = "£6" });
        Assert.Equal([("£6", ProposedField.Cost), ("Mondays", ProposedField.When)], (await world.ProposalsAsync(service.Id)).Where(row => row.Open).Select(row => (row.After, row.Field)).Order());
        await keeper.Post(Change(service), new { Entry_Cost = "£4", Entry_When = "" });

        Assert.DoesNotContain(await world.ProposalsAsync(service.Id), row => row.Open);
        Assert.NotNull((await world.ServiceNowAsync(service.Id)).VerifiedAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_form_opened_before_an_editors_change_shows_both_and_proposes_nothing_of_the_old(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Cost = "£4");
        var keeper = world.As(Role.EntryKeeper);
        var stale = await keeper.Get(Change(service));
        await world.As(Role.DirectoryEditor).Post($"/directory/{service.Id}/edit", new { Input_Cost = "Free" });

        var both = await keeper.Send(stale, new { Entry_When = "Tuesdays" }, address: Change(service));

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("They saved:Free", both.Document.QuerySelectorAll(".nhsuk-inset-text").Select(inset => inset.TextContent));
        Assert.Equal("Tuesdays", both.Document.QuerySelector("textarea[name='Entry.When']")!.TextContent.Trim());
        Assert.Empty(await world.ProposalsAsync(service.Id));
    }

    [Theory, OnBothDatabases]
    public async Task A_refuges_address_is_in_no_form_and_taking_over_places_shows_it_to_nobody(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync(row => row.Locations.Add(new() { ServiceId = row.Id, Address = "4 Hidden Lane", Postcode = "M33 7ZZ", Visibility = Visibility.AddressHidden }));
        var keeper = world.As(Role.EntryKeeper);

        Assert.DoesNotContain("Hidden Lane", (await keeper.Get(Change(service))).Raw, StringComparison.Ordinal);
        await keeper.Post(Change(service), new { Entry_Places = "5 New Street, M33 7ZZ" });
        await world.DecideAsync(world.As(Role.DirectoryEditor), service.Id, take: true);

        var places = (await world.App.InDatabase(db => db.WholeEntryAsync(service.Id, default)))!.Locations;
        Assert.Equal(2, places.Count);
        Assert.All(places, place => Assert.Equal(Visibility.AddressHidden, place.Visibility));
        Assert.DoesNotContain("New Street", (await world.As(Role.Referrer).Get($"/directory/{service.Id}")).Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_they_say_of_benefits_holds_at_once_when_stricter_and_waits_when_not(string engine)
    {
        var world = await World.NewAsync(engine);
        var (open, strict) = (await world.ServiceAsync(row => row.Reporting = BenefitsReporting.No), await world.ServiceAsync(row => row.Reporting = BenefitsReporting.Yes));
        var keeper = world.As(Role.EntryKeeper);

        await keeper.Post(Change(open), new { Entry_Reports = "Yes" });
        await keeper.Post(Change(strict), new { Entry_Reports = "No" });

        Assert.Equal((BenefitsReporting.Yes, BenefitsReporting.Yes), ((await world.ServiceNowAsync(open.Id)).Reporting, (await world.ServiceNowAsync(strict.Id)).Reporting));
        Assert.Empty(await world.ProposalsAsync(open.Id));
        Assert.Contains("Less would be kept from a benefits authority", (await world.As(Role.DirectoryEditor).Get(await world.SittingAsync(strict.Id))).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Another_organisations_merged_and_stopped_entries_are_not_theirs_to_change(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var (mine, merged, theirs) = (await world.ServiceAsync(), await world.ServiceAsync(), await other.ServiceAsync());
        var stopped = await world.ServiceAsync(row => row.Status = ServiceStatus.Stopped);
        await world.App.InDatabase(async db =>
        {
            await db.MergeAsync((await db.WholeEntryAsync(theirs.Id, default))!, (await db.WholeEntryAsync(merged.Id, default))!, new HashSet<MergeField>(), "Grace", world.App.Clock.GetUtcNow(), default);
            await db.SaveChangesAsync();
        });
        var keeper = world.As(Role.EntryKeeper);

        foreach (var service in new[] { theirs, merged })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await keeper.Get(Change(service))).Status);
            foreach (var address in new[] { Change(service), $"/our-entries?id={service.Id}&handler=right", $"/our-entries?id={service.Id}&handler=stopped" }) Assert.Equal(HttpStatusCode.NotFound, (await keeper.PostBare(address)).Status);
        }

        Assert.Equal(HttpStatusCode.Conflict, (await keeper.Get(Change(stopped))).Status);
        var list = await keeper.Get("/our-entries");
        Assert.Contains(mine.Name, list.Text, StringComparison.Ordinal);
        Assert.All([merged, theirs, stopped], service => Assert.DoesNotContain(service.Name, list.Text, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.LinkWorker).Get("/our-entries")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Still_right_confirms_it_and_stopped_waits_for_an_editor_once(string engine)
    {
        var world = await World.NewAsync(engine);
        var (right, gone) = (await world.ServiceAsync(), await world.ServiceAsync());
        var keeper = world.As(Role.EntryKeeper);
        var list = await keeper.Get("/our-entries");

        await keeper.Send(list, form: FreshWorld.Form(right.Id, "right"));
        for (var i = 0; i < 2; i++) await keeper.Send(list, form: FreshWorld.Form(gone.Id, "stopped"));

        Assert.Equal((VerifiedHow.Organisation, "Harbour Advice"), ((await world.ServiceNowAsync(right.Id)).VerifiedHow, (await world.ServiceNowAsync(right.Id)).VerifiedBy));
        Assert.Equal(ProposedField.Status, Assert.Single(await world.ProposalsAsync(gone.Id)).Field);
        var slip = await keeper.Get("/our-entries");
        Assert.Contains("You said that it has stopped", slip.Text, StringComparison.Ordinal);

        await keeper.Send(slip, form: FreshWorld.Form(gone.Id, "right"));

        var now = await world.ServiceNowAsync(gone.Id);
        Assert.Equal((ServiceStatus.Active, null), (now.Status, now.SaidStoppedAt));
        Assert.DoesNotContain(await world.ProposalsAsync(gone.Id), row => row.Open);
    }

    [Theory, OnBothDatabases]
    public async Task Wrong_answers_are_all_told_at_once_and_nothing_typed_is_lost(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();

        var answer = await world.As(Role.EntryKeeper).Post(Change(service), new { Entry_Name = " ", Entry_Email = "nothing", Entry_Website = "harbour", Entry_MinimumAge = "60", Entry_MaximumAge = "18", Entry_When = "Mondays" });

        Assert.Equal(4, answer.Errors.Count);
        Assert.Equal("Mondays", answer.Document.QuerySelector("textarea[name='Entry.When']")!.TextContent.Trim());
        Assert.Empty(await world.ProposalsAsync(service.Id));
    }
}
