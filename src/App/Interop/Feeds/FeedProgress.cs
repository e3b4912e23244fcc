namespace Linkwork.Interop.Feeds;

/// <summary>How far the reading of a feed has come, from 0 to 1, by bytes of what was given (a packed file counts packed bytes).</summary>
public sealed class FeedProgress
{
    private double fraction;

    public double Fraction
    {
        get => Volatile.Read(ref fraction);
        internal set => Volatile.Write(ref fraction, Math.Clamp(value, 0, 1));
    }

    /// <summary>Set when the feed itself says that it holds more than it gave: what is missing then isn't gone.</summary>
    public string? Shortfall { get; set; }
}
