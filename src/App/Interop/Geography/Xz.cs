using System.ComponentModel;
using System.Diagnostics;
using Linkwork.Interop.Feeds;

namespace Linkwork.Interop.Geography;

/// <summary>Unpacks through the system's own <c>xz</c>: .NET has no decoder of its own for it.</summary>
internal sealed class Xz : Stream
{
    private readonly Process process;
    private readonly Task feeding;
    private readonly string name;
    private bool disposed;

    private Xz(Process process, Stream packed, string name)
    {
        this.process = process;
        this.name = name;
        feeding = Task.Run(() => Feed(packed));
    }

    /// <exception cref="FeedRefused">This machine has no xz.</exception>
    public static Xz Unpack(Stream packed, string name)
    {
        try
        {
            var started = Process.Start(new ProcessStartInfo("xz", ["--decompress", "--stdout", "-qq"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
            return new Xz(started, packed, name);
        }
        catch (Win32Exception missing)
        {
            throw new FeedRefused($"{name} is packed with xz, which this machine doesn't have; unpack it elsewhere and give the folder.", missing);
        }
    }

    /// <summary>A broken pipe only says that xz stopped reading; its exit code says why.</summary>
    private void Feed(Stream packed)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            packed.CopyTo(input);
        }
        catch (IOException)
        {
        }
    }

    public override int Read(Span<byte> buffer)
    {
        var count = process.StandardOutput.BaseStream.Read(buffer);
        if (count == 0 && buffer.Length > 0)
            CheckEnd();
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    private void CheckEnd()
    {
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidDataException($"xz could not unpack {name} (exit code {process.ExitCode}).");
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !disposed)
        {
            disposed = true;
            if (!process.HasExited)
                process.Kill();
            feeding.Wait();
            process.Dispose();
        }
        base.Dispose(disposing);
    }
}
