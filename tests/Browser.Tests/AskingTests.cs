using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>Asking before sharing, a warning before quoting work, and a benefit that has stopped, as a link worker meets them.</summary>
public class AskingTests(Site site)
{
    [Fact]
    public async Task A_share_is_asked_for_in_plain_words_beside_what_would_go()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var its = await desk.CaseWithAsync("a[href$='/closure']");
        await desk.Page.GotoAsync($"{its}/copy");
        await desk.LookAsync("asking-copy");
        await desk.Page.GotoAsync($"{its}/shares?with=Practice&purpose=ClinicalCopy&purpose=ClosingLetter");
        await desk.LookAsync("asking-form");
        foreach (var about in (string[])["Work", "Money"]) await desk.Page.Locator($"input[name='Input.Categories'][value={about}]").CheckAsync(new() { Force = true });
        await UntilAsync(desk);
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Show what would go" }).ClickAsync());
        await desk.LookAsync("asking-ask");
        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await desk.LookAsync("asking-paper", axe: false);
        await desk.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        Assert.Contains("You can say no", await desk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "They said yes: write it down" }).ClickAsync());
        await desk.LookAsync("asking-done");
    }

    [Fact]
    public async Task A_letter_that_quotes_work_is_warned_of_before_it_goes()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var change = desk.Page.GetByRole(AriaRole.Button, new() { Name = "Change it" });
        await desk.Page.GotoAsync("/caseload");
        // Whoever referred themselves gets no letter: the first case in which one would go.
        foreach (var its in await desk.Page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll(\"main a[href^='/cases/C-']\")].map(a => a.getAttribute('href').split('#')[0]))]"))
        {
            await desk.Page.GotoAsync($"{its}/closure");
            if (await desk.Page.Locator("input[name='Input.Reason'][value=GoalsMet]").CountAsync() == 0) continue;
            await desk.Page.Locator("input[name='Input.Reason'][value=GoalsMet]").CheckAsync(new() { Force = true });
            await desk.Page.GetByLabel("For the person and the referrer").FillAsync("They gave up the night shifts, and the debt is being paid. The art group works well.");
            await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "See the letter before it goes" }).ClickAsync());
            if (await change.CountAsync() > 0) break;
        }

        await desk.LookAsync("guarded-letter");
        var warned = await desk.Page.Locator("main").InnerTextAsync();
        foreach (var words in (string[])["night shifts", "debt"]) Assert.Contains($"“{words}”", warned, StringComparison.OrdinalIgnoreCase);
        await desk.Page.GoAsync(() => change.ClickAsync());
        Assert.Contains("night shifts", await desk.Page.GetByLabel("For the person and the referrer").InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_onward_referral_is_read_aloud_before_it_goes()
    {
        await using var desk = await site.DeskAsync("linkworker");
        // One in which work may be spoken of: where they asked for quiet, nobody is asked about it.
        var its = await desk.CaseWithAsync(".lw-path__line");
        await desk.Page.GotoAsync($"{its}/support?need=Work");
        await desk.Page.GoAsync(() => desk.Page.Locator("main h3 a").First.ClickAsync());
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Make an onward referral" }).ClickAsync());
        foreach (var agreed in (string[])["Contact", "Story"]) await desk.Page.Locator($"input[name='Input.Agreed'][value={agreed}]").CheckAsync(new() { Force = true });
        await desk.Page.GetByLabel("Anything to add").FillAsync("Would like mornings; has been off sick from the warehouse job.");
        await desk.Page.GetByLabel("What your note is about").SelectOptionAsync("Story");
        if (await desk.Page.GetByLabel("Why send it all the same?").CountAsync() > 0) await desk.Page.GetByLabel("Why send it all the same?").FillAsync("They said to");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "See what will be sent" }).ClickAsync());
        await desk.LookAsync("asking-onward");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Ask them whether" }).ClickAsync());
        await desk.LookAsync("asking-onward-again");
    }

    [Fact]
    public async Task A_programme_that_needs_a_National_Insurance_number_is_sent_one_masked()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var its = await desk.CaseWithAsync(".lw-path__line");
        await desk.Page.GotoAsync($"{its}/support?words=Pathfinder+work+and+health");
        await desk.Page.GoAsync(() => desk.Page.Locator("main h3 a", new() { HasText = "Pathfinder work and health" }).First.ClickAsync());
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Make an onward referral" }).ClickAsync());
        await desk.Page.Locator("input[name='Input.Agreed'][value=Contact]").CheckAsync(new() { Force = true });
        await desk.Page.GetByLabel("National Insurance number, if they want you to send it").FillAsync("QQ 12 34 56 C");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "See what will be sent" }).ClickAsync());
        await desk.LookAsync("number-mistyped");
        await desk.Page.GetByLabel("National Insurance number, if they want you to send it").FillAsync("aa 00 00 01 b");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "See what will be sent" }).ClickAsync());
        await desk.LookAsync("number-ask");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "They said yes: send it" }).ClickAsync());
        await desk.LookAsync("number-sent");
        Assert.Contains("•• •• •• 01 B", await desk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_reads_the_whole_number_when_it_asks_to()
    {
        await using var editor = await site.DeskAsync("editor");
        await editor.Page.GotoAsync("/directory?words=Employment+rights+line");
        await editor.Page.GoAsync(() => editor.Page.Locator("main h2 a, main h3 a", new() { HasText = "Employment rights line" }).First.ClickAsync());
        var service = new Uri(editor.Page.Url).AbsolutePath.Split('/')[^1];
        await editor.Page.GotoAsync($"/directory/{service}/edit");
        await editor.Page.Locator("input[name$='Work.NeedsNationalInsurance'][value=yes]").CheckAsync(new() { Force = true });
        await editor.Page.GoAsync(() => editor.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync());
        await editor.LookAsync("number-card");

        await using var desk = await site.DeskAsync("linkworker");
        var its = await desk.CaseWithAsync(".lw-path__line");
        await desk.Page.GotoAsync($"{its}/onward-referrals/new?service={service}");
        await desk.Page.Locator("input[name='Input.Agreed'][value=Contact]").CheckAsync(new() { Force = true });
        await desk.Page.GetByLabel("National Insurance number, if they want you to send it").FillAsync("AA000001B");
        if (await desk.Page.GetByLabel("Why send it all the same?").CountAsync() > 0) await desk.Page.GetByLabel("Why send it all the same?").FillAsync("They said to");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "See what will be sent" }).ClickAsync());
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "They said yes: send it" }).ClickAsync());
        var onward = new Uri(desk.Page.Url).AbsolutePath.Split('/')[^1];

        await using var provider = await site.DeskAsync("provider");
        await provider.Page.GotoAsync($"/onward-referrals/{onward}");
        await provider.LookAsync("number-provider");
        await provider.Page.GoAsync(() => provider.Page.GetByRole(AriaRole.Button, new() { Name = "Show the whole National Insurance number" }).ClickAsync());
        await provider.LookAsync("number-provider-whole");
        Assert.Contains("AA 00 00 01 B", await provider.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_benefit_stands_first_with_what_to_do_now()
    {
        await using var desk = await site.DeskAsync("linkworker");
        await desk.CaseWithAsync(".lw-lost");
        await desk.LookAsync("lost-benefit-case");
        await desk.Page.GoAsync(() => desk.Page.Locator(".lw-lost a[href*='/lost-benefit/']").ClickAsync());
        await desk.LookAsync("lost-benefit");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Mark it as sorted" }).ClickAsync());
        await desk.LookAsync("lost-benefit-errors");
        var its = await desk.CaseWithAsync("a[href$='/lost-benefit']");
        await desk.Page.GotoAsync($"{its}/lost-benefit");
        await desk.LookAsync("lost-benefit-new");
        await desk.Page.GotoAsync($"{its}/conversations/new");
        await desk.LookAsync("lost-benefit-conversation");
    }

    private static async Task UntilAsync(Desk desk)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddMonths(3);
        var group = desk.Page.GetByRole(AriaRole.Group, new() { Name = "Last day" });
        foreach (var (part, value) in new[] { ("Day", day.Day), ("Month", day.Month), ("Year", day.Year) }) await group.GetByLabel(part, new() { Exact = true }).FillAsync($"{value}");
    }
}
