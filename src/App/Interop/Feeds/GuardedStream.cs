namespace Linkwork.Interop.Feeds;

/// <summary>
/// What is left of a feed after unpacking, read once from start to end. Turns the ways in which a packed file can be
/// broken into one sentence, stops when far more comes out than any such feed holds, and moves the progress along.
/// </summary>
/// <param name="content">The unpacked content; disposed with this.</param>
/// <param name="name">The file's name for sentences.</param>
/// <param name="limit">The most bytes that may come out.</param>
/// <param name="advanced">Called after each read.</param>
public sealed class GuardedStream(Stream content, string name, long limit, Action? advanced = null) : Stream
{
    private long read;

    /// <summary>Whether the last byte that was read ends a line: if not, a broken last record means a cut-off file.</summary>
    public bool EndsLine { get; private set; } = true;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Note(content.Read(buffer), buffer);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw Broken(broken);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Note(await content.ReadAsync(buffer, cancellationToken), buffer.Span);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw Broken(broken);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    private int Note(int count, ReadOnlySpan<byte> buffer)
    {
        read += count;
        if (read > limit)
            throw new FeedRefused($"{name} holds more than {limit / 1_000_000:N0} MB, far more than such a feed should; check that it is the right file.");
        if (count > 0)
            EndsLine = buffer[count - 1] is (byte)'\n' or (byte)'\r';
        advanced?.Invoke();
        return count;
    }

    private FeedRefused Broken(Exception cause) =>
        new($"{name} is damaged or cut off, so nothing was imported; fetch it again.", cause);

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => read; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }
}
