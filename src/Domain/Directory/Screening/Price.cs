namespace Linkwork.Domain.Directory;

/// <summary>What the cost box says: the largest amount in pounds, the largest share in per cent (interest is none), whether it says free. All nothing when it is empty.</summary>
internal sealed record Price(decimal Pounds, decimal Share, bool SaysFree)
{
    private static readonly HashSet<string> Free = ["free", "nothing", "none", "nil", "donation", "donations", "funded", "waived"];

    public static Price Of(IReadOnlyList<Word> words)
    {
        decimal Largest(string sign) => words.Where(word => word.Text == sign).Select(word => word.Value).DefaultIfEmpty().Max();
        // "45" alone in the cost box is pounds.
        var pounds = Math.Max(Largest("#"), words.Count == 1 ? Largest("9") : 0);
        var lent = words.Any(word => word.Text is "interest" or "apr" or "loan");
        return new(pounds, lent ? 0 : Largest("%"), words.Any(word => Free.Contains(word.Text)));
    }
}
