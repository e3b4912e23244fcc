using Linkwork.App.Tests.Harness;
using Linkwork.Domain.Access;
using Linkwork.Domain.Tests.Shared;

namespace Linkwork.App.Tests.Pages.WorkOffers;

/// <summary>The offer of talking about work, wherever it is made: in words that a child of nine can read, and with a no among its answers.</summary>
public class OfferWordsTests
{
    [Theory, OnBothDatabases]
    public async Task In_a_conversation_it_has_a_reading_age_of_nine_at_most(string engine)
    {
        var world = await World.NewAsync(engine);
        var its = await world.CaseAsync();
        var page = await world.As(Role.LinkWorker).Get($"/cases/{its.Reference}/conversations/new");

        Check(PageWords.Of(page, "fieldset:has(input[name='Input.Offer.Answer'])"));
    }

    [Theory, OnBothDatabases]
    public async Task Where_they_refer_themselves_it_has_too(string engine)
    {
        var world = await World.NewAsync(engine);
        var visitor = world.AsNobody();
        await visitor.Post("/refer-yourself");
        Check(PageWords.Of(await visitor.Get("/refer-yourself/work")));
    }

    private static void Check(IReadOnlyCollection<string> words)
    {
        Assert.True(words.Count > 5, string.Join(" | ", words));
        Assert.InRange(ReadingAge.Of(words), 4, 9);
        foreach (var answer in (string[])["Not now", "not for me"]) Assert.Contains(words, text => text.Contains(answer, StringComparison.OrdinalIgnoreCase));
        foreach (var push in (string[])["must", "should", "have to", "need to"]) Assert.DoesNotContain(words, text => text.Contains($" {push} ", StringComparison.OrdinalIgnoreCase));
    }
}
