namespace Linkwork.Domain.Directory;

internal static partial class Vocabulary
{
    public static readonly Concept Immigration = new("""
        visa|visas; immigration; citizenship; naturalisation; leave to remain; indefinite leave; ilr; settled status; pre settled; settlement; asylum; home office
        residence card; biometric; passport for; british passport; deportation; papers guaranteed; spouse visa; work permit*; refugee status; family reunion
        sponsor* _ certificate|licence; certificate of sponsorship; cos; stay in uk; right to work
        """);

    public static readonly Concept InsideContact = new("""
        know people _ inside|in; people inside; contact in|inside; contacts in|inside|at; inside contact*; insider*; someone inside; officer friend; friend in
        friend at _ council|office|centre; our man at; man at centre; somebody inside; name moved up; friends at _ home office|council|embassy|dwp
        who works at _ home office|council|dwp|jobcentre; former assessor*; former officer*; ex assessor*; work with people in; fast track; jump _ queue; skip _ queue
        top of _ list; push your; no receipt*; guaranteed approval
        """);

    public static readonly Concept Sponsorship = new("""
        certificate of sponsorship; sponsorship certificate; sponsor* licence; visa sponsor*; sponsor* visa; cos; skilled worker visa; work visa*; care visa*
        visa processing; job* with visa; visa and job; sponsored job*
        """);

    public static readonly Concept WithoutTest = new("""
        without _ test|exam*|course|attend*|appointment*|prescription|training|studying|lesson*|interview|assessment; without _ __ exam*|test|course; no test; no exam*
        no course; no prescription; no studying; no attendance; no appointment; entered for you; results entered; sit _ test|exam for you; take _ test|exam for you
        skip the test; pass without; guaranteed pass; pass guarantee*; buy _ certificate*|diploma*|degree*|licence*|card; issued _ 24|same day
        """);

    public static readonly Concept Certificates = new("""
        certificate*; diploma*; degree|degrees; licence|licences|license*; cscs; nvq*; qualification*; fit note*; sick note*; doctors letter*; ielts; english test
        theory; practical; results; card|cards; sia; tablets; medicine*; diazepam; pregabalin; badge; first aid; passport*; references
        """);

    public static readonly Concept FalseDocuments = new("""
        payslip*|pay+slip*|reference|references|bank statement*|utility+bill*|fit+note*|sick+note*|doctors+letters _ we+make|made|created|supplied|from+#
        payslip*|pay+slip*|reference|references|bank statement*|utility+bill* _ looks+real|look+real|novelty|replica|bought|for+sale
        payslip*|pay+slip*|reference|references|bank fit+note*|sick+note*|doctors+letters _ looks+real|look+real|novelty|replica|bought|for+sale
        payslip*|pay+slip*|reference|references|bank documents|p60*|visas|passports|licence|degree* _ we+make|made|created|supplied|from+#
        payslip*|pay+slip*|reference|references|bank documents|p60*|visas|passports|licence|degree* _ looks+real|look+real|novelty|replica|bought|for+sale
        we make|supply|create|provide|sell _ payslip*|references|bank+statement*|documents|fit+note*|sick+note*|proof+of|employment+history; make* _ payslip*
        looks real; look genuine; novelty documents; fake|replica _ id|documents|payslip*|certificate*; work reference* _ provid*|supplied; false self employ*
        income docs; fit note* _ without; sick note* online|without|same
        """)
    {
        Unless = new("volunteer*; after three months; learn; writing; bring; template; training given"),
    };

    public static readonly Concept Cover = new("""
        car insurance; insurance at _ price; cheap _ insurance|cover; policy _ sent; cover _ points; insurance _ half price; points removed; remove _ points
        mot without; number plates; half price _ insurance|cover
        """);

    public static readonly Concept Medicines = new("""
        diazepam; valium; pregabalin; tramadol; codeine; xanax; zopiclone; sleeping tablets; ozempic; weight loss injection*|pen*; slimming injection*; viagra; steroids
        botox; cannabis; cbd oil cure*; abortion pill*; antibiotics; no prescription; without prescription; online meds; botanicals
        """)
    {
        Unless = new("recovery; support; come off; dependen*; withdrawal; addiction; reduce; nurse; clinic; stop taking"),
    };
}
