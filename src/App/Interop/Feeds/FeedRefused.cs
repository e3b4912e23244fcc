using System.Net;

namespace Linkwork.Interop.Feeds;

/// <summary>A whole feed is refused: the message is one sentence that says what is wrong and what to do. Nothing of it was kept.</summary>
public class FeedRefused(string sentence, Exception? cause = null) : Exception(sentence, cause)
{
    /// <summary>What the server answered, when that was it.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Until when the server asks to be left alone, if it says.</summary>
    public DateTimeOffset? NotBefore { get; init; }
}

/// <summary>The same request may well be answered in a moment.</summary>
/// <param name="sentence">What to say when every try came to this.</param>
/// <param name="after">How long the server asks us to wait.</param>
/// <param name="cause">What was thrown.</param>
public sealed class TryAgain(string sentence, TimeSpan? after = null, Exception? cause = null) : FeedRefused(sentence, cause)
{
    public TimeSpan? After => after;
}

/// <summary>The source's robots.txt asks programs to stay away from this address.</summary>
public sealed class NotForPrograms(string sentence) : FeedRefused(sentence);

/// <summary>Most of what the feed brought before is not in it now: somebody has to say whether that is right.</summary>
/// <param name="sentence">For whoever imports by hand.</param>
/// <param name="gone">The services that would be withdrawn.</param>
/// <param name="before">How many of this feed's services run now.</param>
public sealed class FeedShrunk(string sentence, IReadOnlyList<Guid> gone, int before) : FeedRefused(sentence)
{
    public IReadOnlyList<Guid> Gone => gone;
    public int Before => before;
}
