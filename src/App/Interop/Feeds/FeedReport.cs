namespace Linkwork.Interop.Feeds;

/// <summary>Counts what became of a feed's records, and tells of each that was rejected or partly used.</summary>
/// <param name="rejected">Told each rejection: the place and the reason.</param>
/// <param name="warned">Told each warning.</param>
public sealed class FeedReport(Action<string>? rejected = null, Action<string>? warned = null)
{
    public int Good { get; private set; }
    public int Rejected { get; private set; }
    public int Warnings { get; private set; }

    /// <summary>The good values, in order.</summary>
    public IEnumerable<T> Sift<T>(IEnumerable<FeedRecord<T>> records)
        where T : class
    {
        foreach (var record in records)
            if (Take(record) is { } value)
                yield return value;
    }

    /// <summary>Notes one record; null when it was rejected.</summary>
    public T? Take<T>(FeedRecord<T> record)
        where T : class
    {
        foreach (var warning in record.Warnings)
            Warn($"{record.Place}: {warning}");
        if (record.Value is null)
        {
            Rejected++;
            rejected?.Invoke($"{record.Place}: {record.Rejection}");
            return null;
        }
        Good++;
        return record.Value;
    }

    public void Warn(string what)
    {
        Warnings++;
        warned?.Invoke(what);
    }
}
