using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.People;
using Linkwork.Domain.Referrals;
using Linkwork.Domain.Shared;
using Linkwork.Storage;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Inbox;

/// <summary>An agency that referred may be a jobcentre: it reads fixed words, and none that somebody of the team typed.</summary>
public class AgencyTests
{
    private const string Telling = "Is she still under the crisis team after the overdose?";

    [Theory, OnBothDatabases]
    public async Task An_agency_is_asked_what_is_on_the_list_and_a_practice_in_the_teams_words(string engine)
    {
        var world = await World.NewAsync(engine);
        var (agency, practice) = (await ReferredAsync(world, ReferralSource.Agency), await ReferredAsync(world, ReferralSource.GpPractice));
        var (worker, page) = (world.As(Role.LinkWorker), $"/inbox/{agency.Reference}/questions");

        var form = await worker.Get(page);
        Assert.Null(form.Document.QuerySelector("main textarea"));
        Assert.Equal(AskedOfAgencies.Questions, form.Document.QuerySelectorAll("input[name=Text]").Select(choice => choice.GetAttribute("value")));
        Assert.Equal(["Choose what to ask"], (await worker.Post(page)).Errors);
        Assert.Equal([AskedOfAgencies.ByPhone], (await worker.PostBare(page, new { Text = Telling })).Errors);
        Assert.Equal([AskedOfAgencies.ByPhone], (await worker.PostBare(page, new { Text = $"{AskedOfAgencies.Phone} {Telling}" })).Errors);
        Assert.Equal($"/inbox/{agency.Reference}", (await worker.Post(page, new { Text = AskedOfAgencies.Questions[1] })).Location);
        Assert.Equal($"/inbox/{practice.Reference}", (await worker.Post($"/inbox/{practice.Reference}/questions", new { Text = Telling })).Location);

        var kept = await QuestionsAsync(world, agency);
        Assert.Equal([AskedOfAgencies.Questions[1]], kept.Select(question => question.Text));
        var referrer = world.As(Role.Referrer);
        foreach (var read in (string[])["", $"/answers/{kept[0].Id}"]) Assert.Contains(AskedOfAgencies.Questions[1], (await referrer.Get($"/referrals/{agency.Reference}{read}")).Text, StringComparison.Ordinal);
        Assert.Contains(Telling, (await referrer.Get($"/referrals/{practice.Reference}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_agency_is_declined_without_words_of_the_teams(string engine)
    {
        var world = await World.NewAsync(engine);
        var (told, untold) = (await ReferredAsync(world, ReferralSource.Agency), await ReferredAsync(world, ReferralSource.Agency));
        var (worker, page) = (world.As(Role.LinkWorker), $"/inbox/{told.Reference}/decline");

        Assert.Null((await worker.Get(page)).Document.QuerySelector("main textarea"));
        Assert.Equal([AskedOfAgencies.ByPhone], (await worker.PostBare(page, new { Input_Reason = "OutsideArea", Input_Note = Telling })).Errors);
        Assert.Equal(ReferralStatus.Waiting, (await world.App.InDatabase(db => db.Referrals.ForTheSystem().SingleAsync(row => row.Id == told.Id))).Status);
        var twice = await Task.WhenAll(worker.PostBare(page, new { Input_Reason = "OutsideArea" }), worker.PostBare(page, new { Input_Reason = "OutsideArea" }));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], twice.Select(answer => answer.Status).Order());
        Assert.Equal("/inbox", (await worker.Post($"/inbox/{untold.Reference}/decline", new { Input_Reason = "SomethingElse" })).Location);

        Assert.Contains("outside the area", (await world.As(Role.Referrer).Get($"/referrals/{told.Reference}")).Text, StringComparison.Ordinal);
        Assert.Contains("The team can’t take this referral", (await world.As(Role.Referrer).Get($"/referrals/{untold.Reference}")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Words_kept_from_before_do_not_come_out_to_an_agency(string engine)
    {
        var world = await World.NewAsync(engine);
        var (asked, declined) = (await ReferredAsync(world, ReferralSource.GpPractice), await ReferredAsync(world, ReferralSource.GpPractice));
        var (worker, referrer) = (world.As(Role.LinkWorker), world.As(Role.Referrer));
        await worker.Post($"/inbox/{asked.Reference}/questions", new { Text = Telling });
        await worker.Post($"/inbox/{asked.Reference}/questions", new { Text = $"And {Telling}" });
        var questions = await QuestionsAsync(world, asked);
        await worker.Post($"/inbox/{asked.Reference}/questions/{questions[0].Id}/answer", new { Text = $"Answered: {Telling}" });
        await worker.Post($"/inbox/{declined.Reference}/decline", new { Input_Reason = "OutsideArea", Input_Note = Telling });
        string[] pages = [$"/referrals/{asked.Reference}", $"/referrals/{asked.Reference}/answers/{questions[1].Id}", $"/referrals/{declined.Reference}"];
        foreach (var page in pages) Assert.Contains(Telling, (await referrer.Get(page)).Text, StringComparison.Ordinal);

        // As a row from before this was so would be.
        await world.App.InDatabase(db => db.Referrals.ForTheSystem().Where(row => row.TeamId == world.Team.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Referrer.Source, ReferralSource.Agency)));

        foreach (var page in (string[])[.. pages, "/referrals"]) Assert.DoesNotContain("crisis team", (await referrer.Get(page)).Raw, StringComparison.OrdinalIgnoreCase);
        foreach (var page in pages[..2]) Assert.Contains(AskedOfAgencies.Phone, (await referrer.Get(page)).Text, StringComparison.Ordinal);
        await referrer.Post(pages[1], new { Text = "We rang" });
        Assert.Contains("We rang", (await referrer.Get(pages[0])).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_team_wrote_down_for_an_agency_on_the_phone_is_not_on_its_page(string engine)
    {
        var world = await World.NewAsync(engine);
        var (agency, practice, online) = (await ReferredAsync(world, ReferralSource.Agency, world.User(Role.LinkWorker).Id), await ReferredAsync(world, ReferralSource.GpPractice, world.User(Role.LinkWorker).Id),
            await ReferredAsync(world, ReferralSource.Agency));
        var referrer = world.As(Role.Referrer);

        Assert.DoesNotContain("TYPED", (await referrer.Get($"/referrals/{agency.Reference}")).Raw, StringComparison.Ordinal);
        foreach (var theirs in new[] { practice, online }) Assert.Contains("TYPED story", (await referrer.Get($"/referrals/{theirs.Reference}")).Text, StringComparison.Ordinal);
    }

    private static Task<List<Question>> QuestionsAsync(World world, Referral referral) => world.App.InDatabase(async db =>
        (await db.Referrals.ForTheSystem().Include(row => row.Questions).SingleAsync(row => row.Id == referral.Id)).Questions.OrderBy(question => question.AskedAt).ThenBy(question => question.Id).ToList());

    private static async Task<Referral> ReferredAsync(World world, ReferralSource source, Guid? writtenDownBy = null)
    {
        var (id, at) = (Guid.CreateVersion7(), world.App.Clock.GetUtcNow());
        var referral = new Referral
        {
            TeamId = world.Team.Id, Id = id, ReceivedAt = at, Urgency = Urgency.Routine, Agreed = true, AgreementToldBy = "TYPED agreement", Story = "TYPED story", Hopes = "TYPED hopes", Risks = "TYPED risks",
            Details = World.Somebody() with { AccessNeeds = "TYPED access", SafeContactNote = "TYPED safe", MustNotKnow = "TYPED secret", OtherName = "TYPED other", LeaveMessage = MessageSafety.No },
            Referrer = new() { Source = source, Name = "Alex Reed", PlaceCode = world.Practice, PlaceName = "Sample place", UserId = world.User(Role.Referrer).Id, WrittenDownBy = writtenDownBy },
            Reasons = [new() { TeamId = world.Team.Id, ReferralId = id, Need = Need.Loneliness }],
        };
        await world.App.InDatabase(async db =>
        {
            await db.ReceiveAsync(referral, at, CancellationToken.None);
            await db.SaveChangesAsync();
        });
        return referral;
    }
}
