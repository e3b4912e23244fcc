namespace Linkwork.Domain.Directory;

internal static partial class Vocabulary
{
    public static readonly Concept Trading = new("crypto*; bitcoin; forex; fx; nft|nfts; binary options; day trad*; trade _ markets|stocks|shares|gold|currency|currencies|forex|crypto; trading _ account|signals|academy|course|bot|app|platform|group|system; trader* academy|club|room; signals; staking; mining pool; token sale; copy trad*; invest* _ return*|platform|plan|scheme|opportunit*|money|double|weekly|daily; high yield; guaranteed return*; returns of; double your money; stock tips; ai bot; trading bot; learn to trade; arbitrage; wine investment*; carbon credits; land banking; overseas property invest*");

    public static readonly Concept Betting = new("betting _ tips|system|bot|method|income|profit; matched betting; matched bet*; tipster*; sure bets; sure win*; racing tips; football tips; fixed match*; casino _ system|bonus|income|profit; roulette system; arbitrage betting; lottery _ syndicate|system; betting tips; no risk betting; bet and win; beat the bookies; win % of");

    public static readonly Concept GetRich = new("turn _ # into; turn your last # into; double your money; make you rich; quit their jobs; risk free; no risk; # week from home; students make; students quit; make it back; make back; return* of %; return*|returning|growing|grow _ % _ week|month|day; % return*; % week|month|day; digital asset*; growing _ savings; % per week|day|month; % daily|weekly|monthly; passive income; financial freedom; vip group; vip; wealth will flow; six figures; minimum deposit; trading account; begin with # deposit; minimum # to start") { Unless = new("interest; apr; loan*; borrow*") };

    public static readonly Concept Recovery = new("""
        recover*|trac*|retriev*|get+back|reclaim*|get+it+back _ crypto*|bitcoin|stolen|scammed|lost|funds|money|investment*|losses; funds recovery; recovery _ agent*|bureau|expert*|hacker*|firm|specialist*; asset recovery; hackers; chargeback service; recover your
        """) { DespiteWarnings = true };

    public static readonly Concept Immigration = new("visa|visas; immigration; citizenship; naturalisation; leave to remain; indefinite leave; ilr; settled status; pre settled; settlement; asylum; home office; residence card; biometric; passport for; british passport; deportation; papers guaranteed; spouse visa; work permit*; refugee status; family reunion; sponsor* _ certificate|licence; certificate of sponsorship; cos; stay in uk; right to work");

    /// <summary>Immigration advice as an activity of the sender's own, honest or not.</summary>
    public static readonly Concept ImmigrationAdvice = new("""
        immigration advice; immigration advis*; immigration law*; immigration solicitor*; immigration barrister*; immigration case*; immigration application*; immigration help; immigration support; immigration service*; immigration consult*; immigration expert*; immigration paper*; immigration project; immigration clinic; immigration matter*; immigration status advice
        visa* _ advice|application*|help|extension*|support|service*|clinic|consult*|expert*|process*|renewal*|appeal*; advice|advise|advises|advising|help|helps|support|apply*|applying|application*|fill|prepare*|assist*|represent*|guidance|complete|submit|arrange|sort|get|obtain|win _ __ visa|visas|asylum+claim*|asylum+and|asylum+case*|asylum+application*|asylum+appeal*|settled+status|leave+to+remain|citizenship|naturalisation|immigration|family+reunion|nationality|ilr|indefinite+leave|fee+waiver*|residence+permit*|residence+card*|work+permit*|deportation|refugee+status|home+office+application*|home+office+appeal*
        citizenship application*; settled status application*; asylum advice; asylum support application*; asylum appeal*; nationality advice; euss _ advice|help|support|application*; leave to remain application*
        """) { Unless = new("immigration status") };

