using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Linkwork.Domain.Work;
using Linkwork.Interop;

namespace Linkwork.Bench;

/// <summary>The time of one estimate of better or worse off, beside writing its answer as JSON.</summary>
internal static class BetterOffBench
{
    private const int Rounds = 200;

    public static Command Command()
    {
        var command = new Command("better-off", "The time of one household's estimate, beside writing the answer as JSON.");
        command.SetAction(_ => Run());
        return command;
    }

    private static void Run()
    {
        var rates = RatesFile.Standard.Years[^1];
        var today = rates.From;
        var households = Enumerable.Range(0, 500).Select(Made).Where(household => !household.Problems(rates, today).Any()).ToList();
        var answers = households.Select(household => household.Estimate(rates, today)).ToList();
        var estimate = Milliseconds(households.Count, at => households[at].Estimate(rates, today));
        var floor = Milliseconds(households.Count, at => JsonSerializer.SerializeToUtf8Bytes(answers[at]));
        Report.Print([new("better-off, one household", "none", $"{households.Count}", estimate, "ms", floor, floor / estimate, "< 1 ms", estimate < 1)]);
    }

    /// <summary>The median over rounds, after as many to warm up.</summary>
    private static double Milliseconds(int count, Func<int, object> work)
    {
        List<double> times = [];
        for (var round = 0; round < 2 * Rounds; round++)
        {
            var from = Stopwatch.GetTimestamp();
            for (var at = 0; at < count; at++) GC.KeepAlive(work(at));
            if (round >= Rounds) times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds / count);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private static Household Made(int seed)
    {
        var dice = new Random(seed);
        return new()
        {
            Period = Period.Month, InsideLondon = dice.Next(5) == 0, Adults = [.. Enumerable.Range(0, 1 + dice.Next(2)).Select(_ => Person())],
            Children = [.. Enumerable.Range(0, dice.Next(4)).Select(_ => new Child(new DateOnly(2010, 1, 1).AddDays(dice.Next(5800))))],
            HousingCosts = dice.Next(1200), Capital = dice.Next(18_000), ChildcareCosts = dice.Next(2) * dice.Next(900),
        };

        Adult Person() => new() { Born = new DateOnly(1965, 1, 1).AddDays(dice.Next(14_000)), EmploymentIncome = dice.Next(3000), Capability = (Capability)dice.Next(4), Carer = dice.Next(6) == 0 };
    }
}
