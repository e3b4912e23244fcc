using System.Net;

namespace Linkwork.Interop.Feeds;

/// <summary>How politely, and how far, other people's servers are asked.</summary>
public sealed record Manners
{
    /// <summary>Whether addresses inside our own network may be fetched.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>What counts as outside it.</summary>
    public Func<IPAddress, bool> IsPublic { get; init; } = PublicAddress.Is;

    /// <summary>Where whoever reads the source's log can ask about us.</summary>
    public string? Contact { get; init; }

    /// <summary>To one host, one after the other.</summary>
    public double RequestsASecond { get; init; } = 5;

    /// <summary>Of one request that a server is too busy for.</summary>
    public int Tries { get; init; } = 4;

    /// <summary>The longest that a server may ask us to wait before we give up for now.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>For one answer, whole.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Of one answer in bytes, unpacked. The largest list known that comes in one has 30 MB.</summary>
    public long AnswerSize { get; init; } = 50_000_000;

    /// <summary>For everything that one feed has.</summary>
    public TimeSpan WholeTime { get; init; } = TimeSpan.FromHours(2);

    /// <inheritdoc cref="AnswerSize"/>
    public long WholeSize { get; init; } = 250_000_000;
}
