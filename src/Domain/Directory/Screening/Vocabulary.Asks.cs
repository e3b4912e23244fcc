namespace Linkwork.Domain.Directory;

internal static partial class Vocabulary
{
    /// <summary>Any sum of money.</summary>
    public static readonly Concept Amount = new("#");

    /// <summary>Money asked of the person, named or not.</summary>
    public static readonly Concept Fee = new("""
        upfront; up front _ fee*|payment*|cost*|#; # up front; % up front; % upfront; # in advance; paid|pay|payable|payment|fee|fees|taken _ in advance; # first
        pay _ first; pay _ before; paid before; before _ interview; before _ first shift
        admin|administration|registration|processing|release|onboarding|joining _ fee|fees|charge|charges|payment|deposit|cost
        enrolment|enrollment|membership|placement|arrangement|application|booking _ fee|fees|charge|charges|payment|deposit|cost
        insurance|legal|service|handling|delivery|activation|verification _ fee|fees|charge|charges|payment|deposit|cost
        clearance|clearing|subscription|starter|distribution|portfolio|training|candidate _ fee|fees|charge|charges|payment|deposit|cost
        setup|set|facilitation|agent*|visa|medical|vetting _ fee|fees|charge|charges|payment|deposit|cost
        background|sign|finder*|introduction|security|reservation|transfer _ fee|fees|charge|charges|payment|deposit|cost
        postage|shipping|matching|small|modest|nominal|token _ fee|fees|charge|charges|payment|deposit|cost
        refundable|returnable|one-off|off|access|entry|certificate|dbs _ fee|fees|charge|charges|payment|deposit|cost; fee|fees|deposit|bond|charge|charges _ #
        # _ fee|fees|deposit|bond|charge|pack|kit|box|software|admin|registration|certificate|membership|licence|license|upfront|first|for+certificate|instal*
        pay|pays|paying|send|transfer|buy|purchase|invest|subscribe|join|enrol*|order|deposit|donate|sow|begin+with|start+with _ #; pay half; half now; costs #; only #
        just #; # now; # to start; # to join; # today; # by bank|gift|transfer
        buy|buys|bought|purchase*|rent|hire|paid for _ pack|packs|kit|kits|software|box|uniform|equipment|licence|stock|course|starter|van|guide|list|tools
        pack is|costs #; starter box; starter kit; starter pack; welcome pack; job pack; information pack; kit must be; all equipment must; our fee; our charge
        a fee applies; fee applies; fee is payable; fee payable; charge covers; deposit payable; payable on joining; top up; repayable _ once|when|after
        refunded _ first wage|pay; refundable deposit; returned _ probation; holding deposit; lifetime membership; pay just; you pay; just pay; must pay; have to pay
        need to pay; required to pay; need only pay; payment secures; voucher code; instalments from your wages; taken from your pay|wages; deducted from your pay|wages
        """)
    {
        Unless = new("""
        tea; biscuits; cake; lunch; on door; key|keys; minimum wage; living wage; fee waiver*; expenses; travel; rate|rates; housing benefit
        """),
    };

    /// <summary>Money before anything is given: what no honest lender, employer or grant-maker asks.</summary>
    public static readonly Concept FirstPay = new("""
        upfront; # up front; % up front; # in advance; pay|paid|payable|payment|fee|fees|taken _ in advance; pay _ first; # first; # _ before
        before _ released|interview|arrange|shift|paid+out|viewing|first; paid before; before we can; before your interview; once you have paid; after you pay|have paid
        secures your|funds; pay|pays|fee|deposit|payment|charge|send|# _ to secure|release|unlock|reserve|hold|keep; to be put forward; refunded with
        refundable _ deposit|fee; deposit shows; only need _ fee; keep your place; reserve your; then we send; send you _ assignment
        """);

    public static readonly Concept Share = new("""
        take|takes|keep|keeps|retain|retains|deduct*|charge|charges|collect|collects _ third|quarter|half|fifth|tenth|%|percentage|portion|cut; on success; when you win
        % of _ what|whatever|your|refund|award|rebate|backdat*|settlement|sales; % _ commission|refund|rebate|award; keep|take|charge|takes|keeps|fee|only|just _ %
        keep _ %; deduct* _ %; % plus vat; % fee; % vat; take up to _ half|third|quarter; takes up to _ half|third; month _ is our fee; is our fee
        slice of _ every|order*|sale*; third of _ money|award|payment; half of _ money|award|payment|back; no win no fee; no win
        percentage of _ award|win|refund|payment; share of _ award|refund|win|payment; nothing if _ not|dont|lose; nothing to pay if; # in every; if we win|succeed
        success fee; our commission; commission of %
        """)
    {
        Unless = new("mile"),
    };

