using System.Globalization;
using Linkwork.Domain.Caseload;
using Linkwork.Domain.Sharing;

namespace Linkwork.Domain.Work;

/// <summary>The person's own copy of a good-work check, said to them as "I". It goes through the gate like anything that leaves; to anybody else but them
/// it is about work and stays.</summary>
public static class CheckCopy
{
    /// <param name="about">The job or the offer by name.</param>
    public static Disclosure For(Case its, GoodWorkCheck check, string about, Recipient person, DateTimeOffset now) =>
        Gate.Disclose(Items(check, about).Select(item => new SharedItem(DataCategory.Work, item.Label, item.Text)), person, SharingPurpose.OwnCopy, its.Shares, now);

    private static IEnumerable<(string Label, string Text)> Items(GoodWorkCheck check, string about)
    {
        var result = check.Result;
        var open = result.Unknown.Where(item => result[item.Question] == GoodWorkAnswer.DontKnow).ToList();
        yield return ("The job", $"{about}\nWhat I said on {London.Date(check.At).ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}");
        yield return ("In my words", check.InTheirWords ?? "");
        yield return ("All in all", check.GoodForMe is { } good ? $"{GoodWorkQuestions.GoodForMe} {Said(good)}" : "");
        yield return ("What is good", Lines(result.Good, "Yes"));
        yield return ("What is partly so", Lines(result.Partly, "Partly"));
        yield return ("What isn’t good", Lines(result.NotGood, "No"));
        yield return ("What I don’t know yet", Lines(open, "I don’t know"));
        yield return ("What I left open", result.Unknown.Count > open.Count ? "I didn’t answer the other questions. They may be good or not." : "");
        yield return ("What I could ask for, if I want to", string.Join('\n', result.NotGood.Concat(result.Partly).Select(item => item.Ask)));
        yield return ("What I could ask to find out", string.Join('\n', open.Select(item => item.Ask)));
        if (!result.TwoAdversities) yield break;
        yield return ("Good to know", $"My answers tell of {string.Join("; ", result.Adversities.Select(strain => strain.Words()))}. {GoodWorkResult.Studies} "
            + $"That is about many people, not about me. What to do is for me to say: {GoodWorkResult.Advice}.");
        yield return ("Where this comes from", string.Join('\n', GoodWorkResult.Sources));
    }

    private static string Lines(IEnumerable<GoodWorkItem> items, string said) => string.Join('\n', items.Select(item => $"{item.Text} {said}."));

    private static string Said(GoodWorkAnswer answer) => answer == GoodWorkAnswer.DontKnow ? "I don’t know." : $"{answer.InWords()}.";
}
