using System.Text.RegularExpressions;

namespace Linkwork.Domain.People;

/// <summary>A National Insurance number: two letters, six digits, a letter from A to D. Kept only with an onward referral to a programme that needs it, and
/// only until that is over; shown with all but its last two digits and letter hidden.</summary>
/// <remarks>Source: HMRC National Insurance Manual, NIM39110. It has no check digit, so a mistyped one can't be told from another's.</remarks>
public static partial class NationalInsuranceNumber
{
    /// <summary>What a text says where one stood.</summary>
    public const string LeftOut = "(National Insurance number left out)";

    /// <summary>The nine letters and digits of what was typed (spaces and dashes allowed), in capitals, or null when it can't be one.</summary>
    public static string? Read(string? typed)
    {
        var number = (typed ?? "").Replace(" ", "").Replace("-", "").ToUpperInvariant();
        return Whole().IsMatch(number) ? number : null;
    }

    /// <summary>As printed on letters, in pairs.</summary>
    public static string Show(string number) => $"{number[..2]} {number[2..4]} {number[4..6]} {number[6..8]} {number[8..]}";

    /// <summary>Enough for who gave it to know it again, and nobody else.</summary>
    public static string Mask(string number) => $"•• •• •• {number[6..8]} {number[8..]}";

    /// <summary>The text without any: free words keep none.</summary>
    public static string Hide(string text) => Anywhere().Replace(text, LeftOut);

    /// <summary>Where in a text one stands.</summary>
    public static IEnumerable<(int At, int Length)> In(string text) => Anywhere().Matches(text).Select(match => (match.Index, match.Length));

    // Also as an address has them.
    private const string Gap = @"(?:[ \-\u00a0+]|%20){0,2}";

    private const string Number = @"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]";

    [GeneratedRegex($"^{Number}[0-9]{{6}}[A-D]\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex($@"(?<!\w){Number}{Gap}[0-9]{{2}}{Gap}[0-9]{{2}}{Gap}[0-9]{{2}}{Gap}[A-D](?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Anywhere();
}
