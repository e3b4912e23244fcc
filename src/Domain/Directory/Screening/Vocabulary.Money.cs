namespace Linkwork.Domain.Directory;

internal static partial class Vocabulary
{
    private static readonly Concept Things = new("""
        laptop*; tablet*; book|books|bookcase; tool*; toy*; wheelchair*; commode*; equipment; bike*; bicycle*; device*; glove*; drill*; ladder*; mower*; instrument*; costume*; dongle*; walking aid*; mobility aid*; monitor*; phone|phones; sim card*
        camera*; ukulele*; helmet*; scooter*; sewing machine*; library; dvd*; games; hearing; pram*; cot|cots; suit|suits; clothes; tent*; boot*; racket*; garden*; ears; listening ear; hand; shark*; student loan*
        """);

    public static readonly Concept Loan = new("loan*; lending; lender*; cash advance*; payday; borrow _ #|money|cash; money _ today|tomorrow|now|fast|minutes|hour; cash _ today|now|fast|minutes|hour|tonight; cash help; credit line; fast credit; instant credit; credit for everyone; credit for all; advance you; we advance; bank has said no; bank said no; our lenders; short of cash; quick cash; quick lend*; finance available; personal finance; doorstep cash; funds released; same day funds; funds in your account; lend* _ #|money|cash|you; borrow up; need cash; need _ money fast") { Unless = Things };

    /// <summary>Lending as an activity of the sender's own, honest or not.</summary>
    public static readonly Concept LoanToPeople = new("loan*; lend*; lent; borrow at|from|up; borrow _ #|money|cash; payday advance*; salary advance*; cash advance*; logbook; rent to own; pay weekly; buy now pay later; credit broker*; loan broker*; guarantor loan*; pawn*; finance for") { Unless = Things };

    public static readonly Concept CostlyCredit = new("logbook; log book loan*; loan* _ on|against _ car|vehicle|house|home; borrow _ against _ car|vehicle|house|home; rent to own; payday loan*; payday lend*; payday advance*; doorstep loan*|lend*|cash; loan* to your door; guarantor loan*; guarantor for; supply _ guarantor; guarantor finder; pawn*; wage advance*; salary advance*; pay back double; double back; advance _ against _ benefit|wage*|salary|payment; against your _ benefit|wages|pension|payment; bridging loan*; secured on your home; second charge");

    public static readonly Concept Debts = new("debt*; arrears; owe|owed|owes; creditor*; bailiff*; ccj*; iva|ivas; bankrupt*; bills; credit card*; catalogue*; overdraft*; money worries; money block*; poverty");

    public static readonly Concept WriteOff = new("""
        write|writes|writing|wrote|written|wipe*|wiping|clear|clears|cleared|clearing|cancel*|eras*|eliminat*|delet*|slash*|dissolv*|legally+remov*|get+rid+of|vanish _ debt*|owe|balance*|arrears|loan*|card*|bill*|%; write off; written off; wipe out; reduc*|cut|cuts|slash* _ debt*|owe|repay* _ %; debt* _ cancel*|wiped|written|gone|disappear*|cleared|erased|unlawful|unenforceable; become debt free; debt free in; debt elimination; walk away from _ debt*; never hear from them; up to % of your debt*; % of your debt*|unsecured
        """);

    public static readonly Concept DebtSales = new("""
        qualify; see if you; check if you; find out if you; eligib* check*; government _ scheme|legislation|legislat*|backed|approved|law; new legislation; little known _ law|scheme|legislation; one _ low|affordable|easy|simple|monthly payment; low monthly payment; low payment; freeze* _ interest|charges; stop* _ bailiff*|letters|calls|creditors|contact|enforcement; bailiffs stopped; free _ assessment|review|consultation; banks hate; call now; call today; legally; 60 seconds; 2 minutes
        """);

