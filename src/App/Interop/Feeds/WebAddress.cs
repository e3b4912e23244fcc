using System.Text.RegularExpressions;

namespace Linkwork.Interop.Feeds;

/// <summary>Addresses as people type them, made usable, or refused: only what leads to a web page or a mailbox.</summary>
public static partial class WebAddress
{
    /// <summary>The first address in the text, with https where no scheme was given; null when there is none.</summary>
    public static string? Tidied(string? written)
    {
        var first = (written ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        if (first is null || first.Length > 2000)
            return null;
        var whole = SchemeWithoutSlashes().IsMatch(first) ? first.Replace(":", "://", StringComparison.Ordinal)
            : first.Contains("://", StringComparison.Ordinal) ? first
            : "https://" + first;
        return Uri.TryCreate(whole, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.Host.Contains('.') && uri.UserInfo.Length == 0
                ? whole
                : null;
    }

    /// <summary>As a strict reader accepts it: signs that an address can't have are escaped.</summary>
    public static string? Published(string? written) => Tidied(written) is { } whole ? new Uri(whole).AbsoluteUri : null;

    /// <summary>The mailbox, or null when it is none.</summary>
    public static string? Mailbox(string? written)
    {
        var address = (written ?? "").Trim().TrimEnd('.');
        return address.Length <= 254 && MailboxShape().IsMatch(address) ? address : null;
    }

    [GeneratedRegex("^https?:(?!//)[^:/]+$", RegexOptions.IgnoreCase)]
    private static partial Regex SchemeWithoutSlashes();

    [GeneratedRegex(@"^[^\s@<>,;:""]+@[^\s@<>,;:""]+\.[^\s@<>,;:"".]+$")]
    private static partial Regex MailboxShape();
}
