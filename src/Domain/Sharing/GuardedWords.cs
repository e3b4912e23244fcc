using System.Text.RegularExpressions;
using Linkwork.Domain.People;

namespace Linkwork.Domain.Sharing;

/// <summary>Words in something about to leave that tell of work, money, health or attendance, in a part of it that is said to be about something else.</summary>
/// <param name="Where">Which part of what leaves.</param>
/// <param name="Words">As they were typed.</param>
/// <param name="Tells">What they may tell of.</param>
/// <param name="Around">The words with some of those before and after.</param>
public sealed record GuardedWord(string Where, string Words, DataCategory Tells, string Around);

/// <summary>Notices when a writer quotes work, money or health where nobody agreed that it goes, or attendance where it never goes. A warning for the writer, never a stop: words have more
/// than one meaning, and only the writer knows which was meant.</summary>
public static partial class GuardedWords
{
    private const int Beside = 32;

    /// <summary>What is said of work, money, health or attendance in these items, where the recipient may not be told it for this purpose.</summary>
    public static IReadOnlyList<GuardedWord> In(IEnumerable<SharedItem> items, Recipient to, SharingPurpose purpose, IReadOnlyCollection<Share> shares, DateTimeOffset now, OwnWords own)
    {
        var untold = new[] { DataCategory.Work, DataCategory.Money, DataCategory.Health, DataCategory.Attendance }.Where(category => Gate.WhyNot(category, to, purpose, shares, now) is not null).ToHashSet();
        return untold.Count == 0 ? [] :
        [
            .. items.SelectMany(item => Of(item.Text, own).Where(found => untold.Contains(found.Tells) && found.Tells != item.Category)
                .Select(found => new GuardedWord(item.Label, item.Text.Substring(found.At, found.Length), found.Tells, Around(item.Text, found.At, found.Length)))).Distinct(),
        ];
    }

    /// <summary>What a disclosure would quote of them, if it went under these shares.</summary>
    public static IReadOnlyList<GuardedWord> In(Disclosure going, IReadOnlyCollection<Share> shares, OwnWords own) =>
        In(going.Items, going.Recipient, going.Purpose, shares, going.At, own);

    /// <summary>Each place in a text, in order; where two overlap, the longer.</summary>
    public static IReadOnlyList<GuardedPlace> Of(string? text, OwnWords own)
    {
        if (text.Said() is null) return [];
        // Kept as long as it was, so that places stay places.
        var plain = text!.Replace('’', '\'').Replace('‘', '\'').Replace('\u00a0', ' ');
        var heard = Harmless().Replace(plain, match => new string('.', match.Length));
        List<GuardedPlace> found =
        [
            .. Work().Matches(heard).Select(match => new GuardedPlace(match.Index, match.Length, DataCategory.Work)),
            .. Money().Matches(heard).Concat(Letters().Matches(heard)).Select(match => new GuardedPlace(match.Index, match.Length, DataCategory.Money)),
            .. NationalInsuranceNumber.In(heard).Select(number => new GuardedPlace(number.At, number.Length, DataCategory.Money)),
            .. Health().Matches(heard).Concat(HealthLetters().Matches(heard)).Select(match => new GuardedPlace(match.Index, match.Length, DataCategory.Health)),
            .. Attendance().Matches(heard).Concat(AttendanceLetters().Matches(heard)).Select(match => new GuardedPlace(match.Index, match.Length, DataCategory.Attendance)),
            .. own.In(heard),
        ];
        List<GuardedPlace> kept = [];
        foreach (var place in found.OrderByDescending(place => place.Length).ThenBy(place => place.At))
            if (!kept.Exists(other => place.At < other.At + other.Length && other.At < place.At + place.Length)) kept.Add(place);
        return [.. kept.OrderBy(place => place.At)];
    }

    private static string Around(string text, int at, int length)
    {
        var (from, to) = (Math.Max(0, at - Beside), Math.Min(text.Length, at + length + Beside));
        while (from > 0 && !char.IsWhiteSpace(text[from - 1]) && at - from < 2 * Beside) from--;
        while (to < text.Length && !char.IsWhiteSpace(text[to]) && to - at - length < 2 * Beside) to++;
        return $"{(from > 0 ? "… " : "")}{text[from..to].Trim()}{(to < text.Length ? " …" : "")}";
    }

