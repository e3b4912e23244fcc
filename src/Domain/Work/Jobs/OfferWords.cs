using System.Globalization;
using System.Text.RegularExpressions;

namespace Linkwork.Domain.Work;

/// <summary>What an offer already tells of the job it may become, from the words it was called by: "Till work at Gull Café, 16 hours, £12.71 an hour".
/// A start for a form, which the person puts right: what isn't surely an employer, hours or pay stays in what the job is.</summary>
public static partial class OfferWords
{
    public static JobFacts Facts(string offer)
    {
        var (hours, pay) = (Hours().Match(offer), Pay().Match(offer));
        var first = new[] { hours, pay }.Where(match => match.Success).Select(match => match.Index).DefaultIfEmpty(offer.Length).Min();
        var employer = Employer().Match(offer, 0, first);
        var role = Loose().Replace(offer[..(employer.Success ? employer.Index : first)], "");
        return new()
        {
            Role = role.Said() ?? offer.Trim(), Employer = employer.Success ? Loose().Replace(employer.Groups["name"].Value, "").Said() : null, Origin = JobOrigin.SinceStart,
            Hours = hours.Success ? Number(hours) : null, Pay = pay.Success ? Number(pay) : null, PayPer = pay.Success ? Enum.Parse<PayPer>(pay.Groups["per"].Value, ignoreCase: true) : null,
        };
    }

    private static decimal Number(Match match) => decimal.Parse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<number>\d{1,3}(?:\.\d{1,2})?)\ ?(?:hours?|hrs?)\b(?:\ (?:a|per|each)\ week)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hours();

    [GeneratedRegex(@"£\ ?(?<number>\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?|\d{1,6}(?:\.\d{1,2})?)\ ?(?:an?|per|each|/)\ ?(?<per>hour|week|month|year)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pay();

    // Only a name, which begins with a capital: "at Gull Café", not "at the garden centre".
    [GeneratedRegex(@"(?:,|\ at|\ with)\ (?<name>\p{Lu}[^,£]*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Employer();

    // What is left hanging where hours and pay were.
    [GeneratedRegex(@"(?:[\s,;:(–-]|\b(?:at|for|on|and|about)(?=[\s,;:(–-]*$))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Loose();
}
