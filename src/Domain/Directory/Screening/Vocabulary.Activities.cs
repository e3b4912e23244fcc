namespace Linkwork.Domain.Directory;

internal static partial class Vocabulary
{
    /// <summary>Immigration advice as an activity of the sender's own, honest or not.</summary>
    public static readonly Concept ImmigrationAdvice = new("""
        immigration advice; immigration advis*; immigration law*; immigration solicitor*; immigration barrister*; immigration case*; immigration application*
        immigration help; immigration support; immigration service*; immigration consult*; immigration expert*; immigration paper*; immigration project
        immigration clinic; immigration matter*; immigration status advice
        visa* _ advice|application*|help|extension*|support|service*|clinic|consult*|expert*|process*|renewal*|appeal*
        advice|advise|advises|advising|help _ __ visa|visas|asylum+claim*|asylum+and|asylum+case*|asylum+application*
        helps|support|apply*|applying|application*|fill _ __ visa|visas|asylum+claim*|asylum+and|asylum+case*|asylum+application*
        advice|advise|advises|advising|help|helps|support|apply*|applying|application*|fill _ __ asylum+appeal*|settled+status|leave+to+remain
        advice|advise|advises|advising|help|helps|support|apply*|applying|application*|fill _ __ citizenship|naturalisation|immigration
        prepare*|assist*|represent*|guidance|complete _ __ visa|visas|asylum+claim*|asylum+and|asylum+case*|asylum+application*
        submit|arrange|sort|get|obtain|win _ __ visa|visas|asylum+claim*|asylum+and|asylum+case*|asylum+application*
        prepare*|assist*|represent*|guidance|complete|submit|arrange|sort|get|obtain|win _ __ asylum+appeal*|settled+status|leave+to+remain
        prepare*|assist*|represent*|guidance|complete|submit|arrange|sort|get|obtain|win _ __ citizenship|naturalisation|immigration
        advice|advise|advises|advising|help _ __ family+reunion|nationality|ilr|indefinite+leave|fee+waiver*|residence+permit*
        helps|support|apply*|applying|application*|fill _ __ family+reunion|nationality|ilr|indefinite+leave|fee+waiver*|residence+permit*
        prepare*|assist*|represent*|guidance|complete _ __ family+reunion|nationality|ilr|indefinite+leave|fee+waiver*|residence+permit*
        submit|arrange|sort|get|obtain|win _ __ family+reunion|nationality|ilr|indefinite+leave|fee+waiver*|residence+permit*
        advice|advise|advises|advising|help|helps|support|apply*|applying|application*|fill _ __ residence+card*|work+permit*|deportation
        advice|advise|advises|advising|help|helps|support|apply*|applying|application*|fill _ __ refugee+status|home+office+application*|home+office+appeal*
        prepare*|assist*|represent*|guidance|complete|submit|arrange|sort|get|obtain|win _ __ residence+card*|work+permit*|deportation
        prepare*|assist*|represent*|guidance|complete|submit|arrange|sort|get|obtain|win _ __ refugee+status|home+office+application*|home+office+appeal*
        citizenship application*; settled status application*; asylum advice; asylum support application*; asylum appeal*; nationality advice
        euss _ advice|help|support|application*; leave to remain application*
        """)
    {
        Unless = new("immigration status"),
    };

    public static readonly Concept TrainForWork = new("""
        certificate*; diploma*; cscs; sia; nvq*; level 9 certificate*|diploma*|course*|award*|qualification*; forklift; hgv; lgv
        accredited course*|diploma*|training|certificate*; academy; card course; bootcamp; training course; new career; driver training; city and guilds; scaffold*
        plumb*; electrician*; bookkeeping; course
        """)
    {
        Unless = new("""
        family; cookery; two course; course lunch; race; yoga; art; pottery; craft; golf; gym; sports; meditation; mindful*; parenting; wellbeing; swimming; language*
        knitting; sewing; dance; music; guitar; gift
        """),
    };

    public static readonly Concept Agency = new("""
        recruitment agency; recruitment consult*; employment agency; employment business; staffing; temp agency; temping; labour provider; temporary work|workers|staff
        umbrella company; umbrella pay; our umbrella; recruiters; job agency; nursing agency; candidates to employers; introduces candidates; talent agency
        recruitment limited; recruitment services; executive search
        """);

    public static readonly Concept PersonalCare = new("""
        personal care; domiciliary; homecare agency; home care agency; care agency; nursing care; care worker* visit*|who|come; carers who; carer who comes
        carers visit*; wash dress; wash* _ dress*; wash* _ medicine*; help _ wash*|bath*; overnight care; day and night care; help at home _ wash*
        """)
    {
        Unless = new("""
        unpaid; career*; training; become; course; volunteer*; jobs; vacanc*; driver*; assistants wanted; advice; support group; choose; choosing; find a; paying for
        complaint*; visits to; residents; entertain*; choir; sing*
        """),
    };

    public static readonly Concept DebtAdvice = new("""
        debt advi*; debt help; debt manag*; debt solution*; debt relief; debt support; debt counsel*; debt charity; debt centre; debt helpline; debt service
        debt clinic; debt relief order*; debt helper*; debt desk; debts _ advice|help|advis*; debt case*; debt casework*
        advice|advis*|advise|deal*|sort*|negotiat*|tackl*|clear|settle|consolidat* _ debt|debts|arrears|creditors|bailiffs|bankruptcy
        help* with bankruptcy|bailiffs|debt|debts; write to your creditors; contact your creditors; deal with _ creditors; negotiate _ creditors; get out of debt
        out of debt; iva|ivas; bankruptcy advice; breathing space; individual voluntary; trust deed*; consolidat* _ debt*; debt free; become debt; money advice service
        affordable payments; payment plan* _ creditor*; bailiffs; creditors
        """)
    {
        Unless = new("people living with debt; support group; living with debt; referr*; debts put in your name"),
    };

    /// <summary>Debts among other things that somebody helps with: debt advice when the service says it is about money.</summary>
    public static readonly Concept DebtHelp = new("help*|support*|advice|manage* _ __ debt|debts|arrears|creditors|bailiffs; money advice; support with debt")
    {
        Unless = new("debts put in your name; living with debt; referr*; each other; fellowship; anonymous; hides"),
    };

    /// <summary>What a name says of itself: "Homewards Care", "Harbour Personnel".</summary>
    public static readonly Concept CareByName = new("home care; homecare; domiciliary; live in care; care home; nursing home; care agency; care at home")
    {
        Unless = new("welcom*; warm; space*; directory; visit*; support to find; choir; entertain*; advice"),
    };

    public static readonly Concept AgencyByName = new("personnel; staffing; recruitment; recruiting; employment agency")
    {
        Unless = new("open day; evening; hub; fair; and skills; support; charity; armed; forces"),
    };
}
