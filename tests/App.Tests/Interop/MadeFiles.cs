using System.IO.Compression;
using System.Text;

namespace Linkwork.App.Tests.Interop;

/// <summary>A folder of feeds made for one test.</summary>
public sealed class MadeFiles : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("linkwork-feeds-").FullName;

    public string Text(string name, string content) => Bytes(name, Encoding.UTF8.GetBytes(content));

    public string Bytes(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string Gzip(string name, string content) => Bytes(name, Gzipped(content));

    public static byte[] Gzipped(string content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(content));
        return packed.ToArray();
    }

    /// <summary>The same feed, without its last bytes.</summary>
    public string CutOff(string path, int lost)
    {
        var whole = File.ReadAllBytes(path);
        return Bytes("cut-" + Path.GetFileName(path), whole[..^lost]);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
