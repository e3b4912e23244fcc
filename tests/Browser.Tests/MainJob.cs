using System.Globalization;
using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>The whole main job across the signed-in roles, with real services where the files are at hand: as most people work, by keyboard only, and without JavaScript.</summary>
public class MainJob(Site site)
{
    [Theory]
    [InlineData("mouse", "Marigold Ashworthy", 1971)]
    [InlineData("keyboard", "Delphine Quickfall", 1984)]
    [InlineData("no-javascript", "Barnaby Threlkeld", 1962)]
    public async Task From_referral_to_outcome(string how, string person, int born)
    {
        var real = await RealDirectory.ImportAsync(site);

        var referral = await ReferAsync(how, person, new(born, 5, 14));
        var reference = await AcceptAndAllocateAsync(how, person);
        await MeetAsync(how, person);
        await ReferAgainAsync(how, person, new(born, 5, 14), reference);
        await PlanAsync(how, reference);
        if (real) await SignpostToARealServiceAsync(how, reference);
        var onward = await ReferOnwardAsync(how, reference);
        await AnswerAsProviderAsync(how, onward, person);
        await ReviewAndCloseAsync(how, reference);
        await HearBackAsync(how, referral, person);
        await CountAsync(how, person);
        await WhoLookedAsync(how, reference);
    }

    /// <summary>1: a GP refers in one page.</summary>
    private async Task<string> ReferAsync(string how, string person, DateOnly born)
    {
        await using var desk = await OpenAsync("gp", how);
        var hands = HandsOf(desk, how);
        await desk.Page.GotoAsync("/referrals/new");
        if (how == "mouse") await desk.LookAsync("main-01-refer");
        await FillInAndSendAsync(hands, person, born);
        if (hands is KeyboardOnly keyboard) Assert.True(keyboard.Seconds < 60, $"a typical referral takes {keyboard.Seconds:N0} seconds of keys");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Referral sent" })).ToBeVisibleAsync();
        if (how == "mouse") await desk.LookAsync("main-02-receipt");
        return desk.Page.Url.Split('/')[^2];
    }

    /// <summary>2: the same person is referred again: the receipt is the same as ever, and the reasons are on the open case for the team to look at.</summary>
    private async Task ReferAgainAsync(string how, string person, DateOnly born, string reference)
    {
        await using var desk = await OpenAsync("gp", how);
        await desk.Page.GotoAsync("/referrals/new");
        await FillInAndSendAsync(HandsOf(desk, how), person, born);
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Referral sent" })).ToBeVisibleAsync();

        await using var worker = await OpenAsync("linkworker", how);
        await worker.Page.GotoAsync($"/cases/{reference}");
        if (how == "mouse") await worker.LookAsync("main-02-referred-again");
        await HandsOf(worker, how).Press("I have looked at it");
        await Assertions.Expect(worker.Page.GetByRole(AriaRole.Button, new() { Name = "I have looked at it" })).ToHaveCountAsync(0);
    }

    private static async Task FillInAndSendAsync(Hands hands, string person, DateOnly born)
    {
        await hands.Fill("First name", person.Split(' ')[0]);
        await hands.Fill("Last name", person.Split(' ')[1]);
        await hands.Date("Date of birth", born);
        await hands.Fill("GP practice", "Z99001");
        await hands.Fill("Phone", "07700 900123");
        await hands.Choose("Yes"); // a message may be left
        await hands.Choose("Money and debt");
        await hands.Choose("Work and employment");
        await hands.Choose("No known risks");
        await hands.Choose("Yes", which: 1); // they agreed
        await hands.Fill("Who told you so?", "She did");
        await hands.Open("Other ways to reach them");
        await hands.Fill("Postcode", "M33 7ZZ");
        await hands.Press("Send referral", which: 1); // the one below what was opened
    }

    /// <summary>2 and 3: the manager accepts it and gives it to a link worker.</summary>
    private async Task<string> AcceptAndAllocateAsync(string how, string person)
    {
        await using var desk = await OpenAsync("manager", how);
        var hands = HandsOf(desk, how);
        await desk.Page.GotoAsync("/inbox");
        if (how == "mouse") await desk.LookAsync("main-03-inbox");
        while (await desk.Page.GetByRole(AriaRole.Link, new() { Name = person }).CountAsync() == 0) await hands.Follow("Next");
        await hands.Follow(person);
        if (how == "mouse") await desk.LookAsync("main-03-referral");
        await hands.Press("Accept and open a case");
        var reference = desk.Page.Url.Split('/')[^1];
        await desk.Page.GotoAsync($"/cases/{reference}/allocation");
        if (how == "mouse") await desk.LookAsync("main-03-allocation");
        await hands.Choose("Sam Okafor");
        await hands.Press("Allocate");
        return reference;
    }

