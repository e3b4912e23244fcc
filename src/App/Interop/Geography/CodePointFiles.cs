using System.Formats.Tar;
using System.IO.Compression;
using Linkwork.Interop.Feeds;
using static Linkwork.Interop.Feeds.FeedFile;

namespace Linkwork.Interop.Geography;

/// <summary>One area's file of Code-Point Open, to be read before the next one is asked for.</summary>
public readonly record struct CodePointFile(string Name, GuardedStream Content);

/// <summary>Finds the CSV files of Code-Point Open in the zip, tar.gz, tar.xz or folder that it came in.</summary>
public static class CodePointFiles
{
    /// <summary>All of Great Britain takes 100 MB.</summary>
    private const long Limit = 1_000_000_000;

    public static IEnumerable<CodePointFile> In(string path, FeedProgress progress) =>
        Directory.Exists(path) ? InFolder(path, progress) : InArchive(path, progress);

    private static IEnumerable<CodePointFile> InFolder(string path, FeedProgress progress)
    {
        var files = new DirectoryInfo(path).EnumerateFiles("*.csv", SearchOption.AllDirectories)
            .Where(file => HoldsPostcodes(file.FullName)).OrderBy(file => file.Name, StringComparer.Ordinal).ToArray();
        var whole = new FeedProgress();
        for (var done = 0; done < files.Length; done++)
        {
            using var content = Open(files[done].FullName, whole, Limit);
            yield return new(files[done].Name, content);
            progress.Fraction = (done + 1.0) / files.Length;
        }
    }

    private static IEnumerable<CodePointFile> InArchive(string path, FeedProgress progress)
    {
        using var file = OpenRaw(path);
        var name = Path.GetFileName(path);
        void Advanced() => progress.Fraction = (double)file.Position / file.Length;
        switch (Kind(file))
        {
            case Packing.Zip:
                foreach (var entry in InZip(file, name, Advanced))
                    yield return entry;
                break;
            case Packing.Gzip:
                foreach (var entry in InTar(new GuardedStream(new GZipStream(file, CompressionMode.Decompress), name, Limit, Advanced), name))
                    yield return entry;
                break;
            case Packing.Xz:
                using (var xz = Xz.Unpack(file, name))
                    foreach (var entry in InTar(new GuardedStream(xz, name, Limit, Advanced), name))
                        yield return entry;
                break;
            default:
                throw new FeedRefused($"{name} is no zip, tar.gz, tar.xz or folder of Code-Point Open; give the file as Ordnance Survey issues it.");
        }
    }

    private static IEnumerable<CodePointFile> InZip(FileStream file, string name, Action advanced)
    {
        using var zip = OpenZip(file, name);
        var left = Limit;
        foreach (var entry in zip.Entries.Where(entry => HoldsPostcodes(entry.FullName)))
        {
            using var content = new GuardedStream(entry.Open(), entry.Name, left, advanced);
            yield return new(entry.Name, content);
            left -= content.Position;
        }
    }

    private static ZipArchive OpenZip(FileStream file, string name)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read);
        }
        catch (InvalidDataException broken)
        {
            throw new FeedRefused($"{name} is damaged or cut off, so nothing was imported; fetch it again.", broken);
        }
    }

    private static IEnumerable<CodePointFile> InTar(GuardedStream archive, string name)
    {
        using var tar = new TarReader(archive);
        while (NextEntry(tar, name) is { } entry)
            if (entry.DataStream is { } data && HoldsPostcodes(entry.Name))
                yield return new(Path.GetFileName(entry.Name), new GuardedStream(data, Path.GetFileName(entry.Name), Limit));
        // The packing's checksum comes after the tar's end: reading on is what finds a file cut off there.
        archive.CopyTo(Stream.Null);
    }

    private static TarEntry? NextEntry(TarReader tar, string name)
    {
        try
        {
            return tar.GetNextEntry();
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new FeedRefused($"{name} is damaged or cut off, or holds no tar archive, so nothing was imported; fetch it again.", broken);
        }
    }

    /// <summary>The product's Doc folder holds a list of column names, which is CSV too.</summary>
    private static bool HoldsPostcodes(string path) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
        && !path.Split('/', '\\').Contains("Doc", StringComparer.OrdinalIgnoreCase)
        && !Path.GetFileName(path).StartsWith('.');
}