    public static readonly Concept InsideContact = new("know people _ inside|in; people inside; contact in|inside; contacts in|inside|at; inside contact*; insider*; someone inside; officer friend; friend in; friend at _ council|office|centre; our man at; man at centre; somebody inside; name moved up; friends at _ home office|council|embassy|dwp; who works at _ home office|council|dwp|jobcentre; former assessor*; former officer*; ex assessor*; work with people in; fast track; jump _ queue; skip _ queue; top of _ list; push your; no receipt*; guaranteed approval");

    public static readonly Concept Sponsorship = new("certificate of sponsorship; sponsorship certificate; sponsor* licence; visa sponsor*; sponsor* visa; cos; skilled worker visa; work visa*; care visa*; visa processing; job* with visa; visa and job; sponsored job*");

    public static readonly Concept WithoutTest = new("without _ test|exam*|course|attend*|appointment*|prescription|training|studying|lesson*|interview|assessment; without _ __ exam*|test|course; no test; no exam*; no course; no prescription; no studying; no attendance; no appointment; entered for you; results entered; sit _ test|exam for you; take _ test|exam for you; skip the test; pass without; guaranteed pass; pass guarantee*; buy _ certificate*|diploma*|degree*|licence*|card; issued _ 24|same day");

    public static readonly Concept Certificates = new("certificate*; diploma*; degree|degrees; licence|licences|license*; cscs; nvq*; qualification*; fit note*; sick note*; doctors letter*; ielts; english test; theory; practical; results; card|cards; sia; tablets; medicine*; diazepam; pregabalin; badge; first aid; passport*; references");

    public static readonly Concept FalseDocuments = new("""
        payslip*|pay+slip*|reference|references|bank statement*|utility+bill*|fit+note*|sick+note*|doctors+letters|documents|p60*|visas|passports|licence|degree* _ we+make|made|created|supplied|from+#|looks+real|look+real|novelty|replica|bought|for+sale; we make|supply|create|provide|sell _ payslip*|references|bank+statement*|documents|fit+note*|sick+note*|proof+of|employment+history; make* _ payslip*; looks real; look genuine; novelty documents; fake|replica _ id|documents|payslip*|certificate*; work reference* _ provid*|supplied; false self employ*; income docs; fit note* _ without; sick note* online|without|same
        """) { Unless = new("volunteer*; after three months; learn; writing; bring; template; training given") };

    public static readonly Concept Letting = new("room|rooms; flat|flats; studio|studios; bed flat; house to; lets; letting*; rent|rental; apartment*; tenancy; property; landlord; viewing; accommodation; bedsit*; hmo");

    public static readonly Concept BeforeViewing = new("before viewing|seeing; before you view; viewing is not; viewing _ not possible; working|living|am|is|currently abroad|overseas; key* _ post*|courier*|sent; post|courier _ key*; transfer _ deposit; no viewing*; cannot view; unable to view; without viewing; owner _ overseas|abroad; landlord _ abroad|overseas; keys _ couriered|posted|sent; holding deposit; deposit by transfer; deposit today; first month _ deposit _ transfer|send|pay; reserve it; to reserve; send _ deposit; holding fee");

    public static readonly Concept QueueJump = new("top of _ list|queue; jump _ queue; skip _ queue|list; move you up; move you to; name moved up; moved up; waiting for _ council; push your bid|application|name; queue _ #; council housing _ #; waiting list _ #; allocations department; people in housing; priority banding; get your keys");

    public static readonly Concept Giveaway = new("free _ laptop*|tablet*|iphone*|phone|boiler*|solar|insulation|heat+pump|hamper*|food|television|tv|gift*|money|cash|car|heating|windows|room|upgrade; eco4; eco boiler; boiler grant*; boiler scheme; energy rebate; energy grant; household support; energy rebate; bus pass") { Unless = new("library; our cafe; food bank") };

    public static readonly Concept Cover = new("car insurance; insurance at _ price; cheap _ insurance|cover; policy _ sent; cover _ points; insurance _ half price; points removed; remove _ points; mot without; number plates; half price _ insurance|cover");

