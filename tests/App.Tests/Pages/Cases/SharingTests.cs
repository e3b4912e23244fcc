using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Shared;
using Linkwork.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Linkwork.App.Tests.Pages.Cases;

public class SharingTests
{
    [Theory, OnBothDatabases]
    public async Task The_clinical_copy_leaves_work_and_money_and_the_note_here_and_says_so_beside_the_text(string engine)
    {
        var (world, opened, contact) = await SpokenAsync(engine);
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{opened.Reference}");

        var made = await worker.Post($"{address}/copy?contact={contact.Id}");
        var copy = await worker.Get(made.Location!);
        var text = copy.Document.QuerySelector("textarea")!.TextContent;

        Assert.Contains("Housing", text, StringComparison.Ordinal);
        Assert.Contains("1362931000000106", text, StringComparison.Ordinal);
        foreach (var kept in new[] { "Work and employment", "Money and debt", "the note itself", "ithheld" }) Assert.DoesNotContain(kept, text, StringComparison.Ordinal);
        Assert.Contains("Needs (work): no share", copy.Text, StringComparison.Ordinal);
        Assert.Contains("Needs (money): no share", copy.Text, StringComparison.Ordinal);
        Assert.Contains("Copy for the clinical system to", (await worker.Get(address)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await world.App.InDatabase(db => db.Sendings.ForTheSystem().CountAsync(row => row.CaseId == opened.Id && row.Channel == SendingChannel.ClinicalCopy)));
    }

    [Theory, OnBothDatabases]
    public async Task A_share_lets_work_through_until_it_is_withdrawn(string engine)
    {
        var (world, opened, _) = await SpokenAsync(engine);
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{opened.Reference}");

        var given = await worker.Send(await worker.Post($"{address}/shares", Share(world, "Practice", "Work", "ClinicalCopy"), "main form[method=post]:not([action])"));
        var with = await TextAsync(worker, address);
        var withdrawn = await worker.Post($"{address}/shares", form: "form[action$=withdrawal]");
        var without = await TextAsync(worker, address);

        Assert.Equal($"{address}/shares", given.Location);
        Assert.Contains("Work and employment", with, StringComparison.Ordinal);
        Assert.DoesNotContain("Money and debt", with, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.Status);
        Assert.DoesNotContain("Work and employment", without, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_copy_made_before_a_share_was_taken_back_is_not_given_again_and_a_new_one_is_offered(string engine)
    {
        var (world, opened, _) = await SpokenAsync(engine);
        var other = await World.NewAsync(engine);
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{opened.Reference}");
        var without = (await worker.Post($"{address}/copy")).Location!;
        await worker.Send(await worker.Post($"{address}/shares", Share(world, "Practice", "Work", "ClinicalCopy"), "main form[method=post]:not([action])"));
        var with = (await worker.Post($"{address}/copy")).Location!;
        Assert.Contains("Work and employment", (await worker.Get(with)).Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);

        await worker.Post($"{address}/shares", form: "form[action$=withdrawal]");
        var again = await worker.Get(with);

        Assert.Null(again.Document.QuerySelector("textarea"));
        foreach (var kept in (string[])["Work and employment", "Housing", "1362931000000106"]) Assert.DoesNotContain(kept, again.Raw, StringComparison.Ordinal);
        Assert.Contains("What they agreed to has changed", again.Text, StringComparison.Ordinal);
        Assert.NotNull(again.Document.QuerySelector($"main a[href='{address}/copy']"));
        // Nothing drops out of the one made without it; what had left is under what was sent; and it is nobody else's.
        Assert.Contains("Housing", (await worker.Get(without)).Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Work and employment", (await worker.Get($"{address}/sent")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.As(Role.LinkWorker).Get(with)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await world.As(Role.Referrer).Get(with)).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_note_goes_only_when_its_writer_says_so(string engine)
    {
        var (world, opened, contact) = await SpokenAsync(engine);

        var worker = world.As(Role.LinkWorker);
        var made = await worker.Post($"/cases/{opened.Reference}/copy?contact={contact.Id}", new { WithNote = "true" });

        Assert.Contains("the note itself", (await worker.Get(made.Location!)).Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_practice_there_is_no_copy(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync();

        var page = await world.As(Role.LinkWorker).Get($"/cases/{opened.Reference}/copy");

        Assert.Contains("No GP practice is recorded", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await world.As(Role.LinkWorker).PostBare($"/cases/{opened.Reference}/copy")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task An_organisation_is_found_by_its_name_and_safeguarding_is_never_shared_with_it(string engine)
    {
        var (world, opened, _) = await SpokenAsync(engine);
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{opened.Reference}/shares");
        var share = Share(world, "Organisation", "Work", "OnwardReferral").Append(new("Input.Name", "harbour adv")).ToList();
        const string form = "main form[method=post]:not([action])";

        var alike = await worker.Post(address, share, form);
        var chosen = share.Append(new("Input.OrganisationId", world.Organisation.Id.ToString())).ToList();
        var given = await worker.Send(await worker.Send(alike, chosen, form));
        var never = await worker.Post(address, Share(world, "Organisation", "Safeguarding", "OnwardReferral").Append(new("Input.OrganisationId", world.Organisation.Id.ToString())).ToList(), form);

        Assert.NotEmpty(alike.Document.QuerySelectorAll("input[name='Input.OrganisationId']"));
        Assert.Equal(address, given.Location);
        Assert.Contains("Safeguarding can’t be shared", Assert.Single(never.Errors), StringComparison.Ordinal);
        var saved = await world.App.InDatabase(db => db.Shares.ForTheSystem().SingleAsync(row => row.CaseId == opened.Id));
        Assert.Equal((RecipientKind.VoluntaryProvider, world.Organisation.Id.ToString()), (saved.RecipientKind, saved.RecipientKey));
    }

    [Theory, OnBothDatabases]
    public async Task A_share_without_its_parts_is_refused_in_sentences(string engine)
    {
        var (world, opened, _) = await SpokenAsync(engine);

        var answer = await world.As(Role.LinkWorker).Post($"/cases/{opened.Reference}/shares");

        Assert.Equal(3, answer.Errors.Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_share_withdrawn_twice_answers_409(string engine)
    {
        var (world, opened, _) = await SpokenAsync(engine);
        var (worker, address) = (world.As(Role.LinkWorker), $"/cases/{opened.Reference}/shares");
        await worker.Send(await worker.Post(address, Share(world, "Practice", "Work", "ClinicalCopy"), "main form[method=post]:not([action])"));
        var id = await world.App.InDatabase(db => db.Shares.ForTheSystem().Where(row => row.CaseId == opened.Id).Select(row => row.Id).SingleAsync());

        await worker.PostBare($"{address}/{id}/withdrawal");

        Assert.Equal(HttpStatusCode.Conflict, (await worker.PostBare($"{address}/{id}/withdrawal")).Status);
    }

    private static async Task<string> TextAsync(Visitor worker, string address) =>
        (await worker.Get((await worker.Post($"{address}/copy")).Location!)).Document.QuerySelector("textarea")!.TextContent;

    private static List<KeyValuePair<string, string>> Share(World world, string with, string category, string purpose)
    {
        var until = DateOnly.FromDateTime(world.App.Clock.GetUtcNow().UtcDateTime).AddMonths(3);
        return
        [
            new("Input.Categories", category), new("Input.With", with), new("Input.Purposes", purpose),
            new("Input.Until.Day", $"{until.Day}"), new("Input.Until.Month", $"{until.Month}"), new("Input.Until.Year", $"{until.Year}"),
        ];
    }

    private static async Task<(World World, Case Opened, Contact Contact)> SpokenAsync(string engine)
    {
        var world = await World.NewAsync(engine);
        var opened = await world.CaseAsync(World.Somebody() with { PracticeCode = world.Practice }, Need.Housing, Need.Work, Need.Money);
        var at = world.App.Clock.GetUtcNow();
        await world.InCase(opened, found => found.RecordContact(ContactWith.Phone, ContactOutcome.Spoke, "the note itself", at, world.User(Role.LinkWorker).Id, at));
        return (world, opened, await world.App.InDatabase(db => db.Contacts.ForTheSystem().SingleAsync(row => row.CaseId == opened.Id)));
    }
}
