using System.Text.RegularExpressions;

namespace Linkwork.Domain.Directory;

/// <summary>Every way to reach the sender that a submission gives, in its boxes or in its text. Hosts and domains are lower case without "www.";
/// telephone numbers are figures with "+" for a country code, British ones beginning with 0.</summary>
public sealed partial record Contacts(IReadOnlyList<string> Hosts, IReadOnlyList<string> Domains, IReadOnlyList<string> Addresses, IReadOnlyList<string> Numbers)
{
    public static Contacts Of(Submission submission)
    {
        string[] boxes = [.. new[] { submission.Url, submission.Email, submission.Phone, submission.Name, submission.Description, submission.Cost }
            .Select(box => Letters.Plain(box?.Length > Reading.Longest ? box[..Reading.Longest] : box))];
        var addresses = boxes.SelectMany(box => Emails().Matches(box).Select(match => match.Value)).Distinct().ToList();
        var hosts = boxes.Select(box => Emails().Replace(box, " ")).SelectMany(box => Urls().Matches(box).Select(match => Host(match.Value)))
            .Append(Host(boxes[0])).OfType<string>().Distinct().ToList();
        var numbers = boxes[2..].SelectMany(box => Phones().Matches(box).Select(match => Number(match.Value))).Append(Number(boxes[2]))
            .Where(number => number.Length >= 8).Distinct().ToList();
        return new(hosts, [.. addresses.Select(address => address[(address.LastIndexOf('@') + 1)..]).Distinct()], addresses, numbers);
    }

    /// <summary>The host of an address as typed, with or without "https://"; null when it is none.</summary>
    public static string? Host(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0 || text.Contains(' ', StringComparison.Ordinal) || !text.Contains('.', StringComparison.Ordinal)) return null;
        if (!text.Contains("://", StringComparison.Ordinal)) text = "http://" + text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Host.Length == 0) return null;
        var host = address.Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>Is the host a bare number, as 203.0.113.7?</summary>
    public static bool IsNumber(string host) => Uri.CheckHostName(host) is UriHostNameType.IPv4 or UriHostNameType.IPv6;

    /// <summary>"+44 (0)161 496 0123" is 01614960123; a foreign number keeps its plus.</summary>
    public static string Number(string typed)
    {
        var figures = string.Concat(typed.Where(char.IsAsciiDigit));
        if (typed.TrimStart().StartsWith('+')) figures = "+" + figures;
        else if (figures.StartsWith("00", StringComparison.Ordinal)) figures = "+" + figures[2..];
        if (!figures.StartsWith("+44", StringComparison.Ordinal)) return figures;
        return "0" + figures[3..].TrimStart('0');
    }

    [GeneratedRegex(@"[a-z0-9._%+\-]+@[a-z0-9\-]+(?:\.[a-z0-9\-]+)+")]
    internal static partial Regex Emails();

    // With a scheme or "www.", or with an ending that people write bare.
    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""]+|(?<![\w@.\-])(?:[a-z0-9\-]+\.)+" + Endings + @"(?![\w\-])(?:/[^\s<>""]*)?")]
    internal static partial Regex Urls();

    private const string Endings =
        "(?:com|net|org|uk|example|info|biz|xyz|top|io|ly|me|gl|gd|at|cc|club|online|site|shop|click|loan|loans|live|app|link|ee|co|eu|pro|vip|icu|test)";

    [GeneratedRegex(@"(?<![\w#£$.,])(?:\+\d|0\d)[\d ()\-]{7,15}\d(?!\w)")]
    internal static partial Regex Phones();
}
