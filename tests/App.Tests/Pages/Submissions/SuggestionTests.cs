using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Directory;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Submissions;

public class SuggestionTests
{
    private static Dictionary<string, string> Fields(string name, string description, string? registration = null, string cost = "Free") => new()
    {
        ["Input.Organisation"] = $"People of {name}", ["Input.Name"] = name, ["Input.Description"] = description, ["Input.Cost"] = cost, ["Input.Phone"] = "01632 960111",
        ["Input.Registration"] = registration ?? "", ["Input.SentBy"] = "Sam", ["Input.SenderEmail"] = "sam@group.example", ["Input.Needs"] = "Money",
    };

    private static string NewName() => $"Group {Guid.NewGuid():N}"[..20];

    private static Task<Suggestion?> Kept(World world, string name) =>
        world.App.InDatabase(db => db.Suggestions.Rows.AsNoTracking().Include(row => row.LookUps).Include(row => row.Decisions).SingleOrDefaultAsync(row => row.Name == name));

    private static async Task<Suggestion> Suggest(World world, Dictionary<string, string> fields)
    {
        var visitor = world.AsNobody();
        var page = await visitor.Get("/suggest-a-service");
        world.App.Clock.Forward(TimeSpan.FromSeconds(20));
        var sent = await visitor.Send(page, fields);
        Assert.Equal("/suggest-a-service/sent", sent.Location);
        return (await Kept(world, fields["Input.Name"]))!;
    }

