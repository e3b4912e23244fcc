using System.Text.RegularExpressions;

namespace Linkwork.Domain.Directory;

/// <summary>Phones and web addresses in one form each, so that the same ones are equal.</summary>
public static partial class EntryReach
{
    // Where many have a page: only together with which page does the address say whose it is.
    private static readonly HashSet<string> Shared =
    [
        "facebook.com", "fb.com", "instagram.com", "twitter.com", "x.com", "linkedin.com", "youtube.com", "tiktok.com", "linktr.ee", "eventbrite.co.uk", "eventbrite.com",
        "meetup.com", "sites.google.com", "docs.google.com", "justgiving.com", "nextdoor.co.uk", "bit.ly", "tinyurl.com",
    ];

    /// <summary>UK numbers in what somebody typed, from 0: "0161 912 3456 or +44 (0)7700 900123" holds two.</summary>
    public static IReadOnlyList<string> Phones(string? typed) =>
    [
        .. Runs().Matches(typed ?? "").Select(run => Uk(string.Concat(run.Value.Where(char.IsAsciiDigit)))).Where(number => number.Length is 10 or 11 && number[0] == '0').Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Host and path without scheme, "www." and the last slash; null where nothing is told, or nothing but a platform’s front door.</summary>
    public static string? Web(string? typed)
    {
        if (typed.Said() is not { } said || !Uri.TryCreate(said.Contains("://", StringComparison.Ordinal) ? said : $"https://{said}", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return null;
        var host = address.IdnHost.ToLowerInvariant();
        foreach (var start in (string[])["www.", "m.", "en-gb."]) if (host.StartsWith(start, StringComparison.Ordinal)) host = host[start.Length..];
        if (!host.Contains('.', StringComparison.Ordinal)) return null;
        var path = address.PathAndQuery.TrimEnd('/').ToLowerInvariant();
        foreach (var door in (string[])["/index.html", "/index.php", "/index.htm", "/home"]) if (path == door) path = "";
        return path.Length == 0 && Shared.Contains(host) ? null : host + path;
    }

    private static string Uk(string digits) =>
        digits.StartsWith("0044", StringComparison.Ordinal) ? National(digits[4..]) : digits.StartsWith("44", StringComparison.Ordinal) ? National(digits[2..]) : digits;

    private static string National(string digits) => digits.StartsWith('0') ? digits : $"0{digits}";

    [GeneratedRegex(@"\+?\d[\d\s().-]{8,}", RegexOptions.None, 1000)]
    private static partial Regex Runs();
}
