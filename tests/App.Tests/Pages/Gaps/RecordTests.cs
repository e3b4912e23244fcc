using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.App.Tests.Pages.Directory;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Gaps;

public class RecordTests
{
    [Theory, OnBothDatabases]
    public async Task A_search_that_finds_nothing_says_which_filter_to_loosen_and_offers_to_record_a_gap(string engine)
    {
        var world = await World.NewAsync(engine);
        var postcode = await DirectoryTests.PostcodeAsync(world, 51.01, -3.02);
        var word = $"zither{Guid.NewGuid():N}"[..14];
        await world.ServiceAsync(row => (row.Name, row.Languages) = (word, "English"), Need.Housing);
        var its = await world.CaseAsync(World.Somebody() with { Postcode = postcode });

        var page = await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/support?words={word}&language=Urdu&need=Housing");

        var links = page.Document.QuerySelectorAll(".lw-looser li").Select(item => (item.TextContent.Trim(), item.QuerySelector("a")!.GetAttribute("href"))).ToList();
        Assert.StartsWith("Any language, not only Urdu finds some", links[0].Item1, StringComparison.Ordinal);
        Assert.Equal(["Without the words “" + word + "” finds none by itself", "Any need, not only housing finds none by itself"], links.Skip(1).Select(link => link.Item1));
        Assert.Contains(word, (await world.As(Role.LinkWorker).Get(links[0].Item2!)).Text, StringComparison.Ordinal);
        var offer = page.Document.QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == "Record a gap").GetAttribute("href");
        Assert.Equal($"/cases/{its.Reference}/gaps/new?need=Housing&reason=WrongLanguage&language=Urdu", offer);
    }

    [Theory, OnBothDatabases]
    public async Task A_gap_holds_need_rough_area_and_whole_kilometres_and_nothing_else_of_the_person(string engine)
    {
        var world = await World.NewAsync(engine);
        var postcode = await DirectoryTests.PostcodeAsync(world, 20.00, 20.00);
        var its = await world.CaseAsync(World.Somebody() with { Postcode = postcode }, Need.Transport);
        await world.ServiceAsync(row => row.Locations.Add(new() { ServiceId = row.Id, Latitude = 20.031, Longitude = 20.00 }), Need.Transport);

        var done = await world.As(Role.LinkWorker).Post($"/cases/{its.Reference}/gaps/new?need=Transport&reason=WrongLanguage&language=Urdu");

        Assert.Equal($"/cases/{its.Reference}", done.Location);
        var gap = Assert.Single(await world.GapsNowAsync());
        Assert.Equal((Need.Transport, GapReason.WrongLanguage, "Urdu", 3, postcode.Split(' ')[0]), (gap.Need, gap.Reason, gap.Language, gap.NearestKm, gap.Area));
        foreach (var said in typeof(Gap).GetProperties().Select(property => $"{property.GetValue(gap)}"))
            foreach (var theirs in (string[])[its.Id.ToString(), its.PersonId.ToString(), its.Reference, postcode])
                Assert.DoesNotContain(theirs, said, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, OnBothDatabases]
    public async Task One_person_counts_once_for_a_need_however_often_it_is_sent(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var (worker, colleague) = (world.As(Role.LinkWorker), world.As(await world.ColleagueAsync()));
        var page = await worker.Get($"/cases/{its.Reference}/gaps/new?need=Food&reason=Cost");

        var both = await Task.WhenAll(worker.Send(page), worker.Send(page));
        var later = await colleague.Post($"/cases/{its.Reference}/gaps/new?need=Food&reason=Full");
        await worker.Post($"/cases/{its.Reference}/gaps/new?need=Fuel&reason=Cost");

        Assert.All(both.Append(later), answer => Assert.Equal($"/cases/{its.Reference}", answer.Location));
        Assert.Equal([(Need.Food, GapReason.Cost), (Need.Fuel, GapReason.Cost)], (await world.GapsNowAsync()).OrderBy(gap => gap.Need).Select(gap => (gap.Need, gap.Reason)));
    }

    [Theory, OnBothDatabases]
    public async Task From_the_directory_a_posted_place_leaves_only_its_first_half_and_stands_in_no_address(string engine)
    {
        var world = await World.NewAsync(engine);
        var postcode = await DirectoryTests.PostcodeAsync(world, 53.42, -2.32);
        var worker = world.As(Role.LinkWorker);

        var nothing = await worker.Post("/directory", new { words = $"zz{Guid.NewGuid():N}", need = "Fuel", near = postcode });
        var form = await worker.Send(nothing, form: "form[action^='/gaps/new']");
        var done = await worker.Send(form, new { Input_Reason = "NothingAtAll" });
        var again = await worker.Post("/gaps/new?need=Fuel&reason=Cost", new { Input_Near = postcode });
        var wrong = await worker.Post("/gaps/new", new { Input_Near = "ZZ99 9ZZ", Input_Language = "Urdu, Mrs Khan of 3 High St" });

        Assert.DoesNotContain(nothing.Document.QuerySelectorAll("a, form"), element => $"{element.GetAttribute("href")}{element.GetAttribute("action")}".Contains(postcode[..3], StringComparison.Ordinal));
        Assert.Equal(("/gaps", "/gaps"), (done.Location, again.Location));
        var gap = Assert.Single(await world.GapsNowAsync());
        Assert.Equal((Need.Fuel, GapReason.NothingAtAll, postcode.Split(' ')[0]), (gap.Need, gap.Reason, gap.Area));
        Assert.Equal(4, wrong.Errors.Count);
    }

    [Theory, OnBothDatabases]
    public async Task Only_staff_of_the_team_record_read_or_take_back_its_gaps(string engine)
    {
        var (world, other) = (await World.NewAsync(engine), await World.NewAsync(engine));
        var its = await world.CaseAsync();
        await world.GapsAsync(1, Need.Caring, "ZQ1");
        var gap = Assert.Single(await world.GapsNowAsync());
        foreach (var role in Enum.GetValues<Role>().Except([Role.LinkWorker, Role.TeamManager]))
            foreach (var address in (string[])["/gaps", "/gaps/new", $"/gaps/{gap.Id}/taking-back", $"/cases/{its.Reference}/gaps/new"])
                Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get(address)).Status);

        Assert.DoesNotContain("Caring", (await other.As(Role.LinkWorker).Get("/gaps")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).PostBare($"/gaps/{gap.Id}/taking-back")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get($"/cases/{its.Reference}/gaps/new")).Status);
        Assert.Contains("Caring for someone", (await world.As(Role.TeamManager).Get("/gaps")).Text, StringComparison.Ordinal);
        await world.ServiceAsync(null, Need.Caring);
        Assert.DoesNotContain("Record a gap", (await world.As(Role.Referrer).Get("/directory?words=zzzqqq")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_closed_case_takes_no_gap(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        await world.ChangeAsync(its, row => row.Close(ClosureReason.MovedAway, "Moved", Guid.Empty, world.App.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/gaps/new")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).PostBare($"/cases/{its.Reference}/gaps/new", new { Input_Need = "Food", Input_Reason = "Cost" })).Status);
        Assert.Empty(await world.GapsNowAsync());
    }

    [Theory, OnBothDatabases]
    public async Task One_recorded_by_mistake_is_taken_back_and_the_list_pages_without_losing_any(string engine)
    {
        var world = await World.NewAsync(engine);
        var worker = world.As(Role.LinkWorker);
        var its = await world.CaseAsync();
        await worker.Post($"/cases/{its.Reference}/gaps/new?need=Family&reason=Cost");
        await world.GapsAsync(30, Need.Digital, "ZQ2");
        var first = await worker.Get("/gaps");
        var second = await worker.Get(first.Document.QuerySelector("a[rel=next], .nhsuk-pagination a")!.GetAttribute("href")!);
        List<string> Lines(Answer page) => [.. page.Document.QuerySelectorAll("a[href$=taking-back]").Select(link => link.GetAttribute("href")!)];

        Assert.Equal((25, 6), (Lines(first).Count, Lines(second).Count));
        Assert.Equal(31, Lines(first).Concat(Lines(second)).Distinct().Count());
        var gone = await worker.Post(Lines(first)[0]);

        Assert.Equal("/gaps", gone.Location);
        Assert.DoesNotContain(await world.GapsNowAsync(), gap => gap.Need == Need.Family);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.Get(Lines(first)[0])).Status);
        await worker.Post($"/cases/{its.Reference}/gaps/new?need=Family&reason=Full");
        Assert.Contains(await world.GapsNowAsync(), gap => gap is { Need: Need.Family, Reason: GapReason.Full });
    }
}