    /// <summary>4, 5 and 6: the link worker finds them on the caseload, records a call, and writes down what matters; work is "not now".</summary>
    private async Task MeetAsync(string how, string person)
    {
        await using var desk = await OpenAsync("linkworker", how);
        var hands = HandsOf(desk, how);
        await desk.Page.GotoAsync("/caseload");
        if (how == "mouse") await desk.LookAsync("main-04-caseload");
        await desk.Page.Locator("main form[action='/caseload/search'] input[name=Query]").First.FillAsync(person.Split(' ')[1]);
        await desk.Page.GoAsync(() => desk.Page.Keyboard.PressAsync("Enter"));
        await hands.Follow("C-");
        await hands.Press("Tried, no answer");
        await hands.Follow("Take back");
        if (how == "mouse") await desk.LookAsync("main-05-taking-back");
        await hands.Press("Take it back");
        await Assertions.Expect(desk.Page.GetByText("Recorded by mistake")).ToBeVisibleAsync();
        await hands.Fill("Note", "Rang as agreed. She is glad somebody called; wants the letters to stop.");
        await hands.Press("Record contact");
        await Assertions.Expect(desk.Page.GetByText("glad somebody called")).ToBeVisibleAsync();
        if (how == "mouse") await desk.LookAsync("main-05-case");
        await hands.Follow("what matters to you");
        if (how == "mouse") await desk.LookAsync("main-06-conversation");
        await hands.Pick("How you talked", "Phone");
        await hands.Fill("What matters to them", "Sleeping through the night, and seeing my sister again.");
        await hands.Choose("Not now");
        await hands.Choose("I did");
        await hands.Press("Save the conversation");
        await Assertions.Expect(desk.Page.GetByText("Don’t raise work").First).ToBeVisibleAsync();
    }

    /// <summary>7: goals in their words, and what will be done.</summary>
    private async Task PlanAsync(string how, string reference)
    {
        await using var desk = await OpenAsync("linkworker", how);
        var hands = HandsOf(desk, how);
        await desk.Page.GotoAsync($"/cases/{reference}/goals/new");
        await hands.Fill("The goal, in their words", "I want to open the post without feeling sick.");
        await hands.Pick("What it is about", "Money and debt");
        await hands.Fill("How much it matters to them, 1 to 10", "9");
        await hands.Fill("How sure they feel that they can do it, 1 to 10", "3");
        await hands.Press("Add the goal");
        await desk.Page.GotoAsync($"/cases/{reference}/actions/new");
        await hands.Fill("What will be done", "Put every letter in one box");
        await hands.Choose("The person");
        await hands.Press("Add the action");
        await desk.Page.GotoAsync($"/cases/{reference}/plan");
        await Assertions.Expect(desk.Page.GetByText("without feeling sick").First).ToBeVisibleAsync();
        if (how == "mouse") await desk.LookAsync("main-07-plan");
        await desk.Page.GotoAsync($"/cases/{reference}/plan/print");
        if (how == "mouse") await desk.LookAsync("main-07-plan-print");
    }

    /// <summary>8: a real service near the person's postcode.</summary>
    private async Task SignpostToARealServiceAsync(string how, string reference)
    {
        await using var desk = await OpenAsync("linkworker", how);
        var hands = HandsOf(desk, how);
        await desk.Page.GotoAsync($"/cases/{reference}/support?words=mental+health");
        if (how == "mouse") await desk.LookAsync("main-08-support");
        await Assertions.Expect(desk.Page.Locator("main li strong").Filter(new() { HasText = " km" }).First).ToBeVisibleAsync();
        await desk.Page.GoAsync(() => desk.Page.Locator("main h3 a").First.ClickAsync());
        await hands.Press("I told them about it");
        await Assertions.Expect(desk.Page.GetByText("Told about").First).ToBeVisibleAsync();
    }

