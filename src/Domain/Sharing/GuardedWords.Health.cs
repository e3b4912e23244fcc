using System.Text.RegularExpressions;

namespace Linkwork.Domain.Sharing;

/// <summary>Words that tell of an illness, of treatment or of a mind in trouble. What somebody feels on a day ("worried", "tired", "in pain") is left out: everybody says it.</summary>
public static partial class GuardedWords
{
    [GeneratedRegex("""
        \b(?: depress(?:ed|ion|ive) | anxiety | panic\ attacks? | bipolar | schizo\w+ | psychos[ie]s | psychotic | psychiatr\w+ | mental(?:ly)?\ (?:ill(?:ness)?|health) | nervous\ breakdown | breakdown\ in\ (?:19|20)\d\d
        | personality\ disorders? | eating\ disorders? | anorexi[ac] | bulimi[ac] | overdos(?:e|ed|es|ing) | suicid(?:e|al) | self[\ -]harm(?:s|ed|ing)? | crisis\ (?:team|line|house) | (?:was|been|is|got)\ sectioned
        | diagnos(?:is|es|ed) | symptoms? | medication | meds | anti[\ -]?depressants? | sertraline | citalopram | methadone | insulin | dialysis | chemo(?:therapy)? | radiotherapy | (?:psycho|talking\ |physio)therap(?:y|ies|ist|ists) | counsell(?:or|ing)
        | cancer | tumours? | leukaemia | diabet(?:es|ic) | epilep(?:sy|tic) | seizures? | asthma(?:tic)? | strokes?(?=\ (?:in|last|two|three|a\ |and|left)) | (?:had|after|since|from)\ (?:a|her|his|the|their)\ stroke | heart\ (?:attack|failure|disease|condition)s?
        | arthrit(?:is|ic) | fibromyalgia | multiple\ sclerosis | chronic\ (?:fatigue|pain|illness) | long\ covid | migraines? | dementia | alzheimer's | parkinson's | crohn's | colitis | endometriosis | hepatitis | back\ (?:pain|injury|trouble)
        | autis(?:m|tic) | learning\ disabilit(?:y|ies) | disabled | miscarriage | pregnan(?:t|cy) | menopause | alcoholi(?:c|sm) | addict(?:s|ed|ion)? | rehab | detox | (?:drink|drug)(?:ing|s)?\ problem
        | hospital\ (?:stay|admission|appointments?) | (?:in|out\ of|from|to|into)\ hospital | health\ (?:condition|problem)s? | illness(?:es)? )\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Health();

    // Only as capitals: "ms" may be a title.
    [GeneratedRegex(@"\b(?:PTSD|OCD|ADHD|COPD|HIV|IBS|MS(?=\s*(?:$|[.,;:)]|since\b|for\b|and\b))|CBT|CMHT|CAMHS|ECT)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HealthLetters();
}
