namespace Linkwork.Interop.Feeds;

/// <summary>A whole feed is refused: the message is one sentence that says what is wrong and what to do. Nothing of it was kept.</summary>
public sealed class FeedRefused(string sentence, Exception? cause = null) : Exception(sentence, cause);
