using System.Net;
using System.Text.Json;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Storage;
using Linkwork.Storage.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages;

public class MergeTests
{
    private static string NewName() => $"Lantern {Guid.NewGuid():N}"[..22];

    private static string Address(Service kept, Service other) => $"/directory/{kept.Id}/merge/{other.Id}";

    private static async Task<Answer> Merge(Visitor editor, Service kept, Service other, object? fields = null)
    {
        var preview = await editor.Post(Address(kept, other), fields, $"form[action$='{other.Id}']");
        return await editor.Send(preview, form: "form[action$=Merge]");
    }

    private static Task<EntryMerge> MergeOf(World world, Service other) => world.App.InDatabase(db => db.EntryMerges.Rows.AsNoTracking().SingleAsync(row => row.ServiceId == other.Id && row.UndoneAt == null));

    private static Task<Service> Whole(World world, Service service) => world.App.InDatabase(async db => (await db.WholeEntryAsync(service.Id, CancellationToken.None, tracked: false))!);

    [Theory, OnBothDatabases]
    public async Task An_editor_chooses_sees_what_comes_of_it_and_merges_and_the_other_leads_there(string engine)
    {
        var world = await World.NewAsync(engine);
        var (name, marker) = (NewName(), NewName()[8..]);
        var kept = await world.ServiceAsync(service => (service.Name, service.Phone, service.Cost) = (name, "0161 111 1111", "Free"), Need.Food);
        var other = await world.ServiceAsync(service => (service.Name, service.Phone, service.Email, service.Description) = ($"{name} {marker}", "0161 222 2222", "lantern@example.org", "Soup."), Need.Loneliness);
        var editor = world.As(Role.DirectoryEditor);

        var preview = await editor.Post(Address(kept, other), new { Take_Phone = "other", Take_Description = "kept" }, $"form[action$='{other.Id}']");
        Assert.Contains("This is what will be there", preview.Text, StringComparison.Ordinal);
        Assert.Contains("0161 222 2222", preview.Document.QuerySelector(".lw-preview")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("0161 111 1111", (await world.ServiceNowAsync(kept.Id)).Phone);
        Assert.Equal($"/directory/{kept.Id}", (await editor.Send(preview, form: "form[action$=Merge]")).Location);

        var now = await Whole(world, kept);
        Assert.Equal((name, "0161 222 2222", "lantern@example.org", null, "Free"), (now.Name, now.Phone, now.Email, now.Description, now.Cost));
        Assert.Equal([Need.Loneliness, Need.Food], now.Needs.Select(need => need.Need).Order());
        var page = await editor.Get($"/directory/{kept.Id}");
        Assert.Contains($"“{other.Name}” was merged into this entry by Test DirectoryEditor", page.Text, StringComparison.Ordinal);
        foreach (var path in new[] { "", "/edit", "/capacity", "/merge" })
        {
            var led = await editor.Get($"/directory/{other.Id}{path}");
            Assert.Equal((HttpStatusCode.MovedPermanently, $"/directory/{kept.Id}{path}"), (led.Status, led.Location));
        }

        Assert.Equal($"/report-an-entry/{kept.Id}", (await world.AsNobody().Get($"/report-an-entry/{other.Id}")).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostBare($"/directory/{other.Id}?handler=verified")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostBare($"/directory/{other.Id}/edit")).Status);
        Assert.DoesNotContain(marker, (await editor.Get($"/directory?words={marker}")).Document.QuerySelector(".lw-found")?.TextContent ?? "", StringComparison.Ordinal);
        var audit = await world.App.InDatabase(db => db.Audit.Rows.Where(row => row.EntityKey == other.Id.ToString() && row.Entity == "service" && row.Action == "Changed").ToListAsync());
        Assert.Contains(audit, row => row.Changes!.Contains("merged_into_id", StringComparison.Ordinal) && row.Actor == world.User(Role.DirectoryEditor).Id.ToString());
    }

