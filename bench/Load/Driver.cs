using System.Diagnostics;

namespace Linkwork.Bench.Load;

/// <summary>What came of one measured stretch.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Wrong">Answers with another status than expected; any makes the row worthless.</param>
internal sealed record Stretch(double PerSecond, double P50, double P99, int Wrong);

/// <summary>Several connections, each asking again as soon as it is answered.</summary>
internal static class Driver
{
    /// <param name="step">One unit of work on connection number n; true when it went as expected.</param>
    public static async Task<Stretch> RunAsync(int connections, TimeSpan warmUp, TimeSpan measured, Func<int, Task<bool>> step)
    {
        await StretchAsync(connections, warmUp, step);
        return await StretchAsync(connections, measured, step);
    }

    private static async Task<Stretch> StretchAsync(int connections, TimeSpan time, Func<int, Task<bool>> step)
    {
        var started = Stopwatch.GetTimestamp();
        var wrong = 0;
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(async () =>
        {
            List<double> took = [];
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var begun = Stopwatch.GetTimestamp();
                if (!await step(number)) Interlocked.Increment(ref wrong);
                took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return took;
        })));
        var sorted = all.SelectMany(took => took).Order().ToList();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new(sorted.Count / seconds, At(sorted, 0.5), At(sorted, 0.99), wrong);
    }

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? double.NaN : sorted[(int)((sorted.Count - 1) * part)];
}
