using System.Text.RegularExpressions;

namespace Linkwork.Domain.Sharing;

/// <summary>Words that tell whether somebody came, was reached or kept on. Said of a benefit claimant they are small words with large consequences.</summary>
public static partial class GuardedWords
{
    [GeneratedRegex("""
        \b(?: (?:didn't|did\ not|doesn't|does\ not|don't|do\ not|hasn't|has\ not|haven't|have\ not|hadn't|had\ not|isn't|is\ not|wasn't|was\ not|not|never|failed\ to|fails\ to|failing\ to|refus(?:ed|es|ing)\ to)\ (?:always\ |often\ |yet\ |been\ |really\ |fully\ |properly\ )?
              (?: attend(?:ed|ing)?(?!\ (?:school|church|mosque|mass|mainstream)\b) | engag(?:e|ed|ing)(?!\ (?:to\ be|the)\b) | turn(?:ed|ing)?\ up | show(?:ed|n|ing)?\ up(?!\ any) | keep(?:ing)?\ (?:his|her|their|the|any|an|two)?\ ?appointments? )
          | (?:he|she|they)\ (?:never|didn't|did\ not|hasn't|has\ not)\ (?:came|come|been\ seen)(?!\ (?:from|out|up|true|across|round|to\ terms)\b)
          | no[\ -]shows?(?!\ (?:on|at)\b) | non[\ -]?attend(?:ance|er|ers|ed) | (?:poor|low|patchy|irregular|sporadic)\ attend(?:ance|er) | non[\ -]?engage(?:ment|d) | non[\ -]?complian(?:ce|t)
          | disengag(?:ed|es|ing|ement) | (?:poor|lack\ of|little|limited|no)\ engagement | hard\ to\ engage
          | (?:miss(?:ed|es|ing)|skip(?:ped|s|ping)|cancel(?:led|s|ling))\ (?:(?:his|her|their|our|my|the|an?|all|both|some|several|many|most|last|first|next|one|two|three|four|five|six|\d+|of|more|other|previous|recent|follow[\ -]up|initial)\ )*
              (?:appointments?|appts?|sessions?|meetings?|visits?|reviews?|assessments?)
          | attended\ (?:only\ )?(?:none|one|two|three|four|five|\d+)\ (?:out\ )?of | stopped\ (?:coming|attending|engaging|turning\ up) | drop(?:ped|s|ping)\ out(?!\ of\ (?:school|college|university)\b)
          | (?:couldn't|could\ not|can't|cannot)\ be\ (?:reached|contacted|found) | (?:couldn't|could\ not|unable\ to|not\ able\ to|failed\ to)\ (?:contact|get\ hold\ of|make\ contact\ with|engage)\b | uncontactable | not\ contactable
          | (?:didn't|did\ not|doesn't|does\ not|isn't|is\ not|not|never)\ (?:answer(?:ed|ing)?|return(?:ed|ing)?|respond(?:ed|ing)?\ to|repl(?:y|ied|ying)\ to|pick(?:ed|ing)?\ up)\ (?:(?:his|her|their|our|my|any|the|to)\ )*(?:phone|calls?|messages?|texts?|letters?)
        )\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Attendance();

    // Only as capitals, and not what is in a cell.
    [GeneratedRegex(@"\b(?:DNA(?!\ (?:tests?|testing|samples?|results?)\b)(?:'?d|s|'s|ed)?|FTA(?:'?d)?|WNB)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AttendanceLetters();
}
