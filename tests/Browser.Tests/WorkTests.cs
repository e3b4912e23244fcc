using Linkwork.Browser.Tests.Harness;

namespace Linkwork.Browser.Tests;

/// <summary>Work as a link worker meets it: how things stand, then and now, steps on a map, and a job to keep.</summary>
public class WorkTests(Site site)
{
    [Fact]
    public async Task How_things_stand_is_written_again_and_both_times_stand_side_by_side()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var its = await desk.CaseWithAsync(".lw-path__line");
        await desk.LookAsync("work-case");
        await desk.Page.Locator("#how-work-stands").EvaluateAsync("heading => heading.closest('section').querySelectorAll('details').forEach(part => part.open = true)");
        await desk.LookAsync("work-case-open");

        await desk.Page.GotoAsync($"{its}/work/profile");
        await desk.LookAsync("work-profile");
        await desk.Page.GetByLabel("Worries").FillAsync("What the neighbours will say");
        await desk.Page.GetByLabel("How sure they feel that they can, 1 to 10").FillAsync("12");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save how things stand" }).ClickAsync());
        await desk.LookAsync("work-profile-errors");
        Assert.Equal("What the neighbours will say", await desk.Page.GetByLabel("Worries").InputValueAsync());
        await desk.Page.GetByLabel("How sure they feel that they can, 1 to 10").FillAsync("6");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Save how things stand" }).ClickAsync());

        await desk.Page.GotoAsync($"{its}/work/then-and-now");
        await desk.LookAsync("work-then-and-now");
        Assert.Contains("What the neighbours will say", await desk.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_is_added_put_down_and_printed()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var its = await desk.CaseWithAsync(".lw-path__line");
        await desk.Page.GotoAsync($"{its}/work/steps");
        await desk.Page.GetByLabel("Which step").SelectOptionAsync("ReadyToGoOut");
        await desk.Page.GetByLabel("What it was, in words").FillAsync("Walked to the harbour and back");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Add the step" }).ClickAsync());
        await desk.LookAsync("work-steps");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Put down for now" }).First.ClickAsync());
        await desk.LookAsync("work-steps-rest");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Put down for now" }).ClickAsync());
        await desk.LookAsync("work-steps-after");

        await desk.Page.GotoAsync($"{its}/work/map");
        await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Make the copy to print" }).ClickAsync());
        await desk.LookAsync("work-map");
    }

    [Fact]
    public async Task A_job_at_risk_leads_to_what_can_be_done_this_week()
    {
        await using var desk = await site.DeskAsync("linkworker");
        var its = await desk.CaseWithAsync(".lw-choice a[href$='/work/keep-the-job']");
        await desk.Page.GotoAsync($"{its}/work/keep-the-job");
        await desk.LookAsync("work-keep-the-job");
        await desk.Page.GoAsync(() => desk.Page.Locator("form:has(input[value=SickPay]) button").ClickAsync());
        if (desk.Page.Url.Contains("/goal", StringComparison.Ordinal))
        {
            await desk.LookAsync("work-keep-the-job-goal");
            await desk.Page.GetByLabel("The goal, in their words").FillAsync("I want to stay where I am");
            await desk.Page.GetByLabel("How much it matters to them, 1 to 10").FillAsync("9");
            await desk.Page.GetByLabel("How sure they feel that they can do it, 1 to 10").FillAsync("4");
            await desk.Page.GoAsync(() => desk.Page.GetByRole(AriaRole.Button, new() { Name = "Add the goal" }).ClickAsync());
        }

        Assert.Contains("Check sick pay", await desk.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await desk.LookAsync("work-keep-the-job-planned");
        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await desk.LookAsync("work-keep-the-job-paper", axe: false);
    }
}
