using System.IO.Compression;
using Linkwork.App.Tests.Interop;

namespace Linkwork.App.Tests.Ui;

/// <summary>What the build makes of Assets/.</summary>
public class AssetTests
{
    private static readonly string Dist = Path.Combine(SharedData.Repository, "src/App/wwwroot/dist");

    [Fact]
    public void The_styles_carry_neither_the_licensed_typeface_nor_a_download_of_any()
    {
        var css = File.ReadAllText(Path.Combine(Dist, "site.css"));

        Assert.DoesNotContain("Frutiger", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@font-face", css, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("font-family:arial,sans-serif", css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.css", 25)]
    [InlineData("site.js", 10)]
    [InlineData("gap-map.js", 45)]
    [InlineData("service-map.js", 45)]
    public void Assets_are_small_enough_for_a_poor_connection(string name, int kilobytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(File.ReadAllBytes(Path.Combine(Dist, name)));
        }

        Assert.InRange(packed.Length, 1000, kilobytes * 1024);
    }
}
