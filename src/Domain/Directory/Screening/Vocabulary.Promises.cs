namespace Linkwork.Domain.Directory;

internal static partial class Vocabulary
{
    public static readonly Concept Certain = new("""
        guarantee*; guarantied; assured; % success; % results; % approv*; % accept*; % guarantee*; % legal; approval is certain; % of the time; success rate
        always approved; approved instantly; everyone _ accept*|approved|qualif*|gets|eligible|welcome; everybody _ accept*|approved|qualif*|gets
        anyone _ accept*|approved|qualif*; every applicant; all accepted; all applicants; all applications accepted; we say yes; cant fail; cannot fail; cant lose
        works every time; never fails; will be approved; is approved; are approved; approval is; never be refused; nobody _ refused; no one is refused; no refusal*
        money back guarantee; or your money; promised in writing
        """)
    {
        Unless = new("""
        interview*; living wage; minimum wage; warm welcome; tea; criteria; a smile; confidential*; abilities; ages; levels; welcome; singing; fun
        """),
    };

    /// <summary>Nobody is left out: a welcome at a lunch club, a lure beside a loan.</summary>
    public static readonly Concept Everybody = new("""
        for anyone; for everyone; for all; for anybody; anyone; everyone; all circumstances; everybody; whoever you are
        """);

    public static readonly Concept AnyCredit = new("""
        bad credit; poor credit; adverse credit; all credit histor*; any credit; credit histor* _ accepted|matter*|ok|welcome; whatever your credit
        regardless of _ credit|history; no credit check*; without _ credit check*; no checks; no income proof; no proof of income; no guarantor; no paperwork; no forms
        ccj* _ ok|welcome|accepted|fine; turned down; refused _ elsewhere|bank*|credit|loan*; been refused; black listed; blacklisted; no obstacle; benefits accepted
        on benefits ok; unemployed ok|welcome|accepted|considered
        """);

    public static readonly Concept QuickMoney = new("""
        same day; today; instant*; immediate*; within _ hour*|minutes|day; in _ hour|minutes; minutes; next day; tonight; tomorrow; fast; quick*; straight away
        straight into; 24 hours; 48 hours; rapid; in days|hours
        """);

    public static readonly Concept Windfall = new("""
        everyone _ qualif*|eligible|entitled|gets; anyone _ qualif*|eligible|on+benefits|low+income; you have been chosen|selected|approved; been chosen; been selected
        releas* _ money|funds|grant|payment; to release; free money; free cash; claim _ now|today|free; government backed; government funded; unclaimed; are owed; due #
        is owed; must confirm; confirm your
        """);

    public static readonly Concept Earning = new("""
        earn*|make|making|makes|made|income|profit*|get|receive|take+home|pays|paid _ # _ week*|day|daily|month*|home|wk|each; monthly income; income from
        make|earn|earning _ thousand*|hundreds; earn* _ #; # _ week*|day|daily|month*|wk|hour _ from+home|home|phone*|online|part+time|no+experience; make #
        profit* of #; up to # week*|day; replace your salary|income|wage*; full time income; income from home; earn from home; earn money; make money; money from home
        extra income; second income; unlimited _ earning*|income; earning* _ unlimited|potential; uncapped; six figure*; six figures; five figure*; quit _ job*
        quit their jobs; get paid to; turn # into; turn your last; turn # to
        """)
    {
        Unless = new("rent; living wage; minimum wage; apprentice*; benefit*; disregard; allowance; carers"),
    };

    public static readonly Concept EasyWork = new("""
        no experience; no interview*; no qualification*; no skills; no targets; no boss; hour* _ day from home; 9|two|three|few hours day; two hours day; hour day
        on your phone*; from your phone*; from your sofa|kitchen|home; work from home; home based; earn from home; income from home; in your own time; spare time
        own hours; choose your hours; work when you want; anyone can do; simple tasks; easy money; easy work; easy income; no selling; immediate start
        start today|tomorrow|monday; like videos; watch videos; copy and paste; ideal for _ benefits|unemployed|mums|parents
        """);

    public static readonly Concept Hurry = new("""
        limited _ places|spaces|spots|time|offer|slots; places|spaces|spots _ limited|going|gone|left; spaces are _ limited; only 9 _ left|places|spaces|remaining
        hurry; act now; act fast; today only; offer ends; ends tonight; before _ too late; dont miss; last chance; last few; nearly gone; keep your place
        secure your _ place|spot|position|job|loan; reserve your _ place|job|position; many people are interested; book now; apply now; call now; final warning; urgent*
        will stop unless; unless you confirm
        """)
    {
        Unless = new("first come; tea"),
    };

    public static readonly Concept Secret = new("""
        secret|secrets; loophole*; insider; inside contact*; hidden; they dont want you; dont want you to know; do not want you to know; doctors hate; banks hate
        will not mention; wont tell you; little known; discreet*; discretion; no receipt*; off the books; under the table; not taxed; nobody needs to know
        """);

    public static readonly Concept BoastOfProof = new("""
        not _ scam; no scam; % legit*; legit*; genuine opportunity; testimon*; hundreds _ paid|earning|approved|helped
        thousands _ healed|earning|paid|approved|helped|cured; already paid out; looks real; trusted by thousands; life changing; change your life; changed my life
        as seen on; quit their jobs; nine out of; proven system; proven method; my system
        """);

    public static readonly Concept Mystic = new("""
        psychic*; clairvoyan*; curse*; hex; spell|spells; black magic; witchcraft; spiritual work*; spiritual heal*; spiritual cleans*; cleanse* money; money block*
        bad energy; bad luck remov*; evil eye; juju; voodoo; seed offering; sow _ seed; # seed; seed of faith; prophe*; anointed; anointing; miracle prayer; manifest*
        abundance; fortune tell*; tarot; astrolog*; past lives; lord will; god will
        """);

    public static readonly Concept Cure = new("""
        cure|cures|cured|curing; miracle*; revers* _ diabetes|arthritis|dementia|cancer|condition|illness; reversal; heals|healed
        end|ends|ending _ depression|anxiety|pain|cravings|addiction; natural remedy; natural remedies; detox*; wonder drug; breakthrough formula; treats cancer; drops
        capsule*; supplement*; tonic; alternative to _ medication|medicine; stem cell*; ozone therapy; colloidal; bleach; permanent relief; results in days
        """)
    {
        Unless = new("digital; hospital; alcohol team; nurse; nhs; clinic; medical*"),
    };

    public static readonly Concept AgainstMedicine = new("""
        stop _ tablets|medicine*|medication|chemo*|insulin|drugs|antidepressant*|pills; no doctor needed; throw away _ tablets|medicine*|medication|pills|inhaler*
        come off _ medication|tablets|insulin; without _ medicine*|medication|doctors|chemo*; doctors _ want you; doctors hate; doctors wont; no doctors; big pharma
        pharma hides; what your doctor
        """);
}