    public static readonly Concept OddPay = new("""
        gift card*; gift voucher*; voucher code*; itunes; apple card*; steam card*|or; google play card*; amazon voucher*|card*|gift; paysafe*; bitcoin; btc; usdt
        ethereum; western union; moneygram; money gram; money transfer counter; cash or crypto; pay|paid|payment|accept* _ crypto*; crypto accepted; by crypto; cash app
        zelle; prepaid card code*; by telegraph
        """)
    {
        Unless = new("sim"),
    };

    public static readonly Concept ChatOnly = new("""
        whatsapp; whats app; telegram; signal app; dm me; dm us; message me; text _ yes|word|join|start|info; inbox me; snapchat; message on; ask for _ by name; wa me
        t me; viber; wechat; discord
        """);

    private const string Ask =
        "send|give|gives|enter|confirm|provide|tell|share|submit|upload|text+us|email+us|need|needs|want|ready|log|type|supply|verify|forward|input|with|require*|using|hand";

    public static readonly Concept Secrets = new($"""
        {Ask} _ __ card+number|security+code|cvv|cvc|pin|pin+number|password*|passcode|passphrase|login|logins|online+banking|bank+login|banking+details|long+number|expiry|gateway|memorable+word|seed+phrase|recovery+phrase|one+time+code|card+details
        card number _ ready; card number and; security code; front and back; photo of your _ card; online banking open; log in with; gateway user id
        universal credit login; uc login; bank login; passport and card ready; your pin
        """)
    {
        Unless = new("library card; keep your passwords; safely"),
    };

    public static readonly Concept BankDetails = new($"""
        {Ask} _ __ sort+code*|account+number*|bank+details|bank+account|account+details|bank+card|debit+card; sort code*; account number*; account you nominate
        your bank details; bank details and; bank details to
        """)
    {
        Unless = new("open; opening; we pay; safely; private; account blocks; saving*"),
    };

    public static readonly Concept Papers = new("""
        send|email|upload|text|scan|photo|photograph|photos|picture _ __ passport*|id|identity|driving+licence*|national+insurance|ni+number
        pictures|copy|copies|selfie|provide|submit|give|need|forward|supply _ __ passport*|id|identity|driving+licence*|national+insurance|ni+number
        send|email|upload|text|scan|photo|photograph|photos|picture _ __ utility+bill*|bank+statement*|date+of+birth
        send|email|upload|text|scan|photo|photograph|photos|picture _ __ birth+certificate|brp|biometric|residence+permit
        pictures|copy|copies|selfie|provide|submit|give|need|forward|supply _ __ utility+bill*|bank+statement*|date+of+birth
        pictures|copy|copies|selfie|provide|submit|give|need|forward|supply _ __ birth+certificate|brp|biometric|residence+permit; scan of; selfie holding; selfie with
        copy of your; national insurance number; ni number; passport and card; photo of your; copies of your
        """)
    {
        Unless = new("library; bring; appointment; housing benefit; we help; referral"),
    };

    public static readonly Concept KeepsYourPapers = new("""
        keep|keeps|hold|holds|look+after|kept _ passport*|documents|id+card|brp|birth+certificate|your+papers
        held|store|take|retain*|leave|surrender|hand+over _ passport*|documents|id+card|brp|birth+certificate|your+papers; passport is kept|held
        documents are kept|held; passport stays
        """)
    {
        Unless = new("boss; safe place; copies; learn how; how to"),
    };

    public static readonly Concept HoldsYourCard = new("""
        leave|hold|keep|keeps|hand+over|take|as+security _ card|cashcard|passport; card stays; card _ as security; card or passport; card with me|us; card until
        hand over _ v5|logbook|keys
        """)
    {
        Unless = new("library; lender takes"),
    };

    public static readonly Concept RemoteAccess = new("""
        connect to _ remotely; remote access; teamviewer; anydesk; your computer _ infected; infected _ virus*; virus* found; renew your protection; technicians connect
        computer may already; microsoft _ calling|technicians|support; screen share
        """);
}
