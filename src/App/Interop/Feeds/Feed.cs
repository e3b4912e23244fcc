namespace Linkwork.Interop.Feeds;

/// <summary>Rules that hold for every feed.</summary>
public static class Feed
{
    /// <summary>Passes the records on, and refuses a feed that held none, or none that could be read.</summary>
    /// <exception cref="FeedRefused">At the end, before the reader of the records can take them as complete.</exception>
    public static IEnumerable<FeedRecord<T>> NotInVain<T>(this IEnumerable<FeedRecord<T>> records, string name)
        where T : class
    {
        var tally = new Tally(name);
        foreach (var record in records)
        {
            tally.Count(record.Rejection);
            yield return record;
        }
        tally.Check();
    }

    /// <inheritdoc cref="NotInVain{T}(IEnumerable{FeedRecord{T}}, string)"/>
    public static async IAsyncEnumerable<FeedRecord<T>> NotInVain<T>(this IAsyncEnumerable<FeedRecord<T>> records, string name)
        where T : class
    {
        var tally = new Tally(name);
        await foreach (var record in records)
        {
            tally.Count(record.Rejection);
            yield return record;
        }
        tally.Check();
    }

    /// <summary>A wrong file shows early: after this many records without a good one, reading on is pointless.</summary>
    private const int Patience = 1000;

    private sealed class Tally(string name)
    {
        long good, rejected;
        string? first;

        public void Count(string? rejection)
        {
            if (rejection is null)
                good++;
            else if (++rejected == Patience && good == 0)
                throw Vain();
            first ??= rejection;
        }

        public void Check()
        {
            if (good + rejected == 0)
                throw new FeedRefused($"{name} holds no records; check that it is the right file.");
            if (good == 0)
                throw Vain();
        }

        FeedRefused Vain() =>
            new($"None of the first {rejected:N0} records of {name} can be used, the first because {first}; check that it is the right file.");
    }
}
