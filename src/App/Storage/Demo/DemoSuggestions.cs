using Linkwork.Domain.Directory;
using Linkwork.Domain.Shared;

namespace Linkwork.Storage.Demo;

/// <summary>Services that people suggested: one to read, one that needs a register, one that the screen blocked.</summary>
internal static class DemoSuggestions
{
    public static IEnumerable<Suggestion> At(DateTimeOffset now)
    {
        yield return Sent(now.AddDays(-2), "Saltmarsh Ukuleles", "Strum and tea", "Beginners welcome. We have spare ukuleles, and tea halfway through.", "Free, tea 50p", null, Need.Loneliness, "01632 960801");
        yield return Sent(now.AddDays(-5), "Open Door Money Room", "Debt advice drop-in", "We go through letters and bills with you and talk to the people you owe.", "Free", "Charity 1999999", Need.Money, "01632 960802");
        yield return Sent(now.AddDays(-1), "QuickStart Cash", "Instant loans for anyone", "Guaranteed loan today, bad credit no problem. Pay the £45 release fee by gift card on WhatsApp and the money is yours.", "£45 first", null, Need.Money, "07700 900881");
    }

    private static Suggestion Sent(DateTimeOffset at, string organisation, string name, string description, string cost, string? registration, Need need, string phone)
    {
        var draft = Draft(Verdict.ShowToEditor, "");
        var screening = Screening.Of(draft.AsSubmission());
        return Draft(screening.Verdict, string.Join('\n', screening.Reasons));

        Suggestion Draft(Verdict verdict, string reasons) => new()
        {
            At = at, Organisation = organisation, Name = name, Description = description, Cost = cost, Registration = registration, Needs = [need], Phone = phone,
            SentBy = "Sam Harbour", SenderEmail = "sam@harbour.example", Verdict = verdict, Reasons = reasons,
        };
    }
}
