namespace Linkwork.Domain.Directory;

internal static partial class Vocabulary
{
    private static readonly Concept Things = new("""
        laptop*; tablet*; book|books|bookcase; tool*; toy*; wheelchair*; commode*; equipment; bike*; bicycle*; device*; glove*; drill*; ladder*; mower*; instrument*
        costume*; dongle*; walking aid*; mobility aid*; monitor*; phone|phones; sim card*; camera*; ukulele*; helmet*; scooter*; sewing machine*; library; dvd*; games
        hearing; pram*; cot|cots; suit|suits; clothes; tent*; boot*; racket*; garden*; ears; listening ear; hand; shark*; student loan*
        """);

    public static readonly Concept Loan = new("""
        loan*; lending; lender*; cash advance*; payday; borrow _ #|money|cash; money _ today|tomorrow|now|fast|minutes|hour; cash _ today|now|fast|minutes|hour|tonight
        cash help; credit line; fast credit; instant credit; credit for everyone; credit for all; advance you; we advance; bank has said no; bank said no; our lenders
        short of cash; quick cash; quick lend*; finance available; personal finance; doorstep cash; funds released; same day funds; funds in your account
        lend* _ #|money|cash|you; borrow up; need cash; need _ money fast
        """)
    {
        Unless = Things,
    };

    /// <summary>Lending as an activity of the sender's own, honest or not.</summary>
    public static readonly Concept LoanToPeople = new("""
        loan*; lend*; lent; borrow at|from|up; borrow _ #|money|cash; payday advance*; salary advance*; cash advance*; logbook; rent to own; pay weekly
        buy now pay later; credit broker*; loan broker*; guarantor loan*; pawn*; finance for
        """)
    {
        Unless = Things,
    };

    public static readonly Concept CostlyCredit = new("""
        logbook; log book loan*; loan* _ on|against _ car|vehicle|house|home; borrow _ against _ car|vehicle|house|home; rent to own; payday loan*; payday lend*
        payday advance*; doorstep loan*|lend*|cash; loan* to your door; guarantor loan*; guarantor for; supply _ guarantor; guarantor finder; pawn*; wage advance*
        salary advance*; pay back double; double back; advance _ against _ benefit|wage*|salary|payment; against your _ benefit|wages|pension|payment; bridging loan*
        secured on your home; second charge
        """);

    public static readonly Concept Debts = new("""
        debt*; arrears; owe|owed|owes; creditor*; bailiff*; ccj*; iva|ivas; bankrupt*; bills; credit card*; catalogue*; overdraft*; money worries; money block*; poverty
        """);

    public static readonly Concept WriteOff = new("""
        write|writes|writing|wrote|written|wipe*|wiping|clear|clears|cleared _ debt*|owe|balance*|arrears|loan*|card*|bill*|%
        clearing|cancel*|eras*|eliminat*|delet*|slash*|dissolv*|legally+remov*|get+rid+of|vanish _ debt*|owe|balance*|arrears|loan*|card*|bill*|%; write off
        written off; wipe out; reduc*|cut|cuts|slash* _ debt*|owe|repay* _ %; debt* _ cancel*|wiped|written|gone|disappear*|cleared|erased|unlawful|unenforceable
        become debt free; debt free in; debt elimination; walk away from _ debt*; never hear from them; up to % of your debt*; % of your debt*|unsecured
        """);

    public static readonly Concept DebtSales = new("""
        qualify; see if you; check if you; find out if you; eligib* check*; government _ scheme|legislation|legislat*|backed|approved|law; new legislation
        little known _ law|scheme|legislation; one _ low|affordable|easy|simple|monthly payment; low monthly payment; low payment; freeze* _ interest|charges
        stop* _ bailiff*|letters|calls|creditors|contact|enforcement; bailiffs stopped; free _ assessment|review|consultation; banks hate; call now; call today; legally
        60 seconds; 2 minutes
        """);

    public static readonly Concept CreditRepair = new("""
        credit repair; repair _ credit; fix _ credit; clean _ credit; boost _ credit score
        remov*|eras*|delet*|wipe* _ default*|ccj*|credit+file|bad+credit|credit+history|missed+payments; credit file _ clean*; new credit file; score raised
        raise _ credit score; credit score _ guarantee*; credit sweep
        """);

    public static readonly Concept LegalTricks = new("""
        freeman*; strawman; straw man; sovereign citizen*; common law _ court|notice*|debt; legal loophole*; legal clause; loophole*; any debt unlawful
        template letters; letter* makes|stop*|cancel*|end*; our letter*; notices _ make|stop; three letter process; lawful notice*; unenforceable; money never existed
        bill of exchange; promissory note*; trust law
        """);

    public static readonly Concept LoanTerms = new("interest; apr; credit; affordab*; repay*; pay back; paid back; #; bank; afford");
}