    [Theory, OnBothDatabases]
    public async Task The_feed_leads_from_the_merged_entry_to_the_one_that_stayed_and_lists_it_no_more(string engine)
    {
        var world = await World.NewAsync(engine);
        var (kept, other) = (await world.ServiceAsync(), await world.ServiceAsync());
        using var client = world.App.Server.CreateClient();
        await Merge(world.As(Role.DirectoryEditor), kept, other);

        var led = await client.GetAsync($"/oruk/services/{other.Id}", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.PermanentRedirect, $"/oruk/services/{kept.Id}", "no-cache"), (led.StatusCode, led.Headers.Location!.ToString(), led.Headers.CacheControl!.NoCache ? "no-cache" : ""));
        var theirs = $"/oruk/services?format=ndjson&minimal=true&organization_id={world.Organisation.Id}";
        var listed = await client.GetStringAsync(theirs, TestContext.Current.CancellationToken);
        Assert.Contains(kept.Id.ToString(), listed, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Id.ToString(), listed, StringComparison.Ordinal);
        // Whoever keeps a copy learns that it isn't there any more.
        var changed = await client.GetStringAsync($"{theirs.Replace("&minimal=true", "", StringComparison.Ordinal)}&modified_after=2020-01-01", TestContext.Current.CancellationToken);
        var told = changed.Split('\n').Single(line => line.Contains(other.Id.ToString(), StringComparison.Ordinal));
        Assert.Contains("\"status\":\"inactive\"", told, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Undoing_brings_both_back_and_keeps_what_happened_meanwhile(string engine)
    {
        var world = await World.NewAsync(engine);
        var kept = await world.ServiceAsync(service => service.Phone = "0161 111 1111");
        var other = await world.ServiceAsync(service =>
        {
            (service.Email, service.Cost) = ("other@example.org", "£2");
            service.Locations.Add(new() { ServiceId = service.Id, Address = "1 High Street", Postcode = "M33 7ZZ" });
            service.Schedules.Add(new() { ServiceId = service.Id, Frequency = Frequency.Weekly, ByDay = "MO" });
        }, Need.Loneliness);
        var (before, untouched) = (JsonSerializer.Serialize(await Whole(world, kept)), await Whole(world, other));
        var editor = world.As(Role.DirectoryEditor);
        await Merge(editor, kept, other);
        var merge = await MergeOf(world, other);
        Assert.Contains("Undo this merge", (await editor.Get($"/directory/{kept.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(other.Name, (await editor.Get("/directory/merges")).Text, StringComparison.Ordinal);
        Assert.Equal(("1 High Street", "MO"), ((await Whole(world, kept)).Locations.Single().Address, (await Whole(world, kept)).Schedules.Single().ByDay));
        await editor.Post($"/directory/{kept.Id}/edit", new { Input_Cost = "£5" });

        var asked = await editor.Get($"/directory/merges/{merge.Id}/undo");
        Assert.Contains("you may have to put it right by hand: Cost", asked.Text, StringComparison.Ordinal);
        Assert.Equal($"/directory/{other.Id}", (await editor.Send(asked)).Location);

        var (now, again) = (await Whole(world, kept), await Whole(world, other));
        Assert.Equal(("£5", null, 0, 0, 0), (now.Cost, now.Email, now.Locations.Count, now.Schedules.Count, now.Needs.Count));
        Assert.Equal((null, ServiceStatus.Active, "other@example.org", untouched.Locations.Single().Id), (again.MergedIntoId, again.Status, again.Email, again.Locations.Single().Id));
        Assert.NotEmpty(before);
        Assert.Equal(HttpStatusCode.OK, (await editor.Get($"/directory/{other.Id}")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostBare($"/directory/merges/{merge.Id}/undo")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_chain_leads_to_its_end_and_the_latest_is_undone_first(string engine)
    {
        var world = await World.NewAsync(engine);
        var (a, b, c) = (await world.ServiceAsync(), await world.ServiceAsync(), await world.ServiceAsync());
        var editor = world.As(Role.DirectoryEditor);
        await Merge(editor, b, a);
        await Merge(editor, c, b);

        Assert.Equal($"/directory/{c.Id}", (await editor.Get($"/directory/{a.Id}")).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.Get(Address(c, a))).Status);
        Assert.Contains("was merged into another entry already", (await editor.Get(Address(c, a))).Text, StringComparison.Ordinal);
        Assert.Contains("This is the same entry", (await editor.Get(Address(c, c))).Text, StringComparison.Ordinal);
        var (first, second) = (await MergeOf(world, a), await MergeOf(world, b));
        var early = await editor.PostBare($"/directory/merges/{first.Id}/undo");
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Contains("Undo that merge first", early.Text, StringComparison.Ordinal);
        await editor.Post($"/directory/merges/{second.Id}/undo");
        Assert.Equal($"/directory/{b.Id}", (await editor.Get($"/directory/{a.Id}")).Location);
        await editor.Post($"/directory/merges/{first.Id}/undo");
        Assert.Equal(HttpStatusCode.OK, (await editor.Get($"/directory/{a.Id}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task An_edit_in_between_or_two_editors_at_once_is_shown_and_nothing_is_lost(string engine)
    {
        var world = await World.NewAsync(engine);
        var (kept, other, third) = (await world.ServiceAsync(), await world.ServiceAsync(), await world.ServiceAsync());
        var (one, two) = (world.As(Role.DirectoryEditor), world.As(Role.DirectoryEditor));
        var preview = await one.Post(Address(kept, other), form: $"form[action$='{other.Id}']");
        await two.Post($"/directory/{other.Id}/edit", new { Input_Phone = "0161 999 9999" });

        var clash = await one.Send(preview, form: "form[action$=Merge]");
        Assert.Equal(HttpStatusCode.Conflict, clash.Status);
        Assert.Contains("Somebody changed one of the two while you were looking", clash.Text, StringComparison.Ordinal);
        Assert.Contains("0161 999 9999", clash.Text, StringComparison.Ordinal);

        var (mine, theirs) = (await one.Post(Address(kept, other), form: $"form[action$='{other.Id}']"), await two.Post(Address(third, other), form: $"form[action$='{other.Id}']"));
        var both = await Task.WhenAll(one.Send(mine, form: "form[action$=Merge]"), two.Send(theirs, form: "form[action$=Merge]"));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], both.Select(answer => answer.Status).OrderBy(status => (int)status));
        Assert.Equal(1, await world.App.InDatabase(db => db.EntryMerges.Rows.CountAsync(row => row.ServiceId == other.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task What_either_entry_hides_never_shows_to_the_public(string engine)
    {
        var world = await World.NewAsync(engine);
        var kept = await world.ServiceAsync(service => service.Locations.Add(new() { ServiceId = service.Id, Address = "7 Rose Street", Postcode = "M33 7ZZ", Latitude = 53.42, Longitude = -2.32 }), Need.Safety);
        var other = await world.ServiceAsync(service =>
        {
            service.Locations.Add(new() { ServiceId = service.Id, Address = "Rose House", Postcode = "M33 7ZZ", Latitude = 53.42, Longitude = -2.32, Visibility = Visibility.AddressHidden });
            service.Locations.Add(new() { ServiceId = service.Id, Address = "The safe flat", Postcode = "M41 7TH", Visibility = Visibility.StaffOnly });
            service.Contacts.Add(new() { ServiceId = service.Id, Name = "Volunteer Vera", Phone = "07700 900999", Visibility = Visibility.StaffOnly });
        });
        var fields = Enum.GetValues<MergeField>().Where(field => field != MergeField.Name).ToDictionary(field => $"Take.{field}", _ => "other");
        var editor = world.As(Role.DirectoryEditor);
        var preview = await editor.Post(Address(kept, other), fields, $"form[action$='{other.Id}']");
        Assert.Contains("It is hidden from now on", preview.Text, StringComparison.Ordinal);
        await editor.Send(preview, form: "form[action$=Merge]");
        Assert.Equal(3, (await Whole(world, kept)).Locations.Count + (await Whole(world, kept)).Contacts.Count);

        using var client = world.App.Server.CreateClient();
        var (feed, page) = (await client.GetStringAsync($"/oruk/services/{kept.Id}", TestContext.Current.CancellationToken), (await world.As(Role.Referrer).Get($"/directory/{kept.Id}")).Text);
        foreach (var secret in new[] { "Rose", "M33 7ZZ", "safe flat", "M41", "Vera", "900999", "53.42" })
        {
            Assert.DoesNotContain(secret, feed, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, page, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_stricter_answer_on_benefits_is_taken_unless_the_editor_says_otherwise(string engine)
    {
        var world = await World.NewAsync(engine);
        var editor = world.As(Role.DirectoryEditor);
        var (no, yes) = (await world.ServiceAsync(service => service.ReportsToBenefits = false), await world.ServiceAsync(service => service.ReportsToBenefits = true));
        await Merge(editor, no, yes);
        Assert.True((await world.ServiceNowAsync(no.Id)).ReportsToBenefits);

        var (sure, told) = (await world.ServiceAsync(service => service.ReportsToBenefits = false), await world.ServiceAsync(service => service.ReportsToBenefits = true));
        await Merge(editor, sure, told, new { Take_Reporting = "kept" });
        Assert.False((await world.ServiceNowAsync(sure.Id)).ReportsToBenefits);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_sent_to_the_merged_entry_stays_true_and_counts_for_the_one_that_stayed(string engine)
    {
        var world = await World.NewAsync(engine);
        var kept = await world.ServiceAsync(service => service.ReportsToBenefits = false, Need.Work);
        var other = await world.ServiceAsync(service => service.ReportsToBenefits = false, Need.Work);
        var its = await world.CaseAsync();
        var onward = await world.SendAsync(its, other, DataCategory.Contact);
        await world.As(Role.DirectoryEditor).PostBare($"/directory/{other.Id}?handler=verified");
        await world.App.InDatabase(db =>
        {
            db.ProblemReports.Add(new() { ServiceId = other.Id, Words = "The door is green", At = world.App.Clock.GetUtcNow() });
            return db.SaveChangesAsync();
        });
        await Merge(world.As(Role.DirectoryEditor), kept, other);

        var sent = await world.App.InDatabase(db => db.OnwardReferrals.ForTheSystem().AsNoTracking().SingleAsync(row => row.Reference == onward.Reference));
        Assert.Equal((other.Id, other.Name), (sent.ServiceId, sent.ServiceName));
        var counted = await world.App.InDatabase(db => db.EntryAndMerged(kept.Id).ToListAsync());
        Assert.Equal(new[] { kept.Id, other.Id }.Order(), counted.Order());
        var page = (await world.As(Role.DirectoryEditor).Get($"/directory/{kept.Id}")).Text;
        Assert.Contains("1 report of a problem with this entry is open", page, StringComparison.Ordinal);
        Assert.Contains("Right as it stood, by an editor: Test DirectoryEditor", page, StringComparison.Ordinal);
        Assert.Contains(kept.Name, (await world.As(Role.DirectoryEditor).Get("/directory/problems")).Text, StringComparison.Ordinal);
        Assert.Contains("/onward-referrals/", (await world.As(Role.Provider).Get("/onward-referrals")).Raw, StringComparison.Ordinal);

        // It begins to report after it was merged: what was sent there no longer shows.
        await world.App.InDatabase(async db =>
        {
            (await db.Services.Rows.SingleAsync(row => row.Id == kept.Id)).ReportsToBenefits = true;
            await db.SaveChangesAsync();
        });
        var disclosed = await world.App.InDatabase(db => db.DisclosedNowAsync([sent], world.App.Clock.GetUtcNow(), CancellationToken.None));
        Assert.Equal(RecipientKind.ProviderReportingToBenefits, disclosed[sent.Id].Recipient.Kind);
    }

    [Theory, OnBothDatabases]
    public async Task A_change_proposed_for_the_merged_entry_is_taken_over_on_the_one_that_stayed(string engine)
    {
        var world = await World.NewAsync(engine);
        var (kept, other) = (await world.ServiceAsync(), await world.ServiceAsync());
        var secret = await world.LinkAsync();
        await world.AsNobody().Post($"/entries/{secret}", form: FreshWorld.Form(other.Id, "stopped"));
        await Merge(world.As(Role.DirectoryEditor), kept, other);
        Assert.NotNull((await world.ServiceNowAsync(kept.Id)).SaidStoppedAt);
        Assert.DoesNotContain(other.Name, (await world.AsNobody().Get($"/entries/{secret}")).Text, StringComparison.Ordinal);

        var proposal = Assert.Single(await world.ProposalsAsync(other.Id));
        var editor = world.As(Role.DirectoryEditor);
        var shown = await editor.Get("/directory/proposals");
        Assert.Contains(kept.Name, shown.Text, StringComparison.Ordinal);
        Assert.Contains(proposal.SittingId.ToString(), shown.Raw, StringComparison.Ordinal);
        await world.DecideAsync(editor, other.Id, take: false);
        Assert.Null((await world.ServiceNowAsync(kept.Id)).SaidStoppedAt);
    }
}
