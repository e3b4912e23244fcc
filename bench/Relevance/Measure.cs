namespace Linkwork.Bench.Relevance;

/// <summary>How good one list of results is, or the mean of many.</summary>
/// <param name="Ndcg">nDCG@10 with gain 2^grade − 1 and discount log2(rank + 1): 1 is the best order possible.</param>
/// <param name="Mrr">One over the rank of the first service that fits (grade 2 or 3) in the first twenty; 0 without one.</param>
/// <param name="Success">Whether a service that fits is among the first ten.</param>
/// <param name="FirstPage">Whether one is on the first page, of twenty.</param>
internal sealed record Measure(double Ndcg, double Mrr, double Success, double FirstPage)
{
    private const int Depth = 10, Page = 20, Fits = 2;

    public static Measure Of(IReadOnlyList<int> found, IEnumerable<int> judged)
    {
        var first = found.Take(Page).ToList().FindIndex(grade => grade >= Fits);
        var ideal = Gain(judged.OrderDescending());
        return new(ideal == 0 ? 0 : Gain(found) / ideal, first < 0 ? 0 : 1.0 / (first + 1), first is >= 0 and < Depth ? 1 : 0, first >= 0 ? 1 : 0);
    }

    public static Measure Mean(IReadOnlyList<Measure> all) =>
        new(all.Average(one => one.Ndcg), all.Average(one => one.Mrr), all.Average(one => one.Success), all.Average(one => one.FirstPage));

    private static double Gain(IEnumerable<int> grades) => grades.Take(Depth).Select((grade, rank) => (Math.Pow(2, grade) - 1) / Math.Log2(rank + 2)).Sum();
}
