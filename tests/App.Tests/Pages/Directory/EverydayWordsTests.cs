using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;
using Linkwork.Pages.EverydayWords;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Linkwork.App.Tests.Pages.Directory;

public class EverydayWordsTests
{
    private static readonly WordLine Swap = EverydayWords.Standard.Lines.Single(line => line.PeopleSay.Contains("skill swap"));

    private static async Task<World> NewAsync(string engine) => await World.NewAsync(await TestApp.NewAsync(engine));

    private static async Task<IReadOnlyList<string>> FoundAsync(World world, string words) =>
        [.. (await world.App.App.Services.GetRequiredService<IServiceSearch>().FindAsync(new() { Words = words })).Services.Select(found => found.Name)];

    private static Task<int> ChosenAsync(World world, string word, Service service, int times, int days) => world.App.InDatabase(db =>
    {
        for (var i = 0; i < times; i++) db.SearchChoices.Add(new() { Word = word, ServiceId = service.Id, On = London.Date(world.App.Clock.GetUtcNow()).AddDays(-(i % days)) });
        return db.SaveChangesAsync();
    });

    [Theory, OnBothDatabases]
    public async Task An_editors_line_holds_for_the_next_search_and_its_going_too(string engine)
    {
        var world = await NewAsync(engine);
        await world.ServiceAsync(row => row.Name = "Harbour Pétanque");
        var editor = world.As(Role.DirectoryEditor);
        Assert.Empty(await FoundAsync(world, "boozeboules"));

        var added = await editor.Post("/directory/words/new", new { Input_PeopleSay = "Boozeboules\r\nthrowing  balls", Input_ServicesSay = "Pétanque" }, "main form[method=post]");

        Assert.Equal("/directory/words", added.Location);
        Assert.Equal(["Harbour Pétanque"], await FoundAsync(world, "boozeboules"));
        Assert.Equal(["Harbour Pétanque"], await FoundAsync(world, "I like throwing some balls"));
        var list = await editor.Get("/directory/words?word=boozeboules");
        Assert.Contains("Added here", list.Text, StringComparison.Ordinal);
        await editor.Post(list.Document.QuerySelector("tbody a")!.GetAttribute("href")!, form: "main form[method=post]");
        var page = await editor.Get(list.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
        await editor.Send(page, address: $"{page.Address}?handler=Remove");
        Assert.Empty(await FoundAsync(world, "boozeboules"));
    }

    [Theory, OnBothDatabases]
    public async Task The_programs_line_can_be_changed_left_out_and_put_back(string engine)
    {
        var world = await NewAsync(engine);
        await world.ServiceAsync(row => row.Name = "Harbour Timebank");
        var (editor, address) = (world.As(Role.DirectoryEditor), $"/directory/words/{Swap.Key}");
        Assert.Equal(["Harbour Timebank"], await FoundAsync(world, "skill swap"));

        await editor.Send(await editor.Get(address), address: $"{address}?handler=LeaveOut");
        Assert.Empty(await FoundAsync(world, "skill swap"));
        Assert.Contains("left this line out", (await editor.Get(address)).Text, StringComparison.Ordinal);

        await editor.Post(address, new { Input_PeopleSay = "skill swap", Input_ServicesSay = "timebank" });
        Assert.Equal(["Harbour Timebank"], await FoundAsync(world, "skill swap"));
        Assert.Empty(await FoundAsync(world, "skills swap"));

        await editor.Send(await editor.Get(address), address: $"{address}?handler=Remove");
        Assert.Equal(["Harbour Timebank"], await FoundAsync(world, "skills swap"));
        Assert.Empty(await world.App.InDatabase(db => db.EverydayLines.Rows.ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Two_editors_of_one_line_see_both_and_nothing_typed_is_lost(string engine)
    {
        var world = await NewAsync(engine);
        var (first, second, address) = (world.As(Role.DirectoryEditor), world.As(Role.DirectoryEditor), $"/directory/words/{Swap.Key}");
        var stale = await second.Get(address);
        await first.Post(address, new { Input_PeopleSay = "swaps\ntrades", Input_ServicesSay = "timebank" });

        var both = await second.Send(stale, new { Input_PeopleSay = "swaps\nbarter", Input_ServicesSay = "exchange" }, address: address);

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("barter", both.Text, StringComparison.Ordinal);
        Assert.Contains("trades", both.Text, StringComparison.Ordinal);
        Assert.Equal("/directory/words", (await second.Send(both, address: address)).Location);
        Assert.Equal(["swaps", "barter"], (await world.App.InDatabase(db => db.EverydayLines.Rows.SingleAsync())).PeopleSay);
    }

    [Fact]
    public async Task What_would_find_everything_or_nothing_is_refused_and_kept()
    {
        var world = await NewAsync("sqlite");
        var editor = world.As(Role.DirectoryEditor);

        var little = await editor.Post("/directory/words/new", new { Input_PeopleSay = "help", Input_ServicesSay = "debt advice" });
        var empty = await editor.Post("/directory/words/new", new { Input_PeopleSay = "wombling" });

        Assert.Contains("“help” by itself says too little about a service", little.Text, StringComparison.Ordinal);
        Assert.Contains("“debt advice” is several words", little.Text, StringComparison.Ordinal);
        Assert.Contains("Enter a word that services say for it, or choose a need", empty.Text, StringComparison.Ordinal);
        Assert.Contains("wombling", empty.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Get($"/directory/words/{Guid.Empty}")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_choice_that_does_not_speak_of_a_word_is_noted_without_who_or_when(string engine)
    {
        var world = await NewAsync(engine);
        var its = await world.CaseAsync(null, Need.Housing);
        var service = await world.ServiceAsync(row => (row.Name, row.Description) = ("Harbour Sheds", "Woodwork for anybody"), Need.Loneliness);
        var worker = world.As(Role.LinkWorker);
        await worker.Get($"/cases/{its.Reference}/support?words=woodwork%20whittlery%20for%20Gwendoline%20help%2055");

        await worker.Post($"/cases/{its.Reference}/support/{service.Id}", form: "form[action$=signpost]");

        var noted = Assert.Single(await world.App.InDatabase(db => db.SearchChoices.Rows.ToListAsync()));
        Assert.Equal(("whittlery", service.Id, London.Date(world.App.Clock.GetUtcNow())), (noted.Word, noted.ServiceId, noted.On));
        Assert.Equal(4, noted.Id.Version);
        Assert.False(await world.App.InDatabase(db => db.Audit.Rows.AnyAsync(entry => entry.Entity == "search_choice")));
    }

    [Theory, OnBothDatabases]
    public async Task A_search_for_another_case_or_by_filters_alone_is_not_noted(string engine)
    {
        var world = await NewAsync(engine);
        var (one, other) = (await world.CaseAsync(null, Need.Housing), await world.CaseAsync(null, Need.Housing));
        var service = await world.ServiceAsync();
        var worker = world.As(Role.LinkWorker);

        await worker.Get($"/cases/{one.Reference}/support?words=whittlery");
        await worker.Post($"/cases/{other.Reference}/support/{service.Id}", form: "form[action$=signpost]");
        await worker.Get($"/cases/{one.Reference}/support?words=whittlery");
        await worker.Get($"/cases/{one.Reference}/support?free=true");
        await worker.Post($"/cases/{one.Reference}/support/{service.Id}", form: "form[action$=signpost]");

        Assert.False(await world.App.InDatabase(db => db.SearchChoices.Rows.AnyAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_word_is_suggested_when_enough_chose_on_enough_days_and_holds_only_when_an_editor_adds_it(string engine)
    {
        var world = await NewAsync(engine);
        var sheds = await world.ServiceAsync(row => row.Name = "Harbour Sheds", Need.Loneliness);
        await ChosenAsync(world, "whittlery", sheds, SearchChoices.Enough, SearchChoices.EnoughDays);
        await ChosenAsync(world, "gwendoline", sheds, SearchChoices.Enough - 1, SearchChoices.EnoughDays);
        await ChosenAsync(world, "hurried", sheds, SearchChoices.Enough + 5, SearchChoices.EnoughDays - 1);
        var editor = world.As(Role.DirectoryEditor);

        var list = await editor.Get("/directory/words");

        Assert.Contains("“whittlery” was searched for, and 5 times somebody then chose a service that doesn’t speak of it, most of them listed under Loneliness and social contact", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("gwendoline", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hurried", list.Text, StringComparison.Ordinal);
        Assert.Empty(await FoundAsync(world, "whittlery"));
        Assert.Equal("/directory/words", (await editor.Post("/directory/words/new?word=whittlery")).Location);
        Assert.Equal(["Harbour Sheds"], await FoundAsync(world, "whittlery"));
        Assert.DoesNotContain("Suggested by searches", (await editor.Get("/directory/words")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_word_said_no_to_is_not_suggested_again_and_old_ones_are_forgotten(string engine)
    {
        var world = await NewAsync(engine);
        var sheds = await world.ServiceAsync();
        await ChosenAsync(world, "whittlery", sheds, 6, 6);
        var editor = world.As(Role.DirectoryEditor);
        var list = await editor.Get("/directory/words");

        for (var i = 0; i < 2; i++) Assert.Equal("/directory/words", (await editor.Send(list, form: "main form[method=post]", address: "/directory/words?handler=Settle")).Location);

        Assert.DoesNotContain("Suggested by searches", (await editor.Get("/directory/words")).Text, StringComparison.Ordinal);
        await world.App.InDatabase(db => Forgetting.SearchChoicesAsync(db, London.Date(world.App.Clock.GetUtcNow()).AddDays(-2), default));
        Assert.Equal(3, await world.App.InDatabase(db => db.SearchChoices.Rows.CountAsync()));
    }

    [Fact]
    public async Task Nobody_but_an_editor_sees_the_words()
    {
        var world = await NewAsync("sqlite");
        foreach (var role in Enum.GetValues<Role>().Except([Role.DirectoryEditor]))
            foreach (var address in new[] { "/directory/words", "/directory/words/new", $"/directory/words/{Swap.Key}" })
                Assert.NotEqual(HttpStatusCode.OK, (await world.As(role).Get(address)).Status);
    }

    [Fact]
    public void Each_line_of_the_program_can_be_saved_as_its_form_shows_it()
    {
        foreach (var line in EverydayWords.Standard.Lines)
        {
            var (input, saved) = (WordsInput.Of(line), new EverydayLine());
            Assert.Equal((line.Key, ""), (line.Key, string.Join("; ", input.Problems(EverydayWords.Standard).Select(problem => problem.Sentence))));
            input.WriteTo(saved, "Somebody", DateTimeOffset.UnixEpoch);
            Assert.Equal(line.PeopleSay.Distinct(), saved.PeopleSay);
            Assert.Equal(line.ServicesSay.Distinct(), saved.ServicesSay);
        }
    }

    [Fact]
    public void Each_line_of_the_program_has_a_key_of_its_own() =>
        Assert.Equal(EverydayWords.Standard.Lines.Count, EverydayWords.Standard.Lines.Select(line => line.Key).Distinct().Count());
}