    [Theory, OnBothDatabases]
    public async Task Anybody_may_suggest_a_service_and_it_shows_nowhere_until_an_editor_lists_it(string engine)
    {
        var (world, name) = (await World.NewAsync(engine), NewName());
        var kept = await Suggest(world, Fields(name, "A choir for anybody. Come and sing."));

        Assert.Equal((Verdict.ShowToEditor, SuggestionStatus.Waiting), (kept.Verdict, kept.Status));
        Assert.DoesNotContain(name, (await world.As(Role.LinkWorker).Get($"/directory?words={name[6..]}")).Document.QuerySelector("main ul")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(name, await world.App.Server.CreateClient().GetStringAsync($"/oruk/services?search={name[6..]}"), StringComparison.Ordinal);

        var editor = world.As(Role.DirectoryEditor);
        var listed = await editor.Post($"/directory/suggestions/{kept.Id}", form: "form[action$=List]");

        Assert.EndsWith("/edit", listed.Location, StringComparison.Ordinal);
        Assert.Contains(name, (await world.As(Role.LinkWorker).Get($"/directory?words={name[6..]}")).Text, StringComparison.Ordinal);
        Assert.Equal((SuggestionStatus.Listed, "Test DirectoryEditor"), ((await Kept(world, name))!.Status, (await Kept(world, name))!.Decision!.By));
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostBare($"/directory/suggestions/{kept.Id}?handler=List")).Status);
        Assert.Equal(1, await world.App.InDatabase(db => db.Services.Rows.CountAsync(row => row.Name == name)));
    }

    [Theory, OnBothDatabases]
    public async Task Debt_advice_waits_until_a_named_editor_has_looked_it_up(string engine)
    {
        var (world, name) = (await World.NewAsync(engine), NewName());
        var kept = await Suggest(world, Fields(name, "Free debt advice: we talk to your creditors for you.", "FCA 612345"));
        var editor = world.As(Role.DirectoryEditor);
        var address = $"/directory/suggestions/{kept.Id}";

        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostBare($"{address}?handler=List")).Status);
        var page = await editor.Get(address);
        Assert.Contains("Look it up in the Financial Services Register (FCA) first", page.Text, StringComparison.Ordinal);
        Assert.Contains("Say what the register shows: the name, and that it may do this", (await editor.Post(address, new { Found = " " }, "form[action$=LookUp]")).Errors);
        await editor.Post(address, new { Found = "People of it, may advise on debt" }, "form[action$=LookUp]");

        var lookUp = Assert.Single((await Kept(world, name))!.LookUps);
        Assert.Equal((Register.FinancialConduct, "612345", "Test DirectoryEditor"), (lookUp.Register, lookUp.Number, lookUp.By));
        Assert.EndsWith("/edit", (await editor.Post(address, form: "form[action$=List]")).Location, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_scam_is_kept_with_its_reasons_can_never_be_listed_and_its_sender_learns_nothing(string engine)
    {
        var (world, name) = (await World.NewAsync(engine), NewName());
        var kept = await Suggest(world, Fields(name, "Guaranteed loan today, bad credit no problem. Pay the £45 release fee by gift card on WhatsApp first.", cost: "£45 first"));
        var editor = world.As(Role.DirectoryEditor);

        Assert.Equal(Verdict.Block, kept.Verdict);
        Assert.DoesNotContain(name, (await editor.Get("/directory/suggestions")).Text, StringComparison.Ordinal);
        Assert.Contains(name, (await editor.Get("/directory/suggestions?show=blocked")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await editor.PostBare($"/directory/suggestions/{kept.Id}?handler=List")).Status);
        Assert.Equal(0, await world.App.InDatabase(db => db.Services.Rows.CountAsync(row => row.Name == name)));
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_needs_a_reason_and_can_be_taken_back(string engine)
    {
        var (world, name) = (await World.NewAsync(engine), NewName());
        var kept = await Suggest(world, Fields(name, "A choir for anybody."));
        var editor = world.As(Role.DirectoryEditor);
        var address = $"/directory/suggestions/{kept.Id}";

        Assert.Contains("Say why, for the next editor who meets the same sender", (await editor.Post(address, new { Reason = "" }, "form[action$=Refuse]")).Errors);
        await editor.Post(address, new { Reason = "Not in our area" }, "form[action$=Refuse]");
        Assert.Equal(SuggestionStatus.Refused, (await Kept(world, name))!.Status);
        Assert.Contains("Not in our area", (await editor.Get("/directory/suggestions?show=decided")).Text, StringComparison.Ordinal);
        await editor.Post(address, form: "form[action$=TakeBack]");
        Assert.Equal((SuggestionStatus.Waiting, 1), ((await Kept(world, name))!.Status, (await Kept(world, name))!.Decisions.Count));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_missing_or_wrong_is_said_and_nothing_typed_is_lost(string engine)
    {
        var world = await World.NewAsync(engine);
        var empty = await world.AsNobody().Post("/suggest-a-service", new { Input_Website = "not a site", Input_Postcode = "nowhere", Input_Name = "Kept name" });
        Assert.Equal(6, empty.Errors.Count);
        Assert.Contains("Kept name", empty.Raw, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_program_that_fills_in_everything_or_sends_at_once_leaves_nothing(string engine)
    {
        var (world, trapped, quick) = (await World.NewAsync(engine), NewName(), NewName());
        var visitor = world.AsNobody();
        var page = await visitor.Get("/suggest-a-service");
        Assert.Contains("That was very quick. Read it once more, then send it", (await visitor.Send(page, Fields(quick, "A choir."))).Errors);
        world.App.Clock.Forward(TimeSpan.FromSeconds(20));
        Assert.Equal("/suggest-a-service/sent", (await visitor.Send(page, new Dictionary<string, string>(Fields(trapped, "A choir.")) { ["Nickname"] = "robot" })).Location);
        Assert.Contains("That was very quick. Read it once more, then send it", (await visitor.Send(page, new Dictionary<string, string>(Fields(quick, "A choir.")) { ["Opened"] = "forged" })).Errors);
        Assert.Null(await Kept(world, trapped));
        Assert.Null(await Kept(world, quick));
    }

    [Theory, OnBothDatabases]
    public async Task Markup_that_somebody_sends_is_words_to_an_editor(string engine)
    {
        var (world, name) = (await World.NewAsync(engine), NewName());
        var kept = await Suggest(world, Fields(name, "<script>alert(1)</script>A choir <b>for</b> anybody"));
        Assert.Equal("A choir for anybody", kept.Description);
    }

    [Theory, OnBothDatabases]
    public async Task Only_an_editor_reads_or_decides(string engine)
    {
        var (world, name) = (await World.NewAsync(engine), NewName());
        var kept = await Suggest(world, Fields(name, "A choir for anybody."));
        foreach (var role in new[] { Role.LinkWorker, Role.Provider, Role.Referrer, Role.Commissioner })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).Get($"/directory/suggestions/{kept.Id}")).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await world.As(role).PostBare($"/directory/suggestions/{kept.Id}?handler=List")).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await world.As(Role.DirectoryEditor).Get($"/directory/suggestions/{Guid.NewGuid()}")).Status);
    }
}