    /// <summary>8 and 9: an onward referral, with an exact preview of what goes and what stays.</summary>
    private async Task<string> ReferOnwardAsync(string how, string reference)
    {
        await using var desk = await OpenAsync("linkworker", how);
        var hands = HandsOf(desk, how);
        await desk.Page.GotoAsync($"/cases/{reference}/support?words=debt+and+money+advice+aldersea");
        await hands.Follow("Debt and money advice");
        await hands.Follow("Make an onward referral");
        if (how == "mouse") await desk.LookAsync("main-09-onward");
        await desk.Page.Locator("input[name='Input.Agreed'][value=Contact]").CheckAsync(new() { Force = true });
        await desk.Page.Locator("input[name='Input.Agreed'][value=Money]").CheckAsync(new() { Force = true });
        await hands.Date("Until when?", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths(3));
        await hands.Press("See what will be sent");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "What stays here" })).ToBeVisibleAsync();
        if (how == "mouse") await desk.LookAsync("main-09-preview");
        await hands.Press("They said yes: send it");
        await desk.Page.GotoAsync($"/cases/{reference}");
        var sent = await desk.Page.Locator("main a[href*='/onward-referrals/W-']").First.GetAttributeAsync("href");
        return sent!.Split('/')[^1];
    }

    /// <summary>9: the provider sees what was agreed and nothing else, and answers; the person's own words come from the link worker.</summary>
    private async Task AnswerAsProviderAsync(string how, string onward, string person)
    {
        await using var desk = await OpenAsync("provider", how);
        var hands = HandsOf(desk, how);
        await desk.Page.GotoAsync($"/onward-referrals/{onward}");
        if (how == "mouse") await desk.LookAsync("main-09-provider");
        await Assertions.Expect(desk.Page.GetByText(person).First).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.GetByText("seeing my sister")).ToHaveCountAsync(0);
        await desk.Page.Locator("input[name='Input.Kind'][value=Accepted]").CheckAsync(new() { Force = true });
        await hands.Press("Send");
        await desk.Page.Locator("input[name='Input.Kind'][value=Started]").CheckAsync(new() { Force = true });
        await hands.Press("Send");
        await desk.Page.Locator("input[name='Input.Kind'][value=Ended]").CheckAsync(new() { Force = true });
        await hands.Press("Send");
        await Assertions.Expect(desk.Page.GetByText("Ended").First).ToBeVisibleAsync();
    }

    /// <summary>10: then and now, and the end; the letter is shown before it goes.</summary>
    private async Task ReviewAndCloseAsync(string how, string reference)
    {
        await using var desk = await OpenAsync("linkworker", how);
        var hands = HandsOf(desk, how);
        await desk.Page.GotoAsync($"/cases/{reference}/reviews/new");
        await hands.Fill("How sure they feel now, 1 to 10", "8");
        await desk.Page.Locator("input[name='Input.Goals[0].State'][value=Reached]").CheckAsync(new() { Force = true });
        if (how == "mouse") await desk.LookAsync("main-10-review");
        await hands.Press("Save the review");
        await desk.Page.GotoAsync($"/cases/{reference}/closure");
        await desk.Page.Locator("input[name='Input.Reason'][value=GoalsMet]").CheckAsync(new() { Force = true });
        await hands.Fill("For the person and the referrer", "She opens her post again, and sleeps.");
        if (how == "mouse") await desk.LookAsync("main-10-closure");
        await hands.Press("See the letter before it goes");
        if (how == "mouse") await desk.LookAsync("main-10-letter-preview");
        await hands.Press("Close the case and send");
        await Assertions.Expect(desk.Page.GetByText("the letter is sent").First).ToBeVisibleAsync();
    }

    /// <summary>11: the referrer hears, without work, money or safeguarding.</summary>
    private async Task HearBackAsync(string how, string referral, string person)
    {
        await using var desk = await OpenAsync("gp", how);
        var hands = HandsOf(desk, how);
        await desk.Page.GotoAsync("/referrals");
        if (how == "mouse") await desk.LookAsync("main-11-referrals");
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = person })).ToHaveCountAsync(2); // referred twice
        await desk.Page.GotoAsync($"/referrals/{referral}");
        await hands.Follow("Read the closing letter");
        var letter = await desk.Page.Locator("main").InnerTextAsync();
        Assert.Contains("She opens her post again", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("without feeling sick", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("employment", letter.ToLower(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        if (how == "mouse") await desk.LookAsync("main-11-letter");
    }

    /// <summary>12: the commissioner sees counts and nobody.</summary>
    private async Task CountAsync(string how, string person)
    {
        await using var desk = await OpenAsync("commissioner", how);
        await desk.Page.GotoAsync("/reports");
        await Assertions.Expect(desk.Page.Locator("main table").First).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.GetByText(person)).ToHaveCountAsync(0);
        if (how == "mouse") await desk.LookAsync("main-12-reports");
    }

    /// <summary>And the administrator sees who looked at the case, by its reference, and nothing of what it says.</summary>
    private async Task WhoLookedAsync(string how, string reference)
    {
        await using var desk = await OpenAsync("admin", how);
        await desk.Page.GotoAsync("/admin/access-log");
        var hands = HandsOf(desk, how);
        await hands.Fill("Reference", reference);
        await hands.Press("Show");
        await Assertions.Expect(desk.Page.GetByText("Sam Okafor").First).ToBeVisibleAsync();
        if (how == "mouse") await desk.LookAsync("main-13-access-log");
    }

    private Task<Desk> OpenAsync(string user, string how) => site.DeskAsync(user, javaScript: how != "no-javascript");

    private static Hands HandsOf(Desk desk, string how) => how == "keyboard" ? new KeyboardOnly(desk.Page) : new Hands(desk.Page);
}