    // What only sounds like it.
    [GeneratedRegex("""
        \b(?: social\ work(?:ers?)? | (?:link|youth|key|support|outreach|family|community|care)\ workers? | (?:youth|group|case|home|course|art|needle|team)[\ -]?work
        | works?\ of\ art | art\ works? | work(?:s|ed|ing)?\ (?:well|best|better|fine|out|through|towards|together|on\ (?:it|this|that|her|his|their|my)\b|in\ (?:a\ )?(?:small\ )?(?:groups?|pairs?))
        | works?\ (?:at|in)\ an?\ \w+\ (?:pace|way) | mental\ health\ first\ aid(?:er|ers)? | (?:good|great|grand|brilliant|lovely)\ job\ (?:of|with|on) | health\ benefits | benefits?\ (?:of|from)
        | road\ ?works | fire\ ?works | water\ ?works | clock\ ?work | work\ ?shops? | networks? )\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Harmless();

    [GeneratedRegex("""
        \b(?: jobs? | jobless | jobseek(?:er|ers|ing) | employ(?:er|ers|ee|ees|ed|ment|s)? | self[\ -]employed | unemploy(?:ed|ment) | redundan(?:t|cy|cies) | sacked | laid\ off | workplace
        | (?:off|out\ of|in|at|to|from|after|before|for|find|finding|found|start|starts|started|starting|stop|stopped|paid|unpaid|voluntary|casual|temporary|seasonal|agency|factory|warehouse|full[\ -]time|part[\ -]time|(?:his|her|their|my|your))\ work
        | work(?:s|ed|ing)?\ (?: as\ an? | at(?!\ it\b) | in\ (?:an?|the) | with\ the | nights? | days | shifts? | full[\ -]time | part[\ -]time | overtime | from\ home | \d+ )
        | (?<!\b(?:it|this|that|which|what|time|mornings?|afternoons?|evenings?)\ )work(?:s|ed|ing)\ for(?!\ (?:me|him|her|them|us|you|every\w+)\b) | (?:back|return|returns|returned|returning|go|goes|going|went|get|gets|getting|fit|able|unable|ready)\ (?:in)?to\ work(?!\ (?:with|on|out|through|together|towards))
        | no\ longer\ works? | (?:can't|cannot|couldn't|unable\ to)\ work | stop(?:s|ped)?\ working
        | zero[\ -]hours? | \d+(?:\.\d+)?\ ?(?:hours|hrs)\ (?:a|per|each)\ week | (?:working|contracted|contract)\ hours | overtime | (?:night|day|early|late|extra|long|work)\ shifts? | shift\ work | (?:his|her|their|my)\ (?:shifts?|boss|manager|colleagues)
        | off\ sick | sick(?:ness)?\ (?:leave|pay|note|absence) | fit\ ?notes? | occupational\ health | phased\ return | access\ to\ work | line\ manager | notice\ period | (?:gave|given|giving|handed|handing)\ (?:in\ )?(?:(?:his|her|their|my)\ )?notice
        | apprentice(?:s|ship|ships)? | p45s? | c\.?v\.? | careers? | volunteering )\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Work();

    [GeneratedRegex("""
        \b(?: benefits | (?:on|housing|child|disability|incapacity|sickness|unemployment|her|his|their|my)\ benefit | benefit\ (?:(?:has\ |have\ |was\ |is\ )?(?:been\ )?(?:stopped|cut)|claims?|payments?|money|office|cap|advis[eo]rs?|advice|checks?|letters?)
        | universal\ credit | tax\ credits? | pension\ credit | (?:carers?|carer's|attendance|jobseekers?|jobseeker's)\ allowance | personal\ independence\ payments? | mandatory\ reconsideration
        | job\ ?cent(?:re|er)s? | work\ coach(?:es)? | sanction(?:s|ed|ing)? | national\ insurance | ni\ numbers? | wages? | salar(?:y|ies) | payslips? | income | savings | (?:earn|earns|earned|earning|owe|owes|owed|owing|paid)\ £\d[\d,.]*
        | debts? | in\ debt | arrears | bailiffs? | overdrafts? | (?:payday\ )?loans? )(?!\w)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Money();

    // Only as capitals: "pip" is in an apple.
    [GeneratedRegex(@"\b(?:UC|PIP|ESA|JSA|DLA|DWP|SSP|LCWRA|LCW|HMRC)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letters();
}

/// <summary>A place in a text, by letters from its beginning.</summary>
public sealed record GuardedPlace(int At, int Length, DataCategory Tells);
