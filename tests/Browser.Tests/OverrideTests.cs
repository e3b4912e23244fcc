using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>A safeguarding lead tells a referrer something without consent, and the referrer reads it.</summary>
public class OverrideTests(Site site)
{
    [Fact]
    public async Task A_lead_sees_what_goes_before_it_goes_and_the_referrer_reads_just_that()
    {
        const string words = "Oriel Thackray told us today that they mean to end their life this weekend. They don’t know that we told you.";
        var referral = await ReferAsync();
        await using var desk = await site.DeskAsync("manager");
        var hands = new Hands(desk.Page);
        await desk.Page.GotoAsync("/inbox");
        while (await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Oriel Thackray" }).CountAsync() == 0) await hands.Follow("Next");
        await hands.Follow("Oriel Thackray");
        await hands.Press("Accept and open a case");
        await desk.Page.GotoAsync($"/cases/{desk.Page.Url.Split('/')[4]}");

        await hands.Follow("Tell somebody without consent");
        await desk.LookAsync("override-01-form");
        await hands.Press("See what they will read");
        await desk.LookAsync("override-02-errors");
        await hands.Choose("Risk to life");
        await desk.Page.Locator("input[name='Input.To'][value=Referrer]").CheckAsync();
        await hands.Fill("Exactly what they will read", words);
        await hands.Pick("What it is about", "Health");
        await hands.Fill("Why it is needed", "They asked us to tell nobody.");
        await hands.Choose("No: telling them would be unsafe");
        await hands.Fill("Who told them or will, or why it would be unsafe", "They would leave before anybody came.");
        await hands.Press("See what they will read");
        await Assertions.Expect(desk.Page.GetByText(words)).ToBeVisibleAsync();
        await desk.LookAsync("override-03-preview");
        await hands.Press("Tell them without consent");
        await desk.LookAsync("override-04-decided");
        await hands.Follow("Oriel Thackray");
        await desk.LookAsync("override-05-case");
        await hands.Follow("Everything that was sent");
        await desk.LookAsync("override-06-sent");

        await using var gp = await site.DeskAsync("gp");
        await gp.Page.GotoAsync($"/referrals/{referral}");
        await gp.LookAsync("override-07-referral");
        await new Hands(gp.Page).Follow("Read what the team had to tell you");
        await Assertions.Expect(gp.Page.GetByText(words)).ToBeVisibleAsync();
        await gp.LookAsync("override-08-letter");
    }

    private async Task<string> ReferAsync()
    {
        await using var desk = await site.DeskAsync("gp");
        var hands = new Hands(desk.Page);
        await desk.Page.GotoAsync("/referrals/new");
        await hands.Fill("First name", "Oriel");
        await hands.Fill("Last name", "Thackray");
        await hands.Date("Date of birth", new(1979, 3, 2));
        await hands.Fill("Phone", "07700 900124");
        await hands.Choose("Yes"); // a message may be left
        await hands.Choose("Work and employment");
        await hands.Choose("No known risks");
        await hands.Choose("Yes", which: 1); // they agreed
        await hands.Fill("Who told you so?", "They did");
        await hands.Press("Send referral");
        return desk.Page.Url.Split('/')[^2];
    }
}
