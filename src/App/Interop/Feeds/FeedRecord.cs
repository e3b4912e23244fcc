namespace Linkwork.Interop.Feeds;

/// <summary>Where in a feed a record stands: a line of a text file, or a record of a JSON feed, counted from 1.</summary>
public readonly record struct Place(string File, long Number, string Unit = "line")
{
    public override string ToString() => $"{File}, {Unit} {Number}";
}

/// <summary>One record of a feed: its value or why it was rejected, and what was left out of it on the way in.</summary>
public readonly record struct FeedRecord<T>(Place Place, T? Value, string? Rejection, IReadOnlyList<string> Warnings)
    where T : class;

/// <summary>What a parser says about the record it has before it. One is reused for every record of a feed.</summary>
public sealed class Remarks
{
    private List<string>? warnings;

    public string? Rejection { get; private set; }

    /// <summary>Rejects the record; the return value lets a parser say <c>return remarks.Reject&lt;T&gt;(…)</c>.</summary>
    public T? Reject<T>(string reason)
        where T : class
    {
        Rejection ??= reason;
        return null;
    }

    /// <summary>Keeps the record but says that part of it could not be used.</summary>
    public void Warn(string what) => (warnings ??= []).Add(what);

    /// <summary>Closes the record and makes ready for the next one.</summary>
    public FeedRecord<T> Record<T>(Place place, T? value)
        where T : class
    {
        var reason = Rejection ?? (value is null ? "it holds nothing" : null);
        var record = new FeedRecord<T>(place, reason is null ? value : null, reason, warnings ?? []);
        (Rejection, warnings) = (null, null);
        return record;
    }
}
