using System.IO.Compression;

namespace Linkwork.Interop.Feeds;

/// <summary>Opens the one file of a feed, plain or gzipped, whatever its name ends in.</summary>
public static class FeedFile
{
    /// <summary>The most bytes that a feed of one file may hold once unpacked.</summary>
    public const long Limit = 1_000_000_000;

    /// <exception cref="FeedRefused">The file is missing, empty, a folder, a zip, or can't be opened.</exception>
    public static GuardedStream Open(string path, FeedProgress progress, long limit = Limit)
    {
        var name = Path.GetFileName(path);
        var file = OpenRaw(path);
        try
        {
            var content = Kind(file) switch
            {
                Packing.Gzip => new GZipStream(file, CompressionMode.Decompress),
                Packing.None => (Stream)file,
                Packing.Zip => throw new FeedRefused($"{name} is a zip (a spreadsheet in .xlsx is one too); unpack it, or save the sheet as CSV, and import that."),
                _ => throw new FeedRefused($"{name} is packed with xz; unpack it with 'xz -d' and import what comes out."),
            };
            return new GuardedStream(content, name, limit, () => progress.Fraction = (double)file.Position / file.Length);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The file as it is, known to be there and to hold something.</summary>
    internal static FileStream OpenRaw(string path)
    {
        var name = Path.GetFileName(path);
        if (Directory.Exists(path))
            throw new FeedRefused($"{name} is a folder; give the file inside it that holds the records.");
        if (!File.Exists(path))
            throw new FeedRefused($"There is no file {path}; check its name.");
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            if (file.Length > 0)
                return file;
            file.Dispose();
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new FeedRefused($"{name} can't be opened; check that you may read it.", closed);
        }
        throw new FeedRefused($"{name} is empty; fetch it again.");
    }

    /// <summary>Told by the first bytes, since names lie; leaves the file at its start.</summary>
    internal static Packing Kind(FileStream file)
    {
        Span<byte> head = stackalloc byte[6];
        var known = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        return known switch
        {
            [0x1f, 0x8b, ..] => Packing.Gzip,
            [(byte)'P', (byte)'K', 3, 4, ..] => Packing.Zip,
            [0xfd, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0] => Packing.Xz,
            _ => Packing.None,
        };
    }

    internal enum Packing
    {
        None,
        Gzip,
        Zip,
        Xz,
    }
}
