using System.Net;
using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Work;

namespace Linkwork.App.Tests.Pages.Adjustments;

/// <summary>A line for an employer that tells of benefits or an illness, which nobody agreed to, is noticed before it is written down as agreed.</summary>
public class SheetWordsTests
{
    private const string Yes = "form:has(input[name=Seen])";

    [Theory, OnBothDatabases]
    public async Task It_is_warned_of_once_and_its_writer_decides(string engine)
    {
        foreach (var (what, warning, words) in new[]
        {
            ("Not Tuesdays, Jobcentre", "Does this tell of money?", "Jobcentre"), ("A chair for her arthritis", "Does this tell of health?", "arthritis"), ("Breaks, because of PTSD", "Does this tell of health?", "PTSD"),
        })
        {
            var (world, its, page, row) = await WithAsync(engine, what);
            var worker = world.As(Role.LinkWorker);

            var warned = await worker.Post(page, Choice(row));
            Assert.Contains(warning, warned.Text, StringComparison.Ordinal);
            Assert.Contains($"“{words}” in “What helps me at work”", warned.Text, StringComparison.Ordinal);
            Assert.Empty((await world.ReadWorkAsync(its)).Shares);
            // Whoever sends the seal of the words without that of the warning has seen no warning.
            var forged = warned.Document.QuerySelector("input[name=Seen]")!.GetAttribute("value")![..64];
            Assert.Equal(HttpStatusCode.Conflict, (await worker.Send(warned, new { Seen = forged }, Yes)).Status);
            Assert.Empty((await world.ReadWorkAsync(its)).EmployerSheets);

            await Task.WhenAll(worker.Send(warned, form: Yes), worker.Send(warned, form: Yes));
            Assert.Single((await world.ReadWorkAsync(its)).EmployerSheets);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Where_they_agreed_to_the_reason_health_is_no_news_and_plain_words_are_never_warned_of(string engine)
    {
        var (world, its, page, plain) = await WithAsync(engine, "A chair I can raise, not Tuesdays");
        Adjustment? row = null;
        await world.InWorkAsync(its, (found, by, at) => row = found.AddAdjustment("A quiet corner", "her arthritis", AdjustmentState.WouldHelp, by, at));
        var worker = world.As(Role.LinkWorker);

        Assert.DoesNotContain("Does this tell of", (await worker.Post(page, Choice(plain))).Text, StringComparison.Ordinal);
        var agreed = await worker.Post(page, new Dictionary<string, string>(Choice(row!)) { ["Input.Whys"] = $"{row!.Id}" });
        Assert.Contains("her arthritis", agreed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Does this tell of", agreed.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Choice(Adjustment row) => new() { ["Input.Employer"] = "Harbour Café", ["Input.Whats"] = $"{row.Id}" };

    private static async Task<(World World, Case Its, string Page, Adjustment Row)> WithAsync(string engine, string what)
    {
        var world = await World.NewAsync(engine);
        var its = await world.TalkingAsync();
        Adjustment? row = null;
        await world.InWorkAsync(its, (found, by, at) => row = found.AddAdjustment(what, null, AdjustmentState.WouldHelp, by, at));
        return (world, its, $"/cases/{its.Reference}/work/sheets/new", row!);
    }
}