    public static readonly Concept CreditRepair = new("credit repair; repair _ credit; fix _ credit; clean _ credit; boost _ credit score; remov*|eras*|delet*|wipe* _ default*|ccj*|credit+file|bad+credit|credit+history|missed+payments; credit file _ clean*; new credit file; score raised; raise _ credit score; credit score _ guarantee*; credit sweep");

    public static readonly Concept LegalTricks = new("freeman*; strawman; straw man; sovereign citizen*; common law _ court|notice*|debt; legal loophole*; legal clause; loophole*; any debt unlawful; template letters; letter* makes|stop*|cancel*|end*; our letter*; notices _ make|stop; three letter process; lawful notice*; unenforceable; money never existed; bill of exchange; promissory note*; trust law");

    public static readonly Concept Pension = new("""
        unlock*|releas*|access*|withdraw*|cash*|liberat*|transfer*|get+at|early|take _ pension*; pension* _ early|unlock*|releas*|cash|loophole|liberat*|transfer*|now|overseas; pension loan*; pension review*
        """) { Unless = new("pension wise; pension credit; state pension; pensionwise; attendance") };

    public static readonly Concept QuickSale = new("buy* _ house*|home*|flat*|property|properties _ cash|fast|quick*|days|today|condition; buy* any _ house*|home*|property; sell _ house|home|property|flat _ fast|quick*|cash|days|us|settle|clear; sell to us; rent it back; rent back; sign your home|house over; rent it from us; take over your mortgage; stay on as tenant*; sale and leaseback; sell and rent; equity release; release equity; buy homes; buys homes; buy houses; quick house sale; house sale fast");

    public static readonly Concept Grant = new("grant|grants; payout*; hardship payment*; support payment*; cost of living payment*; free money; free cash; cash award*; fund payment*; bursary; subsid*; voucher|vouchers; stimulus; relief payment*; compensation");

    public static readonly Concept Owed = new("""
        owed|due|entitled _ thousands|years|refund*|rebate*|compensation|payment*|#|money; could be owed; may be owed; are owed; refund|refunds; tax back; rebate*; overpay*; money back from; overpaid; back payment*; backdated; tax band; band check; missing out on; unclaimed; reclaim*; mis sold; missold; inherit*; left money; someone _ died; legal heir*; next of kin; lottery; jackpot; prize*; won # ; have won; winner*; you have been chosen|selected; been approved for
        """);

    public static readonly Concept Benefit = new("benefits; benefit claim*|payment*|form*|check*|application*|appeal*|entitlement*|award*; unpaid benefit; your benefit; any benefit; pip; personal independence; universal credit; uc; esa; dla; attendance allowance; carers allowance; unpaid carers; council tax; blue badge*; bus pass*; housing benefit; tax credit*; budgeting advance*; tribunal*; dwp; jobseeker*; entitlement*; department");

    public static readonly Concept Claiming = new("claim|claims|claimed|claiming; appeal*; application*; apply|applies; form|forms; assessment*; challenge*; reconsider*; tribunal*; backdat*; award*; refund*; rebate*; win|wins|winners; submit*; accident*; injury; mis sold; represent*");

    public static readonly Concept Claimants = new("sign with us; sign up; solicitors take; panel of solicitors; no win; you may|could|might _ entitled|owed|due; start your claim; check your claim; claim now; find out how much; it costs nothing to check");

    public static readonly Concept InYourName = new("in your name; in their name; phone contract*; take out _ contract*|finance|loan*|credit; hand us _ handset*|phone*; open _ account* for us; account holders wanted; spare bank account; we operate it; company director*; nominee director*")
    {
        Unless = new("debts; partner; abus*; never; tenancy; bill|bills; refuge; simple|cheaper; home care; voting"),
    };

    public static readonly Concept ActsForYou = new("on your behalf; we claim; we appeal; we lodge; we submit; we apply for you; we handle; we deal with everything; do rest; our specialist*; our expert*; our agent*; our consultant*; former assessor*");

    public static readonly Concept LoanTerms = new("interest; apr; credit; affordab*; repay*; pay back; paid back; #; bank; afford");
}
