namespace Linkwork.Ui;

/// <summary>An operator's logo: a small PNG or SVG, kept as a data address because every page shows it and the CSP allows no other place.</summary>
public static class LogoFile
{
    /// <summary>Bytes. It travels with every page.</summary>
    public const int Largest = 10_240;

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The file as an address for an image, or a sentence that says what to do.</summary>
    public static async Task<(string? Address, string? Problem)> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > Largest) return (null, "The logo must be 10 KB or smaller: an SVG, or a PNG 64 pixels high, usually is");
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancellation);
        var bytes = memory.ToArray();
        if (bytes.AsSpan().StartsWith(Png)) return ($"data:image/png;base64,{Convert.ToBase64String(bytes)}", null);
        // As the source of an image an SVG can't run anything or fetch anything.
        var text = System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return (text.StartsWith("<svg", StringComparison.Ordinal) || text.StartsWith("<?xml", StringComparison.Ordinal)) && text.Contains("<svg", StringComparison.Ordinal)
            ? ($"data:image/svg+xml;base64,{Convert.ToBase64String(bytes)}", null) : (null, "Choose a PNG or SVG picture");
    }
}
