namespace Linkwork.Domain.Directory;

internal static partial class Vocabulary
{
    /// <summary>Work offered to the reader.</summary>
    public static readonly Concept JobOffer = new("""
        vacanc*; hiring; we are hiring; recruiting now; staff|driver*|drivers|cleaner*|assistant*|carer*|worker*|packer*|picker* _ wanted|needed|required|sought
        coordinator*|agent*|operative*|shopper*|model*|ladies|typist*|people|crew|volunteers _ wanted|needed|required|sought; wanted; immediate start; work from home
        work at home; jobs; job pack; put forward; put you forward; every applicant; offered a post; candidate*; first wage; first assignment; first shift; job within
        job is yours; job _ guarantee*; guarantee* _ job; position is|available; positions available; jobs in your area; get hired; hiring manager*; data entry; typing
        envelope*; home assembly; picking jobs; paid survey*; survey*; mystery shop*; secret shop*; get paid to; earn while; part time work|job*|role*; live in work
        paid work for; work abroad; self employed _ driver|delivery|parcel|courier|work|role|agent; delivery driver; courier*; careers; recruitment; agency workers
        roles available; role available; rounds with; regular income; apply for _ jobs; work two hours; interviews this week; interview guarantee*
        work with our clients; driving for our
        """)
    {
        Unless = new("""
        course tutor; volunteers wanted; advice line; find _ jobs; look for; help you; help to find; support to find; helps you; help people; search; job coach
        job club; adviser; link worker*; support worker*; social worker*; youth worker*; key worker*
        """),
    };

    public static readonly Concept JobMention = new("""
        job|jobs; work; employ*; vacanc*; career*; wage*; salary; hired; shift; interview*; income; self employed; recruit*; hiring; earn*; placement*; driver*; cv
        """);

    public static readonly Concept JobCertain = new("""
        guarantee* _ __ job|jobs|work|position|employment|placement|start|income|earnings|customers
        job|jobs|position|work|employment|placement|customers _ guaranteed|assured|certain|promised|waiting|yours; job at end; every applicant _ offered
        everyone _ gets job|hired; get hired; nine out of ten; will have interviews; interviews this week; job within; job in 9; start work within; % placement
        we find you job or
        """)
    {
        Unless = new("criteria; guaranteed interview*; care leaver*; two thirds"),
    };

    public static readonly Concept SendsCv = new("""
        send*|circulat*|distribut*|blast*|forward*|submit* _ cv|resume|curriculum|profile; cv|resume _ distribut*|blast*|circulat*|sent to
        cv to _ compan*|employers|manager*|agencies|recruiters; cv writing _ #; hidden job market; list of employers; employers list; employer* list; premium vacanc*
        hiring managers; unadvertised job*
        """);

    public static readonly Concept OwnVan = new("""
        van|vehicle|car|scooter _ hire|rental|rent|deposit|lease|leased; rent|hire|lease|buy _ our|from us _ van|vehicle|uniform|kit|equipment; rent our; buy _ from us
        bought from us; purchased from us; purchased through us; must be bought; bought through; supply your own van; lease the van; deposit _ van|vehicle|scooter
        uniform from us; deducted from _ pay|earnings
        """);

    public static readonly Concept MustBuy = new("""
        must be bought; must buy; must purchase; must be purchased; bought from us; buy from us; from us #; you buy our; need our; only our; our own dbs
        dbs check by us; from elsewhere are not accepted; our licensed; checks _ not accepted; use our own; purchased from us; have to buy; required to buy; buy our
        """);

    public static readonly Concept Adult = new("""
        escort agency|work|service*|wanted|jobs; escorts wanted; escorts agency; lingerie; swimwear; bikini; topless; glamour; webcam*; web cam; adult content
        adult industry|entertainment|work; onlyfans; paid companion*; companions _ wanted|evening|functions|gentlemen; companion* agency; hostess*
        massage* _ private|girls|ladies|extra; private bookings; discretion assured; gentlemen; sugar _ daddy|daddies|baby; older|rich|wealthy gentleman|gentlemen|men|man; ladies only _ photo*; photos essential; generous sponsors|gentlemen|men
        sponsors who; modelling; models _ wanted|women|18; casting _ fee|women|girls; boudoir; photo shoot* _ women|ladies; photographer seeks; shoots; photos in; nude*
        intimate; ladies 9; girls 9; women 9 _ wanted|needed|invited; women aged 9 _ wanted|needed; young woman|women|ladies _ exchange|company|companion; young ladies
        open minded
        """)
    {
        Unless = new("""
        refuge; support; leaving; exploit*; swim*; pool; breast; screening; abuse; violence; life modelling; model railway; role modelling; clay; group for; service for
        course|courses; project; football; rugby; boxing; network; training; club; mentor*; stem; girls group
        """),
    };

    public static readonly Concept Bond = new("""
        training bond; bond _ repayable|refund*|#; # bond; repayable once|after|when; refunded after _ months|year; get it back after; clawback
        repay _ training _ leave; if you leave _ repay
        """);

    public static readonly Concept LabourForBed = new("""
        bed and food in return; in return for labour|work|help; in exchange for _ cleaning|company|labour|work|companionship|help|favours; food and bed; live in work
        pocket money; no rent; rent free _ exchange|cleaning|company; room _ exchange|return for; bed are taken from your pay; taken from your pay|wages
        accommodation _ deducted; no papers; no papers needed; transport and bed; caravan; tied accommodation; board and lodging for work; work for your keep
        cash in hand
        """)
    {
        Unless = new("volunteer*; share homeshare; homeshare; time credit*; au pair agency; charity"),
    };

    public static readonly Concept CashInHand = new("""
        cash in hand; cash daily; paid in cash; paid daily in cash; cash paid; no papers; no papers needed; no visa needed; no right to work; no ni; no tax
        off the books; no rent no contract; illegal* ok
        """);
}
