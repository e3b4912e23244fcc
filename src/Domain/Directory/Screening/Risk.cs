namespace Linkwork.Domain.Directory;

/// <summary>What makes a stranger's price or promise matter: the needs that people are preyed upon for, and how much they would pay.</summary>
internal static class Risk
{
    // Words that begin so, as needs are named, labelled, or told in other words.
    private static readonly string[] Preyed =
    [
        "work", "employ", "job", "money", "debt", "benefit", "hous", "homeless", "immigra", "legal", "law", "visa", "career", "financ",
    ];

    private static readonly HashSet<string> Given =
    [
        "up", "earn", "earning", "worth", "make", "makes", "receive", "give", "gives", "grant", "grants", "save", "saves", "voucher", "vouchers",
        "over", "least", "paid", "wage", "borrow", "loans", "loan", "award", "awards", "claim", "claimed", "win", "won", "keep",
    ];

    private static readonly HashSet<string> Periods = ["hour", "week", "day", "month", "year", "daily", "weekly"];

    /// <summary>Does it say it is for people in a need that scams live on? What the form's boxes don't say, the words do.</summary>
    public static bool Preys(Reading reading) => reading.Submission.Needs.Count > 0
        ? reading.Submission.Needs.SelectMany(need => Letters.Plain(need).Split(' ', '-', '/', ','))
            .Any(word => Array.Exists(Preyed, start => word.StartsWith(start, StringComparison.Ordinal)))
        : reading.SaysAny(Vocabulary.JobOffer, Vocabulary.Loan, Vocabulary.WriteOff, Vocabulary.DebtAdvice, Vocabulary.Benefit, Vocabulary.ImmigrationAdvice,
            Vocabulary.Grant, Vocabulary.TrainForWork);

    /// <summary>The most that the reader would pay, pounds: from the cost box, or when that is empty from amounts in the text that nobody gives or earns.</summary>
    public static decimal Asked(Reading reading)
    {
        if (reading.Submission.Cost.Said() is not null) return reading.Price.Pounds;
        var most = 0m;
        foreach (var at in reading.Claims(Vocabulary.Amount))
        {
            var word = reading.Words[at];
            if (word.Value <= most) continue;
            var before = Enumerable.Range(1, 4).Select(back => at - back).Where(back => back >= 0 && reading.Words[back].Sentence == word.Sentence);
            var earned = at + 1 < reading.Words.Count && Periods.Contains(reading.Words[at + 1].Text) && reading.Says(Vocabulary.JobMention);
            if (!earned && !before.Any(back => Given.Contains(reading.Words[back].Text))) most = word.Value;
        }

        return most;
    }

    /// <summary>Nothing says who it is: no number in any register, no public address.</summary>
    public static bool Stranger(Reading reading) => reading.Sender.Numbers.Count == 0 && !reading.Sender.PublicBody && !reading.Sender.SaysCouncil;
}