    public static readonly Concept Medicines = new("diazepam; valium; pregabalin; tramadol; codeine; xanax; zopiclone; sleeping tablets; ozempic; weight loss injection*|pen*; slimming injection*; viagra; steroids; botox; cannabis; cbd oil cure*; abortion pill*; antibiotics; no prescription; without prescription; online meds; botanicals") { Unless = new("recovery; support; come off; dependen*; withdrawal; addiction; reduce; nurse; clinic; stop taking") };

    public static readonly Concept Introductions = new("sponsor* who; generous; dating; introductions; singles; meet _ sponsors|singles; brides; romance; find love; soul mate*; matchmak*; sugar");

    public static readonly Concept TrainForWork = new("certificate*; diploma*; cscs; sia; nvq*; level 9 certificate*|diploma*|course*|award*|qualification*; forklift; hgv; lgv; accredited course*|diploma*|training|certificate*; academy; card course; bootcamp; training course; new career; driver training; city and guilds; scaffold*; plumb*; electrician*; bookkeeping; course") { Unless = new("family; cookery; two course; course lunch; race; yoga; art; pottery; craft; golf; gym; sports; meditation; mindful*; parenting; wellbeing; swimming; language*; knitting; sewing; dance; music; guitar; gift") };

    public static readonly Concept Agency = new("recruitment agency; recruitment consult*; employment agency; employment business; staffing; temp agency; temping; labour provider; temporary work|workers|staff; umbrella company; umbrella pay; our umbrella; recruiters; job agency; nursing agency; candidates to employers; introduces candidates; talent agency; recruitment limited; recruitment services; executive search");

    public static readonly Concept PersonalCare = new("personal care; domiciliary; homecare agency; home care agency; care agency; nursing care; care worker* visit*|who|come; carers who; carer who comes; carers visit*; wash dress; wash* _ dress*; wash* _ medicine*; help _ wash*|bath*; overnight care; day and night care; help at home _ wash*") { Unless = new("unpaid; career*; training; become; course; volunteer*; jobs; vacanc*; driver*; assistants wanted; advice; support group; choose; choosing; find a; paying for; complaint*; visits to; residents; entertain*; choir; sing*") };

    public static readonly Concept DebtAdvice = new("debt advi*; debt help; debt manag*; debt solution*; debt relief; debt support; debt counsel*; debt charity; debt centre; debt helpline; debt service; debt clinic; debt relief order*; debt helper*; debt desk; debts _ advice|help|advis*; debt case*; debt casework*; advice|advis*|advise|deal*|sort*|negotiat*|tackl*|clear|settle|consolidat* _ debt|debts|arrears|creditors|bailiffs|bankruptcy; help* with bankruptcy|bailiffs|debt|debts; write to your creditors; contact your creditors; deal with _ creditors; negotiate _ creditors; get out of debt; out of debt; iva|ivas; bankruptcy advice; breathing space; individual voluntary; trust deed*; consolidat* _ debt*; debt free; become debt; money advice service; affordable payments; payment plan* _ creditor*; bailiffs; creditors")
    {
        Unless = new("people living with debt; support group; living with debt; referr*; debts put in your name"),
    };

    /// <summary>Debts among other things that somebody helps with: debt advice when the service says it is about money.</summary>
    public static readonly Concept DebtHelp = new("help*|support*|advice|manage* _ __ debt|debts|arrears|creditors|bailiffs; money advice; support with debt") { Unless = new("debts put in your name; living with debt; referr*; each other; fellowship; anonymous; hides") };

    /// <summary>What a name says of itself: "Homewards Care", "Harbour Personnel".</summary>
    public static readonly Concept CareByName = new("home care; homecare; domiciliary; live in care; care home; nursing home; care agency; care at home") { Unless = new("welcom*; warm; space*; directory; visit*; support to find; choir; entertain*; advice") };

    public static readonly Concept AgencyByName = new("personnel; staffing; recruitment; recruiting; employment agency") { Unless = new("open day; evening; hub; fair; and skills; support; charity; armed; forces") };
}
