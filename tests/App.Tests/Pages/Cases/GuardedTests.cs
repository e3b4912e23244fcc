using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Linkwork.Domain.Work;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Cases;

/// <summary>Whoever quotes work or money in something else that leaves is warned before it goes, and decides.</summary>
public class GuardedTests
{
    private const string Warning = "Does this tell of work?";

    [Theory, OnBothDatabases]
    public async Task A_closing_letter_that_quotes_work_warns_first_and_goes_when_the_writer_says_so(string engine)
    {
        var (world, its, worker) = await WithAJobAsync(engine);
        var address = $"/cases/{its.Reference}/closure";

        var warned = await worker.Post(address, new { Input_Reason = "GoalsMet", Input_Summary = "Happy since leaving Quayside Bakes; walks daily" });
        var back = await worker.Send(warned, new { Input_Change = "true" });
        Assert.Empty(await SentAsync(world, its));
        var sent = await worker.Send(warned);

        Assert.Contains(Warning, warned.Text, StringComparison.Ordinal);
        Assert.Contains("“Quayside Bakes” in “What was done and what comes next”", warned.Text, StringComparison.Ordinal);
        Assert.Contains("It isn’t about work: close the case and send", warned.Text, StringComparison.Ordinal);
        Assert.Contains("with=Practice&purpose=ClosingLetter", warned.Document.QuerySelector("a[target=_blank]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("Happy since leaving Quayside Bakes; walks daily", back.Document.QuerySelector("textarea")!.TextContent);
        Assert.Equal($"/cases/{its.Reference}", sent.Location);
        Assert.Contains(Assert.Single(await SentAsync(world, its)).Items, item => item.Text.Contains("Quayside Bakes", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task With_a_share_for_work_there_is_no_warning_and_once_it_is_given_the_letter_is_shown_again(string engine)
    {
        var (world, its, worker) = await WithAJobAsync(engine);
        var address = $"/cases/{its.Reference}/closure";
        var warned = await worker.Post(address, new { Input_Reason = "GoalsMet", Input_Summary = "Has a new job" });
        await ShareAsync(world, its, SharingPurpose.ClosingLetter);

        var again = await worker.Send(warned);

        Assert.Contains("Look again", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Warning, again.Text, StringComparison.Ordinal);
        Assert.Equal($"/cases/{its.Reference}", (await worker.Send(again)).Location);
    }

    [Theory, OnBothDatabases]
    public async Task An_onward_referrals_note_about_something_else_is_warned_of_and_may_be_changed_or_sent(string engine)
    {
        var (world, its, worker) = await WithAJobAsync(engine);
        var service = await world.ServiceAsync(row => row.ReportsToBenefits = false);
        var fields = SupportWorld.Agreeing(world, 30, DataCategory.Contact, DataCategory.Story);
        (fields["Input.Note"], fields["Input.NoteCategory"]) = ("Shy since the sack from Quayside Bakes", "Story");

        var warned = await worker.Post($"/cases/{its.Reference}/onward-referrals/new?service={service.Id}", fields);
        var unseen = await worker.PostBare($"/cases/{its.Reference}/onward-referrals/new?service={service.Id}&handler=send", fields);
        var sent = await worker.Send(warned);

        Assert.Contains("“Quayside Bakes” in “From the link worker”", warned.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, unseen.Status);
        Assert.StartsWith($"/cases/{its.Reference}/onward-referrals/W-", sent.Location, StringComparison.Ordinal);
        fields["Input.Agreed[2]"] = "Work";
        fields["Input.Agreed[3]"] = "Money";
        Assert.DoesNotContain(Warning, (await worker.Post($"/cases/{its.Reference}/onward-referrals/new?service={service.Id}", fields)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Who_asked_not_to_talk_about_work_is_not_asked_about_it_by_a_warning(string engine)
    {
        var (world, its, worker) = await WithAJobAsync(engine);
        await world.InCase(its, row => row.LeaveWork(WorkAnswer.NotForMe, null, LaterAnswer.Themselves, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));

        var warned = await worker.Post($"/cases/{its.Reference}/closure", new { Input_Reason = "GoalsMet", Input_Summary = "Happy since leaving Quayside Bakes" });

        Assert.Contains("“Quayside Bakes”", warned.Text, StringComparison.Ordinal);
        Assert.Contains("don’t ask: change it", warned.Text, StringComparison.Ordinal);
        Assert.Empty(warned.Document.QuerySelectorAll("a[href*='/shares?']"));
    }

    [Theory, OnBothDatabases]
    public async Task A_note_in_the_clinical_copy_is_warned_of_once_and_words_that_only_sound_like_it_are_not(string engine)
    {
        var (world, its, worker) = await WithAJobAsync(engine);
        var (worrying, harmless) = (await NoteAsync(world, its, "Worried about her fit note"), await NoteAsync(world, its, "The works of art group works well; saw her social worker"));

        var warned = await worker.Post($"/cases/{its.Reference}/copy?contact={worrying}", new { WithNote = "true" });
        var made = await worker.Send(warned);
        var straight = await worker.Post($"/cases/{its.Reference}/copy?contact={harmless}", new { WithNote = "true" });

        Assert.Contains("“fit note” in “Note”", warned.Text, StringComparison.Ordinal);
        Assert.Contains("Worried about her fit note", warned.Document.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(warned.Document.QuerySelector("input[name=WithNote][checked]"));
        Assert.Contains("/copies/", made.Location, StringComparison.Ordinal);
        Assert.Contains("/copies/", straight.Location, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_team_writes_to_a_referrer_is_warned_of_and_kept(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();
        var worker = world.As(Role.TeamManager);

        var warned = await worker.Post($"/inbox/{referral.Reference}/questions", new { Text = "Is he still on Universal Credit?" });
        var other = await worker.Send(warned, new { Text = "Has he told his employer?" });
        var sent = await worker.Send(other);
        var declining = await worker.Post($"/inbox/{referral.Reference}/decline", new { Input_Reason = "OutsideArea", Input_Note = "Try the jobcentre" });

        Assert.Contains("“Universal Credit”", warned.Text, StringComparison.Ordinal);
        Assert.Equal("Is he still on Universal Credit?", warned.Document.QuerySelector("textarea")!.TextContent);
        Assert.Contains("“employer”", other.Text, StringComparison.Ordinal);
        Assert.Equal($"/inbox/{referral.Reference}", sent.Location);
        Assert.Contains("“jobcentre”", declining.Text, StringComparison.Ordinal);
        Assert.Equal("/inbox", (await worker.Send(declining)).Location);
    }

    [Theory, OnBothDatabases]
    public async Task A_practice_may_be_told_of_attendance(string engine)
    {
        var world = await World.NewAsync(engine);
        var referral = await world.ReferralAsync();

        Assert.Equal($"/inbox/{referral.Reference}", (await world.As(Role.TeamManager).Post($"/inbox/{referral.Reference}/questions", new { Text = "She didn’t attend twice. Is the address right?" })).Location);
    }

    [Theory, OnBothDatabases]
    public async Task A_note_to_a_provider_that_tells_of_attendance_is_warned_of_and_nobody_is_asked_to_agree_to_it(string engine)
    {
        var (world, its, worker) = await WithAJobAsync(engine);
        var service = await world.ServiceAsync(row => row.ReportsToBenefits = false);
        var fields = SupportWorld.Agreeing(world, 30, DataCategory.Contact, DataCategory.Story);
        (fields["Input.Note"], fields["Input.NoteCategory"]) = ("Shy: she never came to the last one", "Story");

        var warned = await worker.Post($"/cases/{its.Reference}/onward-referrals/new?service={service.Id}", fields);

        Assert.Contains("“she never came” in “From the link worker”", warned.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("may go too", warned.Text, StringComparison.Ordinal);
        Assert.Contains("It isn’t about attendance, and they said yes: send it", warned.Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task No_address_subject_or_file_name_carries_a_word_that_somebody_typed(string engine)
    {
        var (world, its, worker) = await WithAJobAsync(engine);
        const string typed = "xylographic";
        await NoteAsync(world, its, typed);
        await world.PlanAsync(its, row => row.AddGoal(typed, Need.Work, 5, 5, world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow()));
        var service = await world.ServiceAsync();
        var fields = SupportWorld.Agreeing(world, 30, DataCategory.Contact);
        (fields["Input.Note"], fields["Input.NoteCategory"]) = (typed, "Story");

        List<Answer> answers = [];
        foreach (var page in (string[])["", "/plan", "/plan/print", "/copy", "/shares", "/sent", "/support", "/jobs", "/work/map", "/work/steps", "/closure", "/conversations/new"])
            answers.Add(await worker.Get($"/cases/{its.Reference}{page}"));
        var preview = await worker.Post($"/cases/{its.Reference}/onward-referrals/new?service={service.Id}", fields);
        answers.AddRange([preview, await worker.Send(preview), await worker.Post($"/cases/{its.Reference}/copy"), await worker.Get("/reports/overview.csv"), await world.As(Role.Commissioner).Get("/reports/overview.csv")]);

        foreach (var answer in answers)
        {
            Assert.DoesNotContain(typed, answer.Location ?? "", StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(typed, answer.Response.Content.Headers.ContentDisposition?.ToString() ?? "", StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(typed, answer.Document.Title ?? "", StringComparison.OrdinalIgnoreCase);
            foreach (var element in answer.Document.QuerySelectorAll("[href],[action],[formaction],[src]"))
                foreach (var attribute in (string[])["href", "action", "formaction", "src"])
                    Assert.DoesNotContain(typed, element.GetAttribute(attribute) ?? "", StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<(World World, Case Its, Visitor Worker)> WithAJobAsync(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync(World.Somebody() with { PracticeCode = world.Practice }, Need.Housing);
        var (worker, at) = (world.User(Role.LinkWorker).Id, world.App.Clock.GetUtcNow());
        await world.InCase(its, row =>
        {
            row.OfferWork(OfferedAt.Conversation, RaisedBy.Person, WorkAnswer.Yes, null, worker, at);
            row.AddJob(new() { Role = "Counter hand", Employer = "Quayside Bakes", Kind = JobKind.Paid, Origin = JobOrigin.Before }, null, worker, at);
        });
        return (world, its, world.As(Role.LinkWorker));
    }

    private static async Task<Guid> NoteAsync(World world, Case its, string note)
    {
        var at = world.App.Clock.GetUtcNow();
        await world.InCase(its, row => row.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, note, at, world.User(Role.LinkWorker).Id, at));
        return await world.App.InDatabase(db => db.Contacts.ForTheSystem().Where(row => row.CaseId == its.Id && row.Note == note).Select(row => row.Id).SingleAsync());
    }

    private static Task ShareAsync(World world, Case its, SharingPurpose purpose) => world.App.InDatabase(async db =>
    {
        var at = world.App.Clock.GetUtcNow();
        db.Shares.Add(new()
        {
            TeamId = its.TeamId, CaseId = its.Id, Categories = [DataCategory.Work], RecipientKind = RecipientKind.Referrer, RecipientKey = world.Practice, RecipientName = "Test Surgery",
            Purpose = purpose, GivenAt = at.AddMinutes(-1), Until = London.Date(at).AddDays(30), RecordedBy = Guid.Empty,
        });
        await db.SaveChangesAsync();
    });

    private static async Task<IReadOnlyList<Disclosure>> SentAsync(World world, Case its) => await world.App.InDatabase(async db =>
        (await db.Sendings.ForTheSystem().Where(row => row.CaseId == its.Id && row.Channel == SendingChannel.Letter).ToListAsync()).ConvertAll(row => row.Disclosure));
}
