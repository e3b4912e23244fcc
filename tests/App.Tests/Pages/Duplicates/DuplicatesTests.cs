using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Storage.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages;

public class DuplicatesTests
{
    private static string NewName() => $"Choir {Guid.NewGuid():N}"[..22];

    /// <summary>Two entries of one service, as two feeds tell of it.</summary>
    private static async Task<(Service First, Service Second)> TwinsAsync(World world, Action<Service>? second = null)
    {
        var (name, phone) = (NewName(), $"0161{Random.Shared.Next(1_000_000, 9_999_999)}");
        var first = await world.ServiceAsync(service => (service.Name, service.Phone) = (name, phone));
        return (first, await world.ServiceAsync(service =>
        {
            (service.Name, service.Phone) = ($"The {name}", $"+44 {phone[1..]}");
            second?.Invoke(service);
        }));
    }

    private static Task<int> Look(World world) => world.App.InDatabase(db => db.FindDuplicatesAsync(CancellationToken.None));

    private static Task<DuplicatePair?> PairAsync(World world, Service a, Service b)
    {
        var (first, second) = LikePair.Key(a.Id, b.Id);
        return world.App.InDatabase(db => db.DuplicatePairs.Rows.AsNoTracking().SingleOrDefaultAsync(row => row.FirstId == first && row.SecondId == second));
    }

    [Theory, OnBothDatabases]
    public async Task Two_entries_of_one_service_are_found_and_shown_with_the_reasons(string engine)
    {
        var world = await World.NewAsync(engine);
        var (first, second) = await TwinsAsync(world);
        await Look(world);

        var pair = await PairAsync(world, first, second);
        Assert.Equal((LikenessBand.VeryLikely, "same name, same phone, run by the same organisation"), (pair!.Band, pair.Reasons));
        var editor = world.As(Role.DirectoryEditor);
        Assert.Contains("Very likely the same same name, same phone", (await editor.Get($"/directory/{first.Id}/merge/{second.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains($"This may be the same as {second.Name}: same name, same phone", (await editor.Get($"/directory/{first.Id}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("may be the same", (await world.As(Role.LinkWorker).Get($"/directory/{first.Id}")).Text, StringComparison.Ordinal);
        Assert.Contains(second.Name, (await editor.Get($"/directory/{first.Id}/merge?words={Uri.EscapeDataString(second.Name)}")).Text, StringComparison.Ordinal);
        Assert.Equal($"/directory/{first.Id}/merge/{second.Id}", (await editor.Get($"/directory/{first.Id}/merge?words=http://localhost/directory/{second.Id}")).Location);
    }

    [Theory, OnBothDatabases]
    public async Task The_list_shows_the_strongest_first_and_goes_on_page_by_page(string engine)
    {
        var world = await World.NewAsync(await TestApp.NewAsync(engine));
        for (var i = 0; i < 22; i++) await TwinsAsync(world);
        var editor = world.As(Role.DirectoryEditor);
        var looked = await editor.Post("/directory/duplicates", form: "form[action$=Look]");
        Assert.Equal("/directory/duplicates", looked.Location);

        var page = await editor.Get("/directory/duplicates");
        Assert.Contains("22 pairs very likely the same, 0 possibly", page.Text, StringComparison.Ordinal);
        var (shown, next) = (page.Document.QuerySelectorAll("main .lw-found h2").Select(head => head.TextContent).ToList(), page.Document.QuerySelector(".nhsuk-pagination a")!.GetAttribute("href")!);
        var rest = (await editor.Get(next)).Document.QuerySelectorAll("main .lw-found h2").Select(head => head.TextContent).ToList();
        Assert.Equal((20, 2, 22), (shown.Count, rest.Count, shown.Concat(rest).Distinct().Count()));
    }

    [Theory, OnBothDatabases]
    public async Task Not_the_same_holds_until_either_changes_what_made_them_alike(string engine)
    {
        var world = await World.NewAsync(engine);
        var (first, second) = await TwinsAsync(world);
        await Look(world);
        var editor = world.As(Role.DirectoryEditor);
        await editor.Post($"/directory/{first.Id}/merge/{second.Id}", form: "form[action$=NotTheSame]");
        await Look(world);
        Assert.Null(await PairAsync(world, first, second));
        Assert.Contains("Test DirectoryEditor said on", (await editor.Get($"/directory/{first.Id}/merge/{second.Id}")).Text, StringComparison.Ordinal);

        await Change(world, second, service => service.Description = "We sing.");
        await Look(world);
        Assert.Null(await PairAsync(world, first, second));
        await Change(world, second, service => service.Website = "https://choir.example");
        await Look(world);
        Assert.NotNull(await PairAsync(world, first, second));
    }

    [Theory, OnBothDatabases]
    public async Task Only_an_editor_sees_or_posts_these_pages(string engine)
    {
        var world = await World.NewAsync(engine);
        var (first, second) = await TwinsAsync(world);
        var address = $"/directory/{first.Id}/merge/{second.Id}";
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.DirectoryEditor))
            foreach (var asked in new[] { address, "/directory/duplicates", "/directory/merges", $"/directory/{first.Id}/merge", $"/directory/merges/{Guid.NewGuid()}/undo" })
                Assert.Equal((role, asked, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (role, asked, (await world.As(role).Get(asked)).Status, (await world.As(role).PostBare(asked)).Status));
        foreach (var handler in new[] { "Merge", "NotTheSame" }) Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.TeamManager).PostBare($"{address}?handler={handler}")).Status);
        Assert.Null((await world.ServiceNowAsync(second.Id)).MergedIntoId);
    }

    [Theory, OnBothDatabases]
    public async Task A_public_suggestion_is_no_entry_to_merge_with(string engine)
    {
        var world = await World.NewAsync(engine);
        var service = await world.ServiceAsync();
        var suggestion = new Suggestion
        {
            Name = service.Name, Organisation = "Somebody else", Description = "The same, really.", SentBy = "Nobody", SenderEmail = "nobody@example.org", At = world.App.Clock.GetUtcNow(),
            Verdict = Verdict.ShowToEditor, Reasons = "",
        };
        await world.App.InDatabase(db =>
        {
            db.Suggestions.Add(suggestion);
            return db.SaveChangesAsync();
        });
        await Look(world);
        Assert.Null(await PairAsync(world, service, new() { Id = suggestion.Id, OrganisationId = Guid.Empty, Name = "" }));
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.DirectoryEditor).Get($"/directory/{suggestion.Id}/merge/{service.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.DirectoryEditor).PostBare($"/directory/{suggestion.Id}/merge/{service.Id}?handler=Merge")).Status);
    }

    private static Task Change(World world, Service service, Action<Service> change) => world.App.InDatabase(async db =>
    {
        change(await db.Services.Rows.SingleAsync(row => row.Id == service.Id));
        await db.SaveChangesAsync();
    });
}
